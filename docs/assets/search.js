// The door to the search: whatever opens the box brings the rest, and not before.
(function () {
  "use strict";
  const box = document.querySelector("[data-search]");
  const toggle = document.getElementById("__search");
  const input = box && box.querySelector("input");
  if (!box || !toggle) {
    return;
  }
  const here = document.currentScript.src;
  const asked = new URLSearchParams(location.search).get("q");
  let opening = null;

  function open() {
    opening = opening || import(new URL("search/box.js", here)).then((search) => search.start(box, toggle));
    return opening;
  }

  input.addEventListener("focus", function (event) {
    if (event.relatedTarget && !box.contains(event.relatedTarget)) {
      box.opener = event.relatedTarget; // where Escape leads back to
    }
    open();
  });
  toggle.addEventListener("change", function () {
    if (toggle.checked) {
      open();
    }
  });
  // The theme's own keys; not while somebody types, and not with a modifier.
  document.addEventListener("keydown", function (event) {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (!typing && !event.ctrlKey && !event.metaKey && !event.altKey && ["f", "s", "/"].includes(event.key)) {
      event.preventDefault();
      input.focus();
      input.select();
    }
  });
  if (asked) {
    input.value = asked;
    open().then(() => input.focus());
  }
})();
