// Stands in every page's head, before the first paint: what this reader chose under settings is put on the
// root element as data-size, data-colors and data-keys (settings.js keeps it). It is the same in every
// page, because the policy allows it by its digest.
((page) => {
  page.className = page.className.replace("no-js", "js");
  try {
    const chosen = JSON.parse(localStorage.getItem(page.dataset.keep)) || {};
    for (const name of ["size", "colors", "keys"]) {
      if (chosen[name]) {
        page.dataset[name] = chosen[name];
      }
    }
  } catch {
    // nothing kept, or not for us to read
  }
})(document.documentElement);
