// The switch between the views keeps the figure or section under the reader's eyes.
(() => {
  "use strict";
  const links = document.querySelectorAll(".views a");

  // The place the address names, if it is in sight; otherwise the topmost place in sight.
  function placeInSight() {
    const named = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (named && inSight(named)) {
      return location.hash;
    }
    const places = document.querySelectorAll("article .figure[id], article h2[id], article h3[id]");
    const first = Array.from(places).find(inSight);
    return first && window.scrollY > 0 ? `#${encodeURIComponent(first.id)}` : "";
  }

  function inSight(element) {
    const box = element.getBoundingClientRect();
    return box.bottom > 0 && box.top < window.innerHeight;
  }

  links.forEach((link) => {
    const way = link.getAttribute("href");
    link.addEventListener("click", () => {
      link.setAttribute("href", way + location.search + placeInSight());
    });
  });
})();
