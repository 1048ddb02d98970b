// Leads on from a page that stands for another: a former address, or a figure's short one. What stands
// behind the address goes along; of several languages the reader's first is taken, of several places the
// one that the address names.
(() => {
  "use strict";
  const named = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const links = Array.from(document.querySelectorAll("a[hreflang]"));
  const only = document.querySelector("a[data-forward]");

  // A tag as a browser gives it (zh, zh-CN, zh-Hant-HK, en-GB) to that of a view.
  function view(tag) {
    const parts = tag.toLowerCase().split("-");
    if (parts[0] !== "zh") {
      return parts[0];
    }
    const traditional = parts.includes("hant") || (!parts.includes("hans") && /tw|hk|mo/.test(parts[1]));
    return traditional ? "zh-Hant" : "zh-Hans";
  }

  const wanted = navigator.languages.map(view);
  const own = wanted.map((tag) => links.find((link) => link.hreflang === tag)).find(Boolean);
  const way = new URL((named || only || own || links[links.length - 1]).href);
  way.search = location.search;
  way.hash = way.hash || location.hash;
  location.replace(way.href);
})();
