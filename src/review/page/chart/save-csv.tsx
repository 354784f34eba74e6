import { useSay } from '../shell/language.js';
import { saveCsv } from '../shell/save-csv.js';
import { type ChartData, csvOf } from './column.js';
import { CHART_WORDS } from './words.js';

interface SaveCsvProps<Row> {
  /** What the figures are of. */
  readonly of: string;
  readonly data: ChartData<Row>;
}

/** A button that gives the reader the figures of a chart. */
export function SaveCsv<Row>({ of, data }: SaveCsvProps<Row>) {
  const say = useSay();
  return (
    <button
      type="button"
      class="csv"
      title={say(CHART_WORDS.saveCsv)}
      aria-label={`${say(CHART_WORDS.csv)}: ${of}`}
      onClick={() => saveCsv(data.name, csvOf(data))}
    >
      {say(CHART_WORDS.csv)}
    </button>
  );
}
