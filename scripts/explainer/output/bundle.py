"""Modules of JavaScript as one: a browser asks once for what several files hold."""

import re
from pathlib import Path

from explainer.problems import Location, Problem, ValidationFailed

# The only forms that our modules use: names without another name, from a file beside.
IMPORT = re.compile(r'^import \{(\s*\w+(?:,\s*\w+)*,?\s*)\} from "\./([\w-]+\.js)";\n', re.MULTILINE)
EXPORT = re.compile(r"^export ((?:async )?(?:const|let|function|class) (\w+))", re.MULTILINE)
OTHER = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)
NAMED = re.compile(r"^(?:async )?(?:const|let|function|class) (\w+)", re.MULTILINE)


def bundled(folder: Path, entry: str, exported: str) -> str:
    """The module in the file `entry` with all that it imports, as one module that exports one name.

    Raises ValidationFailed for what cannot be joined: an import of what is not there or in another form,
    modules that import each other, a name that two of them have.
    """
    bundle = _Bundle(folder)
    bundle.add(entry)
    if bundle.problems:
        raise ValidationFailed(bundle.problems)
    return f"export const {exported} = (() => {{\n{''.join(bundle.bodies)}return {exported};\n}})();\n"


class _Bundle:
    """Modules in the order in which they can run: each after what it imports."""

    def __init__(self, folder: Path) -> None:
        self.bodies: list[str] = []
        self.problems: list[Problem] = []
        self._folder = folder
        self._exports: dict[str, set[str]] = {}
        self._owners: dict[str, str] = {}

    def add(self, name: str, importers: tuple[str, ...] = ()) -> None:
        """Add a module after what it imports; `importers` are the modules on the way to it."""
        text = (self._folder / name).read_text(encoding="utf-8")
        body = EXPORT.sub(r"\1", IMPORT.sub(lambda line: "\n" * line[0].count("\n"), text))
        self._exports[name] = {found[2] for found in EXPORT.finditer(text)}
        for line in IMPORT.finditer(text):
            self._import(line, name, (*importers, name))
        for other in OTHER.finditer(body):
            what = f'"{other[0]}" cannot be joined.'
            self._tell(name, body, other, what, 'Write import { name } from "./file.js".')
        for found in NAMED.finditer(body):
            owner = self._owners.setdefault(found[1], name)
            if owner != name:
                self._tell(name, body, found, f'"{found[1]}" is a name in {owner} too.', "Give one another.")
        self.bodies.append(body.lstrip("\n"))

    def _import(self, line: re.Match[str], name: str, importers: tuple[str, ...]) -> None:
        other, text = line[2], line.string
        if other in importers:
            self._tell(name, text, line, f"{other} imports this module.", "Move what both need to a third.")
        elif not (self._folder / other).is_file():
            self._tell(name, text, line, f"There is no module {other}.", "Mend its name.")
        else:
            if other not in self._exports:
                self.add(other, importers)
            for wanted in re.findall(r"\w+", line[1]):
                if wanted not in self._exports[other]:
                    self._tell(name, text, line, f'{other} exports no "{wanted}".', "Mend the name.")

    def _tell(self, name: str, text: str, found: re.Match[str], what: str, hint: str) -> None:
        place = Location(str(Path(*self._folder.parts[-3:], name)), text.count("\n", 0, found.start()) + 1)
        self.problems.append(Problem(place, what, hint))
