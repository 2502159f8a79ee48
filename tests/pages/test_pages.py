"""The pages load for anybody, know nobody, and allow no script or style of strangers."""

from __future__ import annotations

import json
import re

import pytest

ONE = "0198c0de-0000-7000-8000-000000000000"
MANIFEST = {
    "src/app-light/main.tsx": {
        "file": "assets/main-1.js",
        "css": ["assets/main-1.css"],
        "dynamicImports": ["src/features/consent/SignScreen.tsx"],
    },
    "src/features/consent/SignScreen.tsx": {"file": "assets/sign-1.js", "isDynamicEntry": True},
    "src/desk/main.tsx": {"file": "assets/desk-1.js", "imports": ["_shared.js"]},
    "_shared.js": {"file": "assets/shared-1.js", "css": ["assets/shared-1.css"]},
}


@pytest.fixture
def built(settings, tmp_path):
    for name in ("light", "desk"):
        folder = tmp_path / "frontend" / "dist" / name
        folder.mkdir(parents=True)
        (folder / "manifest.json").write_text(json.dumps(MANIFEST))
    settings.BASE_DIR = tmp_path


@pytest.mark.usefixtures("built")
@pytest.mark.parametrize(
    "address",
    [
        "/",
        "/application",
        f"/apply/harbour-street/{ONE}",
        f"/form/{ONE}",
        "/help",
        "/home",
        "/optout",
        f"/session/{ONE}",
        f"/sign/{ONE}",
        "/verify",
        "/words",
    ],
)
def test_a_stranger_may_open_every_light_address(client, address):
    page = client.get(address)
    assert page.status_code == 200
    assert "/static/light/assets/main-1.js" in page.text
    assert "csrftoken" in page.cookies
    assert "no-store" in page["Cache-Control"]


@pytest.mark.usefixtures("built")
def test_what_a_screen_needs_later_is_not_loaded_early(client):
    assert "sign-1.js" not in client.get("/home").text


@pytest.mark.usefixtures("built")
@pytest.mark.parametrize("address", ["/desk/", "/desk/groups/1"])
def test_the_desk_loads_its_chunks_early_and_its_styles_in_order(client, address):
    page = client.get(address).text
    assert '<link rel="modulepreload" href="/static/desk/assets/shared-1.js"' in page
    assert page.index("shared-1.css") < page.index("desk-1.js")


@pytest.mark.usefixtures("built")
def test_the_nonce_of_the_page_is_the_nonce_of_its_policy_and_never_repeats(client):
    first, second = client.get("/desk/"), client.get("/desk/")
    nonce = re.search(r'csp-nonce" nonce="([^"]+)"', first.text)
    assert nonce is not None
    assert f"'nonce-{nonce[1]}'" in first["Content-Security-Policy"]
    assert nonce[1] not in second.text
    assert "unsafe-inline" not in first["Content-Security-Policy"]


@pytest.mark.usefixtures("built")
def test_no_page_carries_inline_script_or_style(client):
    for address in ("/", "/desk/"):
        page = client.get(address).text
        assert not re.search(r"<script(?![^>]*\bsrc=)", page)
        assert not re.search(r"<style|\sstyle=|\son\w+=", page)


@pytest.mark.usefixtures("built")
@pytest.mark.parametrize(("wanted", "given"), [("es-MX,es;q=0.9", "es"), ("de", "en"), ("", "en")])
def test_the_page_speaks_the_language_that_was_asked_for(client, wanted, given):
    page = client.get("/", headers={"accept-language": wanted}).text
    assert f'<html lang="{given}">' in page


def test_without_a_build_the_page_says_what_to_run(client, settings, tmp_path):
    settings.BASE_DIR = tmp_path
    page = client.get("/")
    assert page.status_code == 503
    assert "./dev run" in page.text


def test_an_unknown_address_is_not_found(client):
    assert client.get("/wp-admin").status_code == 404


@pytest.mark.usefixtures("built")
@pytest.mark.parametrize(
    "address", ["/nothing", "/session/abc", "/home/", "/session/0198c0de-0000"]
)
def test_whoever_reads_an_unknown_address_gets_a_page_with_the_ways_out(client, address):
    page = client.get(address, headers={"accept": "text/html,*/*;q=0.8"})
    assert page.status_code == 404
    assert "/static/light/assets/main-1.js" in page.text
    assert "'nonce-" in page["Content-Security-Policy"]


@pytest.mark.usefixtures("built")
@pytest.mark.parametrize(
    "address", ["/api/v1/nothing", "/api", "/ws/nothing", "/static/nothing.js"]
)
def test_programs_still_get_a_problem_where_there_is_nothing(client, address):
    answer = client.get(address, headers={"accept": "text/html"})
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


@pytest.mark.usefixtures("built")
def test_nothing_is_sent_to_an_unknown_address(client):
    assert client.post("/nothing", headers={"accept": "text/html"}).status_code == 404


@pytest.mark.usefixtures("built")
def test_the_desk_is_found_without_its_last_slash_as_before(client):
    assert client.get("/desk", headers={"accept": "text/html"})["Location"] == "/desk/"
