import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { lightOf } from './lit.js';
import type { SourceProps } from './source-props.js';

/** A page turned upright. */
export interface PageSize {
  /** 1 for the first page. */
  readonly page: number;
  /** Degrees that the page as stored is turned, clockwise. */
  readonly turn: number;
  readonly widthPt: number;
  readonly heightPt: number;
}

interface PdfPageProps extends SourceProps {
  readonly pdf: PDFDocumentProxy;
  readonly size: PageSize;
}

/** One page. It is drawn when it comes near to what can be seen, as sharp as the screen is. */
export function PdfPage({ pdf, size, report, lights, onCell }: PdfPageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useDrawing(canvas, pdf, size);
  const { widthPt, heightPt, page } = size;
  return (
    <div class="page" style={{ aspectRatio: `${widthPt} / ${heightPt}` }}>
      <canvas ref={canvas} />
      {placesOn(page, report.cells).map(({ box: [left, bottom, right, top], cells }) => (
        <button
          key={cells[0]}
          type="button"
          tabIndex={-1}
          class={`box ${lightOf(cells, lights) ?? ''}`}
          data-cells={cells.join(' ')}
          aria-label={cells.join(', ')}
          style={{
            left: `${(100 * left) / widthPt}%`,
            top: `${(100 * (heightPt - top)) / heightPt}%`,
            width: `${(100 * (right - left)) / widthPt}%`,
            height: `${(100 * (top - bottom)) / heightPt}%`,
          }}
          onClick={() => onCell(cells[0]!)}
        />
      ))}
    </div>
  );
}

type Box = readonly [left: number, bottom: number, right: number, top: number];

/** The boxes of a page from which cells were read. */
function placesOn(
  page: number,
  cells: SourceProps['report']['cells'],
): { readonly box: Box; readonly cells: readonly string[] }[] {
  const places = new Map<string, { box: Box; cells: string[] }>();
  for (const [cell, { where }] of Object.entries(cells)) {
    if (where?.kind !== 'pdf' || where.page !== page) continue;
    const known = places.get(where.box.join());
    if (known) known.cells.push(cell);
    else places.set(where.box.join(), { box: where.box, cells: [cell] });
  }
  return [...places.values()];
}

function useDrawing(
  canvas: RefObject<HTMLCanvasElement | null>,
  pdf: PDFDocumentProxy,
  size: PageSize,
): void {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) setNear(true);
      },
      { rootMargin: '600px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [canvas]);
  useEffect(() => {
    const element = canvas.current;
    if (element === null || !isNear) return;
    let cancel = () => {};
    void (async () => {
      const page = await pdf.getPage(size.page);
      const scale = (element.clientWidth * devicePixelRatio) / size.widthPt;
      const viewport = page.getViewport({ scale, rotation: size.turn });
      element.width = Math.round(viewport.width);
      element.height = Math.round(viewport.height);
      const drawing = page.render({ canvas: element, viewport });
      cancel = () => drawing.cancel();
      await drawing.promise.catch(() => {});
    })();
    return () => cancel();
  }, [canvas, pdf, size, isNear]);
}
