// Times and how they are summed up. Shared by the measurements of bench/index.mjs.

/** The middle of some numbers. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The smallest of some numbers: what a step takes where nothing else disturbs it. */
export function fastest(numbers) {
  return Math.min(...numbers);
}

/**
 * Median (or what `choose` takes) of the processor milliseconds of each step over `count` rounds, after `warmUps` that are not counted. The steps take
 * turns, and processor time is taken, so that what else the machine does disturbs little, and all of them alike.
 */
export async function medianCpuMs(steps, { count, warmUps, choose = median }) {
  const taken = steps.map(() => []);
  for (let round = -warmUps; round < count; round++) {
    for (const [at, step] of steps.entries()) {
      const start = process.cpuUsage();
      await step();
      const { user, system } = process.cpuUsage(start);
      if (round >= 0) taken[at].push((user + system) / 1000);
    }
  }
  return taken.map(choose);
}

/** A Markdown table, columns of figures to the right. */
export function printTable(header, rows) {
  console.log(`| ${header.join(' | ')} |`);
  console.log(`| --- |${' ---: |'.repeat(header.length - 1)}`);
  for (const row of rows) console.log(`| ${row.join(' | ')} |`);
  console.log('');
}
