"""Reading, signing and taking back, by the requests that a browser sends."""

FORMS, SIGNATURES = "/api/v1/my/forms", "/api/v1/my/signatures"


def read(browser, version, **query):
    return browser.get(f"{FORMS}/{version.pk}", query)


def signing(words, **changes):
    group = words["group"]
    return {
        "version": words["version"]["id"],
        "group": group and group["id"],
        "language": words["language"],
        "sha256": words["sha256"],
        "typed_name": "Ben Okafor",
        "time_zone": "America/New_York",
        **changes,
    }


def sign(browser, version, changes=None, **query):
    given = signing(read(browser, version, **query).json(), **(changes or {}))
    return browser.post(SIGNATURES, given, format="json")


def withdraw(browser, signature_id, **given):
    return browser.post(f"{SIGNATURES}/{signature_id}/withdraw", given, format="json")
