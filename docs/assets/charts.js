// A closed table would be missing on paper in browsers whose styles cannot open it.
(function () {
  "use strict";
  const closed = document.querySelectorAll(".chart-table:not(.chart-embed)");
  window.addEventListener("beforeprint", function () {
    closed.forEach(function (table) {
      table.dataset.open = table.open;
      table.open = true;
    });
  });
  window.addEventListener("afterprint", function () {
    closed.forEach(function (table) {
      table.open = table.dataset.open === "true";
    });
  });
})();
