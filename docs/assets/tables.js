// What tables need beyond their styles. Where a phone's styles make blocks of rows, some browsers no longer
// tell a table as one: roles do (a checker of HTML does not want them written, as most browsers know).
// A table, a quotation or a note that is closed would be missing on paper in browsers whose styles cannot open it.
(() => {
  "use strict";
  const roles = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TD: "cell" };
  document.querySelectorAll("article table").forEach((table) => {
    [table, ...table.querySelectorAll("thead, tbody, tr, td, th")].forEach((part) => {
      part.setAttribute("role", roles[part.tagName] || (part.scope === "row" ? "rowheader" : "columnheader"));
    });
  });

  const closed = document.querySelectorAll(".chart-table:not(.chart-embed), .figure-source, .reading, .also");
  window.addEventListener("beforeprint", () => {
    closed.forEach((part) => {
      part.dataset.open = part.open;
      part.open = true;
    });
  });
  window.addEventListener("afterprint", () => {
    closed.forEach((part) => {
      part.open = part.dataset.open === "true";
    });
  });
})();
