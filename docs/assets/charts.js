// What paper and copying need of charts; without it the tables open by hand and the code can be marked.
(function () {
  "use strict";
  const tables = document.querySelectorAll(".chart-table:not(.chart-embed)");

  // A closed table would be missing on paper.
  window.addEventListener("beforeprint", function () {
    tables.forEach(function (table) {
      table.dataset.open = table.open;
      table.open = true;
    });
  });
  window.addEventListener("afterprint", function () {
    tables.forEach(function (table) {
      table.open = table.dataset.open === "true";
    });
  });

  document.querySelectorAll("button.copy").forEach(function (button) {
    const code = button.closest(".chart-embed").querySelector("textarea");
    const name = button.textContent;
    button.hidden = false;
    button.addEventListener("click", async function () {
      code.select();
      try {
        await navigator.clipboard.writeText(code.value);
      } catch {
        document.execCommand("copy"); // pages without https have no clipboard of their own
      }
      button.textContent = button.dataset.done;
      setTimeout(function () {
        button.textContent = name;
      }, 2000);
    });
  });
})();
