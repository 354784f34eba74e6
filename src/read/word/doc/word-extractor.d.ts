/** The package ships no declarations; this is the part of it that is used. */
declare module 'word-extractor' {
  /** Opens a Word document from its bytes. */
  export default class WordExtractor {
    extract(source: Buffer): Promise<{ getBody(options?: { filterUnicode?: boolean }): string }>;
  }
}
