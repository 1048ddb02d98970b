// Letters that are the sounds of characters.
import { better } from "./find.js";
import { oneSlip } from "./slip.js";
import { plainSyllable } from "./sound.js";
import { atoms, singular } from "./text.js";
import { isWord } from "./vocabulary.js";

// Letters as the sounds of characters: syllables, the last one perhaps unfinished, or three initials and more.
export function pinyinOf(index, asked) {
  const letters = plainSyllable(asked.replace(/[\s']/g, ""));
  if (!index.sounds.syllables.size || !/^[a-z]{2,}$/.test(letters)) {
    return null;
  }
  if (atoms(asked).every((piece) => isWord(index, singular(piece)))) {
    return null;
  }
  const found = saidSo(index, letters);
  return found.size ? { pieces: [letters], text: letters, word: null, found } : null;
}

// Keeps how a name sounds: whole, and at which places a sound begins with which letter.
export function hear(index, name) {
  index.sounding.push([name, Array.from(name, (one) => index.sounds.of(one)[0] || "").join("")]);
  for (let place = 0; place < name.length; place += 1) {
    for (const first of new Set(index.sounds.of(name[place]).map((syllable) => syllable[0]))) {
      const names = index.initials.get(first) || new Map();
      names.set(name, [...(names.get(name) || []), place]);
      index.initials.set(first, names);
    }
  }
}

function saidSo(index, letters) {
  const texts = new Map();
  const short = letters.length > 2 && letters.length < 7;
  for (const [key, places] of index.initials.get(letters[0]) || []) {
    for (const place of places) {
      let end = index.sounds.said(key, place, letters);
      let worth = end && 0.9;
      if (!end && short) {
        end = index.sounds.initials(key, place, letters);
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
    for (const [key, said] of index.sounding) {
      if (Math.abs(said.length - letters.length) < 2 && oneSlip(letters, said)) {
        texts.set(key, { worth: 0.6, mark: key });
      }
    }
  }
  const found = new Map();
  for (const [key, { worth, mark }] of texts) {
    for (const [entry, sure] of index.lexicon.words.get(key).to) {
      better(found, entry, worth * sure, [mark]);
    }
  }
  return found;
}
