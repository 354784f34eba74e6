import type { Figure } from '../../across/figure.js';
import { useSay } from '../shell/language.js';
import { CHART_WORDS, GAPS } from './words.js';
import { formChanges } from './year-bar.js';

interface GapNoteProps {
  readonly figures: readonly Figure[];
  readonly years: readonly { readonly year: number; readonly form: string | null }[];
  /** Said first. */
  readonly text: string;
  /** What the part of each bar is. */
  readonly part?: string | undefined;
}

/** Says what the signs of a chart mean, those alone that are in it. */
export function GapNote({ figures, years, text, part }: GapNoteProps) {
  const say = useSay();
  const states = new Set(figures.map(({ state }) => state));
  const gaps = Object.entries(GAPS).filter(([state]) => [...states].some((each) => each === state));
  const signs = [
    ...gaps.map(([, { sign, ...words }]) => [sign, say(words)]),
    ...(figures.some(({ isCorrected }) => isCorrected) ? [['*', say(CHART_WORDS.corrected)]] : []),
    ...(formChanges(years).length > 0 ? [['┊', say(CHART_WORDS.formChange)]] : []),
  ];
  return (
    <>
      {text}{' '}
      {part && (
        <span class="sign">
          <b class="part">■</b> {part}
        </span>
      )}
      {signs.map(([sign, words]) => (
        <span key={sign} class="sign">
          <b>{sign}</b> {words}
        </span>
      ))}
    </>
  );
}
