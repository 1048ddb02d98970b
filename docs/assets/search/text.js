// Characters and words: what is the same however it is written.

export const HAN = /[\u3400-\u9fff]/;
export const ATOM = /[\u3400-\u9fff]|[a-z0-9]+(?:[.,][0-9]+)*%?/g;
export const WORD = /[a-z0-9]+(?:\.[0-9]+)?/g;
const ASCII = /^[\0-\x7f]*$/;
const MARKS = new Map(
  [
    ["“”「」『』", '"'],
    ["‘’", "'"],
    ["–—", "-"],
  ].flatMap(([many, one]) => Array.from(many, (mark) => [mark, one])),
);

// Every character in one form: full width to half, capitals to small, tones off, Traditional to Simplified.
// As long as the text was, so that places in one are places in the other.
export function fold(text, folds) {
  if (ASCII.test(text)) {
    return text.toLowerCase();
  }
  let folded = "";
  for (let place = 0; place < text.length; place += 1) {
    const character = text[place];
    if (character < "\u0080") {
      folded += character.toLowerCase();
      continue;
    }
    const known = MARKS.get(character) || folds.get(character);
    if (known || (character >= "\u3400" && character <= "\u9fff")) {
      folded += known || character;
      continue;
    }
    const plain = character.normalize("NFKC").toLowerCase();
    const one = plain.length === 1 ? plain : character;
    folded += MARKS.get(one) || (one > "\u007f" ? one.normalize("NFD")[0] : one);
  }
  return folded;
}

export function bare(text) {
  return text.replace(/["'()（）,，.。·?？!！:：;；、/\s-]/g, "");
}

export function singular(word) {
  if (!word.endsWith("s")) {
    return word;
  }
  if (word.length > 4 && word.endsWith("ies")) {
    return `${word.slice(0, -3)}y`;
  }
  if (/(?:ss|x|z|ch|sh)es$/.test(word)) {
    return word.slice(0, -2);
  }
  return word.length > 3 && !/[su]s$/.test(word) ? word.slice(0, -1) : word;
}

// The smallest pieces of a folded text: characters, words, numbers.
export function atoms(folded) {
  const plain = folded.includes("'") ? folded.replace(/'s?(?![a-z])/g, "").replace(/'/g, "") : folded;
  return plain.match(ATOM) || [];
}

// Pieces as one key: the same for “guest house”, “guesthouses” and “guest-house”.
export function keyOf(pieces) {
  return pieces.length === 1 ? singular(pieces[0]) : pieces.map(singular).join("");
}

// Whether a text holds a part; digits are not cut out of longer numbers.
export function stands(text, part) {
  for (let start = text.indexOf(part); start >= 0; start = text.indexOf(part, start + 1)) {
    const end = start + part.length;
    const cutBefore = /^[0-9]/.test(part) && /[0-9][.,]?$/.test(text.slice(Math.max(0, start - 2), start));
    const cutAfter = /[0-9]$/.test(part) && /^(?:[0-9]|[.,][0-9])/.test(text.slice(end, end + 2));
    if (!cutBefore && !cutAfter) {
      return true;
    }
  }
  return false;
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
