"""Zicht: the working place of a Veilig Thuis organisation and its chain."""
