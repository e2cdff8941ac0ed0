"""Text that articles share: found whatever the order, with quotations and credits left alone."""

from itertools import permutations

from lintnews.formats import read
from lintnews.repetition.corpus import Corpus, Overlap
from lintnews.repetition.digest import Digest, digest

DAM = (
    "The council voted on Monday to build a dam above the old mill, ending nine years of debate"
    " about floods, money and the view from the chapel hill."
)
DAM_AGAIN = DAM.replace("on Monday ", "").replace("money", "costs")
PUMPKIN = (
    "A farmer near the border has grown the largest pumpkin that the county has ever weighed, and"
    " means to carve it into a boat before the frost comes."
)
FERRY = (
    "Two ferries will cross to the outer islands from May, one of them by night, after the harbour"
    " office found a crew for the older of its boats."
)


def article(path: str, *paragraphs: str, **options: object) -> Digest:
    return digest(read("\n\n".join(paragraphs), "markdown", path), **options)  # type: ignore[arg-type]


def overlaps(*digests: Digest, references: tuple[Digest, ...] = ()) -> list[Overlap]:
    with Corpus() as corpus:
        for each in references:
            corpus.add(each, reference=True)
        for each in digests:
            corpus.add(each)
        return list(corpus.overlaps())


def test_the_later_of_two_files_is_flagged() -> None:
    (found,) = overlaps(article("a.md", FERRY, DAM), article("b.md", PUMPKIN, DAM_AGAIN))
    assert (found.path, found.other, len(found.spans)) == ("b.md", "a.md", 1)
    assert found.spans[0].start == len(PUMPKIN) + 2
    assert 0.2 < found.share < 0.6


def test_the_order_of_files_does_not_matter() -> None:
    digests = [
        article("a.md", FERRY, DAM),
        article("b.md", PUMPKIN, DAM_AGAIN),
        article("c.md", DAM, FERRY),
    ]
    expected = overlaps(*digests)
    assert [(found.path, found.other) for found in expected] == [
        ("b.md", "a.md"),
        ("c.md", "a.md"),
        ("c.md", "b.md"),
    ]
    for order in permutations(digests):
        assert overlaps(*order) == expected


def test_only_the_article_is_flagged_not_the_release() -> None:
    found = overlaps(article("a.md", DAM), references=(article("z/release.txt", DAM),))
    assert [(each.path, each.other) for each in found] == [("a.md", "z/release.txt")]


def test_quotations_may_stand_in_many_papers() -> None:
    quoted = f"“{DAM}”"
    assert overlaps(article("a.md", quoted, FERRY), article("b.md", quoted, PUMPKIN)) == []


def test_credited_agency_copy_is_left_alone() -> None:
    wire = f"OXLEY (Reuters) - {DAM}"
    first, second = (article(path, wire, credits=("Reuters",)) for path in ("a.md", "b.md"))
    assert overlaps(first, second) == []
    (found,) = overlaps(first, article("b.md", DAM, credits=("Reuters",)))
    assert found.path == "b.md"


def test_leads_that_open_alike() -> None:
    opening = "The harbour office opened a second ferry line"
    one = f"{opening} on Monday, with music from the school band and a cake as long as the pier."
    other = f"{opening} at noon, but no boat came because its captain had fallen ill in the night."
    (found,) = overlaps(article("a.md", one, FERRY), article("b.md", other, PUMPKIN))
    assert found.lead


def test_digests_do_not_depend_on_wrapping_or_emphasis() -> None:
    wrapped = DAM.replace(" the ", "\nthe ").replace("dam", "*dam*")
    one, other = article("a.md", DAM), article("a.md", wrapped)
    assert [each.shingles for each in one.passages] == [each.shingles for each in other.passages]


def test_chinese_paragraphs_are_found() -> None:
    one = "市议会周一投票决定在旧磨坊上方修建一座新的大坝，工程将于五月开始，预计三年后完工。"
    (found,) = overlaps(article("a.md", one), article("b.md", PUMPKIN, one.replace("五月", "六月")))
    assert found.other == "a.md"


def test_a_large_corpus_goes_through_the_partitions(monkeypatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr("lintnews.repetition.corpus._PENDING", 64)
    monkeypatch.setattr("lintnews.repetition.corpus._PARTITION_BYTES", 16)
    monkeypatch.setattr("lintnews.repetition.corpus._SHINGLE_BYTES", 64)
    digests = [article(f"{number:03}.md", f"{DAM} {number}") for number in range(30)]
    assert {found.path for found in overlaps(*digests)} == {f"{n:03}.md" for n in range(1, 30)}
