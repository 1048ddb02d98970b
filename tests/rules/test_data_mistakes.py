"""What a maintainer's mistake meets: each case edits the toy library and names the problems."""

from pathlib import Path

import pytest
import yaml

from explainer.__main__ import main

CASES = Path(__file__).parent.parent / "cases"


def every_case():
    for path in sorted(CASES.glob("*.yml")):
        for case in yaml.safe_load(path.read_text(encoding="utf-8")):
            yield pytest.param(case, id=f"{path.stem}: {case['name']}")


CASES_IN_ORDER = list(every_case())


def edit(folder: Path, change: dict[str, str]) -> None:
    path = folder / change["file"]
    if "find" not in change:
        path.write_text(change["put"], encoding="utf-8")
        return
    text = path.read_text(encoding="utf-8")
    passage = text if change["find"] == "*" else change["find"]
    assert passage in text
    path.write_text(text.replace(passage, change["put"], 1), encoding="utf-8")


@pytest.mark.parametrize("case", CASES_IN_ORDER)
def test_each_mistake_is_told_with_file_line_and_hint(toy_data, capsys, case):
    for change in case.get("edits", [case]):
        edit(toy_data, change)
    assert main(["check", "--data", str(toy_data / "data")]) == 1
    *problems, count = capsys.readouterr().err.splitlines()
    assert problems == sorted(problems, key=lambda line: (line.split(":")[0], int(line.split(":")[1])))
    assert problems == case["problems"]
    assert count.endswith("nothing was built, the last site stands.")
    assert int(count.split()[0]) == len(problems)


def edits_only_the_newest(case):
    return all(change["file"].startswith("data/2031/") for change in case.get("edits", [case]))


@pytest.mark.parametrize("case", [case for case in CASES_IN_ORDER if edits_only_the_newest(case.values[0])])
def test_a_mistake_in_one_edition_raises_no_false_alarm_in_the_other(case):
    # What is told is exactly what the case names: the test above.
    assert case["problems"]
    assert not any(problem.startswith("data/2030/") for problem in case["problems"])


def test_the_toy_library_is_without_fault(toy_data, capsys):
    assert main(["check", "--data", str(toy_data / "data")]) == 0
    assert "2031: 7 of 7 numerals, 7 of 7 lines" in capsys.readouterr().out
