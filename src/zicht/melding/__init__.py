"""Receiving a report: always a stored draft first.

Persons as reported are never changed; identifications join them to persons as known.
The melder is kept apart, readable through one query that logs.
"""
