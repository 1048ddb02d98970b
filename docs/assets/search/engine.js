// What a query finds in an index. Knows nothing of the page it is shown on. ES2020 and no newer, and no
// lookbehind: phones keep their browsers for years.
import { Lexicon } from "./lexicon.js";
import { amountsIn } from "./number.js";
import { meantWord, Names, oneSlip, plainSyllable, Sounds } from "./sound.js";
import { atoms, bare, fold, HAN, keyOf, singular, stands, WORD } from "./text.js";

// How sure a match is: by name, by another name, by a part of the title, the amount, another name, the report's words, the text.
const WORTH = {
  name: 1,
  alias: 0.94,
  figure: 0.84,
  title: 0.72,
  amount: 0.8,
  other: 0.6,
  quote: 0.45,
  text: 0.35,
};
const LEADS = [0.97, 0.88, 0.8, 0.74];
// What stands first among the equally sure.
const KIND = {
  figure: 0.07,
  term: 0.06,
  topic: 0.055,
  item: 0.05,
  outcome: 0.04,
  place: 0.035,
  ask: 0.03,
  page: 0.025,
  open: 0.02,
  note: 0.01,
  chart: 0,
};
// Questions and standing headings are no names of what is under them.
const UNNAMED = new Set(["ask", "open", "note"]);
// What is suggested where nothing is found.
const NAMED = ({ kind }) => kind === "term" || kind === "figure";
const ALL = 0.35;
// What stands only in a text is no answer to a query of which another part stands nowhere.
const SURE = 0.7;
const SLIP = 0.85;
const FIELDS = ["title", "amount", "other", "quote", "text"];

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
    const { parts, meant } = this._parts(asked);
    const absent = parts.map((part) => part.word?.absent).find(Boolean);
    if (absent) {
      const hits = absent.own && absent.near ? [{ entry: absent.near, marks: [], score: 1, all: true }] : [];
      return { ...nothing, hits, absent };
    }
    const found = parts.map((part) => this._find(part));
    const missing = parts.filter((_, place) => !found[place].size).map((part) => part.text);
    const sure = found.some((here) => Array.from(here.values()).some(({ worth }) => worth >= SURE));
    const hits = missing.length && !sure ? [] : this._rank(parts, found, meant, bare(asked));
    return { hits, absent: null, missing };
  }

  // The parts of a query that carry its subject, and what its frames mean.
  _parts(asked) {
    const named = this.lexicon.words.has(keyOf(atoms(asked)));
    const literal =
      HAN.test(asked) && !/[0-9]/.test(asked) && bare(asked).length > 1 && this.all.includes(bare(asked));
    const { amounts, rest } = named || literal ? { amounts: [], rest: asked } : amountsIn(asked);
    const whole = bare(rest);
    const meant = new Set();
    let parts = [];
    const known = this.lexicon.words.has(keyOf(atoms(whole)));
    if (HAN.test(whole) && !/[a-z]/.test(whole) && !known && whole.length > 1 && this.all.includes(whole)) {
      parts = [{ pieces: Array.from(whole), word: null, frame: null }];
    } else {
      const spoken = this._pinyin(asked);
      if (spoken) {
        return { parts: [spoken], meant };
      }
      parts = this.lexicon.cut(this._corrected(atoms(rest)), (run) => this.all.includes(run));
      for (const part of parts) {
        if (part.frame && part.frame !== "drop") {
          meant.add(part.frame);
        }
      }
      const told = parts.filter((part) => !part.frame);
      const both = parts.filter((part) => part.frame && part.word);
      parts = told.length || amounts.length ? told : both.length ? both : this._framesOnly(parts, meant);
      parts = this._meant(parts);
    }
    parts = parts.flatMap((part) => (part.word || !HAN.test(part.pieces[0]) ? [part] : this._runs(part)));
    for (const part of parts) {
      part.text = part.text || (HAN.test(part.pieces[0]) ? part.pieces.join("") : part.pieces.join(" "));
    }
    return { parts: [...parts, ...amounts], meant };
  }

  // A question that names nothing: what was achieved leads to what is known of it.
  _framesOnly(parts, meant) {
    if (meant.has("met") && this.later) {
      return [{ pieces: [""], text: "", word: { to: new Map([[this.later, 1]]) }, frame: null }];
    }
    const telling = parts.filter((part) => part.frame !== "drop");
    return (telling.length ? telling : parts).map((part) => ({ ...part, frame: null }));
  }

  // Latin words that stand nowhere, as what they are most probably meant for.
  _corrected(pieces) {
    return pieces.map((piece, place) => {
      const stem = singular(piece);
      if (HAN.test(piece) || this._isWord(stem) || /^[0-9]/.test(piece)) {
        return piece;
      }
      const unfinished = place === pieces.length - 1 && piece.length > 1 && this._begins(stem);
      return unfinished ? piece : meantWord(stem, this._vocabulary()) || piece;
    });
  }

  _isWord(stem) {
    return this._vocabulary().has(stem) || this.lexicon.words.has(stem) || this.synonyms.has(stem);
  }

  _begins(stem) {
    for (const word of this._vocabulary().keys()) {
      if (word.startsWith(stem)) {
        return true;
      }
    }
    return false;
  }

  // Every Latin word of texts, everyday words and frames, each with how often it stands there.
  _vocabulary() {
    if (!this.typed) {
      this.typed = new Map(this.known);
      for (const piece of this.lexicon.latin) {
        const stem = singular(piece);
        this.typed.set(stem, (this.typed.get(stem) || 0) + 2);
      }
    }
    return this.typed;
  }

  // Chinese with something that stands nowhere, as the name it is most probably meant for.
  _meant(parts) {
    const chunk = parts.filter((part) => HAN.test(part.pieces[0]));
    const typed = chunk.map((part) => part.pieces.join("")).join("");
    const strange = chunk.some((part) => !part.word && !this.all.includes(part.pieces.join("")));
    if (!strange || typed.length < 2 || typed.length > 12) {
      return parts;
    }
    for (const run of [typed, ...chunk.filter((part) => !part.word).map((part) => part.pieces.join(""))]) {
      const text =
        run.length > 1 &&
        !this.all.includes(run) &&
        this.sounds.meant(run, this.names, (some) => this.all.includes(some));
      if (text) {
        const rest = run === typed ? parts.filter((part) => !HAN.test(part.pieces[0])) : parts;
        const word = this.lexicon.words.get(text) || null;
        const part = { pieces: Array.from(text), word, frame: null, slip: true, text };
        return run === typed
          ? [part, ...rest]
          : rest.map((other) => (other.pieces.join("") === run ? part : other));
      }
    }
    return parts;
  }

  // A run of characters in no list: whole where it stands so, else the longest stretches that do.
  _runs(part) {
    const run = part.pieces.join("");
    if (part.slip || this.all.includes(run)) {
      return [part];
    }
    const found = [];
    let lost = "";
    const lose = () => {
      if (lost.length > 1 || lost === run) {
        found.push({ pieces: Array.from(lost), word: null, frame: null, lost: true });
      }
      lost = "";
    };
    for (let start = 0; start < run.length; ) {
      let end = run.length;
      while (end - start > 1 && !this.all.includes(run.slice(start, end))) {
        end -= 1;
      }
      if (end - start > 1) {
        lose();
        found.push({ pieces: Array.from(run.slice(start, end)), word: null, frame: null });
      } else {
        lost += run[start];
      }
      start = end;
    }
    lose();
    return found;
  }

  // Letters as the sounds of characters: syllables, the last one perhaps unfinished, or three initials and more.
  _pinyin(asked) {
    const letters = plainSyllable(asked.replace(/[\s']/g, ""));
    if (!this.sounds.syllables.size || !/^[a-z]{2,}$/.test(letters)) {
      return null;
    }
    if (atoms(asked).every((piece) => this._isWord(singular(piece)))) {
      return null;
    }
    const found = this._said(letters);
    return found.size ? { pieces: [letters], text: letters, word: null, found } : null;
  }

  _said(letters) {
    const texts = new Map();
    const short = letters.length > 2 && letters.length < 7;
    for (const [key, places] of this._initials(letters[0])) {
      for (const place of places) {
        let end = this.sounds.said(key, place, letters);
        let worth = end && 0.9;
        if (!end && short) {
          end = this.sounds.initials(key, place, letters);
          worth = end && 0.7;
        }
        if (end) {
          const share = (end - place) / key.length;
          texts.set(key, {
            worth: worth - (1 - share) * 0.3 - (place ? 0.05 : 0),
            mark: key.slice(place, end),
          });
          break;
        }
      }
    }
    if (!texts.size && letters.length > 5) {
      for (const [key, said] of this._sounding()) {
        if (Math.abs(said.length - letters.length) < 2 && oneSlip(letters, said)) {
          texts.set(key, { worth: 0.6, mark: key });
        }
      }
    }
    const found = new Map();
    for (const [key, { worth, mark }] of texts) {
      for (const [entry, sure] of this.lexicon.words.get(key).to) {
        better(found, entry, worth * sure, [mark]);
      }
    }
    return found;
  }

  // The names with the places at which a sound begins with a letter.
  _initials(letter) {
    if (!this.initials.size) {
      for (const key of this.spoken) {
        for (let place = 0; this.lexicon.words.has(key) && place < key.length; place += 1) {
          for (const first of new Set(this.sounds.of(key[place]).map((syllable) => syllable[0]))) {
            const names = this.initials.get(first) || new Map();
            names.set(key, [...(names.get(key) || []), place]);
            this.initials.set(first, names);
          }
        }
      }
    }
    return this.initials.get(letter) || [];
  }

  // The names with all their sounds in a row.
  _sounding() {
    this.sounding =
      this.sounding ||
      this.spoken
        .filter((key) => this.lexicon.words.has(key))
        .map((key) => [key, Array.from(key, (one) => this.sounds.of(one)[0] || "").join("")]);
    return this.sounding;
  }

  // Where one part of a query stands: entries with how sure that is and what to mark.
  _find(part) {
    const found = new Map(part.found || []);
    if (part.amount) {
      this._amount(part, found);
      return found;
    }
    if (part.lost) {
      return found;
    }
    const slip = part.slip ? SLIP : 1;
    for (const [entry, worth] of part.word ? part.word.to : []) {
      better(found, entry, worth * slip, [part.text]);
    }
    const same = this.synonyms.get(keyOf(part.pieces)) || [];
    for (const text of [part.text, ...same.filter((word) => word !== part.text)]) {
      const sure = text === part.text ? slip : 0.9;
      const word = text === part.text ? null : this.lexicon.words.get(keyOf(atoms(text)));
      for (const [entry, worth] of word ? word.to : []) {
        better(found, entry, worth * sure, [text]);
      }
      if (HAN.test(text)) {
        this._substring(text, sure, found);
      } else if (text) {
        this._latin(atoms(text), sure, found, part);
      }
    }
    return found;
  }

  _substring(text, sure, found) {
    for (const entry of this.entries) {
      for (const field of FIELDS) {
        if (stands(entry.folded[field], text)) {
          better(found, entry, this._worth(entry, field, text.length) * sure, [text]);
          break;
        }
      }
    }
  }

  _worth(entry, field, length) {
    if (field !== "title") {
      return WORTH[field];
    }
    const share = Math.min(length / entry.folded.title.length, 1);
    return (entry.kind === "figure" ? WORTH.figure : WORTH.title) + share * 0.15;
  }

  // Words of letters: each has to stand in the entry; one that stands nowhere may be the beginning of others.
  _latin(pieces, sure, found, part) {
    let kept = null;
    for (const piece of pieces) {
      const here = new Map();
      const stem = singular(piece);
      const exact = this.words.get(stem);
      for (const [entry, field] of exact || []) {
        better(here, entry, this._worth(entry, field, piece.length) * sure, [piece, stem]);
      }
      if (!exact && stem.length > 2) {
        for (const [word, where] of this.words) {
          if (word.startsWith(stem)) {
            for (const [entry, field] of where) {
              better(here, entry, this._worth(entry, field, piece.length) * sure * 0.8, [word]);
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
      this._beginnings(singular(part.pieces[0]), found);
    }
  }

  // Everyday words that begin with what was typed so far.
  _beginnings(stem, found) {
    if (stem.length < 3) {
      return;
    }
    for (const [key, word] of this.lexicon.words) {
      if (key.startsWith(stem)) {
        for (const [entry, worth] of word.to) {
          better(found, entry, worth * 0.7, []);
        }
      }
    }
  }

  // A number, however it is written: as the value of a figure, or as it stands in words.
  _amount(part, found) {
    for (const entry of this.entries) {
      if (entry.value === part.value && (part.scale !== "%" || entry.amount.includes("%"))) {
        better(found, entry, 1, [entry.folded.amount.split(" · ")[0]]);
      }
    }
    for (const form of part.forms) {
      this._substring(form, 0.9, found);
    }
  }

  // The entries in order: as much of the query as they hold, rare words first, as sure as it is, and what
  // the question means.
  _rank(parts, found, meant, whole) {
    const count = this.entries.length;
    const weights = found.map((here) =>
      here.size ? Math.log(1 + count / (1 + here.size)) : Math.log(count) / 2,
    );
    const sum = weights.reduce((one, other) => one + other, 0) || 1;
    const scores = new Map();
    found.forEach((here, place) => {
      for (const [entry, { worth, marks }] of here) {
        const hit = scores.get(entry) || { entry, score: 0, marks: [], parts: 0 };
        hit.score += (weights[place] * worth) / sum;
        hit.marks.push(...marks);
        hit.parts += 1;
        scores.set(entry, hit);
      }
    });
    const hits = Array.from(scores.values(), (hit) => {
      const all = hit.parts === parts.length && !parts.some((part) => part.begun);
      const named = bare(hit.entry.folded.title) === whole ? 0.1 : 0;
      const score =
        hit.score +
        (all ? ALL * Math.min(1, hit.score + 0.2) : 0) +
        KIND[hit.entry.kind] +
        named +
        leaning(hit.entry, meant);
      return { entry: hit.entry, marks: hit.marks, score, all };
    });
    if (meant.has("met")) {
      this._promote(hits);
    }
    const best = hits.some((hit) => hit.all);
    const kept = best && parts.length === 1 ? hits.filter((hit) => hit.all) : hits;
    return kept.sort((one, other) => other.score - one.score);
  }

  // Where it is asked whether something was met, what was published later stands before the target itself.
  _promote(hits) {
    for (const hit of [...hits]) {
      const outcome = this.outcomes.get(`after-${hit.entry.address.split("#")[1]}`);
      const known = outcome && hits.find((other) => other.entry === outcome);
      if (known) {
        known.score = Math.max(known.score, hit.score + 0.01);
      } else if (outcome) {
        hits.push({ ...hit, entry: outcome, score: hit.score + 0.01 });
      }
    }
  }

  // Titles that come near a query that found nothing, the nearest first.
  nearest(query, count) {
    const pairs = bigrams(bare(this.fold(query.normalize("NFKC"))));
    if (!pairs.size) {
      return [];
    }
    this.paired = this.paired || this.entries.filter(NAMED).map((entry) => [entry, pairedNames(entry)]);
    const near = this.paired
      .map(([entry, names]) => ({ entry, score: Math.max(...names.map((name) => likeness(pairs, name))) }))
      .filter((candidate) => candidate.score > 0.35)
      .sort((one, other) => other.score - one.score);
    const seen = new Set();
    return near
      .map((candidate) => candidate.entry)
      .filter((entry) => !seen.has(entry.title) && seen.add(entry.title))
      .slice(0, count);
  }

  // What was published later about a figure; null where that is told nowhere.
  outcomeOf(entry) {
    return (entry.kind === "figure" && this.outcomes.get(`after-${entry.address.split("#")[1]}`)) || null;
  }

  topics() {
    return this.entries.filter((entry) => entry.kind === "topic");
  }
}

// What a question's frames prefer: the result for last year, the target for this one, later results where it
// asks whether something was met.
function leaning(entry, meant) {
  let more = 0;
  if (meant.has("met")) {
    more += entry.kind === "outcome" ? 0.25 : entry.when === "target" ? 0.05 : entry.when ? -0.15 : 0;
  } else if (meant.has("last-year")) {
    more += entry.when === "result" ? 0.2 : entry.when ? -0.2 : 0;
  } else if (meant.has("this-year") || meant.has("planned")) {
    more += entry.when === "target" ? 0.12 : entry.when ? -0.15 : 0;
  } else if (meant.has("done")) {
    more += entry.when === "result" ? 0.12 : 0;
  } else {
    more += entry.when === "target" ? 0.02 : 0;
  }
  if (meant.has("meaning")) {
    more += entry.kind === "term" ? 0.3 : 0;
  }
  if (meant.has("where")) {
    more += entry.kind === "place" ? 0.05 : 0;
  }
  return more;
}

function better(found, entry, worth, marks) {
  const known = found.get(entry);
  if (!known) {
    found.set(entry, { worth, marks });
  } else {
    found.set(entry, { worth: Math.max(known.worth, worth), marks: [...known.marks, ...marks] });
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

function bigrams(text) {
  const pairs = new Set();
  for (let place = 0; place + 1 < text.length; place += 1) {
    pairs.add(text.slice(place, place + 2));
  }
  return pairs;
}

function pairedNames({ folded }) {
  return [folded.title, ...folded.other.split("\n")].map((name) => bigrams(bare(name)));
}

function likeness(one, other) {
  let shared = 0;
  for (const pair of one) {
    shared += other.has(pair) ? 1 : 0;
  }
  return (2 * shared) / (one.size + other.size || 1);
}
