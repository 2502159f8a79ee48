"""Addresses."""

from django.urls import path

from clinicians.clinics.views import OwnClinic

urlpatterns = [path("clinic", OwnClinic.as_view())]
