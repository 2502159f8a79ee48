"""An account that was deactivated by mistake comes back, with its record as it was."""

from tests.cast.sign_in import walk_in


def test_a_deactivated_participant_comes_back_through_an_administrator_only(
    client_for, ines, ada, otto, ben, circle, enrolled
):
    enrolled(ben, circle)
    person = f"/api/v1/participants/{ben.member_id}"
    reason = {"reason": "By mistake."}
    assert client_for(ines).post(f"{person}/deactivate", reason, format="json").status_code == 200

    assert client_for(otto).post(f"{person}/reactivate").status_code == 404
    assert client_for(ada).post(f"{person}/reactivate").status_code == 403
    back = client_for(ines).post(f"{person}/reactivate").json()
    assert back["status"] == "active"
    assert not back["abilities"]["reactivate"]["allowed"]
    assert walk_in(ben).get("/api/v1/groups").json()["results"][0]["id"] == str(circle.pk)
