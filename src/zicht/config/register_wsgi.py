"""The entry of the web server of the national register."""

import os

from zicht.config.stoppen import end_while_loading

end_while_loading()

from django.core.wsgi import get_wsgi_application  # noqa: E402 - loading takes long enough to be told to stop

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zicht.config.register_settings")
application = get_wsgi_application()

from zicht.register.queries import require_grendels  # noqa: E402 - needs the models to be loaded

# Questions that could be wiped from the log are not answered.
require_grendels()
