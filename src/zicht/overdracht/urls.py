"""Which addresses does this part answer?"""

from django.urls import path

from zicht.overdracht import views

app_name = "overdracht"
urlpatterns = [
    path("overdrachten/", views.overdrachten, name="overdrachten"),
    path("casus/<uuid:casus>/overdracht/aanbieden/", views.aanbieden, name="aanbieden"),
    path("overdrachten/<uuid:overdracht>/", views.overdracht, name="overdracht"),
    path("overdrachten/<uuid:overdracht>/aanvaarden/", views.aanvaarden, name="aanvaarden"),
    path("overdrachten/<uuid:overdracht>/weigeren/", views.weigeren, name="weigeren"),
    path("overdrachten/<uuid:overdracht>/intrekken/", views.intrekken, name="intrekken"),
    path("overdrachten/<uuid:overdracht>/herinneren/", views.herinneren, name="herinneren"),
    path("overdrachten/<uuid:overdracht>/teruggeven/", views.teruggeven, name="teruggeven"),
    path("overdrachten/<uuid:overdracht>/wachten/", views.wachten, name="wachten"),
    path("teruggaven/<uuid:teruggave>/beantwoorden/", views.beantwoorden, name="beantwoorden"),
]
