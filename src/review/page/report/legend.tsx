import type { ShownReport } from '../../library/shown-report.js';
import { useSay } from '../shell/language.js';
import { signOf } from './cell-button.js';
import { REPORT_WORDS } from './words.js';

/** The signs that stand in the cells of this report, and how many cells have each. */
export function Legend({ report }: { readonly report: ShownReport }) {
  const say = useSay();
  const counts = new Map<
    string,
    { readonly sample: ReturnType<typeof signOf>; kind: string; count: number }
  >();
  for (const reading of Object.values(report.cells)) {
    const sample = signOf(reading);
    const known = counts.get(sample.en);
    if (known) known.count++;
    else counts.set(sample.en, { sample, kind: reading.basis ?? `open ${reading.state}`, count: 1 });
  }
  return (
    <section class="legend" aria-label={say(REPORT_WORDS.legend)}>
      {[...counts.values()].map(({ sample, kind, count }) => (
        <span key={sample.en} class={`cell ${kind}`}>
          <i aria-hidden="true" class="sign">
            {sample.sign || '0'}
          </i>{' '}
          {say(sample)} <b>{count}</b>
        </span>
      ))}
    </section>
  );
}
