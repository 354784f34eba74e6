import { useEffect, useRef } from 'preact/hooks';
import type { ShownPanel, ShownTable } from '../../library/form-layout.js';
import { useSay } from '../shell/language.js';
import type { Place } from '../shell/place.js';
import { CellButton, type CellContext } from './cell-button.js';
import { useCellKeys } from './cell-keys.js';
import type { Lights } from './choice.js';
import { Legend } from './legend.js';
import { SumMark } from './sum-mark.js';
import type { LoadedReport } from './use-report.js';
import { REPORT_WORDS } from './words.js';

interface FormTablesProps {
  readonly loaded: LoadedReport;
  readonly place: Place;
  readonly lights: Lights;
}

/** Of more columns of figures than this, labels get the room that is left. */
const MANY_COLUMNS = 4;

/** Ordinals of the sections of a report, as they are printed. */
const ORDINALS: Readonly<Record<string, string>> = { t2: '二', t3: '三', t4: '四' };

/** The tables of the form as it prints them, with what was read. */
export function FormTables({ loaded, place, lights }: FormTablesProps) {
  const { report, form } = loaded;
  const context: CellContext = {
    report,
    place,
    lights,
    onForm: new Map(form.cells.map((cell) => [cell.id, cell])),
  };
  const tables = useRef<HTMLDivElement>(null);
  useCellKeys(tables, place);
  const chosen = place.query.get('cell');
  useEffect(() => {
    if (chosen === null) return;
    tables.current
      ?.querySelector(`[data-cell="${CSS.escape(chosen)}"]`)
      ?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <div class="tables" ref={tables}>
      {report.tables.map((table) => (
        <TableOfForm key={table.id} table={table} context={context} />
      ))}
      <Legend report={report} />
    </div>
  );
}

function TableOfForm({ table, context }: { readonly table: ShownTable; readonly context: CellContext }) {
  return (
    <section class="form-table" aria-labelledby={`title-${table.id}`}>
      <h2 id={`title-${table.id}`} lang="zh-CN">
        {ORDINALS[table.id]}、{table.title}
      </h2>
      <div class="wide">
        {table.panels.map((panel) => (
          <PanelOfForm key={panel.id} panel={panel} context={context} title={table.title} />
        ))}
      </div>
    </section>
  );
}

interface PanelProps {
  readonly panel: ShownPanel;
  readonly context: CellContext;
  readonly title: string;
}

function PanelOfForm({ panel, context, title }: PanelProps) {
  const say = useSay();
  const hasSums = panel.body.some(({ sums }) => sums.length > 0);
  return (
    <table class={panel.labelColumns > 1 ? 'panel many' : 'panel'}>
      <caption>{panel.banner ? say(panel.banner) : <span class="unseen">{title}</span>}</caption>
      <colgroup>
        {Array.from({ length: panel.labelColumns }, (_, at) => (
          <col key={at} class={at < panel.labelColumns - 1 ? 'group' : 'label'} />
        ))}
        {Array.from({ length: panel.figureColumns }, (_, at) => (
          <col
            key={at}
            class={panel.figureColumns > MANY_COLUMNS && panel.labelColumns > 0 ? 'figure' : ''}
          />
        ))}
        {hasSums && <col class="sums" />}
      </colgroup>
      <thead>
        {panel.head.map((row, at) => (
          <tr key={at}>
            {row.map(({ label, rowSpan, columnSpan }, index) => (
              <th
                key={index}
                rowSpan={rowSpan}
                colSpan={columnSpan}
                scope={columnSpan > 1 ? 'colgroup' : 'col'}
              >
                {say(label)}
              </th>
            ))}
            {hasSums && at === 0 && (
              <td class="sums" rowSpan={panel.head.length}>
                {say(REPORT_WORDS.sums)}
              </td>
            )}
          </tr>
        ))}
      </thead>
      <tbody>
        {panel.body.map(({ labels, cells, sums }) => (
          <tr key={cells[0]}>
            {labels.map(({ label, rowSpan, columnSpan }) => (
              <th
                key={label.zh}
                rowSpan={rowSpan}
                colSpan={columnSpan}
                scope={rowSpan > 1 ? 'rowgroup' : 'row'}
              >
                {say(label)}
              </th>
            ))}
            {cells.map((cell) => (
              <CellButton key={cell} cell={cell} context={context} />
            ))}
            {hasSums && (
              <td class="sums">
                {sums.map((label) => (
                  <SumMark key={label} label={label} context={context} />
                ))}
              </td>
            )}
          </tr>
        ))}
      </tbody>
      {panel.foot.length > 0 && (
        <tfoot>
          {panel.foot.map(({ code, statement, sums }) => (
            <tr key={code}>
              {panel.labelColumns > 0 && (
                <th colSpan={panel.labelColumns} scope="row">
                  {say(statement)}
                </th>
              )}
              {sums.map(({ label, columnSpan }, at) => (
                <td key={at} class="sums" colSpan={columnSpan}>
                  {label !== '' && <SumMark label={label} context={context} />}
                </td>
              ))}
              {hasSums && <td class="sums" />}
            </tr>
          ))}
        </tfoot>
      )}
    </table>
  );
}
