// The reader's settings: the size of the text, the colors, whether single keys open the search. The page's
// head (inline/first.js) reads what is kept and puts it on the root element before the first
// paint; styles and scripts find it there. Here it is changed, and kept under the name that the root element carries.
// Without scripts there are no settings.
(() => {
  "use strict";
  const root = document.documentElement;
  const details = document.querySelector("details.display");
  const form = document.querySelector(".display-sheet");
  if (!details || !form) {
    return;
  }

  function apply(chosen) {
    for (const [name, choice] of Object.entries(chosen)) {
      if (choice) {
        root.dataset[name] = choice;
      } else {
        delete root.dataset[name];
      }
    }
  }

  function keep(chosen) {
    try {
      localStorage.setItem(root.dataset.keep, JSON.stringify(chosen));
    } catch {
      // private windows may refuse: not kept, but shown
    }
  }

  form.elements.size.value = root.dataset.size || "";
  form.elements.colors.value = root.dataset.colors || "";
  form.elements.keys.checked = root.dataset.keys !== "off";
  form.addEventListener("change", () => {
    const chosen = {
      size: form.elements.size.value,
      colors: form.elements.colors.value,
      keys: form.elements.keys.checked ? "" : "off",
    };
    keep(chosen);
    apply(chosen);
    document.dispatchEvent(new CustomEvent("announce", { detail: form.dataset.done }));
  });
  form.addEventListener("submit", (event) => event.preventDefault());

  // The sheet closes by Escape, by a press beside it, and when one goes on by key.
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && details.open) {
      details.open = false;
      details.querySelector("summary").focus();
    }
  });
  document.addEventListener("pointerdown", (event) => {
    if (!details.contains(event.target)) {
      details.open = false;
    }
  });
  details.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !details.contains(event.relatedTarget)) {
      details.open = false;
    }
  });
})();
