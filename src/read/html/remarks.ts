import type { Remark } from '../../model/document.js';
import type { HtmlPlace } from '../../model/place.js';
import type { Stretch } from './markup/place.js';
import type { Observation } from './walk/observations.js';

const SENTENCES: Readonly<Record<Observation['code'], (text: string) => string>> = {
  HIDDEN_TEXT: (text) => `the page hides text in or beside its tables, which was not read: ${text}`,
  STRUCK_TEXT: (text) => `struck-out text was not read: ${text}`,
  FOOTNOTE_MARK: (text) => `the mark of a note beside a figure was not read: ${text}`,
  IMAGE_IN_CELL: () => 'the cell shows an image, which was not read',
  LIST_NUMBER: () => 'the cell shows a number that is counted automatically, which was not read',
  COUNTED_TEXT: () => 'a style sheet counts what the page shows here, which was not read',
  NESTED_TABLE: () => 'the cell holds a table of its own, which was read apart',
  EMBEDDED_DOCUMENT: (text) => `the page shows another document, which was not followed: ${text}`,
  SCRIPT_SHELL: () => 'the page has no text of its own: its scripts would fetch it',
  TRUNCATED: () => 'the source ends in the middle of this table',
};

/** What a person should learn of the observations: hidden text once in all, with the count of its places. */
export function toRemarks(
  observations: readonly Observation[],
  placeOf: (stretch: Stretch) => HtmlPlace,
): Remark[] {
  const hiddenCount = observations.filter((observation) => observation.code === 'HIDDEN_TEXT').length;
  const remarks: Remark[] = [];
  let hiddenSeen = false;
  for (const { code, text, element } of observations) {
    if (code === 'HIDDEN_TEXT' && hiddenSeen) continue;
    if (code === 'HIDDEN_TEXT') hiddenSeen = true;
    const places =
      code === 'HIDDEN_TEXT' && hiddenCount > 1 ? `${text} (the first of ${hiddenCount} places)` : text;
    remarks.push({
      code,
      text: SENTENCES[code](places),
      ...(text === '' ? {} : { quote: text }),
      where: placeOf({ element, start: null, end: null }),
    });
  }
  return remarks;
}
