"""Scripts as pages get them: joined and without comments; two stand in the page itself."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class InlineScripts:
    """What stands in every page's own text, as its policy allows it by digest: nothing else may.

    `first` is run before the first paint, `prefetch` says which pages are fetched ahead.
    """

    first: str
    prefetch: str


def joined(scripts: Iterable[str]) -> str:
    """Scripts, each of which keeps its names to itself, as one."""
    return minified("\n".join(scripts))


def minified(script: str) -> str:
    """A script that does the same in fewer bytes, its local names shortened."""
    import minify  # late: it starts threads, and a process that has them cannot be split

    return str(minify.string("application/javascript", script))


def inline(assets: Path) -> InlineScripts:
    """The scripts of a page's own text, read from the folder of assets."""
    prefetch = json.loads((assets / "inline" / "prefetch.json").read_text(encoding="utf-8"))
    return InlineScripts(
        minified((assets / "inline" / "first.js").read_text(encoding="utf-8")),
        json.dumps(prefetch, separators=(",", ":")),
    )
