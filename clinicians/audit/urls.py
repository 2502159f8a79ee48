"""Addresses."""

from django.urls import path

from clinicians.audit import views

urlpatterns = [
    path("audit", views.Trail.as_view(), name="trail"),
    path("audit/exports", views.TrailExports.as_view(), name="trail-exports"),
    path("audit/public-key", views.TrailPublicKey.as_view(), name="trail-public-key"),
]
