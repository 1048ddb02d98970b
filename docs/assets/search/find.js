// Where a part of a query stands, and how sure that is.
import { atoms, HAN, keyOf, singular, stands } from "./text.js";

const SLIP = 0.85;

export const FIELDS = ["title", "amount", "other", "quote", "text"];

// How sure a match is: by name, by another name, by a part
// of the title, the amount, a part of another name, the report's words, the text.
export const WORTH = {
  name: 1,
  alias: 0.94,
  figure: 0.84,
  title: 0.72,
  amount: 0.8,
  other: 0.6,
  quote: 0.45,
  text: 0.35,
};

// Where one part of a query stands: entries with how sure that is and what to mark.
export function findPart(index, part) {
  const found = new Map(part.found || []);
  if (part.amount) {
    findAmount(index, part, found);
    return found;
  }
  if (part.lost) {
    return found;
  }
  const slip = part.slip ? SLIP : 1;
  for (const [entry, worth] of part.word ? part.word.to : []) {
    better(found, entry, worth * slip, [part.text]);
  }
  const same = index.synonyms.get(keyOf(part.pieces)) || [];
  for (const text of [part.text, ...same.filter((word) => word !== part.text)]) {
    const sure = text === part.text ? slip : 0.9;
    const word = text === part.text ? null : index.lexicon.words.get(keyOf(atoms(text)));
    for (const [entry, worth] of word ? word.to : []) {
      better(found, entry, worth * sure, [text]);
    }
    if (HAN.test(text)) {
      findRun(index, text, sure, found);
    } else if (text) {
      findLatin(index, atoms(text), sure, found, part);
    }
  }
  return found;
}

function findRun(index, text, sure, found) {
  for (const entry of index.entries) {
    for (const field of FIELDS) {
      if (stands(entry.folded[field], text)) {
        better(found, entry, worthOf(index, entry, field, text.length) * sure, [text]);
        break;
      }
    }
  }
}

function worthOf(_index, entry, field, length) {
  if (field !== "title") {
    return WORTH[field];
  }
  const share = Math.min(length / entry.folded.title.length, 1);
  return (entry.kind === "figure" ? WORTH.figure : WORTH.title) + share * 0.15;
}

// Words of letters: each has to stand in the entry; one that stands nowhere may be the beginning of others.
function findLatin(index, pieces, sure, found, part) {
  let kept = null;
  for (const piece of pieces) {
    const here = new Map();
    const stem = singular(piece);
    const exact = index.words.get(stem);
    for (const [entry, field] of exact || []) {
      better(here, entry, worthOf(index, entry, field, piece.length) * sure, [piece, stem]);
    }
    if (!exact && stem.length > 2) {
      for (const [word, where] of index.words) {
        if (word.startsWith(stem)) {
          for (const [entry, field] of where) {
            better(here, entry, worthOf(index, entry, field, piece.length) * sure * 0.8, [word]);
            part.begun = true;
          }
        }
      }
    }
    kept = kept ? both(kept, here) : here;
  }
  for (const [entry, hit] of kept || []) {
    better(found, entry, hit.worth, hit.marks);
  }
  if (part.pieces.length === 1 && !part.word && !found.size) {
    findBeginnings(index, singular(part.pieces[0]), found);
  }
}

// Everyday words that begin with what was typed so far.
function findBeginnings(index, stem, found) {
  if (stem.length < 3) {
    return;
  }
  for (const [key, word] of index.lexicon.words) {
    if (key.startsWith(stem)) {
      for (const [entry, worth] of word.to) {
        better(found, entry, worth * 0.7, []);
      }
    }
  }
}

// A number, however it is written: as the value of a figure, or as it stands in words.
function findAmount(index, part, found) {
  for (const entry of index.entries) {
    if (entry.value === part.value && (part.scale !== "%" || entry.amount.includes("%"))) {
      better(found, entry, 1, [entry.folded.amount.split(" · ")[0]]);
    }
  }
  for (const form of part.forms) {
    findRun(index, form, 0.9, found);
  }
}

export function better(found, entry, worth, marks) {
  const known = found.get(entry);
  if (!known) {
    found.set(entry, { worth, marks: [...marks] });
  } else {
    known.worth = Math.max(known.worth, worth);
    known.marks.push(...marks.filter((mark) => !known.marks.includes(mark)));
  }
}

function both(one, other) {
  const kept = new Map();
  for (const [entry, hit] of one) {
    const second = other.get(entry);
    if (second) {
      kept.set(entry, { worth: Math.min(hit.worth, second.worth), marks: [...hit.marks, ...second.marks] });
    }
  }
  return kept;
}
