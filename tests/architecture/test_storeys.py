"""What import-linter cannot say: rooms a domain may use of another, and that none is missed."""

import tomllib

from tests.architecture.house import ROOT, domains, modules

VAGUE = {"utils", "helpers", "manager", "service", "services", "core", "common", "misc"}
ON_TOP = ("sessions_app.demo", "sessions_app.management")


def contracts() -> dict[str, dict[str, list[str]]]:
    rules = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]
    return {contract["id"]: contract for contract in rules["contracts"]}


def test_a_domain_never_calls_anothers_commands():
    calls = [
        f"{module.place}: {name}"
        for module in modules()
        for name in module.imported()
        if ".commands" in name
        and name.startswith(("clinicians.", "sessions_app."))
        and not name.startswith(module.domain + ".")
        and not module.domain.startswith(ON_TOP)
    ]

    assert calls == [], "Use the other domain's models, policies and selectors."


def test_the_contracts_name_every_domain():
    assert set(contracts()["rooms"]["containers"]) == domains()


def test_every_domain_has_its_storey():
    layers = contracts()["storeys"]["layers"]
    named = {name.strip() for layer in layers for name in layer.split(":")}

    assert named - {"backend.vault", "backend.printing", "backend.kernel"} == domains()


def test_names_say_what_a_module_is_about():
    assert [module.place for module in modules() if module.path.stem in VAGUE] == []
