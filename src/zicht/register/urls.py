"""The site map of the register: its interface, and whether it is there."""

from django.urls import path

from zicht.register.api.fouten import niet_gevonden
from zicht.register.api.gezondheid import gezondheid
from zicht.register.api.vragen import api

urlpatterns = [
    # The library would send a visitor on to a page that is not there.
    path("v1/", niet_gevonden),
    path("v1/", api.urls),
    path("gezondheid", gezondheid, name="gezondheid"),
]

handler400 = "zicht.register.api.fouten.onleesbaar"
handler404 = "zicht.register.api.fouten.niet_gevonden"
handler500 = "zicht.register.api.fouten.storing"
