"""The commands of ./dev."""

import argparse
from collections.abc import Sequence

from backend.dev import linting, processes, product, serve, services, testing
from backend.dev.console import Stop


def main(words: Sequence[str]) -> int:
    options, rest = _parser().parse_known_args(words)
    if rest and options.command not in {"test", "audit-verify"}:
        _parser().error(f"unknown: {' '.join(rest)}")
    processes.end_on_terminate()
    try:
        return _do(options, rest)
    except Stop as reason:
        print(f"./dev: {reason}", flush=True)
        return 1
    except KeyboardInterrupt:
        return 130


def _do(options: argparse.Namespace, rest: Sequence[str]) -> int:
    match options.command:
        case "run":
            return serve.run(quiet=options.quiet)
        case "test":
            return testing.test(rest, options.engine)
        case "lint":
            return linting.lint(options.steps, fix=options.fix)
        case "demo":
            return product.reset_demo()
        case "shell":
            return product.shell()
        case "audit-verify":
            return product.verify_trail(rest)
        case _:
            return services.stay_up()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="./dev", description="Sets up and runs Holdspace. Nothing to install first."
    )
    commands = parser.add_subparsers(dest="command", required=True)
    run = commands.add_parser("run", help="serve the demo clinic (PORT=8000)")
    run.add_argument("--quiet", action="store_true", help="without simulated members")
    test = commands.add_parser(
        "test",
        help="every test, or a part: ./dev test tests/live -k resume",
        description="Every test: the client's, the back end's on both engines, the browser's.",
        epilog="Whatever else is given goes to pytest: folders and files under tests/, -k, -m, -x. "
        "A part leaves out what it does not name.",
        usage="./dev test [-h] [--engine {sqlite,postgres}] [PATH …] [options of pytest]",
    )
    test.add_argument(
        "--engine", choices=["sqlite", "postgres"], help="the back end on one engine only"
    )
    lint = commands.add_parser("lint", help="every check that is not a test")
    lint.add_argument(
        "--fix", action="store_true", help="mend what tools can mend, regenerate types, then check"
    )
    lint.add_argument("steps", nargs="*", help="only these, e.g. ./dev lint mypy sizes")
    demo = commands.add_parser("demo", help="the demo clinic")
    demo.add_argument(
        "--reset", action="store_true", required=True, help="throw it away and seed it anew"
    )
    commands.add_parser("shell", help="a Django shell on the development database")
    verify = "is an exported trail what was signed? ./dev audit-verify FILE"
    commands.add_parser("audit-verify", help=verify, add_help=False)
    commands.add_parser("services", help="PostgreSQL and Redis for work by hand")
    return parser
