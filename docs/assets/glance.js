// Filters for the figures at a glance, and a chart of what they choose; the tables are whole without it.
(() => {
  "use strict";
  const form = document.querySelector(".glance-filter");
  if (!form) {
    return;
  }
  const chart = document.querySelector(".glance-chart");
  const sections = document.querySelectorAll(".glance-group");
  // The sentinels that stand for the page's colors in the chart's specification, in their order.
  const MEANINGS = ["ink", "soft", "line", "card", "result", "target"];
  let specification = null;
  let values = [];
  let view = null;
  let asked = false;

  function choose() {
    const area = form.elements.area.value;
    const group = form.elements.group.value;
    let count = 0;
    sections.forEach((section) => {
      const rows = section.querySelectorAll("tbody tr");
      let shown = 0;
      rows.forEach((row) => {
        row.hidden = area !== "all" && row.dataset.area !== area;
        shown += row.hidden ? 0 : 1;
      });
      section.hidden = shown === 0 || (group !== "all" && section.dataset.group !== group);
      count += section.hidden ? 0 : shown;
    });
    const told = form.querySelector("output");
    told.textContent = told.dataset.count.replace("{count}", count);
    if (group !== "all") {
      load();
    }
    draw();
  }

  // One unit, one scale: without a choice of unit there is nothing to draw.
  function draw() {
    const group = form.elements.group.value;
    const shown = Array.from(sections).some((section) => section.dataset.group === group && !section.hidden);
    chart.hidden = !view || !shown || !records(group).length;
    if (!chart.hidden) {
      view
        .width(chart.clientWidth)
        .signal("group", group)
        .signal("area", form.elements.area.value)
        .signal("y_step", 46 + 18 * lines(group))
        .runAsync();
    }
  }

  // How many lines the longest name of a group takes, so that every row has room for it.
  function lines(group) {
    const names = chart.clientWidth < 480 ? "narrow" : "wide";
    return Math.max(...records(group).map((record) => record[names].length));
  }

  function records(group) {
    return values.filter((record) => record.group === group);
  }

  async function build() {
    const colors = getComputedStyle(document.body);
    const painted = MEANINGS.reduce((text, meaning, place) => {
      const sentinel = `#0000${(0xa0 + place).toString(16)}`;
      return text.split(sentinel).join(colors.getPropertyValue(`--${meaning}`).trim());
    }, specification);
    if (view) {
      view.finalize();
    }
    const options = { actions: false, ast: true, defaultStyle: false, renderer: "svg", tooltip: false };
    view = (await window.vegaEmbed(chart, JSON.parse(painted), options)).view;
    draw();
  }

  // The chart's own script is heavy: it is asked for when a reader first chooses what it can draw.
  function load() {
    if (asked) {
      return;
    }
    asked = true;
    const script = document.createElement("script");
    script.src = chart.dataset.runtime;
    script.onload = async () => {
      specification = await (await fetch(chart.dataset.chart)).text();
      values = JSON.parse(specification).data.values;
      build();
      document.addEventListener("colors", build);
      new ResizeObserver(draw).observe(form);
    };
    document.head.append(script);
  }

  form.hidden = false;
  form.addEventListener("change", choose);
  form.addEventListener("submit", (event) => event.preventDefault());
  choose();
})();
