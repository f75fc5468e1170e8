"""The log: who did or saw what, when, in which casus.

Append-only: rows are inserted in the transaction of the deed, a sealer chains them seconds later, triggers
forbid change and removal. It holds ids and deeds, never content, and has no foreign keys.
"""
