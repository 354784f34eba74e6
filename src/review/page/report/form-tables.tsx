import { useEffect, useRef } from 'preact/hooks';
import type { ShownTable } from '../../library/form-layout.js';
import type { Place } from '../shell/place.js';
import type { CellContext } from './cell-button.js';
import { useCellKeys } from './cell-keys.js';
import type { Lights } from './choice.js';
import { Legend } from './legend.js';
import { PanelOfForm } from './panel-of-form.js';
import type { LoadedReport } from './use-report.js';

interface FormTablesProps {
  readonly loaded: LoadedReport;
  readonly place: Place;
  readonly lights: Lights;
}

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
