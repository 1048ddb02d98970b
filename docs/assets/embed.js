// A chart or a figure alone: takes the colors that its frame's address asks for and tells the page around the
// frame how high it is; opened by itself, it offers the code of the frame.
(() => {
  "use strict";
  const page = document.documentElement;
  const colors = new URLSearchParams(location.search).get("colors");
  if (colors === "dark" || colors === "auto") {
    page.dataset.colors = colors;
  }
  if (window.parent === window) {
    page.classList.add("alone");
  }

  async function copy(field) {
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      field.select(); // pages without https have no clipboard of their own
      document.execCommand("copy");
    }
  }

  document.addEventListener("DOMContentLoaded", () => {
    const shown = document.querySelector("main");
    if (window.parent !== window) {
      new ResizeObserver(() => {
        const high = Math.ceil(shown.getBoundingClientRect().height);
        window.parent.postMessage({ embedHeight: high }, "*");
      }).observe(shown);
    }
    for (const button of document.querySelectorAll(".copy")) {
      button.addEventListener("click", async () => {
        await copy(document.getElementById(button.dataset.of));
        button.textContent = button.dataset.done;
      });
    }
  });
})();
