"""A synthetic region: people who do not exist, and what happens to the reports about them.

For demonstrations, tests and measurements; the same seed and last day give the same region.
Everything is made by the application's own actions, on their own days.
"""
