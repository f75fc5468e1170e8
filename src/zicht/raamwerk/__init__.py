"""The Django-aware ground that every part stands on.

The deed, the clock, form fields and page components live here.
It knows nothing of the domain.
"""
