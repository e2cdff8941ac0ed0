"""Clusters of claims: a hub sentence and those that restate it."""

from lintnews.stdlib import defaultdict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lintnews.repetition.restatements import Restatements

#: Fewer sentences than this are no base for a share: one hub in a short item is a coincidence.
_FEWEST_CLAUSES = 20
#: Terms that two sentences share at least; fewer are a common subject, not a common claim.
_SHARED = 5
#: The same for the neighbours that make a hub.
_SHARED_BY_HUBS = 6


def clusters(
    found: "Restatements", neighbours: int, paragraphs: int, share: float
) -> "Iterator[tuple[int, list[int]]]":
    """(hub, sentences that restate it), by index, the largest first; a sentence is in one only.

    neighbours: fewest sentences that resemble a hub.  paragraphs: fewest blocks that the hub and its
    neighbours are spread over.  share: least share of hubs among all sentences of the document.
    """
    near: defaultdict[int, list[int]] = defaultdict(list)
    close: defaultdict[int, list[int]] = defaultdict(list)
    for pair in found.pairs:
        one, other = found.statements[pair.first], found.statements[pair.second]
        if one.kind == other.kind == "paragraph":
            for edges, least in ((near, _SHARED), (close, _SHARED_BY_HUBS)):
                if pair.shared >= least:
                    edges[pair.first].append(pair.second)
                    edges[pair.second].append(pair.first)
    hubs = [
        index
        for index, others in close.items()
        if len(others) >= neighbours and _spread(found, index, others) >= paragraphs
    ]
    if len(hubs) < share * max(found.clauses, _FEWEST_CLAUSES):
        return
    taken: set[int] = set()
    for hub in sorted(hubs, key=lambda index: (-len(near[index]), index)):
        if hub in taken:
            continue
        others = [index for index in near[hub] if index not in taken]
        if len(others) >= neighbours and _spread(found, hub, others) >= paragraphs:
            taken.update(others, (hub,))
            yield hub, others


def _spread(found: "Restatements", hub: int, others: "list[int]") -> int:
    return len({found.statements[index].block for index in (hub, *others)})
