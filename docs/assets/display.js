// The size of the text and the colors, as the reader likes them; the page's head applies what is kept
// before the first paint.
(function () {
  "use strict";
  const page = document.documentElement;
  const form = document.querySelector(".display-sheet");
  const dark = document.getElementById("dark");
  const device = "screen and (prefers-color-scheme: dark)";
  if (!form || !dark) {
    return;
  }

  function kept() {
    try {
      return JSON.parse(localStorage.getItem("display")) || {};
    } catch {
      return {}; // private windows may refuse, others may have written there
    }
  }

  function apply(chosen) {
    if (chosen.size) {
      page.dataset.size = chosen.size;
    } else {
      delete page.dataset.size;
    }
    const media = chosen.colors ? (chosen.colors === "dark" ? "screen" : "not all") : device;
    if (dark.media !== media) {
      dark.media = media;
      document.dispatchEvent(new Event("colors"));
    }
  }

  for (const [name, value] of Object.entries(kept())) {
    const choice = form.querySelector(`[name="${CSS.escape(name)}"][value="${CSS.escape(value)}"]`);
    if (choice) {
      choice.checked = true;
    }
  }
  form.addEventListener("change", function () {
    const chosen = { size: form.elements.size.value, colors: form.elements.colors.value };
    try {
      localStorage.setItem("display", JSON.stringify(chosen));
    } catch {
      // not kept, but shown
    }
    apply(chosen);
    document.querySelector(".said").textContent = form.dataset.done;
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", function () {
    document.dispatchEvent(new Event("colors"));
  });
})();
