"""Measure the record linkage: made records with known truth, other people's records, and another program beside it."""
