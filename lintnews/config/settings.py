"""What a user asks of a run: which rules, how grave, where."""

from lintnews.values import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

#: When a run counts as failed: at a finding of this severity or a graver one.
FAIL_ON = ("error", "warning", "info", "never")

#: What `grammar.server` may say besides the address of a server.
SERVERS = ("off", "auto", "required")

#: What a severity override may say.
LEVELS = ("error", "warning", "info", "off")


class Override(
    namedtuple(
        "Override",
        "paths select extend_select ignore severity rules grammar",
        defaults=(None, (), (), {}, {}, {}),
    )
):
    """Settings for the files that match one of `paths` (globs from the folder of the config file).

    The other fields mean what they mean in `Settings`.
    """

    __slots__ = ()
    paths: "Sequence[str]"
    select: "Sequence[str] | None"
    extend_select: "Sequence[str]"
    ignore: "Sequence[str]"
    severity: "Mapping[str, str]"
    rules: "Mapping[str, Mapping[str, object]]"
    grammar: "Mapping[str, object]"


class Settings(
    namedtuple(
        "Settings",
        "select extend_select ignore severity rules fail_on per_path exclude extend packs"
        " format jobs respect_gitignore grammar root origin",
        defaults=(None, (), (), {}, {}, "warning", (), (), {}, (), None, None, True, {}, "", ""),
    )
):
    """Everything that can be configured; `Settings()` is what a user gets who configures nothing.

    select: rules to run (codes, names, families, "ALL"); None: those on by default.
    extend_select: rules to run besides.  ignore: rules not to run.
    severity: "error", "warning", "info" or "off" by code, name or family.
    rules: values for the options of single rules, by code or name.
    fail_on: one of FAIL_ON.  per_path: overrides, later ones win.
    exclude: globs of files and folders that a walk leaves out.
    extend: entries to add to lexicons, by lexicon name ("en/cues").
    packs: folders of rule packs.  format, jobs: defaults for the command line.
    grammar: how LanguageTool is asked, by the keys of `[tool.lintnews.grammar]`; its "server" is
    "off" where it is not given.
    root: folder that globs and packs are relative to.  origin: the config file, "" if none.
    """

    __slots__ = ()
    select: "Sequence[str] | None"
    extend_select: "Sequence[str]"
    ignore: "Sequence[str]"
    severity: "Mapping[str, str]"
    rules: "Mapping[str, Mapping[str, object]]"
    fail_on: str
    per_path: "Sequence[Override]"
    exclude: "Sequence[str]"
    extend: "Mapping[str, Sequence[str]]"
    packs: "Sequence[str]"
    format: str | None
    jobs: int | None
    respect_gitignore: bool
    grammar: "Mapping[str, object]"
    root: str
    origin: str


#: What a user gets who configures nothing.
DEFAULTS = Settings()
