// The size of the text, the colors, and whether single keys open the search, as the reader likes them; the
// page's head applies what is kept before the first paint, search.js asks for the keys.
(function () {
  "use strict";
  const page = document.documentElement;
  const form = document.querySelector(".display-sheet");
  const KEPT = "dazu-report-display";
  const device = "screen and (prefers-color-scheme: dark)";
  if (!form) {
    return;
  }

  function kept() {
    try {
      return JSON.parse(localStorage.getItem(KEPT)) || {};
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
    document.querySelectorAll(".dark-sheet").forEach(function (sheet) {
      sheet.media = media;
    });
    document.dispatchEvent(new Event("colors"));
  }

  const before = kept();
  for (const name of ["size", "colors"]) {
    for (const choice of form.elements[name]) {
      choice.checked = choice.value === (before[name] || "");
    }
  }
  form.elements.keys.checked = before.keys !== "off";
  form.addEventListener("change", function () {
    const chosen = {
      size: form.elements.size.value,
      colors: form.elements.colors.value,
      keys: form.elements.keys.checked ? "" : "off",
    };
    try {
      localStorage.setItem(KEPT, JSON.stringify(chosen));
    } catch {
      // not kept, but shown
    }
    apply(chosen);
    document.dispatchEvent(new CustomEvent("say", { detail: form.dataset.done }));
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", function () {
    document.dispatchEvent(new Event("colors"));
  });
})();
