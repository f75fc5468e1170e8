"""Persons, names, households, ties, stays, safe contact, and the words to search by.

What was true on a day stays: names, memberships and stays have a first day and an end.
Persons as reported live in the part melding; here are the persons as known.
"""
