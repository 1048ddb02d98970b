// What a query finds in an index. Knows nothing of the page it is shown on. ES2020 and no newer, and no
// lookbehind: phones keep their browsers for years.
import { FIELDS, findPart, WORTH } from "./find.js";
import { Lexicon } from "./lexicon.js";
import { nearest, pair } from "./near.js";
import { partsOf } from "./query.js";
import { ranked } from "./rank.js";
import { Names, Sounds } from "./sound.js";
import { atoms, bare, fold, HAN, keyOf, singular, WORD } from "./text.js";
import { count } from "./vocabulary.js";

const LEADS = [0.97, 0.88, 0.8, 0.74];
// Questions, standing headings and the labels of facts are no names of what is under them.
const UNNAMED = new Set(["ask", "open", "note", "fact"]);
// What stands only in a text is no answer to a query of which another part stands nowhere.
const SURE = 0.7;

export class Index {
  // Index files in their order: how words are read, then editions, the newest first, and what they share.
  constructor(...files) {
    this.folds = new Map();
    this.entries = [];
    this.shared = []; // what editions share; words may lead there before it is here
    this.sounds = new Sounds();
    this.lexicon = new Lexicon();
    this.synonyms = new Map();
    this.spellings = []; // Chinese words as others spell them, and as the site does
    this.words = new Map(); // Latin word → the entries that it stands in → the best field of each
    this.all = ""; // all that is said
    this.held = new Map(); // what was looked for in it
    this.outcomes = new Map();
    this.names = new Names();
    this.paired = [];
    this.later = null;
    this.origin = "";
    this.full = []; // title and address of the text that the report is a digest of
    for (const data of files) {
      this.add(data);
    }
  }

  add(data) {
    for (const _ of this.adding(data)) {
      // until it is done
    }
  }

  // The same in small steps, between which a page can see to its keys.
  *adding(data) {
    yield* this._reading(data);
    for (const key of this.lexicon.taken()) {
      if (HAN.test(key)) {
        yield this.names.add(key);
      }
    }
    count(this);
    this.held.clear();
  }

  *_reading(data) {
    for (let place = 0; place < (data.fold || "").length; place += 2) {
      this.folds.set(data.fold[place], data.fold[place + 1]);
    }
    yield;
    this.sounds.add(data.common || "", data.rare || "");
    yield;
    this.lexicon.addFrames(data.questions || {}, (text) => this.fold(text));
    for (const group of data.synonyms || []) {
      yield this._liken(group.split("|").map((word) => this.fold(word)));
    }
    const columns = data.shared || data.entries || { title: [] };
    const promised = data.shared ? this.shared : [];
    const added = columns.title.map((_, place) => promised[place] || {});
    for (const [place, entry] of added.entries()) {
      for (const field of Object.keys(columns)) {
        entry[field] = columns[field][place];
      }
      yield this._read(entry);
    }
    if (data.shared) {
      this.shared = added;
      this.entries = [...added, ...this.entries];
    } else {
      this.entries.push(...added);
    }
    const at = (place) => (place < 0 ? this._promised(-place - 1) : added[place]);
    for (const [to, words] of data.leads || []) {
      const entries = to.map((place, rank) => [at(place), LEADS[Math.min(rank, LEADS.length - 1)]]);
      for (const word of words.split("|")) {
        yield this.lexicon.lead(this.fold(word), entries);
      }
    }
    for (const [subject, near, own, words] of data.absent || []) {
      const absence = { subject, near: near === null ? null : at(near), own: Boolean(own) };
      for (const word of words.split("|")) {
        yield this.lexicon.miss(this.fold(word), absence);
      }
    }
    this.later = this.later || (Number.isInteger(data.later) ? at(data.later) : null);
    this.origin = this.origin || data.origin || "";
    this.full = this.full.length ? this.full : data.full || [];
  }

  _promised(place) {
    this.shared[place] = this.shared[place] || {};
    return this.shared[place];
  }

  _liken(words) {
    for (const word of words) {
      if (HAN.test(word)) {
        this.spellings.push([word, words[0]]);
      } else {
        this.synonyms.set(keyOf(atoms(word)), words);
        this.lexicon.lead(word, []); // a word, wherever its likes lead
      }
    }
  }

  // An entry's words: its names lead to it, the Latin ones of each field and all that it says are kept.
  _read(entry) {
    entry.folded = {
      title: this.fold(entry.title),
      other: this.fold(entry.other || ""),
      text: this.fold(entry.shown || ""),
      amount: this.fold(entry.amount || ""),
      quote: this.fold(entry.quote || ""),
    };
    if (!UNNAMED.has(entry.kind)) {
      this.lexicon.lead(entry.folded.title, [[entry, WORTH.name]]);
      for (const name of entry.folded.other.split("\n")) {
        this.lexicon.lead(name, [[entry, WORTH.alias]]);
      }
    }
    for (const field of FIELDS) {
      for (const word of entry.folded[field].match(WORD) || []) {
        const stem = singular(word);
        const where = this.words.get(stem) || new Map();
        if (!where.has(entry)) {
          this.words.set(stem, where.set(entry, field));
        }
      }
      this.all += `${entry.folded[field]}\n`;
    }
    if (entry.kind === "outcome") {
      this.outcomes.set(entry.address.split("#")[1], entry);
    }
    pair(this, entry);
  }

  // Whether a text stands anywhere: asked of the same characters again and again while a query is cut.
  holds(text) {
    if (!this.held.has(text)) {
      this.held.set(text, this.all.includes(text));
    }
    return this.held.get(text);
  }

  fold(text) {
    return fold(text, this.folds);
  }

  // What a query finds: `hits`, best first, each with what was found in it and whether it holds all;
  // `absent`, what the report does not mention of it; `missing`, what of it stands nowhere.
  search(query) {
    const typed = this.fold(query.normalize("NFKC")).trim().replace(/\s+/g, " ");
    const asked = this.spellings.reduce((text, [other, own]) => text.split(other).join(own), typed);
    const nothing = { hits: [], absent: null, missing: [] };
    if (!bare(asked)) {
      return nothing;
    }
    const { parts, meant } = partsOf(this, asked);
    const absent = parts.map((part) => part.word?.absent).find(Boolean);
    if (absent) {
      const hits = absent.own && absent.near ? [{ entry: absent.near, marks: [], score: 1, all: true }] : [];
      return { ...nothing, hits, absent };
    }
    const found = parts.map((part) => findPart(this, part));
    const missing = parts.filter((_, place) => !found[place].size).map((part) => part.text);
    const sure = found.some((here) => Array.from(here.values()).some(({ worth }) => worth >= SURE));
    const hits = missing.length && !sure ? [] : ranked(this, parts, found, meant, bare(asked));
    return { hits, absent: null, missing };
  }

  // What was published later about a figure; null where that is told nowhere.
  outcomeOf(entry) {
    return (entry.kind === "figure" && this.outcomes.get(`after-${entry.address.split("#")[1]}`)) || null;
  }

  topics() {
    return this.entries.filter((entry) => entry.kind === "topic");
  }

  // Titles that come near a query that found nothing, the nearest first.
  nearest(query, count) {
    return nearest(this, query, count);
  }
}
