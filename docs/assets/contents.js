// The contents beside a page say where one is: under the last heading above the upper third of the window.
// Without this script they are a list of links.
(() => {
  "use strict";
  const contents = document.querySelector(".contents");
  if (!contents) {
    return;
  }
  const entries = Array.from(contents.querySelectorAll("a"), (link) => ({
    link,
    heading: document.getElementById(decodeURIComponent(link.hash.slice(1))),
  }));

  function follow() {
    if (!contents.getClientRects().length) {
      return; // too narrow a window shows none
    }
    const line = window.innerHeight / 3;
    const passed = entries.filter(({ heading }) => heading && heading.getBoundingClientRect().top < line);
    const here = passed[passed.length - 1];
    entries.forEach((entry) => {
      if (entry === here) {
        entry.link.setAttribute("aria-current", "true");
      } else {
        entry.link.removeAttribute("aria-current");
      }
    });
  }
  window.addEventListener("scroll", follow, { passive: true });
  follow();
})();
