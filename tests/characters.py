"""Characters by the tables of OpenCC itself, not by way of our use of them."""

from pathlib import Path

import opencc

# 污: the table knows only the variant 汙, readers know only this form (data/traditional.yml).
APPROVED = {"污"}


def simplified_only() -> set[str]:
    """Characters that Traditional never uses: OpenCC's tables give them other forms only."""

    def table(name: str) -> dict[str, list[str]]:
        path = Path(opencc.__file__).parent / "dictionary" / name
        rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
        return {character: forms.split() for character, forms in rows}

    written_in_taiwan = {form for forms in table("TWVariants.txt").values() for form in forms}
    characters = {one for one, forms in table("STCharacters.txt").items() if one not in forms}
    return characters - written_in_taiwan - APPROVED
