// The figures of the fixture reports: invented, and consistent with each other as the form demands.

/** Rows of table 三 after the two that lead it and before the two that close it. */
const RESULT_ROWS = 21;

/** Numbers that look alike are of no use to a test, so each case has a series of its own. */
function series(seed) {
  let state = seed * 2_654_435_761;
  return (limit) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 3_266_489_917) >>> 0;
    return (state >>> 8) % limit;
  };
}

function withTotal(six) {
  return [...six, six.reduce((sum, value) => sum + value, 0)];
}

function sumColumns(rows) {
  return rows[0].map((_, column) => rows.reduce((sum, row) => sum + row[column], 0));
}

/** Figures of one report: `table2` by label, `table3` as 25 rows of seven, `table4` as one row of fifteen. */
export function inventFigures(seed, year) {
  const next = series(seed);
  const results = Array.from({ length: RESULT_ROWS }, () => [
    next(3) === 0 ? next(400) : next(30),
    next(4) === 0 ? next(40) : 0,
    next(9) === 0 ? next(9) : 0,
    next(12) === 0 ? next(5) : 0,
    next(5) === 0 ? next(20) : 0,
    next(7) === 0 ? next(10) : 0,
  ]);
  const closed = sumColumns(results);
  const carriedOut = [next(60), next(6), 0, 0, next(3), 0];
  const carriedIn = closed.map((value) => Math.min(value, next(20)));
  const received = closed.map((value, column) => value + carriedOut[column] - carriedIn[column]);
  return {
    year,
    table2: {
      规章: [next(4), next(2), next(30)],
      行政规范性文件: [next(20), next(20), 40 + next(400)],
      行政许可: [1000 + next(900_000)],
      行政处罚: [1000 + next(4_000_000)],
      行政强制: [next(90_000)],
      行政事业性收费: [`${100 + next(90_000)}.${1 + next(9)}`],
    },
    table3: [received, carriedIn, ...results, closed, carriedOut].map(withTotal),
    table4: Array.from({ length: 3 }, () => {
      const four = [next(90), next(40), next(12), next(25)];
      return [...four, four.reduce((sum, value) => sum + value, 0)];
    }).flat(),
  };
}

/** The same figures with cells that the report leaves blank; the figures then say null. */
export function blankCells(figures, places) {
  const table3 = figures.table3.map((row, index) =>
    row.map((value, column) => (places.some(([r, c]) => r === index && c === column) ? null : value)),
  );
  return { ...figures, table3 };
}
