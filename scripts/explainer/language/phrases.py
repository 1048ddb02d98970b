"""The phrases of the interface in a view."""

from dataclasses import dataclass

from explainer.language.views import View


@dataclass(frozen=True)
class ViewPhrases:
    """The phrases of `words.yml` in a view, by name."""

    view: View

    def __getitem__(self, name: str) -> str:
        """The phrase; raises ValidationFailed when there is none of that name."""
        return self.view.words(self.view.library.words[name])
