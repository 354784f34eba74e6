import type { ShownPanel } from '../../library/shown-form.js';
import { useSay } from '../shell/language.js';
import { CellButton, type CellContext } from './cell-button.js';
import { SumMark } from './sum-mark.js';
import { REPORT_WORDS } from './words.js';

/** Of more columns of figures than this, labels get the room that is left. */
const MANY_COLUMNS = 4;

interface PartProps {
  readonly panel: ShownPanel;
  /** Whether a last column says which sums go through a row. */
  readonly hasSums: boolean;
}

interface FilledPartProps extends PartProps {
  readonly context: CellContext;
}

interface PanelProps {
  readonly panel: ShownPanel;
  readonly context: CellContext;
  readonly title: string;
}

/** A panel of a table as the form prints it, each figure a button, the sums beside and below. */
export function PanelOfForm({ panel, context, title }: PanelProps) {
  const say = useSay();
  const hasSums = panel.body.some(({ sums }) => sums.length > 0);
  return (
    <table class={panel.labelColumns > 1 ? 'panel many' : 'panel'}>
      <caption>{panel.banner ? say(panel.banner) : <span class="unseen">{title}</span>}</caption>
      <Columns panel={panel} hasSums={hasSums} />
      <Head panel={panel} hasSums={hasSums} />
      <Body panel={panel} hasSums={hasSums} context={context} />
      {panel.foot.length > 0 && <Foot panel={panel} hasSums={hasSums} context={context} />}
    </table>
  );
}

function Columns({ panel: { labelColumns, figureColumns }, hasSums }: PartProps) {
  const figureClass = figureColumns > MANY_COLUMNS && labelColumns > 0 ? 'figure' : '';
  return (
    <colgroup>
      {Array.from({ length: labelColumns }, (_, at) => (
        <col key={at} class={at < labelColumns - 1 ? 'group' : 'label'} />
      ))}
      {Array.from({ length: figureColumns }, (_, at) => (
        <col key={at} class={figureClass} />
      ))}
      {hasSums && <col class="sums" />}
    </colgroup>
  );
}

function Head({ panel: { head }, hasSums }: PartProps) {
  const say = useSay();
  return (
    <thead>
      {head.map((row, at) => (
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
            <td class="sums" rowSpan={head.length}>
              {say(REPORT_WORDS.sums)}
            </td>
          )}
        </tr>
      ))}
    </thead>
  );
}

function Body({ panel: { body }, hasSums, context }: FilledPartProps) {
  const say = useSay();
  return (
    <tbody>
      {body.map(({ labels, cells, sums }) => (
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
  );
}

function Foot({ panel: { foot, labelColumns }, hasSums, context }: FilledPartProps) {
  const say = useSay();
  return (
    <tfoot>
      {foot.map(({ code, statement, sums }) => (
        <tr key={code}>
          {labelColumns > 0 && (
            <th colSpan={labelColumns} scope="row">
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
  );
}
