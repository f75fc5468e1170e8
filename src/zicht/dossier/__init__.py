"""What was laid down: timeline, notes, attachments, drafts.

A note is never overwritten: a change is a new version, and of two at once both are shown.
Attachments lie under names that say nothing.
"""
