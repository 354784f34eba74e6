import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { OpenPdf, PageContent } from '../page-content.js';
import { brokenPdf, crashedOn, lockedPdf } from '../pdf-errors.js';
import type { PdfjsFont } from './graphics-state.js';
import { loadPdfjs, type Pdfjs, pdfjsFolders } from './load-pdfjs.js';
import type { Replay } from './replay.js';
import { type OperatorList, replayOperators } from './replay-operators.js';

/** Opens a document in pdf.js, in this thread. Throws `GoujiError` where it is locked, damaged or cut off. */
export async function openPdfjs(bytes: Uint8Array): Promise<OpenPdf> {
  const pdfjs = await loadPdfjs();
  const task = pdfjs.getDocument({
    // pdf.js takes the buffer away from whoever handed it over, and takes none of Node's, whose `slice` copies nothing.
    data: new Uint8Array(bytes),
    ...pdfjsFolders(),
    cMapPacked: true,
    isEvalSupported: false,
    useSystemFonts: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  let document: PDFDocumentProxy;
  try {
    document = await task.promise;
  } catch (error) {
    await task.destroy();
    throw isNamed(error, 'PasswordException') ? lockedPdf(error) : brokenPdf(error);
  }
  return {
    pageCount: document.numPages,
    title: await readTitle(document),
    attachments: Object.keys((await document.getAttachments().catch(() => null)) ?? {}),
    async readPage(index) {
      try {
        const layers = await document.getOptionalContentConfig();
        return await readPage(pdfjs, await document.getPage(index + 1), (layer) => layers.isVisible(layer));
      } catch (error) {
        throw crashedOn(`page ${index + 1}`, error);
      }
    },
    async close() {
      await task.destroy();
    },
  };
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}

async function readTitle(document: PDFDocumentProxy): Promise<string | null> {
  const metadata = await document.getMetadata().catch(() => null);
  const info: unknown = metadata?.info;
  if (typeof info !== 'object' || info === null || !('Title' in info)) return null;
  return typeof info.Title === 'string' ? info.Title.trim() || null : null;
}

async function readPage(pdfjs: Pdfjs, page: PDFPageProxy, isShown: Replay['isShown']): Promise<PageContent> {
  const list: OperatorList = await page.getOperatorList();
  const fonts = await loadFonts(pdfjs, page, list);
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const toPage = [1, 0, 0, 1, -left, -bottom] as const;
  const content: PageContent = {
    page: page.pageNumber,
    widthPt: right - left,
    heightPt: top - bottom,
    ...replayOperators(
      list,
      { codes: pdfjs.OPS, fontOf: (name) => fonts.get(name) ?? null, isShown },
      toPage,
    ),
  };
  page.cleanup();
  return content;
}

/** How pdf.js names fonts among the things that operators depend on. */
const FONT_NAME = /^g_.*(_f\d+|font_error)$/;

/** The fonts that the operators name; pdf.js may still be at work on them when the list is there. */
async function loadFonts(
  pdfjs: Pdfjs,
  page: PDFPageProxy,
  list: OperatorList,
): Promise<ReadonlyMap<string, PdfjsFont>> {
  const fonts = new Map<string, PdfjsFont>();
  for (const [index, code] of list.fnArray.entries()) {
    if (code !== pdfjs.OPS.dependency) continue;
    for (const name of list.argsArray[index] ?? []) {
      if (typeof name !== 'string' || !FONT_NAME.test(name) || fonts.has(name)) continue;
      fonts.set(name, await new Promise((resolve) => page.commonObjs.get(name, resolve)));
    }
  }
  return fonts;
}
