// The Latin words that an index knows: of texts, everyday words and frames.
import { singular } from "./text.js";

// Counts every Latin word: how often it stands there.
export function count(index) {
  index.vocabulary = new Map(Array.from(index.words, ([word, where]) => [word, where.size]));
  for (const piece of index.lexicon.latin) {
    const stem = singular(piece);
    index.vocabulary.set(stem, (index.vocabulary.get(stem) || 0) + 2);
  }
}

export function isWord(index, stem) {
  return index.vocabulary.has(stem) || index.lexicon.words.has(stem) || index.synonyms.has(stem);
}
