import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Bilingual } from '../../../model/language.js';
import type { CellRange } from '../../source/cell-ranges.js';
import { piecesOf } from '../../source/controls.js';
import type { Lights } from '../report/choice.js';
import { useSay } from '../shell/language.js';
import { useData } from '../shell/use-data.js';
import { lightOf } from './lit.js';
import { cellInView, type SourceProps } from './source-props.js';

const WORDS = {
  failed: { en: 'The text could not be loaded.', zh: '文本未能载入。' },
} as const satisfies Readonly<Record<string, Bilingual>>;

interface MarkedText {
  readonly text: string;
  readonly ranges: readonly CellRange[];
}

/** Flattened text as it was read, with its invisible characters named. */
export function TextSource({ report, lights, chosen, onCell }: SourceProps) {
  const say = useSay();
  const frame = useRef<HTMLPreElement>(null);
  const loaded = useData<MarkedText>(`text/${report.key}.json`);
  const stretches = useMemo(() => (loaded.state === 'there' ? stretchesOf(loaded.value) : []), [loaded]);
  useEffect(() => {
    const cell = cellInView({ chosen, lights });
    if (cell === null || stretches.length === 0) return;
    const place = frame.current?.querySelector(`[data-cells~="${CSS.escape(cell)}"]`);
    place?.scrollIntoView({ block: 'center' });
  }, [stretches, chosen, lights]);
  if (loaded.state === 'failed') return <p class="notice">{say(WORDS.failed)}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached without a mouse.
    <pre ref={frame} class="text" tabIndex={0}>
      {stretches.map((stretch) => (
        <Stretch key={stretch.start} stretch={stretch} lights={lights} onCell={onCell} />
      ))}
    </pre>
  );
}

/** A part of the text, from which cells were read or none. */
interface Stretch {
  readonly start: number;
  readonly text: string;
  readonly cells: readonly string[];
}

/** Cuts the text at the ranges of the cells. Of ranges that overlap, the later begins where the earlier ends. */
function stretchesOf({ text, ranges }: MarkedText): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  const add = (to: number, cells: readonly string[]) => {
    if (to > at) stretches.push({ start: at, text: text.slice(at, to), cells });
    at = Math.max(at, to);
  };
  for (const { start, end, cells } of ranges) {
    add(start, []);
    add(end, cells);
  }
  add(text.length, []);
  return stretches;
}

interface StretchProps {
  readonly stretch: Stretch;
  readonly lights: Lights;
  readonly onCell: (cell: string) => void;
}

function Stretch({ stretch: { text, cells }, lights, onCell }: StretchProps) {
  const shown = piecesOf(text).map(({ text: piece, control }, at) =>
    control === null ? (
      piece
    ) : (
      <span key={at} class="control">
        {control}
      </span>
    ),
  );
  const [first] = cells;
  if (first === undefined) return <>{shown}</>;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the same cell is reached by keys in the form.
    // biome-ignore lint/a11y/noStaticElementInteractions: as above.
    <span
      class={`place ${lightOf(cells, lights) ?? ''}`}
      data-cells={cells.join(' ')}
      onClick={() => onCell(first)}
    >
      {shown}
    </span>
  );
}
