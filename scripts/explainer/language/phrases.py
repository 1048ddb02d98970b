"""The phrases of the interface in a view."""

from dataclasses import dataclass

from explainer.language.views import View
from explainer.library.model import Words


@dataclass(frozen=True)
class Phrases:
    """The phrases of `words.yml` in a view, by name."""

    words: Words
    view: View

    def __getitem__(self, name: str) -> str:
        """The phrase; raises ValidationFailed when there is none of that name."""
        return self.view.words(self.words[name])
