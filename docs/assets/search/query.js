// What a query asks for: its parts, without what frames the question, with slips mended.
import { amountsIn } from "./number.js";
import { pinyinOf } from "./pinyin.js";
import { meantWord } from "./slip.js";
import { atoms, bare, HAN, keyOf, singular } from "./text.js";
import { isWord } from "./vocabulary.js";

// The parts of a query that carry its subject, and what its frames mean.
export function partsOf(index, asked) {
  const named = index.lexicon.words.has(keyOf(atoms(asked)));
  const literal =
    HAN.test(asked) && !/[0-9]/.test(asked) && bare(asked).length > 1 && index.holds(bare(asked));
  const { amounts, rest } = named || literal ? { amounts: [], rest: asked } : amountsIn(asked);
  const whole = bare(rest);
  const meant = new Set();
  let parts = [];
  const known = index.lexicon.words.has(keyOf(atoms(whole)));
  if (HAN.test(whole) && !/[a-z]/.test(whole) && !known && whole.length > 1 && index.holds(whole)) {
    parts = [{ pieces: Array.from(whole), word: null, frame: null }];
  } else {
    const spoken = pinyinOf(index, asked);
    if (spoken) {
      return { parts: [spoken], meant };
    }
    parts = index.lexicon.cut(corrected(index, atoms(rest)), (run) => index.holds(run));
    for (const part of parts) {
      if (part.frame && part.frame !== "drop") {
        meant.add(part.frame);
      }
    }
    const told = parts.filter((part) => !part.frame);
    const both = parts.filter((part) => part.frame && part.word);
    parts = told.length || amounts.length ? told : both.length ? both : framesOnly(index, parts, meant);
    parts = mended(index, parts);
  }
  parts = parts.flatMap((part) => (part.word || !HAN.test(part.pieces[0]) ? [part] : runsOf(index, part)));
  for (const part of parts) {
    part.text = part.text || (HAN.test(part.pieces[0]) ? part.pieces.join("") : part.pieces.join(" "));
  }
  return { parts: [...parts, ...amounts], meant };
}

// A question that names nothing: what was achieved leads to what is known of it.
function framesOnly(index, parts, meant) {
  if (meant.has("met") && index.later) {
    return [{ pieces: [""], text: "", word: { to: new Map([[index.later, 1]]) }, frame: null }];
  }
  const telling = parts.filter((part) => part.frame !== "drop");
  return (telling.length ? telling : parts).map((part) => ({ ...part, frame: null }));
}

// Latin words that stand nowhere, as what they are most probably meant for.
function corrected(index, pieces) {
  return pieces.map((piece, place) => {
    const stem = singular(piece);
    if (HAN.test(piece) || isWord(index, stem) || /^[0-9]/.test(piece)) {
      return piece;
    }
    const unfinished = place === pieces.length - 1 && piece.length > 1 && begins(index, stem);
    return unfinished ? piece : meantWord(stem, index.vocabulary) || piece;
  });
}

function begins(index, stem) {
  for (const word of index.vocabulary.keys()) {
    if (word.startsWith(stem)) {
      return true;
    }
  }
  return false;
}

// Chinese with something that stands nowhere, as the name it is most probably meant for.
function mended(index, parts) {
  const chunk = parts.filter((part) => HAN.test(part.pieces[0]));
  const typed = chunk.map((part) => part.pieces.join("")).join("");
  const strange = chunk.some((part) => !part.word && !index.holds(part.pieces.join("")));
  if (!strange || typed.length < 2 || typed.length > 12) {
    return parts;
  }
  for (const run of [typed, ...chunk.filter((part) => !part.word).map((part) => part.pieces.join(""))]) {
    const text =
      run.length > 1 &&
      !index.holds(run) &&
      index.sounds.meant(run, index.names, (some) => index.holds(some));
    if (text) {
      const rest = run === typed ? parts.filter((part) => !HAN.test(part.pieces[0])) : parts;
      const word = index.lexicon.words.get(text) || null;
      const part = { pieces: Array.from(text), word, frame: null, slip: true, text };
      return run === typed
        ? [part, ...rest]
        : rest.map((other) => (other.pieces.join("") === run ? part : other));
    }
  }
  return parts;
}

// A run of characters in no list: whole where it stands so, else the longest stretches that do.
function runsOf(index, part) {
  const run = part.pieces.join("");
  if (part.slip || index.holds(run)) {
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
    while (end - start > 1 && !index.holds(run.slice(start, end))) {
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
