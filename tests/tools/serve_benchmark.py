"""How long `mkdocs serve` takes to show a saved change; run by hand, prints a line for each kind of change.

In tests/: ../.venv/bin/python -m tools.serve_benchmark [RUNS]
"""

import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

from project import ENVIRONMENT, command, project

# In seconds: how long the server is left alone before a change, and how often a page is asked for after it.
REST, OFTEN = 1.5, 0.05
TICKS = os.sysconf("SC_CLK_TCK")
# By what is changed: its file, what stands there and what then does, and the page that shows it.
CHANGES = {
    "a text": ("data/2024/chapters/results.yml", "  en: 2023 in ", "  en: 2023 in {} ", "en/2024/results/"),
    "a template": ("docs/templates/article.md", "# {{ page", "<p>{}</p>\n\n# {{ page", "about/"),
    "a style": ("docs/assets/styles/page.css", "/*", ".now-{} {{ margin: 0; }}\n/*", "assets/site.css"),
}


def worked(process: int) -> float:
    """The seconds that processors worked for a process and for its copies that have ended."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return sum(map(int, fields[11:15])) / TICKS


def shown(address: str) -> str:
    """What the server shows; it answers when it has built."""
    try:
        with urllib.request.urlopen(address) as answer:
            return str(answer.read().decode())
    except OSError:
        return ""


def change(place: Path, host: str, kind: str, run: int, server: int) -> tuple[float, float]:
    """Save a change and wait until its page shows it: seconds by the clock and of processors."""
    file, old, new, page = CHANGES[kind]
    path, word = place / file, f"changed{chr(ord('a') + run)}"
    before = worked(server)
    text = path.read_text(encoding="utf-8").replace(old, new.format(word), 1)
    start = time.perf_counter()
    path.write_text(text, encoding="utf-8")
    while word not in shown(host + page):
        time.sleep(OFTEN)
    return time.perf_counter() - start, worked(server) - before


def main(runs: int) -> None:
    """Serve a copy of the project and change it again and again."""
    with tempfile.TemporaryDirectory() as name, socket.socket() as free:
        place = project(Path(name))
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        free.close()
        host = f"http://127.0.0.1:{port}/"
        server = subprocess.Popen(
            command("serve", "-q", "--dev-addr", f"127.0.0.1:{port}"), cwd=place, env=os.environ | ENVIRONMENT
        )
        while not shown(host):
            time.sleep(OFTEN)
        for kind in CHANGES:
            times = []
            for run in range(runs):
                time.sleep(REST)
                times.append(change(place, host, kind, run, server.pid))
            clock, processors = (statistics.median(column) for column in zip(*times, strict=True))
            print(f"{kind}: shown after {clock:.2f} s, {processors:.2f} s of processors", flush=True)
        server.terminate()
        server.wait()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
