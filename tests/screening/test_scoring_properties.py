"""What holds of every questionnaire, whatever is answered."""

from hypothesis import given
from hypothesis import strategies as st

from sessions_app.screening.change import change
from sessions_app.screening.scoring import score
from sessions_app.screening.shelf import current_ones

definitions = st.sampled_from(current_ones())


@st.composite
def answered(draw, *, gaps=True):
    """A definition with answers it offers; with `gaps`, some left out."""
    definition = draw(definitions)
    none = [None] if gaps else []
    answers = {item.id: draw(st.sampled_from([*item.values, *none])) for item in definition.items}
    return definition, answers


@given(answered())
def test_a_total_stays_within_its_range_and_lies_in_one_band_only(case):
    definition, answers = case
    found = score(answers, definition)
    if found.total is None:
        assert found.missing
        return
    assert definition.minimum <= found.total <= definition.maximum
    within = [b for b in definition.bands if b.lowest <= found.total <= b.highest]
    assert len(within) == bool(definition.bands)
    assert found.band == (within[0].key if within else None)


@given(answered(gaps=False), st.data())
def test_a_higher_answer_never_lowers_the_total(case, data):
    definition, answers = case
    item = data.draw(st.sampled_from(definition.items))
    higher = [value for value in item.values if value >= answers[item.id]]
    more = {**answers, item.id: data.draw(st.sampled_from(higher))}
    assert score(more, definition).total >= score(answers, definition).total


@given(answered())
def test_a_missing_answer_is_never_taken_for_a_better_one(case):
    """A prorated total is at least what the given answers add up to."""
    definition, answers = case
    found = score(answers, definition)
    if found.total is not None:
        assert found.total >= found.raw * definition.scoring.multiplier


@given(answered())
def test_no_risk_is_overlooked(case):
    definition, answers = case
    found = {(each.item, each.severity) for each in score(answers, definition).risks}
    for rule in definition.risks:
        for item in rule.items:
            if rule.when == "at_least" and (answers[item] or 0) >= rule.value:
                assert (item, rule.severity) in found
            if rule.when == "missing" and item in score(answers, definition).missing:
                assert (item, rule.severity) in found


@given(definitions, st.integers(0, 100), st.integers(0, 100))
def test_a_change_one_way_is_the_opposite_of_the_change_back(definition, one, other):
    there, back = change(one, other, definition), change(other, one, definition)
    assert there.points == -back.points
    mirrored = {"better": "worse", "worse": "better"}
    name, _, way = there.kind.partition("_")
    assert back.kind == (f"{name}_{mirrored[way]}" if way else "none")
