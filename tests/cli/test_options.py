"""The options of `lintnews check`."""

from lintnews.cli.options import DEFAULTS, check_options, check_parser


def test_paths_alone_mean_what_the_parser_says() -> None:
    for paths in ([], ["a.md"], ["a.md", "b"], ["-"]):
        assert vars(check_options(paths)) == vars(check_parser().parse(paths))
    assert vars(check_parser().parse([])) == {**DEFAULTS, "paths": []}


def test_an_option_is_parsed() -> None:
    options = check_options(["a.md", "--fail-on", "error"])
    assert (options.paths, options.fail_on) == (["a.md"], "error")
