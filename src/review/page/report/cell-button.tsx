import type { FormCell } from '../../../forms/index.js';
import type { CellReading } from '../../../model/reading.js';
import type { ShownReport } from '../../library/shown-report.js';
import { figureText } from '../shell/figure-text.js';
import { useSay } from '../shell/language.js';
import type { Place } from '../shell/place.js';
import { choose, type Lights } from './choice.js';
import { BASIS_SIGNS, type CellSign, STATE_SIGNS } from './words.js';

/** What a cell of the form has to know of the page around it. */
export interface CellContext {
  readonly report: ShownReport;
  readonly place: Place;
  readonly lights: Lights;
  readonly onForm: ReadonlyMap<string, FormCell>;
}

/** A cell of the form: its figure, and a sign for how it came to be. One of all cells is reached by Tab, the others by arrows. */
export function CellButton({ cell, context }: { readonly cell: string; readonly context: CellContext }) {
  const say = useSay();
  const { report, place, lights, onForm } = context;
  const reading = report.cells[cell];
  if (reading === undefined) return <td />;
  const sign = signOf(reading);
  const light = lights.get(cell);
  const on = onForm.get(cell);
  const name = on
    ? `${say({ zh: on.rowZh, en: on.rowEn })}, ${say({ zh: on.columnZh, en: on.columnEn })}`
    : cell;
  const isFirst = cell === (place.query.get('cell') ?? firstCell(report));
  return (
    <td class={`cell ${reading.basis ?? `open ${reading.state}`} ${light ?? ''}`}>
      <button
        type="button"
        data-cell={cell}
        tabIndex={isFirst ? 0 : -1}
        aria-pressed={light === 'chosen'}
        aria-label={`${name}: ${textOf(reading)} ${say(sign)}`}
        title={say(sign)}
        onClick={() => choose(place, { cell })}
      >
        {textOf(reading)}
        {sign.sign !== '' && (
          <i aria-hidden="true" class="sign">
            {sign.sign}
          </i>
        )}
      </button>
    </td>
  );
}

/** The sign of a cell: by what we stand behind it, else what stands in it. */
export function signOf({ basis, state }: CellReading): CellSign {
  return basis === null ? STATE_SIGNS[state] : BASIS_SIGNS[basis];
}

/** The figure we stand behind; where there is none, what is printed. */
function textOf({ resolved, basis, raw, state }: CellReading): string {
  if (resolved !== null) return figureText(resolved);
  if (basis === 'corrected' || state === 'blank' || state === 'dash') return '';
  return raw ?? '';
}

function firstCell({ tables }: ShownReport): string | undefined {
  return tables[0]?.panels[0]?.body[0]?.cells[0];
}
