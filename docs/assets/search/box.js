// The search box once it is opened: asks the engine and shows what it finds.
import { Index, places } from "./engine.js";

const SHOWN = 30;
const CONTEXT = 70;

// Takes the box over; `opener` gives the element that had the focus before it, which Escape leads back to.
export async function start(box, opener) {
  const input = box.querySelector("input");
  const list = box.querySelector(".found");
  const status = box.querySelector("[role=status]");
  const help = box.querySelector(".found-help");
  const sheet = box.querySelector(".find-sheet");
  const words = await (await fetch(box.dataset.words)).json();
  const root = new URL(box.dataset.root, location.href);
  const indexes = [];
  let wanted = SHOWN;
  let loading = null;
  let failed = false;

  function query() {
    return input.value.trim();
  }

  function show() {
    if (!indexes.length) {
      status.textContent = failed ? words.failed : words.loading;
      return;
    }
    const asked = query();
    const hits = asked
      ? indexes.flatMap((index) => index.search(asked).map((hit) => ({ ...hit, index })))
      : [];
    list.replaceChildren(...hits.slice(0, wanted).map((hit) => item(hit)));
    help.replaceChildren(...(asked && !hits.length ? instead(asked) : asked ? [] : topics(words.topics)));
    if (hits.length > wanted) {
      help.append(more(hits.length));
    }
    status.textContent = !asked ? words.start : told(asked, hits.length);
    if (asked && hits.length) {
      const link = element("a", "found-link", words.link);
      link.href = `${location.pathname}?q=${encodeURIComponent(asked)}`;
      status.append(" ", link);
    }
  }

  function told(asked, count) {
    const phrase = count === 0 ? words.none : count === 1 ? words.one : words.count;
    return phrase.replace("{query}", asked).replace("{count}", count);
  }

  function item({ entry, marks }) {
    const link = element("a", `found-item of-${entry.kind}`);
    link.href = new URL(entry.address, root);
    const head = element("span", "found-head");
    head.append(element("span", "found-kind", words[entry.kind]));
    if (entry.where) {
      head.append(element("span", "found-where", entry.where));
    }
    const title = element("span", "found-title");
    const inTitle = places(entry.folded.title, marks);
    // Found by its name in another written form: the whole name is what was meant.
    const inOther = !inTitle.length && marks.some((mark) => entry.folded.other.includes(mark));
    title.append(...marked(entry.title, inOther ? [[0, entry.title.length]] : inTitle));
    link.append(head, title);
    if (entry.amount) {
      const amount = element("span", "found-amount");
      amount.append(...marked(entry.amount, places(entry.folded.amount, marks)));
      link.append(amount);
    }
    const text = element("span", "found-text");
    text.append(...context(entry, marks));
    if (text.textContent) {
      link.append(text);
    }
    const row = element("li");
    row.append(link);
    return row;
  }

  function instead(asked) {
    const near = indexes.flatMap((index) => index.nearest(asked, 5)).slice(0, 5);
    const parts = [];
    if (near.length) {
      parts.push(element("p", "", words.nearest), links(near));
    }
    return [...parts, ...topics(words.browse)];
  }

  function topics(lead) {
    const entries = indexes.flatMap((index) => index.topics());
    return entries.length ? [element("p", "", lead), links(entries)] : [];
  }

  function links(entries) {
    const row = element("ul", "found-links");
    for (const entry of entries) {
      const link = element("a", "", entry.title);
      link.href = new URL(entry.address, root);
      const place = element("li");
      place.append(link);
      row.append(place);
    }
    return row;
  }

  function more(count) {
    const button = element("button", "found-more", words.more.replace("{count}", count - wanted));
    button.type = "button";
    button.addEventListener("click", () => {
      const next = wanted;
      wanted += SHOWN;
      show();
      list.children[next].querySelector("a").focus();
    });
    return button;
  }

  function isOpen() {
    return !sheet.hidden;
  }

  // Open, the box is a dialog: on a phone it covers the page.
  function open() {
    if (!isOpen()) {
      sheet.hidden = false;
      box.classList.add("open");
      box.setAttribute("role", "dialog");
      box.setAttribute("aria-label", input.getAttribute("aria-label"));
    }
  }

  function close() {
    sheet.hidden = true;
    box.classList.remove("open");
    box.removeAttribute("role");
    box.removeAttribute("aria-label");
  }

  function leave() {
    close();
    const before = opener();
    if (before && document.contains(before)) {
      before.focus();
    } else {
      document.activeElement.blur();
    }
  }

  // Arrows walk through what was found, Enter takes the first, Escape goes back to where one was.
  function walk(event) {
    // An input method's own keys; Safari reports the one that commits as 229 only.
    if (event.isComposing || event.keyCode === 229) {
      return;
    }
    const stops = [input, ...list.querySelectorAll("a")];
    const place = stops.indexOf(document.activeElement);
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      leave();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const next = place + (event.key === "ArrowDown" ? 1 : -1);
      if (place >= 0 && next >= 0 && next < stops.length) {
        event.preventDefault();
        stops[next].focus();
      }
    } else if (event.key === "Enter" && document.activeElement === input) {
      event.preventDefault();
      if (stops.length > 1) {
        stops[1].click();
      }
    }
  }

  input.addEventListener("focus", open);
  input.addEventListener("click", open);
  input.addEventListener("input", () => {
    open();
    wanted = SHOWN;
    show();
    load();
  });
  // A result may lead to the very place where one is: nothing would tell that it was followed.
  box.addEventListener("click", (event) => {
    if (event.target.closest(".find-sheet a")) {
      close();
    }
  });
  box.addEventListener("keydown", walk);
  box.querySelector("form").addEventListener("reset", () => {
    requestAnimationFrame(show);
    input.focus();
  });

  box.querySelector(".find-close").addEventListener("click", leave);
  // Whoever goes on elsewhere is done here: by key, by pointer, by a link to a place on this page.
  box.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !box.contains(event.relatedTarget)) {
      close();
    }
  });
  document.addEventListener("pointerdown", (event) => {
    if (isOpen() && !box.contains(event.target)) {
      close();
    }
  });
  window.addEventListener("hashchange", close);

  // Who has gone on while this was on its way is not called back.
  if (document.activeElement === input) {
    open();
  }
  show();
  await load();

  // The newest edition first: older ones add to what is shown as they arrive. What failed is asked for again.
  function load() {
    loading = loading || fetched().finally(() => (loading = null));
    return loading;
  }

  async function fetched() {
    for (const address of box.dataset.indexes.split(" ").slice(indexes.length)) {
      try {
        const answer = await fetch(new URL(address, root));
        if (!answer.ok) {
          throw new Error(answer.statusText);
        }
        indexes.push(new Index(await answer.json()));
        failed = false;
      } catch {
        failed = true;
        show();
        return;
      }
      show();
    }
  }
}

function element(name, kind = "", words = "") {
  const made = document.createElement(name);
  made.className = kind;
  made.textContent = words;
  return made;
}

// Words with what was found in them marked.
function marked(text, found, from = 0, to = text.length) {
  const parts = [];
  let end = from;
  for (const [start, stop] of found) {
    if (start >= end && stop <= to) {
      parts.push(text.slice(end, start), element("mark", "", text.slice(start, stop)));
      end = stop;
    }
  }
  return [...parts, text.slice(end, to)];
}

// The stretch of a text around what was found in it, or its beginning.
function context(entry, marks) {
  const text = entry.shown;
  const found = places(entry.folded.text, marks);
  const first = found.length ? found[0][0] : 0;
  const room = /[\u3400-\u9fff]/.test(text.slice(0, 20)) ? CONTEXT : CONTEXT * 2;
  let from = first < room / 2 ? 0 : first - Math.round(room / 4);
  if (from && /[A-Za-z]/.test(text[from - 1])) {
    from = text.indexOf(" ", from) + 1;
  }
  let to = Math.min(text.length, from + room);
  if (to < text.length && /[A-Za-z]/.test(text[to])) {
    to = text.lastIndexOf(" ", to);
  }
  const parts = marked(text, found, from, Math.max(to, from));
  return [from ? "…" : "", ...parts, to < text.length ? "…" : ""].filter(Boolean);
}
