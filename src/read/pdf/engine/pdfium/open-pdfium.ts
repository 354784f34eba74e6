import { GoujiError } from '../../../../model/error.js';
import type { Box, OpenPdf, PageContent } from '../page-content.js';
import { brokenPdf, crashedOn, lockedPdf } from '../pdf-errors.js';
import { drawPage, type PagePicture } from './draw-page.js';
import { forgetPdfium, loadPdfium, type PdfiumCalls, type PdfiumRuntime } from './pdfium-runtime.js';
import { readGlyphs } from './read-glyphs.js';
import { readMarks } from './read-marks.js';
import { allocateScratch, freeScratch, readBox, readUtf16, type Scratch, word } from './scratch.js';

/** `FPDF_ERR_PASSWORD`. */
const ERROR_PASSWORD = 4;

/** Wasm memory never shrinks. An instance that one document blew up to more than this is not kept for the next. */
const MAX_KEPT_HEAP_BYTES = 256 * 1024 * 1024;

/** A4, for pages that state no box. */
const DEFAULT_PAGE_BOX: Box = [0, 0, 595, 842];

interface Held {
  readonly runtime: PdfiumRuntime;
  readonly scratch: Scratch;
  readonly bytes: number;
  readonly document: number;
}

/** A document held open by PDFium, which can draw its pages, too. */
export interface OpenPdfium extends OpenPdf {
  /** Draws a page turned clockwise by `turn` degrees from how it is stored, so many pixels wide and high. */
  drawPage(index: number, turn: number, widthPx: number, heightPx: number): Promise<PagePicture>;
}

/** Opens a document in PDFium. Throws `GoujiError` where it is locked or damaged. */
export async function openPdfium(bytes: Uint8Array): Promise<OpenPdfium> {
  const runtime = await loadPdfium();
  const held = guard('the file', () => load(runtime, bytes));
  let open = true;
  return {
    ...guard('the file', () => describe(held)),
    async readPage(index) {
      return guard(`page ${index + 1}`, () => readPage(held, index));
    },
    async drawPage(index, turn, widthPx, heightPx) {
      return guard(`page ${index + 1}`, () => {
        const page = loadPage(held, index);
        try {
          return drawPage(runtime, page, turn, widthPx, heightPx);
        } finally {
          runtime.wasmExports.FPDF_ClosePage(page);
        }
      });
    },
    async close() {
      if (open) guard('the file', () => release(held));
      open = false;
    },
  };
}

/** Runs calls into PDFium. An instance that has crashed is not used again: its memory may be in any state. */
function guard<T>(what: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof GoujiError) throw error;
    forgetPdfium();
    throw crashedOn(what, error);
  }
}

function load(runtime: PdfiumRuntime, bytes: Uint8Array): Held {
  const calls = runtime.wasmExports;
  const copy = calls.malloc(bytes.length);
  if (copy === 0) throw new RangeError(`no memory for a document of ${bytes.length} bytes`);
  runtime.HEAPU8.set(bytes, copy);
  const document = calls.FPDF_LoadMemDocument(copy, bytes.length, 0);
  if (document === 0) {
    const error = calls.FPDF_GetLastError();
    calls.free(copy);
    throw error === ERROR_PASSWORD ? lockedPdf() : brokenPdf();
  }
  return { runtime, scratch: allocateScratch(runtime), bytes: copy, document };
}

function release({ runtime, scratch, bytes, document }: Held): void {
  runtime.wasmExports.FPDF_CloseDocument(document);
  freeScratch(runtime, scratch);
  runtime.wasmExports.free(bytes);
  if (runtime.HEAPU8.length > MAX_KEPT_HEAP_BYTES) forgetPdfium();
}

function describe(held: Held): Pick<OpenPdf, 'pageCount' | 'title' | 'attachments'> {
  const calls = held.runtime.wasmExports;
  return {
    pageCount: calls.FPDF_GetPageCount(held.document),
    title: readTitle(held) || null,
    attachments: readAttachmentNames(held),
  };
}

function readTitle({ runtime, document }: Held): string {
  const calls = runtime.wasmExports;
  const tag = calls.malloc(6);
  try {
    runtime.HEAPU8.set(new TextEncoder().encode('Title\0'), tag);
    return readUtf16(runtime, (buffer, length) =>
      calls.FPDF_GetMetaText(document, tag, buffer, length),
    ).trim();
  } finally {
    calls.free(tag);
  }
}

function readAttachmentNames({ runtime, document }: Held): string[] {
  const calls = runtime.wasmExports;
  const names: string[] = [];
  for (let index = 0; index < calls.FPDFDoc_GetAttachmentCount(document); index++) {
    const attachment = calls.FPDFDoc_GetAttachment(document, index);
    names.push(
      readUtf16(runtime, (buffer, length) => calls.FPDFAttachment_GetName(attachment, buffer, length)),
    );
  }
  return names;
}

/** The kind of annotation that a field of a form is, and how it looks when nobody points at it. */
const WIDGET = 20;
const NORMAL_APPEARANCE = 0;

/** Draw annotations as they are shown on a screen. */
const FLATTEN_FOR_DISPLAY = 0;

/**
 * A page ready to be read. Figures typed into the fields of a form, and notes, are annotations: they are drawn into the
 * page first, since its objects do not hold them.
 */
function loadPage({ runtime, document }: Held, index: number): number {
  const calls = runtime.wasmExports;
  let page = calls.FPDF_LoadPage(document, index);
  if (page !== 0 && calls.FPDFPage_GetAnnotCount(page) > 0) {
    drawFields(calls, page);
    calls.FPDFPage_Flatten(page, FLATTEN_FOR_DISPLAY);
    calls.FPDF_ClosePage(page);
    page = calls.FPDF_LoadPage(document, index);
  }
  if (page === 0) throw crashedOn(`page ${index + 1}`);
  return page;
}

/** Fields of a form that were filled in by a program often come without their looks: viewers draw these themselves. */
function drawFields(calls: PdfiumCalls, page: number): void {
  for (let index = 0; index < calls.FPDFPage_GetAnnotCount(page); index++) {
    const annotation = calls.FPDFPage_GetAnnot(page, index);
    if (annotation === 0) continue;
    const isField = calls.FPDFAnnot_GetSubtype(annotation) === WIDGET;
    if (isField && !calls.EPDFAnnot_HasAppearanceStream(annotation, NORMAL_APPEARANCE)) {
      calls.EPDFAnnot_GenerateFormFieldAP(annotation);
    }
    calls.FPDFPage_CloseAnnot(annotation);
  }
}

function readPage(held: Held, index: number): PageContent {
  const { runtime, scratch } = held;
  const calls = runtime.wasmExports;
  const page = loadPage(held, index);
  try {
    const [left, bottom, right, top] = visibleBox(runtime, scratch, page);
    const marks = readMarks(runtime, scratch, page, [left, bottom]);
    const { glyphs, cut } = readGlyphs(runtime, scratch, page, marks, [left, bottom]);
    return {
      page: index + 1,
      widthPt: right - left,
      heightPt: top - bottom,
      glyphs,
      segments: marks.segments,
      areas: marks.areas,
      cut: cut || marks.cut,
    };
  } finally {
    calls.FPDF_ClosePage(page);
  }
}

/** The crop box within the media box: what a viewer shows. PDFium gives it as left, top, right, bottom. */
function visibleBox(runtime: PdfiumRuntime, scratch: Scratch, page: number): Box {
  if (!runtime.wasmExports.FPDF_GetPageBoundingBox(page, word(scratch, 0))) return DEFAULT_PAGE_BOX;
  const [left, top, right, bottom] = readBox(runtime, scratch);
  return [left, bottom, right, top];
}
