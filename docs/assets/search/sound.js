// How characters sound, and which names come near in sound.

import { oneSlip } from "./slip.js";
import { HAN } from "./text.js";

export class Sounds {
  constructor() {
    this.syllables = new Map();
    this.rows = new Map(); // names → their sounds in a row
  }

  // `common` tells the syllables of the common characters in their order, `rare` those of others.
  add(common, rare) {
    if (common && !this.syllables.size) {
      const characters = commonCharacters();
      let place = 0;
      for (const [, syllable, count] of common.matchAll(/([a-z]+)([0-9]*) /g)) {
        const said = [plainSyllable(syllable)];
        for (const end = place + Number(count || 1); place < end; place += 1) {
          this.syllables.set(characters[place], said);
        }
      }
    }
    for (const [, character, syllable] of rare.matchAll(/([^a-z ])([a-z]+) /g)) {
      this.syllables.set(character, [...new Set([...this.of(character), plainSyllable(syllable)])]);
    }
  }

  of(character) {
    return this.syllables.get(character) || [];
  }

  // All sounds of a name in a row, of each character the first.
  row(name) {
    if (!this.rows.has(name)) {
      this.rows.set(name, Array.from(name, (one) => this.of(one)[0] || "").join(""));
    }
    return this.rows.get(name);
  }

  // Whether letters may begin with a sound of a character, or with its initial.
  begins(character, letters, initial) {
    return this.of(character).some((syllable) =>
      initial ? syllable[0] === letters[0] : syllable.startsWith(letters) || letters.startsWith(syllable),
    );
  }

  // Whether two characters are said alike, or with `loose` nearly so.
  alike(one, other, loose) {
    const near = loose ? nearly : closely;
    return this.of(one).some((first) => this.of(other).some((second) => near(first) === near(second)));
  }

  // Where in a text the letters end when they are read from a place on; the last syllable may be unfinished.
  said(text, place, letters) {
    for (const syllable of this.of(text[place])) {
      if (syllable.startsWith(letters)) {
        return place + 1;
      }
      const end = letters.startsWith(syllable) && this.said(text, place + 1, letters.slice(syllable.length));
      if (end) {
        return end;
      }
    }
    return 0;
  }

  // Whether the letters are the initials of the characters from a place on.
  initials(text, place, letters) {
    for (let step = 0; step < letters.length; step += 1) {
      if (!this.of(text[place + step]).some((syllable) => syllable[0] === letters[step])) {
        return 0;
      }
    }
    return place + letters.length;
  }

  // The stretch of a name that a mistyped run stands for: as long, one character other, said alike;
  // long runs may have one that is not, or one too many or too few. `names` says where characters stand.
  meant(run, names, holds) {
    let best = null;
    const seen = new Set();
    for (let place = 0; place < run.length; place += 1) {
      for (const [name, at] of names.starting(run[place])) {
        const start = at - place;
        const fits =
          run.length > 2 ? start >= 0 && start + run.length <= name.length : run.length === name.length;
        const window = fits && name.slice(start, start + run.length);
        if (window && !seen.has(window)) {
          seen.add(window);
          const worth = this._near(run, window, holds);
          const whole = (start === 0 ? 0.02 : 0) + (run.length === name.length ? 0.05 : 0);
          if (worth && (!best || worth + whole > best.worth)) {
            best = { worth: worth + whole, text: window };
          }
        }
      }
    }
    return best ? best.text : run.length > 3 ? names.longer(run) || names.shorter(run) : null;
  }

  _near(run, other, holds) {
    let others = 0;
    let worth = 1;
    for (let place = 0; place < run.length; place += 1) {
      if (run[place] === other[place]) {
        continue;
      }
      others += 1;
      if (others > (run.length > 5 ? 2 : 1)) {
        return 0;
      }
      if (this.alike(run[place], other[place], false)) {
        worth -= 0.1;
      } else if (this.alike(run[place], other[place], true)) {
        worth -= 0.2;
      } else if (run.length > 3 && HAN.test(other[place]) && !known(run, place, holds)) {
        worth -= 0.4;
      } else {
        return 0;
      }
    }
    return others ? worth : 0;
  }
}

// Names by their characters and their lengths.
export class Names {
  constructor() {
    this.at = new Map(); // characters → the names they stand in, each with the place
    this.whole = new Set();
  }

  add(name) {
    this.whole.add(name);
    for (let place = 0; place < name.length; place += 1) {
      const known = this.at.get(name[place]);
      if (known) {
        known.push([name, place]);
      } else {
        this.at.set(name[place], [[name, place]]);
      }
    }
  }

  starting(character) {
    return this.at.get(character) || [];
  }

  // The name that has one character more than a run.
  longer(run) {
    const candidates = [...this.starting(run[0]), ...this.starting(run[1])];
    const found = candidates.find(([name]) => name.length === run.length + 1 && oneSlip(run, name));
    return found ? found[0] : null;
  }

  // The name of which one character was typed twice in a run.
  shorter(run) {
    for (let place = 1; place < run.length; place += 1) {
      const once = run.slice(0, place) + run.slice(place + 1);
      if (run[place] === run[place - 1] && this.whole.has(once)) {
        return once;
      }
    }
    return null;
  }
}

// Whether a character of a run makes a word of some text with its neighbor: then it was meant.
function known(run, place, holds) {
  return (
    (place > 0 && holds(run.slice(place - 1, place + 1))) ||
    (place + 1 < run.length && holds(run.slice(place, place + 2)))
  );
}

// The common characters, in the order of the standard that sorted them by sound.
function commonCharacters() {
  const bytes = [];
  for (let row = 0xb0; row < 0xd8; row += 1) {
    for (let cell = 0xa1; cell < (row === 0xd7 ? 0xfa : 0xff); cell += 1) {
      bytes.push(row, cell);
    }
  }
  return new TextDecoder("gbk").decode(new Uint8Array(bytes));
}

export function plainSyllable(letters) {
  return letters.replace(/[üv]/g, "u");
}

// What many speakers say alike: zh and z, ang and an.
function closely(syllable) {
  return syllable.replace(/^([zcs])h/, "$1").replace(/ng$/, "n");
}

// And what hasty fingers take for each other: b and p, d and t, g and k, l and n.
function nearly(syllable) {
  return closely(syllable).replace(/^[bdgl]/, (letter) => ({ b: "p", d: "t", g: "k", l: "n" })[letter]);
}
