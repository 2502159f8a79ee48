"""Addresses."""

from django.urls import path

from clinicians.credentials import views

urlpatterns = [
    path("staff/<uuid:staff_id>/licences", views.StaffLicences.as_view()),
    path("licences/<uuid:licence_id>/verify", views.LicenceVerification.as_view()),
    path("licences/<uuid:licence_id>/retire", views.LicenceRetirement.as_view()),
]
