// The door to the search: whatever opens the box brings the rest, and not before.
(function () {
  "use strict";
  const box = document.querySelector("[data-search]");
  if (!box) {
    return;
  }
  const input = box.querySelector("input");
  const here = document.currentScript.src;
  const asked = new URLSearchParams(location.search).get("q");
  let opening = null;

  function open() {
    opening = opening || import(new URL("search/box.js", here)).then((search) => search.start(box));
    opening.catch(function () {
      opening = null; // the next time anew
      box.querySelector(".find-sheet").hidden = false;
      box.querySelector(".find-told").textContent = JSON.parse(box.dataset.words).failed;
    });
  }

  input.addEventListener("focus", function (event) {
    if (!box.contains(event.relatedTarget)) {
      box.opener = event.relatedTarget; // where Escape leads back to
    }
    open();
  });
  box.querySelector("form").addEventListener("submit", (event) => event.preventDefault());
  // Whoever speaks to a device or strikes keys by chance can turn the keys off under settings.
  function keysAreOn() {
    try {
      return (JSON.parse(localStorage.getItem("dazu-report-display")) || {}).keys !== "off";
    } catch {
      return true;
    }
  }

  // The theme's keys; not while somebody types, and not with a modifier.
  document.addEventListener("keydown", function (event) {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (!typing && keysAreOn() && !event.ctrlKey && !event.metaKey && !event.altKey && ["f", "s", "/"].includes(event.key)) {
      event.preventDefault();
      input.focus();
      input.select();
    }
  });
  if (asked) {
    input.value = asked;
    input.focus(); // which opens the box
  }
})();
