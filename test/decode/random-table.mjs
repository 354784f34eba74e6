// A seeded generator of consistent application tables, of the sizes that reports have, and of the damage that
// flattening does to them. Shared by the tests and by bench/, which runs without a compiler.

/** Smallest and largest number of new requests of each class. */
export const CLASSES = {
  tiny: [1, 9],
  sparse: [10, 49],
  county: [50, 299],
  city: [300, 2999],
  dense: [3000, 12000],
};

/** Shares of applicants: natural persons, businesses, research, welfare, legal services, others. */
const APPLICANTS = [0.88, 0.07, 0.005, 0.01, 0.02, 0.015];

/** Shares of outcomes, in the order of the detail rows of the form. */
const OUTCOMES = [
  0.3, 0.09, 0.004, 0.006, 0.003, 0.015, 0.015, 0.02, 0.02, 0.03, 0.25, 0.02, 0.03, 0.05, 0.05, 0.004, 0.008,
  0.004, 0.05, 0.002, 0.029,
];

/** Mulberry32: a small generator with a 32-bit state, good enough for test data. */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A whole number from `low` to `high`, both included. */
export function between(random, low, high) {
  return low + Math.floor(random() * (high - low + 1));
}

/**
 * A consistent table of 25 rows (received, carried in, 21 outcomes, results, carried out) by 7 columns (six kinds of
 * applicants, total).
 */
export function randomTable(random, size) {
  const [low, high] = CLASSES[size];
  const received = Math.floor(Math.exp(Math.log(low) + random() * Math.log((high + 1) / low)));
  const applicants = noisy(random, APPLICANTS, 16);
  const outcomes = noisy(random, OUTCOMES, 6);
  const carriedIn = Math.floor(received * random() * 0.1);
  const isNew = scatter(random, received, applicants);
  const isCarriedIn = scatter(random, carriedIn, applicants);
  const openShare = random() * 0.1;
  const isCarriedOut = isNew.map((count, column) => {
    const all = count + (isCarriedIn[column] ?? 0);
    return Math.min(all, Math.floor(all * openShare + random()));
  });
  const results = isNew.map((count, column) => count + isCarriedIn[column] - isCarriedOut[column]);
  const byApplicant = results.map((count) => scatter(random, count, outcomes));
  const details = OUTCOMES.map((_, outcome) => byApplicant.map((counts) => counts[outcome]));
  return [isNew, isCarriedIn, ...details, results, isCarriedOut].map((row) => [
    ...row,
    row.reduce((sum, count) => sum + count, 0),
  ]);
}

/** Throws `count` things into boxes with these shares. */
function scatter(random, count, shares) {
  const boxes = shares.map(() => 0);
  for (let thing = 0; thing < count; thing++) {
    let at = random();
    let box = 0;
    while (box < shares.length - 1 && at >= shares[box]) at -= shares[box++];
    boxes[box] += 1;
  }
  return boxes;
}

/** Shares as one body has them: a Dirichlet draw around the usual ones. */
function noisy(random, shares, concentration) {
  const draws = shares.map((share) => gamma(random, share * concentration));
  const sum = draws.reduce((total, draw) => total + draw, 0);
  return draws.map((draw) => draw / sum);
}

/** A gamma variate of scale 1 (Marsaglia and Tsang; shapes below 1 by the usual power of a uniform). */
function gamma(random, shape) {
  if (shape < 1) return gamma(random, shape + 1) * Math.max(random(), 1e-12) ** (1 / shape);
  const third = shape - 1 / 3;
  const scale = 1 / Math.sqrt(9 * third);
  for (;;) {
    const normal = Math.sqrt(-2 * Math.log(Math.max(random(), 1e-12))) * Math.cos(2 * Math.PI * random());
    const cube = (1 + scale * normal) ** 3;
    if (cube <= 0) continue;
    const accepts = 0.5 * normal * normal + third * (1 - cube + Math.log(cube));
    if (Math.log(Math.max(random(), 1e-12)) < accepts) return third * cube;
  }
}

/** The figures of a row with each zero left out with this probability; null stands for a cell that left no trace. */
export function dropZeros(random, row, share) {
  return row.map((figure) => (figure === 0 && random() < share ? null : figure));
}
