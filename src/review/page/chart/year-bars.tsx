import { useCallback } from 'preact/hooks';
import { groupedFigureText } from '../shell/figure-text.js';
import { useSay } from '../shell/language.js';
import { drawYearBars } from './draw-year-bars.js';
import { PlotChart } from './plot-chart.js';
import { remarkOn } from './words.js';
import type { YearBar } from './year-bar.js';

interface YearBarsProps {
  readonly title: string;
  readonly bars: readonly YearBar[];
  /** The least and greatest figures that charts beside it have to fit: they are drawn to one scale. */
  readonly extent: readonly [number, number];
  readonly heightPx?: number;
}

/** Figures of consecutive years as bars. What is not known is a sign in its place, never a bar of no height. */
export function YearBars({ title, bars, extent, heightPx = 132 }: YearBarsProps) {
  const say = useSay();
  const draw = useCallback(
    (widthPx: number) => drawYearBars(bars, extent, widthPx, heightPx),
    [bars, extent, heightPx],
  );
  const told = bars.map(({ year, figure }) =>
    [
      String(year),
      figure.value === null ? null : groupedFigureText(figure.value),
      textOf(remarkOn(figure), say),
    ]
      .filter(Boolean)
      .join(' '),
  );
  return (
    <figure class="year-bars">
      <figcaption>{title}</figcaption>
      <PlotChart label={`${title}: ${told.join('; ')}`} draw={draw} />
    </figure>
  );
}

function textOf<Text>(remark: Text | null, say: (text: Text) => string): string | null {
  return remark === null ? null : say(remark);
}
