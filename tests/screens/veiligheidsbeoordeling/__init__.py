"""The screens of an assessment."""
