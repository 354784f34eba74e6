import { useEffect, useRef } from 'preact/hooks';
import type { Bilingual } from '../../../model/language.js';
import type { ShownTable } from '../../library/shown-form.js';
import { useSay } from '../shell/language.js';
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

/** What stands before the titles of the tables: section 一 is the overview. */
const ORDINALS = ['二', '三', '四'].map((zh, at) => ({ zh: `${zh}、`, en: `${at + 2}. ` }));

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
      {report.tables.map((table, at) => (
        <TableOfForm key={table.id} table={table} ordinal={ORDINALS[at]} context={context} />
      ))}
      <Legend report={report} />
    </div>
  );
}

interface TableOfFormProps {
  readonly table: ShownTable;
  readonly ordinal: Bilingual | undefined;
  readonly context: CellContext;
}

function TableOfForm({ table, ordinal, context }: TableOfFormProps) {
  const say = useSay();
  const title = say(table.title);
  return (
    <section class="form-table" aria-labelledby={`title-${table.id}`}>
      <h2 id={`title-${table.id}`}>
        {ordinal && say(ordinal)}
        {title}
      </h2>
      <div class="wide">
        {table.panels.map((panel) => (
          <PanelOfForm key={panel.id} panel={panel} context={context} title={title} />
        ))}
      </div>
    </section>
  );
}
