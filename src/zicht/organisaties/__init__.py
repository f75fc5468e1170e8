"""Who takes part: Veilig Thuis organisations, regions, municipalities, local teams, partners.

Regions and organisations are separate things: 26 regions, 25 organisations.
Everything that changes in the world has a first day and an end.
"""
