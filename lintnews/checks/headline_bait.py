"""Check kind `headline_bait`: devices that make a reader click instead of telling the news."""

from lintnews.checks.check import Check, Hit
from lintnews.headlines.carriers import headlines
from lintnews.headlines.devices import Devices, names, sort_out
from lintnews.headlines.judgement import Judge
from lintnews.language.identity import language_of
from lintnews.language.tables import table
from lintnews.spans import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document
    from lintnews.headlines.carriers import Headline
    from lintnews.headlines.devices import Device
    from lintnews.headlines.judgement import Judgement

#: A shorter headline is a label; code points.
_SHORTEST = 8
#: Without weights, devices of so many kinds make a headline bait.
_KINDS = 3
#: How many reasons a finding names.
_REASONS = 6


class HeadlineBait(Check):
    """Flags a headline whose devices together weigh enough, at the device that says most.

    devices: lexicon entries by language (see `headlines.devices`).  weights: the same for
    `headlines.judgement`; a language without weights is judged by its devices alone.
    remark, warn: scores from which a headline is worth a remark and a warning.
    alone: score from which devices of a single kind are worth a remark.
    doubt: score below which even a device that speaks for itself is taken for chance.
    forms: devices that are a usual form of writing, and on their own worth no more than a remark.
    Facts: devices, words (what each stands on), score, weighed (what counted most).
    """

    OPTIONS = {
        "devices": dict,
        "weights": dict,
        "remark": float,
        "warn": float,
        "alone": float,
        "doubt": float,
        "forms": list,
    }
    REQUIRED = frozenset({"devices", "remark", "warn", "alone", "doubt"})

    def __init__(
        self, options: "Mapping[str, object]", lexicons: "Mapping[str, Sequence[str]]"
    ) -> None:
        super().__init__(options, lexicons)
        self._judges: dict[str, Judge] = {}
        self._remark: float = options["remark"]  # type: ignore[assignment]
        self._warn: float = options["warn"]  # type: ignore[assignment]
        self._alone: float = options["alone"]  # type: ignore[assignment]
        self._doubt: float = options["doubt"]  # type: ignore[assignment]
        self._forms = frozenset(options.get("forms", ()))  # type: ignore[call-overload]

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        titles = headlines(document)
        if not titles:
            return
        language = language_of(document)
        for title in titles:
            if len(title.text) < _SHORTEST and title.text.isascii():
                continue
            judgement = self._judgement(title.text, language)
            if judgement is not None:
                severity = self._severity(judgement)
                if severity is not None:
                    yield _hit(title, judgement, severity)

    def _judgement(self, headline: str, language: str) -> "Judgement | None":
        """The judgement in a language; where none is known, as English or by what speaks for itself."""
        judge = self._judge(language or "en")
        judgement = judge.judge(headline) if judge is not None else None
        if not language and (judgement is None or (judgement.score or 0.0) < self._remark):
            for other in self.options["devices"]:  # type: ignore[attr-defined]
                judge = self._judge(other) if other != "en" else None
                found = judge.judge(headline) if judge is not None else None
                if found is not None and any(device.strong for device in found.devices):
                    return found
        return judgement

    def _judge(self, language: str) -> Judge | None:
        judge = self._judges.get(language)
        if judge is None:
            devices: Mapping[str, Sequence[str]] = self.options["devices"]  # type: ignore[assignment]
            weights: Mapping[str, str] = self.options.get("weights", {})  # type: ignore[assignment]
            if language not in devices:
                return None
            entries = self.lexicons[weights[language]] if language in weights else ()
            found = table(
                self.lexicons,
                f"devices of headlines, {language}",
                lambda: sort_out(devices[language]),
            )
            judge = self._judges[language] = Judge(Devices(found), entries)
        return judge

    def _severity(self, judgement: "Judgement") -> str | None:
        strong = {device.name for device in judgement.devices if device.strong}
        score = judgement.score
        if score is None:
            if strong:
                return "warning" if strong - self._forms else "info"
            return "info" if len(names(judgement.devices)) >= _KINDS else None
        if score >= self._warn and (strong - self._forms or len(strong) > 1):
            return "warning"
        bar = self._remark if len(names(judgement.devices)) > 1 else self._alone
        if score >= bar or (strong and score >= self._doubt):
            return "info"
        return None


def _hit(title: "Headline", judgement: "Judgement", severity: str) -> Hit:
    devices = judgement.devices
    best = max(devices, key=lambda device: (device.strong, device.end - device.start))
    facts: dict[str, object] = {
        "devices": names(devices),
        "words": [title.text[device.start : device.end] for device in devices],
        "carrier": title.carrier,
    }
    if judgement.score is not None:
        facts["score"] = round(judgement.score, 2)
        facts["weighed"] = list(judgement.reasons[:_REASONS])
    others = tuple(_span(title, device) for device in devices if device is not best)
    return Hit(_span(title, best), facts, related=others, severity=severity)


def _span(title: "Headline", device: "Device") -> Span:
    return Span(title.span.start + device.start, title.span.start + device.end)
