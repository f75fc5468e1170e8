"""Which addresses does this part answer?"""

from django.urls import path

from zicht.casus import views

app_name = "casus"
urlpatterns = [
    path("casus/<uuid:casus>/zicht/", views.zicht, name="zicht"),
    path("casus/<uuid:casus>/termijnen/", views.termijnen, name="termijnen"),
    path("casus/<uuid:casus>/toewijzen/", views.toewijzen, name="toewijzen"),
    path("casus/<uuid:casus>/samenloop/", views.samenloop, name="samenloop"),
    path("casus/<uuid:casus>/sluiten/", views.sluiten, name="sluiten"),
    path("casus/<uuid:casus>/taak/", views.taak, name="taak"),
    path("taken/<uuid:taak>/vervallen/", views.taak_vervallen, name="taak_vervallen"),
    path("noodtoegang/", views.noodtoegang, name="noodtoegang"),
    path("noodtoegang/toetsen/", views.te_toetsen, name="te_toetsen"),
    path("noodtoegang/<uuid:inzage>/toetsen/", views.noodtoegang_toetsen, name="noodtoegang_toetsen"),
    path(
        "noodtoegang/<uuid:inzage>/beeindigen/", views.noodtoegang_beeindigen, name="noodtoegang_beeindigen"
    ),
]
