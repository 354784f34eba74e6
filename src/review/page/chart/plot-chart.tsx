import { useEffect, useRef, useState } from 'preact/hooks';

interface PlotChartProps {
  /** All that the chart says, for those who cannot see it. */
  readonly label: string;
  /** Draws it in a width in pixels. */
  readonly draw: (widthPx: number) => Element;
}

/** A chart as wide as its place. */
export function PlotChart({ label, draw }: PlotChartProps) {
  const frame = useRef<HTMLDivElement>(null);
  const widthPx = useWidth(frame);
  useEffect(() => {
    if (widthPx === 0) return;
    const drawn = draw(widthPx);
    // The policy of the page refuses styles that stand in it; those of the charts are in our style sheet.
    for (const style of drawn.querySelectorAll('style')) style.remove();
    // The label says all of it.
    drawn.setAttribute('aria-hidden', 'true');
    frame.current?.replaceChildren(drawn);
  }, [widthPx, draw]);
  return <div class="plot" ref={frame} role="img" aria-label={label} />;
}

function useWidth(frame: { readonly current: HTMLElement | null }): number {
  const [widthPx, setWidth] = useState(0);
  useEffect(() => {
    if (frame.current === null) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, [frame]);
  return widthPx;
}
