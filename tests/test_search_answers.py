"""How well the search answers queries as people type them, without a browser: queries with their right places."""

import json
import shutil
import subprocess

import pytest

from conftest import ROOT
from explainer.site import load

QUERIES = ROOT / "tests" / "queries"
# Of the queries with a place: the least share with a right one first, and among the first three; of those
# that ask for what is absent, the least share told so and led nowhere. The first set was learned from.
LEAST = {"learn": (0.88, 0.95, 0.97), "unseen": (0.85, 0.92, 0.95)}


@pytest.fixture(scope="module")
def indexes(tmp_path_factory):
    """The indexes of the site in a folder of their own."""
    if not shutil.which("node"):
        pytest.skip("no Node, which runs the search engine: install Node 20")
    folder, site = tmp_path_factory.mktemp("indexes"), load(ROOT)
    for view in site.views.values():
        for name, content in site.search_indexes(view.tag).items():
            path = folder / view.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")
    return folder


@pytest.mark.parametrize("name", LEAST)
def test_natural_queries_find_their_places(indexes, name):
    queries = QUERIES / f"{name}.yml"
    if not queries.exists():
        pytest.skip(f"{queries.name} is not in the repository")
    command = ["node", ROOT / "tests" / "web" / "score.mjs", queries, indexes, "--json"]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    answer = json.loads(result.stdout)
    counted = answer["told"]["all"]
    first, three, absent = LEAST[name]
    assert counted["asked"] >= 250
    assert counted["first"] / counted["asked"] >= first, answer["missed"]
    assert counted["three"] / counted["asked"] >= three, answer["missed"]
    assert counted["absent"] / counted["absentAsked"] >= absent, answer["missed"]
