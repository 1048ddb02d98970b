// The Latin words that an index knows: of texts, everyday words and frames.
import { singular } from "./text.js";

// Every Latin word, each with how often it stands there.
export function vocabulary(index) {
  if (!index.typed) {
    index.typed = new Map(index.known);
    for (const piece of index.lexicon.latin) {
      const stem = singular(piece);
      index.typed.set(stem, (index.typed.get(stem) || 0) + 2);
    }
  }
  return index.typed;
}

export function isWord(index, stem) {
  return vocabulary(index).has(stem) || index.lexicon.words.has(stem) || index.synonyms.has(stem);
}
