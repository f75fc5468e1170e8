"""Gather, judge, decide: within five working days of receipt.

The instrument is versioned data and the application's own, not an official one.
What may be decided follows from facts and agreements, with the source of each objection.
"""
