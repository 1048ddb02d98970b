// Filters for the figures at a glance, and the chart of what they choose. The tables are whole and one chart is
// drawn without it; what draws another is heavy, so it is asked for when a reader first chooses.
(() => {
  "use strict";
  const form = document.querySelector(".glance-filter");
  if (!form) {
    return;
  }
  const chart = document.querySelector(".glance-chart");
  const sections = Array.from(document.querySelectorAll(".glance-group"));
  const isChosen = (area) => ["all", area].includes(form.elements.area.value);
  let pictures = null;

  function filter() {
    const group = form.elements.group.value;
    let count = 0;
    sections.forEach((section) => {
      let shown = 0;
      section.querySelectorAll("tbody tr").forEach((row) => {
        row.hidden = !isChosen(row.dataset.area);
        shown += row.hidden ? 0 : 1;
      });
      section.hidden = shown === 0 || (group !== "all" && section.dataset.group !== group);
      count += section.hidden ? 0 : shown;
    });
    const told = form.querySelector("output");
    told.textContent = told.dataset.count.replace("{count}", count);
  }

  // One unit, one scale: of the units that are left, the first is drawn.
  function drawable() {
    return sections.find((section) => !section.hidden && section.dataset.group !== "tally")?.dataset.group;
  }

  async function draw() {
    const group = drawable();
    chart.hidden = !group;
    if (!group) {
      return;
    }
    pictures = pictures || load();
    const { drawn, values, row, line } = await pictures;
    if (group !== drawable()) {
      return; // another is chosen by now, and will be drawn
    }
    const chosen = values.filter((one) => one.group === group && isChosen(one.area));
    const area = form.elements.area.value;
    for (const { view, name } of drawn) {
      const height = chosen.reduce((sum, one) => sum + row + line * one[name].length, 0);
      await view.signal("group", group).signal("area", area).height(height).runAsync();
    }
    chart.querySelector(".chart-title").textContent = form.querySelector(`[value="${group}"]`).textContent;
  }

  // What draws, and a view in the place of each drawing that shows the same.
  async function load() {
    const [answer] = await Promise.all([fetch(chart.dataset.chart), runtime()]);
    const specification = await answer.json();
    const options = { actions: false, ast: true, defaultStyle: false, renderer: "svg", tooltip: false };
    const drawn = [];
    for (const drawing of chart.querySelectorAll(".drawing")) {
      const place = document.createElement("div");
      const { width, height } = drawing.viewBox.baseVal;
      const { view } = await window.vegaEmbed(place, { ...specification, width, height }, options);
      const picture = place.querySelector("svg");
      for (const attribute of ["class", "aria-hidden", "focusable"]) {
        picture.setAttribute(attribute, drawing.getAttribute(attribute));
      }
      drawing.replaceWith(picture);
      drawn.push({ view, name: drawing.classList[1] });
    }
    return { drawn, values: specification.data.values, ...specification.usermeta };
  }

  function runtime() {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = chart.dataset.runtime;
      script.onload = resolve;
      script.onerror = reject;
      document.head.append(script);
    });
  }

  async function choose() {
    const note = chart.querySelector(".chart-note");
    filter();
    try {
      await draw();
      note.hidden = true;
    } catch {
      pictures = null; // to be tried again with the next choice
      note.hidden = false;
      document.dispatchEvent(new CustomEvent("announce", { detail: note.textContent }));
    }
  }

  filter();
  form.hidden = false;
  form.addEventListener("change", choose);
  form.addEventListener("submit", (event) => event.preventDefault());
})();
