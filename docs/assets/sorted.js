// Filters and order for a table, as its form names them: a row tells by data-<name> what each filter asks for.
// The choice stands in the address, so it can be linked. In the report's order a table may have groups of
// rows, each a body with its head; in any other the rows stand together and the heads are gone.
(() => {
  "use strict";
  const form = document.querySelector("form.filter");
  const table = document.querySelector("table.sorted");
  if (!form || !table) {
    return;
  }
  const bodies = Array.from(table.tBodies);
  const heads = Array.from(table.querySelectorAll("tr.group"));
  const rows = bodies.flatMap((body) => Array.from(body.rows)).filter((row) => !heads.includes(row));
  const told = form.querySelector("output");
  const names = Array.from(form.querySelectorAll("select"), (select) => select.name);
  const filters = names.filter((name) => name !== "sort");
  const home = new Map(rows.map((row) => [row, row.parentNode]));
  const place = new Map(rows.map((row, index) => [row, index]));
  const units = rows.map((row) => row.dataset.counts);
  const collator = new Intl.Collator(document.documentElement.lang);

  const orders = {
    "": (a, b) => place.get(a) - place.get(b),
    label: (a, b) => collator.compare(label(a), label(b)),
    // Amounts are compared within their unit only.
    amount: (a, b) =>
      units.indexOf(a.dataset.counts) - units.indexOf(b.dataset.counts) ||
      Number(b.dataset.value || 0) - Number(a.dataset.value || 0),
  };

  function label(row) {
    const name = row.cells[0].querySelector("a") || row.cells[0];
    return name.textContent.replace(/^[“"「『]/, "");
  }

  function fits(row) {
    return filters.every((name) => {
      const wanted = form.elements[name].value;
      return !wanted || row.dataset[name].split(" ").includes(wanted);
    });
  }

  function show() {
    const order = orders[form.elements.sort.value];
    const grouped = order === orders[""];
    for (const row of rows.slice().sort((a, b) => order(a, b) || orders[""](a, b))) {
      (grouped ? home.get(row) : bodies[0]).append(row);
    }
    const shown = rows.filter((row) => {
      row.hidden = !fits(row);
      return !row.hidden;
    });
    heads.forEach((head) => {
      head.hidden = !grouped || !shown.some((row) => home.get(row) === head.parentNode);
    });
    told.textContent = shown.length ? told.dataset.count.replace("{count}", shown.length) : told.dataset.none;
    table.hidden = !shown.length;
    headers.forEach(({ cell, button }) => {
      const on = cell.dataset.sort === form.elements.sort.value;
      cell.setAttribute(
        "aria-sort",
        on ? (cell.dataset.sort === "amount" ? "descending" : "ascending") : "none",
      );
      button.classList.toggle("on", on);
    });
  }

  function remember() {
    const asked = new URLSearchParams();
    names.forEach((name) => {
      if (form.elements[name].value) {
        asked.set(name, form.elements[name].value);
      }
    });
    const query = asked.toString();
    history.replaceState(null, "", location.pathname + (query ? `?${query}` : "") + location.hash);
  }

  // A column's head is a button that orders by it.
  const headers = Array.from(table.tHead.querySelectorAll("[data-sort]"), (cell) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = cell.textContent;
    button.addEventListener("click", () => {
      form.elements.sort.value = cell.dataset.sort;
      show();
      remember();
    });
    const name = document.createElement("span");
    name.className = "head-name";
    name.textContent = cell.textContent;
    cell.textContent = "";
    cell.append(button, name);
    return { cell, button };
  });

  const asked = new URLSearchParams(location.search);
  names.forEach((name) => {
    const select = form.elements[name];
    if (Array.from(select.options).some((option) => option.value === asked.get(name))) {
      select.value = asked.get(name);
    }
  });
  form.hidden = false;
  form.addEventListener("change", () => {
    show();
    remember();
  });
  form.addEventListener("reset", () => {
    setTimeout(() => {
      show();
      remember();
    });
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  show();
})();
