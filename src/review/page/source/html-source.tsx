import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Lights } from '../report/choice.js';
import { lightOf } from './lit.js';
import { cellInView, type SourceProps } from './source-props.js';

const LIT = ['gouji-left', 'gouji-right', 'gouji-chosen'];

/** A page as it was published, in a frame in which nothing runs. */
export function HtmlSource({ report, lights, chosen, onCell }: SourceProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [document, setDocument] = useState<Document | null>(null);
  const onLoad = useCallback(() => setDocument(frame.current?.contentDocument ?? null), []);
  useEffect(() => {
    if (document === null) return;
    light(document, lights);
    const cell = cellInView({ chosen, lights });
    if (cell !== null) bringIntoView(placesOf(document, cell)[0]);
  }, [document, chosen, lights]);
  useEffect(() => {
    if (document === null) return;
    const onClick = (event: MouseEvent) => {
      const cells = cellsAt(event.target);
      if (cells[0] !== undefined) onCell(cells[0]);
    };
    document.addEventListener('click', onClick);
    return () => document.removeEventListener('click', onClick);
  }, [document, onCell]);
  return (
    <iframe
      ref={frame}
      class="document"
      title={report.source.path}
      sandbox="allow-same-origin"
      src={`source/${report.key}.html`}
      onLoad={onLoad}
    />
  );
}

function light(document: Document, lights: Lights): void {
  for (const place of document.querySelectorAll('[data-cells]')) {
    place.classList.remove(...LIT);
    const found = lightOf(cellsOf(place), lights);
    if (found !== null) place.classList.add(`gouji-${found}`);
  }
}

/** Scrolls the frame, and not the pages around it as well. */
function bringIntoView(place: Element | undefined): void {
  const view = place?.ownerDocument.defaultView;
  if (!place || !view) return;
  const { left, right, top, height } = place.getBoundingClientRect();
  const isBeside = left < 0 || right > view.innerWidth;
  view.scrollBy({ top: top + height / 2 - view.innerHeight / 2, left: isBeside ? left - 16 : 0 });
}

function placesOf(document: Document, cell: string): Element[] {
  return [...document.querySelectorAll(`[data-cells~="${CSS.escape(cell)}"]`)];
}

function cellsOf(place: Element): string[] {
  return (place.getAttribute('data-cells') ?? '').split(' ');
}

/** Elements of the frame are of another window: they are no instances of the classes of this one. */
function cellsAt(target: EventTarget | null): string[] {
  const place = target !== null && 'closest' in target ? (target as Element).closest('[data-cells]') : null;
  return place === null ? [] : cellsOf(place);
}
