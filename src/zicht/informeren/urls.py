"""Which addresses does this part answer?"""

from django.urls import path

from zicht.informeren import views

app_name = "informeren"
urlpatterns = [
    path("casus/<uuid:casus>/informeren/", views.informeren, name="informeren"),
    path("casus/<uuid:casus>/informeren/door-wie/", views.informeerder, name="informeerder"),
    path("casus/<uuid:casus>/informeren/gesprek/", views.gesprek, name="gesprek"),
    path("informeringen/<uuid:informering>/vastleggen/", views.vastleggen, name="vastleggen"),
    path("informeringen/<uuid:informering>/uitstellen/", views.uitstellen, name="uitstellen"),
    path("terugkoppelingen/<uuid:terugkoppeling>/", views.terugkoppeling, name="terugkoppeling"),
    path(
        "terugkoppelingen/<uuid:terugkoppeling>/lezen/",
        views.terugkoppeling_lezen,
        name="terugkoppeling_lezen",
    ),
]
