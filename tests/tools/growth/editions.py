"""A project of many editions for measuring growth: the newest report, told again for each year before it.

.venv/bin/python tests/tools/growth/editions.py FOLDER NUMBER [plain]   (plain: charts are left blank)
"""

import re
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]
KEY = re.compile(r"^([a-z0-9-]*[0-9]{4}[a-z0-9-]*):", re.MULTILINE)
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# What takes the place of the drawing library where drawings are not what is measured.
BLANK = """

def svg(specification):
    return '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 680 200"></svg>'


def png(picture, scale):
    import io
    from PIL import Image

    Image.new("RGB", (1, 1)).save(file := io.BytesIO(), "PNG")
    return file.getvalue()
"""


def project(place: Path, number: int, charts: bool = True) -> Path:
    """Write the project's own files with so many editions into a folder; gives the folder.

    Without `charts` their drawings are left blank: to draw takes far longer than all else, and grows evenly.
    """
    for name in ("data", "docs", "overrides", "scripts"):
        shutil.copytree(ROOT / name, place / name, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    shutil.copy(ROOT / "mkdocs.yml", place)
    newest = max(place.glob("data/[0-9]*"))
    # What editions share keeps its name, whatever year stands in it.
    shared = KEY.findall((place / "data" / "sources.yml").read_text(encoding="utf-8"))
    names = "|".join(map(re.escape, shared))
    kept = re.compile(rf"(?<![\w-])(?:{names})(?![\w-])|{YEAR.pattern}")
    for back in range(1, number):
        earlier = newest.with_name(str(int(newest.name) - back))
        for path in newest.rglob("*.yml"):
            copy = earlier / path.relative_to(newest)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_text(_years_before(path.read_text(encoding="utf-8"), back, kept), encoding="utf-8")
    if not charts:
        with (place / "scripts" / "explainer" / "charts" / "vega.py").open("a", encoding="utf-8") as vega:
            vega.write(BLANK)
    return place


def _years_before(text: str, back: int, kept: re.Pattern[str]) -> str:
    return kept.sub(lambda found: str(int(found[0]) - back) if YEAR.fullmatch(found[0]) else found[0], text)


if __name__ == "__main__":
    project(Path(sys.argv[1]), int(sys.argv[2]), charts="plain" not in sys.argv)
