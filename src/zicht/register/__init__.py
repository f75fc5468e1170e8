"""Who had an earlier report about the same people, asked without a name?

The national register: a deployable of its own, or part of an installation that several organisations share. It keeps
keyed encodings (decision 0018), never a name, date, number or address. What goes over the line stands in `words`.
"""
