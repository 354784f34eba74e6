import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useSay } from '../shell/language.js';
import type { ChartData } from './column.js';
import { DataTable } from './data-table.js';
import { SaveCsv } from './save-csv.js';
import { CHART_WORDS } from './words.js';

interface ChartFigureProps<Row> {
  readonly title: string;
  /** What has to be known to read it. */
  readonly note?: ComponentChildren;
  readonly data: ChartData<Row>;
  readonly children: ComponentChildren;
}

/** A chart with its heading, and its figures as a table and as a file. */
export function ChartFigure<Row>({ title, note, data, children }: ChartFigureProps<Row>) {
  const say = useSay();
  // A table of thousands of rows is made for those alone who ask for it.
  const [isOpen, setOpen] = useState(false);
  return (
    <section class="chart-figure">
      <header>
        <h2>{title}</h2>
        <SaveCsv of={title} data={data} />
      </header>
      {children}
      {note && <p class="chart-note">{note}</p>}
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          {say(CHART_WORDS.table)}
          <span class="unseen">: {title}</span>
        </summary>
        {isOpen && <DataTable data={data} />}
      </details>
    </section>
  );
}
