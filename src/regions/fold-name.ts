/** What stands in or around a name without being part of it: blanks, brackets and quotes. */
const MARKS = /[\s()[\]{}<>《》〈〉【】〔〕“”‘’"']/gu;

/** A name as it is compared: full-width forms as the ordinary ones (NFKC), without blanks, brackets and quotes. */
export function foldName(name: string): string {
  return name.normalize('NFKC').replace(MARKS, '');
}
