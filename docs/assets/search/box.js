// The search box once it is opened: asks the engine and shows what it finds.
import { Index } from "./engine.js";
import { element, row } from "./result.js";

const SHOWN = 10; // before more are asked for
const FIRST = 4; // of them drawn with the keystroke, as many as a phone has room for
// Of the index files: how many are asked for on opening, and how many it takes to answer.
const OPENING = 2;
const ANSWERING = 3;
const TURN = 15; // milliseconds of work between two looks at the keys

// Takes the box over; `opener` gives the element that had the focus before it, which Escape leads back to.
export async function start(box, opener) {
  const input = box.querySelector("input");
  const list = box.querySelector(".found");
  const status = box.querySelector("[role=status]");
  const help = box.querySelector(".found-help");
  const sheet = box.querySelector(".find-sheet");
  const root = new URL(box.dataset.root, location.href);
  const [words, files] = await Promise.all([json(box.dataset.words), json(new URL(box.dataset.files, root))]);
  const index = new Index();
  const coming = []; // index files that were asked for
  let arrived = 0; // of them, in their order
  let wanted = SHOWN;
  let rest = 0; // the timer of the rows that are drawn after the first
  let loading = null;
  let failed = false;

  function query() {
    return input.value.trim();
  }

  function show() {
    const asked = query();
    if (arrived < Math.min(asked ? ANSWERING : OPENING, files.length)) {
      status.textContent = failed ? words.failed : words.loading;
      return;
    }
    const answer = asked ? index.search(asked) : { hits: [], absent: null, missing: [] };
    const { hits } = answer;
    const rows = (from, to) => hits.slice(from, to).map((hit) => row(hit, asked, { index, words, root }));
    clearTimeout(rest);
    list.replaceChildren(...rows(0, FIRST));
    help.replaceChildren(...(asked ? beside(asked, answer) : topics(words.topics)));
    const finish = () => {
      list.append(...rows(FIRST, wanted));
      if (hits.length > wanted) {
        help.append(more(hits.length));
      }
    };
    if (wanted > SHOWN) {
      finish();
    } else {
      rest = setTimeout(finish); // the next key may be quicker, and then nobody misses them
    }
    status.replaceChildren(...(asked ? told(asked, answer) : [words.start]));
    if (asked && hits.length) {
      const link = element("a", "found-link", words.link);
      link.href = `${location.pathname}?q=${encodeURIComponent(asked)}${location.hash}`;
      status.append(" ", link);
    }
  }

  // What is told above the results: what the report does not mention, what stands nowhere, how much was found.
  function told(asked, { hits, absent }) {
    if (absent) {
      return [element("span", "found-absent", words.absent.replace("{subject}", absent.subject))];
    }
    if (!hits.length) {
      return [element("span", "found-absent", words.none.replace("{query}", asked))];
    }
    const count = (hits.length === 1 ? words.one : words.count).replace("{count}", hits.length);
    return [hits[0].all ? count : `${words.closest} ${count}`];
  }

  // What helps on where nothing was found.
  function beside(asked, { hits, absent }) {
    if (hits.length) {
      return [];
    }
    const near = absent ? [absent.near].filter(Boolean) : index.nearest(asked, 5);
    const parts = near.length ? [element("p", "", absent ? words.near : words.nearest), links(near)] : [];
    const [title, address] = absent ? index.full : [];
    const full = title ? [element("p", "", words.full), links([{ title, address }])] : [];
    return [...parts, ...full, ...topics(words.browse)];
  }

  function topics(lead) {
    const entries = index.topics();
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
      wanted = count;
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

  // Who has gone on while this was on its way is not called back; a link to a search shows what it finds.
  if (document.activeElement === input || query()) {
    open();
  }
  show();
  await load();

  // How words are read and the newest edition first; the rest with the first word that is typed, older
  // editions adding to what is shown as they arrive. What failed is asked for again.
  function load() {
    const last = query() ? files.length : OPENING;
    for (let place = coming.length; place < Math.min(last, files.length); place += 1) {
      coming[place] = json(new URL(files[place], root));
      coming[place].catch(() => {}); // told where its turn comes
    }
    loading = loading || added().finally(() => (loading = null));
    return loading;
  }

  async function added() {
    while (coming[arrived]) {
      try {
        await inTurns(index.adding(await coming[arrived]));
        arrived += 1;
        failed = false;
      } catch {
        coming.length = arrived;
        failed = true;
      }
      if (!list.contains(document.activeElement)) {
        show(); // whoever walks through the results keeps them until the next key
      }
    }
  }
}

async function json(address) {
  const answer = await fetch(address);
  if (!answer.ok) {
    throw new Error(answer.statusText);
  }
  return answer.json();
}

// Takes steps in turns so short that a key never waits for long, even on a slow phone.
async function inTurns(steps) {
  let end = performance.now() + TURN;
  for (const _ of steps) {
    if (performance.now() > end) {
      await new Promise((resolve) => setTimeout(resolve));
      end = performance.now() + TURN;
    }
  }
}
