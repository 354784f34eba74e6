import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Bilingual } from '../../../model/language.js';
import { useSay } from '../shell/language.js';
import { useData } from '../shell/use-data.js';
import { loadPdf } from './load-pdf.js';
import { type PageSize, PdfPage } from './pdf-page.js';
import { cellInView, type SourceProps } from './source-props.js';

const WORDS = {
  waiting: { en: 'Loading the PDF…', zh: '正在载入 PDF…' },
  failed: { en: 'The PDF could not be drawn.', zh: 'PDF 未能画出。' },
} as const satisfies Readonly<Record<string, Bilingual>>;

interface OpenedPdf {
  readonly pdf: PDFDocumentProxy;
  readonly sizes: readonly PageSize[];
}

/** The pages of a PDF, upright as they were read, with the boxes of the cells over them. */
export function PdfSource(props: SourceProps) {
  const say = useSay();
  const { report, lights, chosen } = props;
  const frame = useRef<HTMLDivElement>(null);
  const turns = useData<readonly number[]>(`turns/${report.key}.json`);
  const opened = usePdf(`source/${report.key}.pdf`, turns.state === 'there' ? turns.value : null);
  useEffect(() => {
    const cell = cellInView({ chosen, lights });
    if (cell === null || opened === null || opened === 'failed') return;
    const place = frame.current?.querySelector(`[data-cells~="${CSS.escape(cell)}"]`);
    place?.scrollIntoView({ block: 'center', inline: 'nearest' });
  }, [opened, chosen, lights]);
  if (opened === 'failed' || turns.state === 'failed') return <p class="notice">{say(WORDS.failed)}</p>;
  if (opened === null) return <p class="notice">{say(WORDS.waiting)}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached without a mouse.
    <div ref={frame} class="pages" tabIndex={0} role="document" aria-label={report.source.path}>
      {opened.sizes.map((size) => (
        <PdfPage key={size.page} pdf={opened.pdf} size={size} {...props} />
      ))}
    </div>
  );
}

/** Opens a PDF and measures its pages, once it is known how they are turned. */
function usePdf(address: string, turns: readonly number[] | null): OpenedPdf | 'failed' | null {
  const [opened, setOpened] = useState<OpenedPdf | 'failed' | null>(null);
  useEffect(() => {
    if (turns === null) return;
    let isWanted = true;
    const opening = loadPdf(address);
    opening
      .then(async (pdf) => ({ pdf, sizes: await sizesOf(pdf, turns) }))
      .then(
        (value) => isWanted && setOpened(value),
        () => isWanted && setOpened('failed'),
      );
    return () => {
      isWanted = false;
      opening.then((pdf) => pdf.loadingTask.destroy()).catch(() => {});
    };
  }, [address, turns]);
  return opened;
}

async function sizesOf(pdf: PDFDocumentProxy, turns: readonly number[]): Promise<PageSize[]> {
  const sizes: PageSize[] = [];
  for (let page = 1; page <= pdf.numPages; page++) {
    const turn = turns[page - 1] ?? 0;
    const { width, height } = (await pdf.getPage(page)).getViewport({ scale: 1, rotation: turn });
    sizes.push({ page, turn, widthPt: width, heightPt: height });
  }
  return sizes;
}
