"""Handing the zicht to someone else, and their acceptance.

The zicht moves when the receiver accepts; until then and after a refusal it stays.
The receiver sees the information set, a snapshot made at the offer, never the casus page.
"""
