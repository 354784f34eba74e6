/** A row of a table as the sums across rows see it. */
export interface SumRow {
  /** For each way to read the row: what it adds to each sum. */
  readonly options: readonly (readonly number[])[];
  /** How likely each option is, as a logarithm; only decides which solution is called the likeliest. */
  readonly scores: readonly number[];
}

/** Every choice of one option per row in which all sums are zero, summarised. */
export interface SumSolution {
  /** False where there was more to search than the cap allows; then nothing else is known. */
  readonly complete: boolean;
  /** How many choices there are; `Number.MAX_SAFE_INTEGER` stands for that many or more. */
  readonly count: number;
  /** By row and option: whether it is part of at least one choice. */
  readonly live: readonly (readonly boolean[])[];
  /** By row: the option of the choice with the highest score. Empty where there is no choice. */
  readonly likeliest: readonly number[];
}

/** What is known of a table whose search was given up: nothing. */
export const GIVEN_UP: SumSolution = { complete: false, count: 0, live: [], likeliest: [] };

/** Steps from one partial choice to the next that are taken before a table is given up. */
const MAX_STEPS = 400_000;

/** All rows up to one, chosen so that the open sums have these values. */
interface Choice {
  readonly open: readonly number[];
  score: number;
  previous: Choice | null;
  option: number;
  readonly steps: { readonly option: number; readonly to: Choice }[];
  /** How many ways there are to complete it. */
  completions: number;
}

/**
 * Layered dynamic programme over the values of the open sums: row after row, partial choices with equal sums are one,
 * and those that no later row can bring to zero are dropped. A backward pass counts.
 *
 * @param start what the known figures add to each sum
 */
export function solveSums(start: readonly number[], rows: readonly SumRow[]): SumSolution {
  const order = closingOrder(rows, start.length);
  const ordered = order.flatMap((index) => rows[index] ?? []);
  const layers = forward(start, ordered);
  if (layers === null) return GIVEN_UP;
  const live = backward(layers, ordered);
  const last = layers.at(-1)?.[0];
  const byRow = <T>(ofOrdered: readonly T[], fallback: T) =>
    rows.map((_, index) => ofOrdered[order.indexOf(index)] ?? fallback);
  return {
    complete: true,
    count: layers[0]?.[0]?.completions ?? 0,
    live: byRow(live, []),
    likeliest: last ? byRow(pathTo(last), 0) : [],
  };
}

/** Rows of the sum with the fewest open rows first, so that sums close early; few options before many. */
function closingOrder(rows: readonly SumRow[], sumCount: number): number[] {
  const touches = rows.map((row) =>
    Array.from({ length: sumCount }, (_, sum) => row.options.some((option) => option[sum] !== 0)),
  );
  const open = new Set(rows.keys());
  const order: number[] = [];
  while (open.size > 0) {
    const members = Array.from({ length: sumCount }, (_, sum) =>
      [...open].filter((row) => touches[row]?.[sum]),
    );
    const next = members.filter((rowsOf) => rowsOf.length > 0).sort((a, b) => a.length - b.length)[0] ?? [
      ...open,
    ];
    const size = (row: number) => rows[row]?.options.length ?? 0;
    for (const row of next.toSorted((a, b) => size(a) - size(b) || a - b)) {
      order.push(row);
      open.delete(row);
    }
  }
  return order;
}

function forward(start: readonly number[], rows: readonly SumRow[]): Choice[][] | null {
  const ranges = remainingRanges(rows, start.length);
  let steps = 0;
  let layer = reachable(start, NOTHING, ranges[0] ?? []) ? [choiceOf(start, null, -1, 0)] : [];
  const layers = [layer];
  for (const [index, row] of rows.entries()) {
    const next = new Map<string, Choice>();
    for (const from of layer) {
      steps += row.options.length;
      if (steps > MAX_STEPS) return null;
      extend(from, row, ranges[index + 1] ?? [], next);
    }
    layer = [...next.values()];
    layers.push(layer);
  }
  return layers;
}

function extend(from: Choice, row: SumRow, range: readonly Range[], next: Map<string, Choice>): void {
  for (const [option, added] of row.options.entries()) {
    if (!reachable(from.open, added, range)) continue;
    const open = from.open.map((sum, index) => sum + (added[index] ?? 0));
    const key = open.join();
    const score = from.score + (row.scores[option] ?? 0);
    const to = next.get(key) ?? choiceOf(open, from, option, score);
    next.set(key, to);
    from.steps.push({ option, to });
    // Ties stay with the first found: the order of rows and options is that of the page.
    if (score > to.score) Object.assign(to, { score, previous: from, option });
  }
}

function choiceOf(open: readonly number[], previous: Choice | null, option: number, score: number): Choice {
  return { open, previous, option, score, steps: [], completions: 0 };
}

type Range = readonly [low: number, high: number];
const NO_RANGE: Range = [0, 0];

/** For each row: what it and all later rows can add to each sum. */
function remainingRanges(rows: readonly SumRow[], sumCount: number): Range[][] {
  const ranges = [Array.from({ length: sumCount }, (): Range => [0, 0])];
  for (const row of rows.toReversed()) {
    const later = ranges[0] ?? [];
    ranges.unshift(
      later.map(([low, high], sum): Range => {
        const added = row.options.map((option) => option[sum] ?? 0);
        return [low + Math.min(...added), high + Math.max(...added)];
      }),
    );
  }
  return ranges;
}

const NOTHING: readonly number[] = [];

/** Whether later rows can bring the sums to zero, once a row has added to them. Asked of every step: loops, and no arrays. */
function reachable(open: readonly number[], added: readonly number[], range: readonly Range[]): boolean {
  for (let index = 0; index < open.length; index += 1) {
    const sum = open[index]! + (added[index] ?? 0);
    const [low, high] = range[index] ?? NO_RANGE;
    if (sum + low > 0 || sum + high < 0) return false;
  }
  return true;
}

/** Counts completions from the last layer to the first; says which options of each row complete. */
function backward(layers: readonly (readonly Choice[])[], rows: readonly SumRow[]): boolean[][] {
  for (const last of layers.at(-1) ?? []) last.completions = 1;
  const live = rows.map((row) => row.options.map(() => false));
  for (let index = rows.length - 1; index >= 0; index--) {
    for (const from of layers[index] ?? []) {
      for (const { option, to } of from.steps) {
        if (to.completions === 0) continue;
        from.completions = Math.min(from.completions + to.completions, Number.MAX_SAFE_INTEGER);
        const ofRow = live[index];
        if (ofRow) ofRow[option] = true;
      }
    }
  }
  return live;
}

function pathTo(last: Choice): number[] {
  const path: number[] = [];
  for (let at: Choice | null = last; at?.previous; at = at.previous) path.unshift(at.option);
  return path;
}
