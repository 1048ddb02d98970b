"""What a first visit may cost: bytes in gzip, and requests."""

from pathlib import Path

import material
import pytest

from explainer.output.publication import OF_ANOTHER_MEANING
from explainer.output.stylesheet import REPLACED
from tools.weight import KINDS, VIEWS, weight

# The whole first flight of a connection, ten packets, is just above fourteen of these.
KILOBYTE = 1024
EACH = [
    pytest.param(KINDS[kind], folder, kind, id=f"{kind}-{tag}")
    for kind in KINDS
    for tag, folder in VIEWS.items()
]


@pytest.mark.parametrize(("page_of_kind", "folder", "kind"), EACH)
def test_a_page_keeps_its_budget(browser, address, page_of_kind, folder, kind):
    visit = weight(browser, f"{address}/{folder}{page_of_kind}")
    assert visit.rest <= 14 * KILOBYTE, "styles and scripts"
    assert visit.requests <= 4
    if kind in {"front", "chapter", "topic", "article", "chart alone", "figure alone"}:
        assert visit.html + visit.rest <= 26 * KILOBYTE, "the whole page"
    if kind != "one page":
        assert visit.html <= 40 * KILOBYTE, "the page's own text"


@pytest.fixture(scope="session")
def ground():
    """The theme's own sheet, whole, from the installed package."""
    (path,) = Path(material.__file__).parent.rglob("stylesheets/main.*.min.css")
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", [kind for kind in KINDS.values() if "embed" not in kind])
def test_no_rule_of_the_theme_that_a_page_matches_is_lost(page, address, ground, kind):
    page.goto(f"{address}/{kind}")
    matched, lost = page.evaluate(
        """async ([ground, replaced]) => {
          const rules = (list) => [...list].flatMap((rule) => rule.selectorText ? [rule] : rule.cssRules && rule.type !== CSSRule.KEYFRAMES_RULE ? rules(rule.cssRules) : []);
          const selectors = (text) => text.split(/,(?![^(]*\\))/).map((one) => one.trim());
          const sheet = new CSSStyleSheet();
          await sheet.replace(ground);
          const kept = new Set([...document.styleSheets].flatMap((each) => rules(each.cssRules)).flatMap((rule) => selectors(rule.selectorText)));
          const there = (one) => {
            const plain = one.replace(/::?(before|after|marker|placeholder|-webkit[\\w-]+|-moz[\\w-]+|hover|focus|active|target|focus-visible|checked)\\b/g, "");
            try { return Boolean(document.querySelector(plain || "*")); } catch { return false; }
          };
          const ours = new RegExp(`\\\\b(${replaced.join("|")})\\\\b`);
          const matched = rules(sheet.cssRules).filter((rule) => !ours.test(rule.selectorText)).filter((rule) => [...rule.style].some((name) => !name.startsWith("--"))).flatMap((rule) => selectors(rule.selectorText)).filter(there);
          return [matched.length, matched.filter((one) => !kept.has(one))];
        }""",
        [ground, sorted(REPLACED | OF_ANOTHER_MEANING)],
    )
    assert lost == []
    assert matched > 40, "the ground is empty"
