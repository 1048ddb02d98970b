"""How time, memory and size grow with the number of editions; run by hand, prints a table.

.venv/bin/python tests/tools/growth/measure.py [plain] [NUMBER ...]   (1 10 30 if none is given)

"plain" leaves the drawings of charts blank.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from editions import project

HEAD = "editions  pages   first s  (processor)   again s  (processor)  ms a page  peak MB  site MB"


def build(place: Path) -> tuple[float, float, float]:
    """Build strictly: seconds by the clock, of processors, and the most memory of one process, in MB."""
    start = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"],
        cwd=place,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
    )
    _, status, used = os.wait4(process.pid, 0)
    if status:
        raise SystemExit("The build failed.")
    return time.perf_counter() - start, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def row(number: int, charts: bool) -> str:
    """Build so many editions twice, from nothing and again."""
    with tempfile.TemporaryDirectory() as folder:
        place = project(Path(folder), number, charts)
        first, again = build(place), build(place)
        sizes = {path: path.stat().st_size for path in (place / "site").rglob("*") if path.is_file()}
    pages = sum(path.name == "index.html" for path in sizes)
    size = sum(sizes.values()) / 1e6
    return (
        f"{number:8}  {pages:5}  {first[0]:14.1f}  {first[1]:11.1f}   {again[0]:7.1f}  {again[1]:11.1f}  "
        f"{1000 * again[1] / pages:9.1f}  {max(first[2], again[2]):7.0f}  {size:7.1f}"
    )


if __name__ == "__main__":
    print(HEAD)
    numbers = [int(argument) for argument in sys.argv[1:] if argument.isdecimal()]
    for number in numbers or (1, 10, 30):
        print(row(number, charts="plain" not in sys.argv), flush=True)
