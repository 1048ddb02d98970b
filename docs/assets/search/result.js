// A result as a row of the list: the answer in it, what was found marked, and a button that copies it.
import { atoms, keyOf, places } from "./text.js";

const CONTEXT = 70;

export function row({ entry, marks }, asked, { index, words, root }) {
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
  const inOther = !inTitle.length && marks.some((mark) => mark && entry.folded.other.includes(mark));
  title.append(...marked(entry.title, inOther ? [[0, entry.title.length]] : inTitle));
  link.append(head, title);
  if (entry.amount) {
    const amount = element("span", "found-amount");
    amount.append(...marked(entry.amount, places(entry.folded.amount, marks)));
    link.append(amount);
  }
  const outcome = index.outcomeOf(entry);
  const later = outcome ? `${words.later}${words.colon}${outcome.shown}` : "";
  for (const [kind, text] of [
    ["found-beside", entry.beside],
    ["found-later", later],
  ]) {
    if (text) {
      link.append(element("span", kind, text));
    }
  }
  const also = everyday(entry, marks, asked, index);
  if (also.length) {
    link.append(element("span", "found-also", `${words.also}${words.colon}${also.join(" · ")}`));
  }
  const text = element("span", "found-text");
  text.append(...context(entry, marks));
  if (text.textContent) {
    link.append(text);
  }
  const copy = element("button", "copy found-copy", words.copy);
  copy.type = "button";
  copy.dataset.done = words.copied;
  copy.dataset.copy = copied(entry, later, index.origin, link.href, words);
  const made = element("li");
  made.append(link, copy);
  return made;
}

// The words that led to an entry although it holds them nowhere, as they were typed.
function everyday(entry, marks, asked, index) {
  const typed = asked.normalize("NFKC");
  const folded = index.fold(typed);
  const names = keyOf(atoms(`${entry.folded.title}\n${entry.folded.other}`));
  return [...new Set(marks)]
    .filter((mark) => {
      const key = keyOf(atoms(mark));
      const word = index.lexicon.words.get(key);
      const led = word?.to.has(entry);
      return led && !names.includes(key) && !Object.values(entry.folded).some((text) => text.includes(mark));
    })
    .map((mark) => [folded.indexOf(mark), mark.length])
    .filter(([start]) => start >= 0)
    .map(([start, length]) => typed.slice(start, start + length));
}

// The answer as text, with its source and its address.
function copied(entry, later, origin, address, words) {
  const main = entry.amount ? `${entry.title}${words.colon}${entry.amount}` : entry.title;
  const said = [main, entry.amount ? entry.beside : entry.shown, later].filter(Boolean).join(words.semicolon);
  return words.source.replace("{answer}", said).replace("{origin}", origin).replace("{address}", address);
}

export function element(name, kind = "", words = "") {
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
