// What is found in order: as much of the query as it holds, rare words first, and what the question means.
import { bare } from "./text.js";

// What stands first among the equally sure.
const KIND = {
  figure: 0.07,
  term: 0.06,
  topic: 0.055,
  item: 0.05,
  fact: 0.045,
  outcome: 0.04,
  place: 0.035,
  ask: 0.03,
  page: 0.025,
  open: 0.02,
  note: 0.01,
  chart: 0,
};

const ALL = 0.35;

// The entries in order: as much of the query as they hold, rare words first, as sure as it is, and what
// the question means.
export function ranked(index, parts, found, meant, whole) {
  const count = index.entries.length;
  const weights = found.map((here) =>
    here.size ? Math.log(1 + count / (1 + here.size)) : Math.log(count) / 2,
  );
  const sum = weights.reduce((one, other) => one + other, 0) || 1;
  const scores = new Map();
  found.forEach((here, place) => {
    for (const [entry, { worth, marks }] of here) {
      const hit = scores.get(entry) || { entry, score: 0, marks: [], parts: 0 };
      hit.score += (weights[place] * worth) / sum;
      hit.marks.push(...marks);
      hit.parts += 1;
      scores.set(entry, hit);
    }
  });
  const hits = Array.from(scores.values(), (hit) => {
    const all = hit.parts === parts.length && !parts.some((part) => part.begun);
    const named = bare(hit.entry.folded.title) === whole ? 0.1 : 0;
    const score =
      hit.score +
      (all ? ALL * Math.min(1, hit.score + 0.2) : 0) +
      KIND[hit.entry.kind] +
      named +
      leaning(hit.entry, meant);
    return { entry: hit.entry, marks: hit.marks, score, all };
  });
  if (meant.has("met")) {
    promote(index, hits);
  }
  const best = hits.some((hit) => hit.all);
  const kept = best && parts.length === 1 ? hits.filter((hit) => hit.all) : hits;
  return kept.sort((one, other) => other.score - one.score);
}

// Where it is asked whether something was met, what was published later stands before the target itself.
function promote(index, hits) {
  for (const hit of [...hits]) {
    const outcome = index.outcomes.get(`after-${hit.entry.address.split("#")[1]}`);
    const known = outcome && hits.find((other) => other.entry === outcome);
    if (known) {
      known.score = Math.max(known.score, hit.score + 0.01);
    } else if (outcome) {
      hits.push({ ...hit, entry: outcome, score: hit.score + 0.01 });
    }
  }
}

function leaning(entry, meant) {
  let more = 0;
  if (meant.has("met")) {
    more += entry.kind === "outcome" ? 0.25 : entry.when === "target" ? 0.05 : entry.when ? -0.15 : 0;
  } else if (meant.has("last-year") && !meant.has("planned")) {
    more += entry.when === "result" ? 0.2 : entry.when ? -0.2 : 0;
  } else if (meant.has("this-year") || meant.has("planned")) {
    more += entry.when === "target" ? 0.12 : entry.when ? -0.15 : 0;
  } else if (meant.has("done")) {
    more += entry.when === "result" ? 0.12 : 0;
  } else {
    more += entry.when === "target" ? 0.02 : 0;
  }
  if (meant.has("meaning")) {
    more += entry.kind === "term" ? 0.3 : 0;
  }
  if (meant.has("where")) {
    more += entry.kind === "place" ? 0.05 : 0;
  }
  return more;
}
