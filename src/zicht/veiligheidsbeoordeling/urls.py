"""Which addresses does this part answer?"""

from django.urls import path

from zicht.veiligheidsbeoordeling import views

app_name = "veiligheidsbeoordeling"
urlpatterns = [
    path("beoordelingen/<uuid:beoordeling>/", views.beoordeling, name="beoordeling"),
    path("beoordelingen/<uuid:beoordeling>/spoed/", views.spoed, name="spoed"),
    path("beoordelingen/<uuid:beoordeling>/stap/", views.stap, name="stap"),
    path("beoordelingen/<uuid:beoordeling>/vraag/", views.vraag, name="vraag"),
    path("beoordelingen/<uuid:beoordeling>/taxatie/", views.taxatie, name="taxatie"),
    path("beoordelingen/<uuid:beoordeling>/meebeoordelen/", views.meebeoordelen, name="meebeoordelen"),
    path("beoordelingen/<uuid:beoordeling>/meebeoordelaar/", views.meebeoordelaar, name="meebeoordelaar"),
    path("beoordelingen/<uuid:beoordeling>/besluit/", views.besluit, name="besluit"),
    path("casus/<uuid:casus>/taxatie/", views.casustaxatie, name="casustaxatie"),
    path("informatievragen/<uuid:vraag>/", views.informatievraag, name="informatievraag"),
    path("informatievragen/<uuid:vraag>/sluiten/", views.vraag_sluiten, name="vraag_sluiten"),
    path("taxaties/<uuid:taxatie>/", views.taxatie_zien, name="taxatie_zien"),
]
