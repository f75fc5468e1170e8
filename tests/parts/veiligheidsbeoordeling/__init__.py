"""What an assessment does with what is stored."""
