// What a query finds in an index. Knows nothing of the page it is shown on. ES2020 and no newer, and no
// lookbehind: phones keep their browsers for years.
import { FIELDS, findPart, WORTH } from "./find.js";
import { Lexicon } from "./lexicon.js";
import { nearest } from "./near.js";
import { partsOf } from "./query.js";
import { ranked } from "./rank.js";
import { Names, Sounds } from "./sound.js";
import { atoms, bare, fold, HAN, keyOf, singular, WORD } from "./text.js";

const LEADS = [0.97, 0.88, 0.8, 0.74];
// Questions and standing headings are no names of what is under them.
const UNNAMED = new Set(["ask", "open", "note"]);
// What stands only in a text is no answer to a query of which another part stands nowhere.
const SURE = 0.7;

export class Index {
  // Index files in their order: what editions share, the newest edition, older ones.
  constructor(...files) {
    this.folds = new Map();
    this.entries = [];
    this.sounds = new Sounds();
    this.lexicon = new Lexicon();
    this.synonyms = new Map();
    this.spellings = []; // Chinese words as others spell them, and as the site does
    for (const data of files) {
      this.add(data);
    }
  }

  add(data) {
    for (let place = 0; place < (data.fold || "").length; place += 2) {
      this.folds.set(data.fold[place], data.fold[place + 1]);
    }
    this.sounds.add(data.common || "", data.rare || "");
    const fields = Object.keys(data.entries);
    const added = data.entries.title.map((_, place) => {
      const entry = Object.fromEntries(fields.map((field) => [field, data.entries[field][place]]));
      entry.folded = {
        title: this.fold(entry.title),
        other: this.fold(entry.other || ""),
        text: this.fold(entry.shown || ""),
        amount: this.fold(entry.amount || ""),
        quote: this.fold(entry.quote || ""),
      };
      return entry;
    });
    this.lexicon.addFrames(data.questions || {}, (text) => this.fold(text));
    for (const group of data.synonyms || []) {
      const words = group.split("|").map((word) => this.fold(word));
      for (const word of words) {
        if (HAN.test(word)) {
          this.spellings.push([word, words[0]]);
        } else {
          this.synonyms.set(keyOf(atoms(word)), words);
          this.lexicon.lead(word, []); // a word, wherever its likes lead
        }
      }
    }
    this.shared = this.shared || added;
    const at = (place) => (place < 0 ? this.shared[-place - 1] : added[place]);
    for (const entry of added) {
      if (UNNAMED.has(entry.kind)) {
        continue;
      }
      this.lexicon.lead(entry.folded.title, [[entry, WORTH.name]]);
      for (const name of entry.folded.other.split("\n")) {
        this.lexicon.lead(name, [[entry, WORTH.alias]]);
      }
    }
    for (const [to, words] of data.leads || []) {
      const entries = to.map((place, rank) => [at(place), LEADS[Math.min(rank, LEADS.length - 1)]]);
      for (const word of words.split("|")) {
        this.lexicon.lead(this.fold(word), entries);
      }
    }
    for (const [subject, near, own, words] of data.absent || []) {
      const absence = { subject, near: near === null ? null : at(near), own: Boolean(own) };
      for (const word of words.split("|")) {
        this.lexicon.miss(this.fold(word), absence);
      }
    }
    this.later = this.later || (Number.isInteger(data.later) ? at(data.later) : null);
    this.origin = this.origin || data.origin || "";
    this.entries.push(...added);
    this.fresh = false; // what follows from all that was added is made at the first query
  }

  fold(text) {
    return fold(text, this.folds);
  }

  // Every word of letters or digits with the entries it stands in and the best field of each; all that is said.
  _read() {
    if (this.fresh) {
      return;
    }
    this.fresh = true;
    this.words = new Map();
    for (const entry of this.entries) {
      for (const field of FIELDS) {
        for (const word of entry.folded[field].match(WORD) || []) {
          const stem = singular(word);
          if (!this.words.has(stem)) {
            this.words.set(stem, new Map());
          }
          if (!this.words.get(stem).has(entry)) {
            this.words.get(stem).set(entry, field);
          }
        }
      }
    }
    this.all = this.entries.map(({ folded }) => FIELDS.map((field) => folded[field]).join("\n")).join("\n");
    this.known = new Map(Array.from(this.words, ([word, where]) => [word, where.size]));
    const keys = [...this.lexicon.words.keys(), ...this.lexicon.frames.keys()];
    this.outcomes = new Map(
      this.entries
        .filter((entry) => entry.kind === "outcome")
        .map((entry) => [entry.address.split("#")[1], entry]),
    );
    this.spoken = keys.filter((key) => HAN.test(key));
    this.names = new Names(this.spoken.filter((key) => this.lexicon.words.has(key)));
    this.typed = null;
    this.paired = null;
    this.sounding = null;
    this.initials = new Map();
  }

  // What a query finds: `hits`, best first, each with what was found in it and whether it holds all;
  // `absent`, what the report does not mention of it; `missing`, what of it stands nowhere.
  search(query) {
    this._read();
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
    this._read();
    return nearest(this, query, count);
  }
}
