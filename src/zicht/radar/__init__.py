"""What is already known about the same people, here and elsewhere?

The index of persons, and who it finds, is one half (`index`, `vinden`); what is asked of the national register and of
other organisations the other (`landelijk`). The comparing itself stands in `koppeling`.
"""
