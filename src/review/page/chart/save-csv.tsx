import { useSay } from '../shell/language.js';
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
      onClick={() => save(data)}
    >
      {say(CHART_WORDS.csv)}
    </button>
  );
}

/** The file is made here: no request leaves the page. */
function save<Row>(data: ChartData<Row>): void {
  const address = URL.createObjectURL(new Blob([csvOf(data)], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${data.name}.csv`;
  link.click();
  // The browser has taken the file when the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
