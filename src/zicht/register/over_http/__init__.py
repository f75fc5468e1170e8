"""How is the register asked over HTTP, by who does not trust that it answers, or answers sense?"""

from zicht.register.over_http.toegang import RegisterOverHttp

__all__ = ["RegisterOverHttp"]
