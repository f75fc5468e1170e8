"""The entry of the web server."""

import gc
import os

from zicht.config.stoppen import end_while_loading

end_while_loading()

from django.core.wsgi import get_wsgi_application  # noqa: E402 - loading takes long enough to be told to stop

from zicht.logboek.grendel import require_grendels  # noqa: E402

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zicht.config.settings")
application = get_wsgi_application()
# A log that can be changed is no log: better no pages than that.
require_grendels()
# What was loaded stays: only what a request makes has to be searched for garbage, and less often.
gc.collect()
gc.freeze()
gc.set_threshold(20_000, 20, 50)
