// What a query finds in an index. Knows nothing of the page it is shown on. ES2020 and no newer, and no
// lookbehind: phones keep their browsers for years.

const HAN = /[\u3400-\u9fff]/;
const HAN_RUN = /[\u3400-\u9fff]+|[^\u3400-\u9fff]+/g;
const WORD = /[a-z0-9]+(?:\.[0-9]+)?/g;
const AMOUNT = /^([0-9][0-9,]*(?:\.[0-9]+)?)(%|万|亿|thousand|million|billion)?$/;
const SCALES = { 万: 1e4, 亿: 1e8, thousand: 1e3, million: 1e6, billion: 1e9 };
const QUIET = new Set("a an and are at by for how in is many much of on or the to was what with".split(" "));
const MARKS = new Map(
  [
    ["“”「」『』", '"'],
    ["‘’", "'"],
    ["–—", "-"],
  ].flatMap(([many, one]) => Array.from(many, (mark) => [mark, one])),
);

// What a match is worth: the whole title before its beginning before a part of it, the title before the text.
const WORTH = { whole: 1000, otherWhole: 950, start: 500, title: 400, amount: 350, other: 300, text: 100 };
const KIND = { figure: 60, term: 50, topic: 45, item: 40, page: 30, chart: 20 };
const TYPO_FROM = 5;

export class Index {
  // `data` is an index file: lists of fields, pairs of characters, syllables, words that mean the same.
  constructor(data) {
    this.folds = new Map();
    for (let place = 0; place < data.fold.length; place += 2) {
      this.folds.set(data.fold[place], data.fold[place + 1]);
    }
    this.syllables = new Map();
    for (const [syllable, characters] of Object.entries(data.pinyin)) {
      for (const character of characters) {
        this.syllables.set(character, [...(this.syllables.get(character) || []), plainSyllable(syllable)]);
      }
    }
    this.synonyms = data.synonyms;
    const fields = Object.keys(data.entries);
    this.entries = data.entries.title.map((_, place) => {
      const entry = Object.fromEntries(fields.map((field) => [field, data.entries[field][place]]));
      entry.folded = {
        title: this.fold(entry.title),
        other: this.fold(entry.other),
        text: this.fold(entry.shown),
        amount: this.fold(entry.amount),
      };
      entry.bare = bare(entry.folded.title);
      entry.names = entry.folded.other.split("\n").map(bare);
      return entry;
    });
    this.words = this._vocabulary();
  }

  // Every character in one form: full width to half, capitals to small, Traditional to Simplified.
  // As long as the text was, so that places in one are places in the other.
  fold(text) {
    let folded = "";
    for (let place = 0; place < text.length; place += 1) {
      const character = text[place];
      const plain = character.normalize("NFKC").toLowerCase();
      const one = plain.length === 1 ? plain : character;
      folded += MARKS.get(one) || this.folds.get(one) || one;
    }
    return folded;
  }

  // The entries that a query finds, best first, each with what was found in it.
  search(query) {
    const asked = this.fold(query.normalize("NFKC")).trim().replace(/\s+/g, " ");
    if (!asked) {
      return [];
    }
    const best = new Map();
    this._alternatives(asked).forEach((alternative, place) => {
      for (const hit of this._found(alternative)) {
        const score = place === 0 ? hit.score : hit.score * 0.8;
        if (!best.has(hit.entry) || best.get(hit.entry).score < score) {
          best.set(hit.entry, { ...hit, score });
        }
      }
    });
    for (const hit of this._spoken(asked)) {
      if (!best.has(hit.entry)) {
        best.set(hit.entry, hit);
      }
    }
    return [...best.values()].sort((one, other) => other.score - one.score);
  }

  // Titles that come near a query that found nothing, the nearest first.
  nearest(query, count) {
    const pairs = bigrams(bare(this.fold(query.normalize("NFKC"))));
    const near = this.entries
      .filter((entry) => entry.kind === "term" || entry.kind === "figure")
      .map((entry) => {
        const names = [entry.bare, ...entry.names];
        return { entry, score: Math.max(...names.map((name) => likeness(pairs, bigrams(name)))) };
      })
      .filter((candidate) => candidate.score > 0.15)
      .sort((one, other) => other.score - one.score);
    const seen = new Set();
    return near
      .map((candidate) => candidate.entry)
      .filter((entry) => !seen.has(entry.title) && seen.add(entry.title))
      .slice(0, count);
  }

  topics() {
    return this.entries.filter((entry) => entry.kind === "topic");
  }

  // A query in the words it was typed in, and in those that mean the same.
  _alternatives(asked) {
    const found = [asked];
    for (const group of this.synonyms) {
      for (const word of group) {
        const pattern = new RegExp(`(^|[^a-z])${word}(?:s|es)?(?![a-z])`);
        if (pattern.test(asked)) {
          const others = group.filter((other) => other !== word);
          found.push(...others.map((other) => asked.replace(pattern, (_, before) => before + other)));
          break;
        }
      }
    }
    return found;
  }

  // The entries in which every word of the query stands.
  _found(asked) {
    const words = this._split(asked);
    if (!words.length) {
      return [];
    }
    const joined =
      words.length > 1 && words.every((word) => HAN.test(word)) ? asked.split(" ").join("") : asked;
    const hits = [...this._every(words.map((word) => this._one(word)))];
    return hits.map(([entry, { score, marks }]) => {
      return { entry, score: score + this._whole(entry, joined) + KIND[entry.kind], marks };
    });
  }

  // What it adds that the query as a whole is the title, or begins it, or stands in it.
  _whole(entry, asked) {
    const whole = bare(asked);
    const title = entry.bare;
    const length = Math.min(whole.length / title.length, 1) * 40;
    if (title === whole) {
      return WORTH.whole;
    }
    if (entry.names.includes(whole)) {
      return WORTH.otherWhole;
    }
    if (title.startsWith(whole)) {
      return WORTH.start + length;
    }
    return title.includes(whole) ? WORTH.title + length : length;
  }

  // The words of a query: runs of Chinese stay whole, amounts keep their scale, small words are left out.
  _split(asked) {
    const parts = asked
      .replace(/([0-9]) (%|thousand|million|billion)(?![a-z])/g, "$1$2")
      .replace(/ ?percent(?![a-z])/g, "%")
      .split(" ")
      .map((text) => text.replace(/^["'(（,.!?，。？！]+|["')）,.!?，。？！]+$/g, ""))
      .filter(Boolean);
    const telling = parts.filter((text) => !QUIET.has(text));
    return telling.length ? telling : parts;
  }

  // Where one word of a query stands: entries with their score and what to mark.
  _one(text) {
    const amount = AMOUNT.exec(text);
    if (amount) {
      return this._amount(amount[1], amount[2] || "");
    }
    if (!HAN.test(text)) {
      return this._latin(text);
    }
    const whole = this._substring(text);
    const runs = text.match(HAN_RUN);
    if (whole.size || runs.length < 2) {
      return whole;
    }
    // A mixture that stands nowhere as it is: each of its runs has to stand somewhere.
    return this._every(runs.map((run) => this._one(run)));
  }

  // What stands in every list: as sure as the least sure of them, with all that is to be marked.
  _every([first, ...rest]) {
    const kept = new Map();
    for (const [entry, hit] of first) {
      const others = rest.map((list) => list.get(entry));
      if (others.every(Boolean)) {
        const all = [hit, ...others];
        kept.set(entry, {
          score: Math.min(...all.map((one) => one.score)),
          marks: all.flatMap((one) => one.marks),
        });
      }
    }
    return kept;
  }

  // Chinese, or anything that has to stand exactly so; digits are not cut out of longer numbers.
  _substring(text) {
    const found = new Map();
    for (const entry of this.entries) {
      for (const field of ["title", "amount", "other", "text"]) {
        if (stands(entry.folded[field], text)) {
          found.set(entry, { score: WORTH[field], marks: [text] });
          break;
        }
      }
    }
    return found;
  }

  // A number, however it is written: as the value of a figure, or as it stands in words.
  _amount(digits, scale) {
    const plain = digits.split(",").join("");
    const value = Number(plain) * (SCALES[scale] || 1);
    const found = new Map();
    for (const entry of this.entries) {
      if (entry.value === value && (scale !== "%" || entry.amount.includes("%"))) {
        found.set(entry, { score: WORTH.whole, marks: [entry.folded.amount.split(" · ")[0]] });
      }
    }
    const unit = scale.length > 1 ? ` ${scale}` : scale;
    for (const form of new Set([digits, plain, Number(plain).toLocaleString("en-US")])) {
      for (const [entry, hit] of this._substring(form + unit)) {
        if (!found.has(entry)) {
          found.set(entry, hit);
        }
      }
    }
    return found;
  }

  // English: the word, its plural, its beginning; a slip of one letter only where nothing else is found.
  _latin(text) {
    const near = this._near(text);
    const found = new Map();
    for (const [word, closeness] of near) {
      for (const [entry, field] of this.words.get(word)) {
        const score = WORTH[field] * closeness;
        if (!found.has(entry) || found.get(entry).score < score) {
          found.set(entry, { score, marks: [...(found.get(entry)?.marks || []), word] });
        }
      }
    }
    if (!found.size && /[^a-z0-9]/.test(text)) {
      const parts = text.match(WORD) || [];
      return parts.length ? this._every(parts.map((part) => this._one(part))) : this._substring(text);
    }
    return found;
  }

  _near(text) {
    const stem = singular(text);
    const found = new Map();
    for (const word of this.words.keys()) {
      if (word === text) {
        found.set(word, 1);
      } else if (singular(word) === stem) {
        found.set(word, 0.95);
      } else if (text.length > 1 && word.startsWith(text)) {
        found.set(word, 0.8);
      }
    }
    if (!found.size && text.length >= TYPO_FROM) {
      for (const word of this.words.keys()) {
        if (oneSlip(text, word) || oneSlip(stem, singular(word))) {
          found.set(word, 0.6);
        }
      }
    }
    return found;
  }

  // Every word of letters or digits with the entries it stands in and the best field of each.
  _vocabulary() {
    const words = new Map();
    for (const entry of this.entries) {
      for (const field of ["title", "amount", "other", "text"]) {
        for (const word of entry.folded[field].match(WORD) || []) {
          if (!words.has(word)) {
            words.set(word, new Map());
          }
          if (!words.get(word).has(entry)) {
            words.get(word).set(entry, field);
          }
        }
      }
    }
    return words;
  }

  // Pinyin without tones: from any syllable of a title on, the last one may be unfinished.
  _spoken(asked) {
    const letters = plainSyllable(asked.replace(/[\s']/g, ""));
    if (!this.syllables.size || !/^[a-z]{2,}$/.test(letters)) {
      return [];
    }
    const hits = [];
    for (const entry of this.entries) {
      const title = entry.folded.title;
      for (let place = 0; place < title.length; place += 1) {
        const end = this._said(title, place, letters);
        if (end) {
          const mark = title.slice(place, end);
          const share = (end - place) / title.length;
          hits.push({ entry, score: 200 + share * 100 - place + KIND[entry.kind], marks: [mark] });
          break;
        }
      }
    }
    return hits;
  }

  // Where in the title the letters end when they are read from this place on; 0 if they are not.
  _said(title, place, letters) {
    for (const syllable of this.syllables.get(title[place]) || []) {
      if (syllable.startsWith(letters)) {
        return place + 1;
      }
      const end =
        letters.startsWith(syllable) && this._said(title, place + 1, letters.slice(syllable.length));
      if (end) {
        return end;
      }
    }
    return 0;
  }
}

// Where the marks of a hit stand in a text, as [start, end] in order, none meeting another.
export function places(folded, marks) {
  const found = [];
  for (const mark of new Set(marks)) {
    for (let start = folded.indexOf(mark); mark && start >= 0; start = folded.indexOf(mark, start + 1)) {
      found.push([start, start + mark.length]);
    }
  }
  found.sort((one, other) => one[0] - other[0] || other[1] - one[1]);
  return found.filter(
    ([start], place) => place === 0 || start >= Math.max(...found.slice(0, place).map((one) => one[1])),
  );
}

function bare(text) {
  return text.replace(/["'()（）,，.。·\s-]/g, "");
}

function stands(text, part) {
  for (let start = text.indexOf(part); start >= 0; start = text.indexOf(part, start + 1)) {
    const before = text.slice(0, start);
    const after = text.slice(start + part.length);
    const cutBefore = /^[0-9]/.test(part) && /[0-9][.,]?$/.test(before);
    const cutAfter = /[0-9]$/.test(part) && /^(?:[0-9]|[.,][0-9])/.test(after);
    if (!cutBefore && !cutAfter) {
      return true;
    }
  }
  return false;
}

function singular(word) {
  if (word.length > 4 && word.endsWith("ies")) {
    return `${word.slice(0, -3)}y`;
  }
  if (/(?:s|x|z|ch|sh)es$/.test(word)) {
    return word.slice(0, -2);
  }
  return word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}

// Whether one letter more, less, other or swapped makes one word the other.
function oneSlip(one, other) {
  if (Math.abs(one.length - other.length) > 1 || one.length < TYPO_FROM) {
    return false;
  }
  let start = 0;
  while (start < one.length && one[start] === other[start]) {
    start += 1;
  }
  const rest = one.slice(start);
  const left = other.slice(start);
  return (
    rest.slice(1) === left ||
    rest === left.slice(1) ||
    rest.slice(1) === left.slice(1) ||
    (rest[0] === left[1] && rest[1] === left[0] && rest.slice(2) === left.slice(2))
  );
}

function plainSyllable(letters) {
  return letters.replace(/[üv]/g, "u");
}

function bigrams(text) {
  const pairs = new Set();
  for (let place = 0; place + 1 < text.length; place += 1) {
    pairs.add(text.slice(place, place + 2));
  }
  return pairs;
}

function likeness(one, other) {
  let shared = 0;
  for (const pair of one) {
    shared += other.has(pair) ? 1 : 0;
  }
  return (2 * shared) / (one.size + other.size || 1);
}
