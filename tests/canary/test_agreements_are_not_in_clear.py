"""What a person typed to sign, and why they took it back, is found again nowhere."""

from tests.canary import agreements, places
from tests.canary.visitor import Visitor

TYPED = "Quillon Featherstonehaugh-Varga"
REASON = "My landlord Ambrosius reads over my shoulder."


def test_neither_the_typed_name_nor_a_reason_is_found_in_clear(serve):
    served = serve()
    known = served.call(agreements.build)
    ben = Visitor(served, known["ben"])
    with places.redis_overheard(served) as heard:
        words = ben.get(f"my/forms/{known['version']}?group={known['group']}&language=en")
        signed = ben.post(
            "my/signatures",
            version=known["version"],
            group=known["group"],
            language="en",
            sha256=words["sha256"],
            typed_name=TYPED,
            time_zone="America/New_York",
        )
        assert signed["typed_name"] == TYPED
        assert b"%PDF" in ben.get(f"my/signatures/{signed['id']}/copy")
        assert ben.post(f"my/signatures/{signed['id']}/withdraw", reason=REASON)["withdrawn_at"]
    served.stop()

    looked_at = {
        "database": places.database(served),
        "log": served.log.encode(),
        "files": places.files(served),
        "Redis": bytes(heard),
    }
    assert b"/api/v1/my/signatures/" in looked_at["log"]
    assert [
        (what, where)
        for what in (TYPED, REASON)
        for where, place in looked_at.items()
        if places.traces(what, place)
    ] == []
