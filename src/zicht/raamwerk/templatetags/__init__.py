"""Filters and tags for the templates of every part."""
