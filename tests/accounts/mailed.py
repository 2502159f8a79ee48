"""What the tests of mailed links share: the addresses, and the token in the last letter."""

import re

from rest_framework.test import APIClient

from tests.cast.post import the_post_goes_out

OPEN = "/api/v1/auth/invitations/open"
ACCEPT = "/api/v1/auth/invitations/accept"
RESETS = "/api/v1/auth/password-resets"
SESSION = "/api/v1/auth/session"
NEW_PASSWORD = "seven lamps along the quay"


def post(address, body, browser=None):
    return (browser or APIClient()).post(address, body, format="json")


def mailed_token():
    [token] = re.findall(r"#token=(\S+)", str(the_post_goes_out()[-1].body))
    return token
