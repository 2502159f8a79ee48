"""The product's addresses as they are in demo mode."""

from django.urls import include, path

from backend.urls import handler404, handler500
from backend.urls import urlpatterns as product

__all__ = ["handler404", "handler500", "urlpatterns"]
urlpatterns = [path("api/v1/", include("sessions_app.demo.urls")), *product]
