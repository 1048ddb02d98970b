"""The command line: judge data, print what helps to keep them, configure hosts, export the site."""

import argparse
import sys
from pathlib import Path

from explainer import rules
from explainer.library.reference import reference
from explainer.output import hosting
from explainer.output.differences import differences
from explainer.output.policy import policy
from explainer.output.scripts import inline
from explainer.problems import ValidationFailed
from explainer.schema import report_text
from explainer.site import load, load_analysis


def main(arguments: list[str] | None = None) -> int:
    """Run one command; gives the exit status: 0 all is well, 1 something is to mend."""
    parser = argparse.ArgumentParser(prog="explainer", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help="judge the data; say what is wrong or what it covers")
    check.add_argument("--data", type=Path, default=Path("data"), help="the data folder (data)")
    check.add_argument("--text", type=Path, help="the report's full text, to lay the quotations beside")
    summary = commands.add_parser("source", help="print source.yml for the report's full text")
    summary.add_argument("text", type=Path)
    commands.add_parser("reference", help="print every data file and key, for .github/DATA.md")
    hosts = commands.add_parser("hosting", help="write nginx.conf and Caddyfile into a folder")
    hosts.add_argument("folder", type=Path)
    away = commands.add_parser("export", help="write Markdown and files that any generator can build")
    away.add_argument("folder", type=Path, help="a new folder; each view comes into one of its own")
    away.add_argument("--url", default="/", help="the address that the site will have")
    changed = commands.add_parser(
        "changes", help="say what differs between two figures.json, for changes.yml"
    )
    changed.add_argument("before", type=Path, help="the file of an earlier build")
    changed.add_argument("after", type=Path, help="the file of this build")
    cited = commands.add_parser("sources", help="list the documents cited, those not looked at longest first")
    cited.add_argument("--data", type=Path, default=Path("data"), help="the data folder (data)")
    chosen = parser.parse_args(arguments)
    try:
        if chosen.command == "source":
            sys.stdout.write(report_text.summary(_text(chosen.text)))
        elif chosen.command == "reference":
            sys.stdout.write(reference())
        elif chosen.command == "hosting":
            _configure(chosen.folder)
        elif chosen.command == "changes":
            for line in sorted(differences(chosen.before, chosen.after)):
                print(line)
        elif chosen.command == "sources":
            _list_sources(chosen.data)
        elif chosen.command == "export":
            load(Path.cwd(), chosen.url).export(chosen.folder)
        else:
            _check(chosen.data, chosen.text)
    except ValidationFailed as problems:
        print(problems, file=sys.stderr)
        return 1
    except OSError as error:
        print(f"{error.filename}: {error.strerror}. Name a file that can be read.", file=sys.stderr)
        return 1
    return 0


def _check(data: Path, text: Path | None) -> None:
    analysis = load_analysis(data)
    if text:
        problems = rules.judge_against(analysis.library.editions[0], _text(text))
        if problems:
            raise ValidationFailed(problems)
    for each in analysis.editions:
        print(f"{each.edition.year}: {each.coverage}.")


def _list_sources(data: Path) -> None:
    """Print day, id and address of each document that has an address; those nobody noted a day for first."""
    sources = load_analysis(data).library.sources
    for name, source in sorted(sources.items(), key=lambda named: (named[1].seen or "", named[0])):
        if source.url:
            print(f"{source.seen or 'never noted':12} {name:24} {source.url}")


def _configure(folder: Path) -> None:
    allowed = policy(inline(Path("docs") / "assets"))
    folder.mkdir(parents=True, exist_ok=True)
    for name, configuration in (("nginx.conf", hosting.nginx), ("Caddyfile", hosting.caddy)):
        (folder / name).write_text(configuration(allowed), encoding="utf-8")


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
