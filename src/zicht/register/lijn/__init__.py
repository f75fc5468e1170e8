"""What goes over the line between an organisation and the register, and how it is read: the same on both sides."""
