// Words with a letter mistyped.

const SLIP_FROM = 5;
const SURE_FROM = 7;
const OFTEN = 4;

// Whether one letter more, less, other or swapped makes one word the other.
export function oneSlip(one, other) {
  if (Math.abs(one.length - other.length) > 1) {
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

function swapped(one, other) {
  return Array.from(one).sort().join("") === Array.from(other).sort().join("");
}

// The known word that a mistyped one most probably is; null where none is near.
export function meantWord(typed, words) {
  if (typed.length < SLIP_FROM || /[0-9]/.test(typed)) {
    return null;
  }
  let best = null;
  let most = 0;
  for (const [word, count] of words) {
    if (Math.abs(word.length - typed.length) < 2 && word.length >= SLIP_FROM - 1 && oneSlip(typed, word)) {
      // A short word has many neighbors: only letters swapped, or what is often said, is meant.
      const meant = typed.length >= SURE_FROM || count >= OFTEN || swapped(typed, word);
      const worth = meant ? (word[0] === typed[0] ? 1000 : 0) + count : 0;
      if (worth > most) {
        [best, most] = [word, worth];
      }
    }
  }
  return best;
}
