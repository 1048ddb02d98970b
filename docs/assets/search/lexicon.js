// The words of an index and the frames of questions, and how a query is cut by them.
import { atoms, HAN, keyOf } from "./text.js";

const LONGEST = 24;
const COST = { word: 1, frame: 1.05, unknown: 1.9 };

export class Lexicon {
  constructor() {
    this.words = new Map(); // key → { to: Map of entry → worth, absent }
    this.frames = new Map(); // key → what it means, or "drop"
    this.quiet = new Set(); // frames of one Latin word
    this._fresh = []; // keys of words that nobody has taken
    this.latin = new Set(); // the Latin words that words and frames are made of
  }

  addFrames(questions, fold) {
    for (const [meaning, list] of Object.entries(questions)) {
      for (const frame of list.split("|").filter(Boolean)) {
        const pieces = atoms(fold(frame));
        this.frames.set(keyOf(pieces), meaning);
        this._keep(pieces);
        if (meaning === "drop" && pieces.length === 1 && !HAN.test(frame)) {
          this.quiet.add(pieces[0]);
        }
      }
    }
  }

  // A word that leads to entries, each as sure as its worth says.
  lead(folded, entries) {
    for (const { to } of this._at(folded)) {
      for (const [entry, worth] of entries) {
        if (!(to.get(entry) >= worth)) {
          to.set(entry, worth);
        }
      }
    }
  }

  // A word for what is not there.
  miss(folded, absence) {
    for (const word of this._at(folded)) {
      word.absent = word.absent || absence;
    }
  }

  _keep(pieces) {
    for (const piece of pieces) {
      if (!HAN.test(piece)) {
        this.latin.add(piece);
      }
    }
  }

  _at(folded) {
    const pieces = atoms(folded);
    this._keep(pieces);
    const told = pieces.filter((piece) => !this.quiet.has(piece));
    const found = [this._word(keyOf(pieces))];
    if (told.length > 1 && told.length < pieces.length) {
      found.push(this._word(keyOf(told)));
    }
    return pieces.length ? found : [];
  }

  _word(key) {
    let word = this.words.get(key);
    if (!word) {
      word = { to: new Map(), absent: null };
      this.words.set(key, word);
      this._fresh.push(key);
    }
    return word;
  }

  // The keys of the words that came since this was asked.
  taken() {
    return this._fresh.splice(0);
  }

  // The cheapest way to cut pieces into words of the index, frames and what is in neither; words that are
  // a frame too are both. Each part has its pieces, and `word` or `frame` where it is one.
  cut(pieces, holds = () => false) {
    const best = [{ cost: 0, from: -1, part: null }];
    for (let end = 1; end <= pieces.length; end += 1) {
      best[end] = { cost: Infinity, from: -1, part: null };
      for (let start = Math.max(0, end - LONGEST); start < end; start += 1) {
        const part = this._part(pieces.slice(start, end));
        const cost = part && best[start].cost + part.cost;
        if (part && cost < best[end].cost) {
          best[end] = { cost, from: start, part };
        }
      }
    }
    const parts = [];
    for (let end = pieces.length; end > 0; end = best[end].from) {
      parts.unshift(best[end].part);
    }
    return joined(parts, holds);
  }

  _part(pieces) {
    const key = keyOf(pieces);
    const told = pieces.filter((piece) => !this.quiet.has(piece));
    const edges =
      pieces.length > 1 && (this.quiet.has(pieces[0]) || this.quiet.has(pieces[pieces.length - 1]));
    const word = this.words.get(key) || (told.length > 1 && !edges && this.words.get(keyOf(told))) || null;
    const frame = this.frames.get(key) || null;
    const length = pieces.length * 0.01;
    if (word) {
      return { pieces, word, frame, cost: COST.word - length };
    }
    if (frame) {
      return { pieces, word, frame, cost: COST.frame - length };
    }
    return pieces.length === 1 ? { pieces, word, frame, cost: COST.unknown } : null;
  }
}

// Neighbors in no list are one run; a single character is a word only where it stands alone.
// Where a single one that is a frame belongs to its neighbor in some text, it is no frame there.
function joined(parts, holds) {
  const han = (part) => HAN.test(part.pieces[0]);
  const open = (part) => part && !part.word && !part.frame && han(part);
  const said = (...some) => some.flatMap((part) => part.pieces).join("");
  const loose = parts.map((part, place) => {
    const [before, after] = [parts[place - 1], parts[place + 1]];
    if (part.pieces.length > 1 || !han(part) || !(open(before) || open(after))) {
      return part;
    }
    const odd = (other) => open(other) && other.pieces.length === 1; // 智 before 能, but not 学校 before 在
    const within = (odd(before) && holds(said(before, part))) || (odd(after) && holds(said(part, after)));
    return part.word || within ? { pieces: part.pieces, word: null, frame: null } : part;
  });
  const found = [];
  for (const part of loose) {
    const last = found[found.length - 1];
    if (open(part) && open(last)) {
      last.pieces = [...last.pieces, ...part.pieces];
    } else {
      found.push({ pieces: part.pieces, word: part.word, frame: part.frame });
    }
  }
  return found;
}
