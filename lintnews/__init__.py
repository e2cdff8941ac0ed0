"""lintnews reads an article as a standards editor would."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintnews.api import Report, Settings, lint_paths, lint_text

__version__ = "0.1.0"
__all__ = ["Report", "Settings", "__version__", "lint_paths", "lint_text"]


def __getattr__(name: str) -> object:
    # The command line pays for every import: the API is loaded by those who use it.
    if name in __all__:
        from lintnews import api

        return getattr(api, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
