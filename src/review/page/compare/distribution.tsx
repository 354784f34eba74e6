import { axisX, binX, dodgeY, dot, plot, rectY, ruleX, ruleY, text } from '@observablehq/plot';
import { useCallback } from 'preact/hooks';
import type { ComparedAgency } from '../../across/compare-agencies.js';
import { PlotChart } from '../chart/plot-chart.js';
import { groupedFigureText, shareText } from '../shell/figure-text.js';
import { useSay } from '../shell/language.js';
import type { Comparison } from './comparison.js';
import { COMPARE_WORDS } from './words.js';

/** More agencies than this are counted in bins: dots would stand in each other's way. */
const MOST_DOTS = 250;
const BINS = 40;
const BINNED_HEIGHT_PX = 130;
/** What stands above and below the dots, and what a dot takes. */
const AROUND_PX = 52;
const DOT_PX = 9;

interface DistributionProps {
  readonly comparison: Comparison;
  /** Those with a figure. */
  readonly agencies: readonly ComparedAgency[];
}

/** How the figures of the agencies are spread: a dot each, the median named. */
export function Distribution({ comparison, agencies }: DistributionProps) {
  const say = useSay();
  const isShare = comparison.measure.share !== null;
  const middle = median(agencies.map(({ value }) => value ?? 0));
  const textOf = isShare ? shareText : groupedFigureText;
  const middleText = `${say(COMPARE_WORDS.median)} ${textOf(middle)}`;
  const draw = useCallback(
    (widthPx: number) =>
      drawDistribution(agencies, { widthPx, isShare, middle, middleText, mark: comparison.mark }),
    [agencies, isShare, middle, middleText, comparison.mark],
  );
  const values = agencies.map(({ value }) => value ?? 0);
  const label = `${say(COMPARE_WORDS.distribution)}: ${textOf(Math.min(...values))} – ${textOf(Math.max(...values))}, ${middleText}`;
  return <PlotChart label={label} draw={draw} />;
}

interface Drawing {
  readonly widthPx: number;
  readonly isShare: boolean;
  readonly middle: number;
  readonly middleText: string;
  readonly mark: string;
}

function drawDistribution(agencies: readonly ComparedAgency[], drawing: Drawing): Element {
  const { widthPx, isShare, middle, middleText, mark } = drawing;
  const areMany = agencies.length > MOST_DOTS;
  const isMarked = ({ agency }: ComparedAgency) => agency.id === mark;
  return plot({
    width: widthPx,
    height: areMany ? BINNED_HEIGHT_PX : AROUND_PX + tallestStack(agencies, widthPx) * DOT_PX,
    ...{ marginTop: 20, marginRight: 14, marginBottom: 24, marginLeft: 14 },
    className: 'chart',
    x: { nice: true, zero: areMany, percent: isShare },
    y: { axis: null },
    marks: [
      areMany
        ? rectY(agencies, { ...binX({ y: 'count' }, { x: 'value', thresholds: BINS }), fill: 'var(--bar)' })
        : dot(
            agencies,
            dodgeY({
              x: 'value',
              r: 4,
              padding: 1,
              fill: (compared: ComparedAgency) => (isMarked(compared) ? 'var(--bar-part)' : 'var(--bar)'),
            }),
          ),
      ruleX([middle], { stroke: 'var(--ink)', strokeDasharray: '2,2' }),
      text([middle], {
        text: () => middleText,
        frameAnchor: 'top',
        x: (d: number) => d,
        dy: -14,
        fill: 'var(--ink)',
      }),
      ...(areMany
        ? [ruleX(agencies.filter(isMarked), { x: 'value', stroke: 'var(--bar-part)', strokeWidth: 2 })]
        : []),
      ruleY(areMany ? [0] : [], { stroke: 'var(--line-strong)' }),
      axisX({
        label: null,
        tickSize: 3,
        color: 'var(--faint)',
        tickFormat: (value: number) => (isShare ? `${value}%` : groupedFigureText(value)),
      }),
    ],
  });
}

/** How many dots stand above each other at most. */
function tallestStack(agencies: readonly ComparedAgency[], widthPx: number): number {
  const values = agencies.map(({ value }) => value ?? 0);
  const [least, greatest] = [Math.min(...values), Math.max(...values)];
  const placePx = (value: number) =>
    greatest > least ? ((value - least) / (greatest - least)) * widthPx : 0;
  const near = values.map(
    (value) => values.filter((other) => Math.abs(placePx(other) - placePx(value)) < DOT_PX).length,
  );
  return Math.max(...near);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  const [lower, upper] = [sorted[Math.ceil(half) - 1] ?? 0, sorted[Math.floor(half)] ?? 0];
  return (lower + upper) / 2;
}
