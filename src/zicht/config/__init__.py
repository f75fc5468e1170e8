"""Settings, root urls and wsgi: puts the parts together.

The one place that knows every part, and that reads the environment.
"""
