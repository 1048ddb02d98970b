// The door to the search: whatever opens the box brings the rest, and not before.
(() => {
  "use strict";
  const box = document.querySelector("[data-search]");
  if (!box) {
    return;
  }
  const input = box.querySelector("input");
  const asked = new URLSearchParams(location.search).get("q");
  let opening = null;
  let opener = null; // where Escape leads back to

  function open() {
    opening =
      opening ||
      import(new URL(box.dataset.box, document.baseURI)).then((search) => search.start(box, () => opener));
    opening.catch(() => {
      opening = null; // the next time anew
      box.querySelector(".find-sheet").hidden = false;
      box.querySelector(".find-told").textContent = box.dataset.failed;
    });
  }

  input.addEventListener("focus", (event) => {
    if (!box.contains(event.relatedTarget)) {
      opener = event.relatedTarget;
    }
    open();
  });
  box.querySelector("form").addEventListener("submit", (event) => event.preventDefault());

  // Single keys open it; not while somebody types, not with a modifier, and not where the reader has turned
  // them off under settings, as whoever speaks to a device or strikes keys by chance will.
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    const modified = event.ctrlKey || event.metaKey || event.altKey;
    const off = document.documentElement.dataset.keys === "off";
    if (!typing && !modified && !off && ["f", "s", "/"].includes(event.key)) {
      event.preventDefault();
      input.focus();
      input.select();
    }
  });
  if (asked) {
    input.value = asked;
    input.focus({ preventScroll: true }); // which opens the box and leaves the page where its address leads
  }
})();
