"""What `mkdocs serve` builds again after a change: the change wherever it shows, and nothing left of before."""

import os
import subprocess
import sys

import pytest

from project import ENVIRONMENT, toy_project

# As `mkdocs serve` builds: time after time in one process, into one folder; a line asks for each build.
SERVING = """
import sys
from mkdocs.commands.build import build
from mkdocs.config import load_config

def config():
    return load_config("mkdocs.yml", site_dir=sys.argv[1], strict=True)

config().plugins.on_startup(command="serve", dirty=False)
for _ in sys.stdin:
    build(config())
    print("built", flush=True)
"""
# By the file that is changed: what stands there, what then does, and where it shows, a file of the site each.
CHANGES = {
    "data/2031/chapters/results.yml": (
        "Output grew;",
        "Output rose;",
        {
            "en/2031/results/index.html": "Output rose;",
            "en/2031/one-page/index.html": "Output rose;",
            "en/search/2031.json": "Output rose;",
        },
    ),
    "data/words.yml": (
        "zh: 全部数字\n",
        "zh: 个个数字\n",
        {"index.html": "个个数字", "zh-hant/index.html": "個個數字", "2031/figures/index.html": "个个数字"},
    ),
    "docs/templates/article.md": (
        "# {{ page.article.title }}",
        "<p>12321</p>\n\n# {{ page.article.title }}",
        {f"{view}about/index.html": "<p>12321</p>" for view in ("", "zh-hant/", "en/")},
    ),
    "overrides/partials/footer.html": (
        '<div class="said"',
        '<div id="changed" class="said"',
        {f"{page}index.html": '<div id="changed"' for page in ("", "zh-hant/", "en/", "en/2030/results/")},
    ),
    "docs/assets/styles/page.css": (
        "",
        ".changed { color: var(--changed); }\n",
        {"assets/site.css": "var(--changed)"},
    ),
    "docs/assets/styles/light.css": (
        "--target: #a5311f;",
        "--target: #a5311e;",
        {"2031/charts/growth-2031.svg": "#a5311e", "en/2031/charts/growth-2031.svg": "#a5311e"},
    ),
    "docs/assets/copy.js": ("", "document.title += 'changed';\n", {"assets/site.js": "changed"}),
    "docs/assets/inline/first.js": (
        "",
        "document.documentElement.title = 'changed';\n",
        {f"{view}index.html": "changed" for view in ("", "zh-hant/", "en/")},
    ),
}


class Rebuilder:
    """A process that builds a project whenever it is asked, as serving does."""

    def __init__(self, place, folder):
        self.process = subprocess.Popen(
            [sys.executable, "-c", SERVING, str(folder)],
            cwd=place,
            env=os.environ | ENVIRONMENT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def build(self):
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        assert self.process.stdout.readline() == "built\n"

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait()
        self.process.stdout.close()


def tree(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.*")}


@pytest.mark.slow
def test_a_change_shows_everywhere_and_what_comes_of_many_is_what_one_build_makes(tmp_path):
    place = toy_project(tmp_path / "project")
    served, fresh = tmp_path / "served", tmp_path / "fresh"
    with Rebuilder(place, served) as rebuilder:
        rebuilder.build()
        for name, (old, new, shows) in CHANGES.items():
            before = {file: (served / file).read_text(encoding="utf-8") for file in shows}
            path = place / name
            text = path.read_text(encoding="utf-8")
            assert old in text, name
            path.write_text(text.replace(old, new, 1) if old else text + new, encoding="utf-8")
            rebuilder.build()
            for file, words in shows.items():
                assert words not in before[file], file
                assert words in (served / file).read_text(encoding="utf-8"), file
    with Rebuilder(place, fresh) as rebuilder:
        rebuilder.build()
    assert tree(served) == tree(fresh)
