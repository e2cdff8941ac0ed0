"""Regions against the plainest way to ask the same."""

from hypothesis import given
from hypothesis import strategies as st

from lintnews.spans import Span
from lintnews.suppress.regions import Regions

SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=8)


@given(spans=SPANS, offset=st.integers(0, 31))
def test_a_place_is_held_if_any_region_holds_it(spans: list[tuple[int, int]], offset: int) -> None:
    regions = Regions()
    for owner, (start, end) in enumerate(spans):
        regions.add(Span(start, end), owner)
    regions.settle()
    holding = [i for i, (start, end) in enumerate(spans) if start <= offset < end]
    owner = regions.owner(offset)
    assert owner in holding if holding else owner is None
