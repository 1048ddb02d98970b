"""Where the theme's templates are looked for."""

import os
from pathlib import Path

from jinja2 import FileSystemLoader


class Shown(FileSystemLoader):
    """Loads templates from folders, and lists those in no hidden folder."""

    def list_templates(self) -> list[str]:
        """The names, sorted."""
        names: set[str] = set()
        for top in self.searchpath:
            for folder, folders, files in os.walk(top):
                folders[:] = [name for name in folders if not name.startswith(".")]
                names |= {Path(folder, file).relative_to(top).as_posix() for file in files}
        return sorted(names)
