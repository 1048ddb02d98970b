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

function saidSo(index, letters) {
  const texts = new Map();
  const short = letters.length > 2 && letters.length < 7;
  for (const [character, stands] of index.names.at) {
    for (const [key, place] of index.sounds.begins(character, letters, short) ? stands : []) {
      let end = index.sounds.said(key, place, letters);
      let worth = end && 0.9;
      if (!end && short) {
        end = index.sounds.initials(key, place, letters);
        worth = end && 0.7;
      }
      // Where a name holds the sounds twice, the first counts.
      if (end && !(texts.get(key)?.place < place)) {
        const share = (end - place) / key.length;
        texts.set(key, {
          place,
          worth: worth - (1 - share) * 0.3 - (place ? 0.05 : 0),
          mark: key.slice(place, end),
        });
      }
    }
  }
  if (!texts.size && letters.length > 5) {
    for (const key of index.names.whole) {
      const said = index.sounds.row(key);
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
