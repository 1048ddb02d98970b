// The header that makes room: on a phone it goes while one reads on, and comes back when one turns back or
// reaches it by key. Its height, which depends on the words and the size of the text, is told to the styles
// where they take another.
// Without this script it stays.
(() => {
  "use strict";
  const root = document.documentElement;
  const header = document.querySelector(".top");
  const OPENED = "details.display[open], .menu-button[aria-expanded=true], .find.open";
  let last = window.scrollY;

  if ("ResizeObserver" in window) {
    new ResizeObserver(() => {
      const { fontSize } = getComputedStyle(root);
      const told = getComputedStyle(root).getPropertyValue("--header");
      const high = Number.parseFloat(told) * (told.endsWith("rem") ? Number.parseFloat(fontSize) : 1);
      // What is told anew has the browser reckon the style of every element anew.
      if (Math.abs(header.offsetHeight - high) > 1) {
        root.style.setProperty("--header", `${header.offsetHeight}px`);
      }
    }).observe(header);
  }

  function follow() {
    const now = window.scrollY;
    if (Math.abs(now - last) > 8) {
      root.classList.toggle("away", now > last && now > 200 && !document.querySelector(OPENED));
      last = now;
    }
    root.classList.toggle("far", now > 2 * window.innerHeight); // where the way to the top is at hand
  }
  window.addEventListener("scroll", follow, { passive: true });
})();
