// What comes near a query that found nothing.
import { bare } from "./text.js";

// What is suggested where nothing is found.
const NAMED = ({ kind }) => kind === "term" || kind === "figure";

// Keeps the pairs of characters of an entry's names.
export function pair(index, entry) {
  if (NAMED(entry)) {
    index.paired.push([entry, pairedNames(entry)]);
  }
}

// Titles that come near a query that found nothing, the nearest first.
export function nearest(index, query, count) {
  const pairs = bigrams(bare(index.fold(query.normalize("NFKC"))));
  if (!pairs.size) {
    return [];
  }
  const near = index.paired
    .map(([entry, names]) => ({ entry, score: Math.max(...names.map((name) => likeness(pairs, name))) }))
    .filter((candidate) => candidate.score > 0.35)
    .sort((one, other) => other.score - one.score);
  const seen = new Set();
  return near
    .map((candidate) => candidate.entry)
    .filter((entry) => !seen.has(entry.title) && seen.add(entry.title))
    .slice(0, count);
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
