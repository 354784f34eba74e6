import { type HostedCalls, hostImports, type MemoryViews, viewsOf } from './pdfium-host.js';
import { compilePdfium } from './pdfium-wasm.js';

/** The calls of PDFium that are used, straight from the module, and those that start and host it. */
export interface PdfiumCalls extends HostedCalls {
  emscripten_stack_init(): void;
  __wasm_call_ctors(): void;
  PDFiumExt_Init(): void;
  malloc(bytes: number): number;
  free(pointer: number): void;
  FPDF_LoadMemDocument(bytes: number, length: number, password: number): number;
  FPDF_GetLastError(): number;
  FPDF_GetPageCount(document: number): number;
  FPDF_GetMetaText(document: number, tag: number, buffer: number, length: number): number;
  FPDF_CloseDocument(document: number): void;
  FPDFDoc_GetAttachmentCount(document: number): number;
  FPDFDoc_GetAttachment(document: number, index: number): number;
  FPDFAttachment_GetName(attachment: number, buffer: number, length: number): number;
  FPDF_LoadPage(document: number, index: number): number;
  FPDF_ClosePage(page: number): void;
  FPDFPage_GetRotation(page: number): number;
  FPDFPage_GetAnnotCount(page: number): number;
  FPDFPage_GetAnnot(page: number, index: number): number;
  FPDFPage_CloseAnnot(annotation: number): void;
  FPDFAnnot_GetSubtype(annotation: number): number;
  EPDFAnnot_HasAppearanceStream(annotation: number, mode: number): number;
  EPDFAnnot_GenerateFormFieldAP(annotation: number): number;
  FPDFPage_Flatten(page: number, usage: number): number;
  FPDF_GetPageBoundingBox(page: number, box: number): number;
  FPDFBitmap_CreateEx(width: number, height: number, format: number, buffer: number, stride: number): number;
  FPDFBitmap_FillRect(
    bitmap: number,
    left: number,
    top: number,
    width: number,
    height: number,
    color: number,
  ): number;
  FPDFBitmap_GetBuffer(bitmap: number): number;
  FPDFBitmap_GetStride(bitmap: number): number;
  FPDFBitmap_Destroy(bitmap: number): void;
  FPDF_RenderPageBitmap(
    bitmap: number,
    page: number,
    left: number,
    top: number,
    width: number,
    height: number,
    quarterTurns: number,
    flags: number,
  ): void;
  FPDFPage_CountObjects(page: number): number;
  FPDFPage_GetObject(page: number, index: number): number;
  FPDFPageObj_GetType(object: number): number;
  FPDFPageObj_GetMatrix(object: number, matrix: number): number;
  FPDFPageObj_GetBounds(object: number, left: number, bottom: number, right: number, top: number): number;
  FPDFPageObj_GetFillColor(object: number, r: number, g: number, b: number, a: number): number;
  FPDFPageObj_GetStrokeColor(object: number, r: number, g: number, b: number, a: number): number;
  FPDFPageObj_HasTransparency(object: number): number;
  FPDFPageObj_GetStrokeWidth(object: number, width: number): number;
  FPDFPageObj_GetClipPath(object: number): number;
  FPDFClipPath_CountPaths(clipPath: number): number;
  FPDFClipPath_CountPathSegments(clipPath: number, path: number): number;
  FPDFClipPath_GetPathSegment(clipPath: number, path: number, segment: number): number;
  FPDFFormObj_CountObjects(form: number): number;
  FPDFFormObj_GetObject(form: number, index: number): number;
  FPDFPath_GetDrawMode(path: number, fillMode: number, stroke: number): number;
  FPDFPath_CountSegments(path: number): number;
  FPDFPath_GetPathSegment(path: number, index: number): number;
  FPDFPathSegment_GetPoint(segment: number, x: number, y: number): number;
  FPDFPathSegment_GetType(segment: number): number;
  FPDFPathSegment_GetClose(segment: number): number;
  FPDFText_LoadPage(page: number): number;
  FPDFText_ClosePage(textPage: number): void;
  FPDFText_CountChars(textPage: number): number;
  FPDFText_GetUnicode(textPage: number, index: number): number;
  FPDFText_HasUnicodeMapError(textPage: number, index: number): number;
  FPDFText_IsHyphen(textPage: number, index: number): number;
  FPDFText_GetTextObject(textPage: number, index: number): number;
  FPDFText_GetMatrix(textPage: number, index: number, matrix: number): number;
  FPDFText_GetFontSize(textPage: number, index: number): number;
  FPDFText_GetCharOrigin(textPage: number, index: number, x: number, y: number): number;
  FPDFText_GetLooseCharBox(textPage: number, index: number, box: number): number;
  FPDFTextObj_GetTextRenderMode(object: number): number;
  FPDFTextObj_GetFontSize(object: number, size: number): number;
  FPDFPageObj_CountMarks(object: number): number;
  FPDFPageObj_GetMark(object: number, index: number): number;
  FPDFPageObjMark_GetParamStringValue(
    mark: number,
    key: number,
    buffer: number,
    length: number,
    needed: number,
  ): number;
}

type PdfiumExports = PdfiumCalls & {
  readonly memory: WebAssembly.Memory;
  readonly __indirect_function_table: WebAssembly.Table;
};

/** One instance of PDFium. */
export interface PdfiumRuntime extends MemoryViews {
  readonly wasmExports: PdfiumCalls;
}

let loading: Promise<PdfiumRuntime> | null = null;

/** The instance that all documents share; loaded with the first document. */
export function loadPdfium(): Promise<PdfiumRuntime> {
  loading ??= instantiate().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

/** Lets go of the instance: after a crash inside it, or when a document has blown up its memory, which never shrinks. */
export function forgetPdfium(): void {
  loading = null;
}

/**
 * The package's own loader is left aside: it is made for any program, with a file system in memory, and wraps 600 calls
 * of which we use 50. Loading and running it took a twentieth of a cold run.
 */
async function instantiate(): Promise<PdfiumRuntime> {
  const module = await compilePdfium();
  const instance = new WebAssembly.Instance(
    module,
    hostImports(module, () => hosted),
  );
  // The code tells the names of its exports, not their types.
  const calls = instance.exports as PdfiumExports;
  const { memory, __indirect_function_table: table } = calls;
  const runtime = { wasmExports: calls, ...viewsOf(memory) };
  const hosted = { calls, memory, table, views: runtime };
  calls.emscripten_stack_init();
  calls.__wasm_call_ctors();
  calls.PDFiumExt_Init();
  return runtime;
}
