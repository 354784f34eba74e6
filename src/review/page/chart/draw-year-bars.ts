import { axisX, plot, rectY, ruleX, ruleY, text } from '@observablehq/plot';
import { groupedFigureText } from '../shell/figure-text.js';
import { GAPS } from './words.js';
import { formChanges, type YearBar } from './year-bar.js';

/** A part has its figure in it where there is place for it. */
const LABEL_HEIGHT_PX = 20;
const BAR_HALF_WIDTH = 0.36;
/** Narrower than this a year has place for two digits. */
const FULL_YEAR_PX = 34;

/** Draws bars, the figure above each, a sign where there is none, and a line where the form changes. */
export function drawYearBars(
  bars: readonly YearBar[],
  [least, greatest]: readonly [number, number],
  width: number,
  height: number,
): Element {
  const known = bars.filter(({ figure }) => figure.value !== null);
  const parts = known.filter(({ part }) => part?.value);
  const labelled = parts.filter(({ part }) => ((part?.value ?? 0) / greatest) * height > LABEL_HEIGHT_PX);
  const gaps = bars.flatMap(({ year, figure: { state } }) =>
    state === 'number'
      ? []
      : [{ year, sign: GAPS[state].sign, tone: state === 'open' ? 'var(--doubtful)' : 'var(--faint)' }],
  );
  const years = bars.map(({ year }) => year);
  const isShort = width / bars.length < FULL_YEAR_PX;
  const sides = {
    x1: (bar: YearBar) => bar.year - BAR_HALF_WIDTH,
    x2: (bar: YearBar) => bar.year + BAR_HALF_WIDTH,
  };
  return plot({
    ...{ width, height, marginTop: 18, marginRight: 0, marginBottom: 20, marginLeft: 0 },
    className: 'chart',
    x: { domain: [Math.min(...years) - 0.5, Math.max(...years) + 0.5] },
    y: { domain: [least, greatest], axis: null },
    marks: [
      ruleX(formChanges(bars), { stroke: 'var(--faint)', strokeDasharray: '2,3' }),
      rectY(known, { ...sides, y: ({ figure }) => figure.value, fill: 'var(--bar)' }),
      rectY(parts, { ...sides, y: ({ part }) => part?.value, fill: 'var(--bar-part)' }),
      ruleY([0], { stroke: 'var(--line-strong)' }),
      text(known, {
        x: 'year',
        y: ({ figure }) => Math.max(figure.value ?? 0, 0),
        text: ({ figure }) => `${groupedFigureText(figure.value ?? 0)}${figure.isCorrected ? '*' : ''}`,
        dy: -7,
        fill: 'var(--ink)',
      }),
      text(labelled, {
        x: 'year',
        y: ({ part }: YearBar) => (part?.value ?? 0) / 2,
        text: ({ part }: YearBar) => groupedFigureText(part?.value ?? 0),
        fill: 'var(--on-part)',
      }),
      text(gaps, { x: 'year', y: 0, text: 'sign', dy: -7, fill: 'tone', fontWeight: 650 }),
      axisX(years, {
        tickFormat: (year: number) => (isShort ? String(year).slice(2) : String(year)),
        tickSize: 0,
        label: null,
        fill: 'var(--faint)',
      }),
    ],
  });
}
