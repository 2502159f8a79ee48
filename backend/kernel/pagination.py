"""Cursor pages, newest first unless a view says otherwise."""

from rest_framework.pagination import CursorPagination


class Pages(CursorPagination):
    page_size = 50
    max_page_size = 200
    page_size_query_param = "page_size"
    ordering: str | tuple[str, ...] = "-id"
