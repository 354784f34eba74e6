import { NAME } from './body-name.js';
import { bodyOfOffice } from './office.js';

/** 请与某市统计局办公室联系; 请联系：某区民政局，地址…; 请致电某乡党政办公室. */
const CONTACTS = [
  `(?:请|可|直接)(?:与|和|同)(?<name>${NAME})(?:直接)?(?:联系|联络|咨询)`,
  `(?:请|可)(?:直接)?(?:联系|致电|咨询):?(?<name>${NAME})(?=[,。;(]|电话|地址|联系)`,
].map((pattern) => new RegExp(pattern, 'gu'));

/**
 * The body that answers questions about the report, which is the one that reports; null where the opening names none.
 *
 * @param opening the text before the first table of the report, as `openingText` gives it
 */
export function contactOf(opening: string): string | null {
  const names = CONTACTS.flatMap((pattern) =>
    [...opening.matchAll(pattern)].map(({ groups }) => groups!.name!),
  );
  return names.map(bodyOfOffice).find((name) => name !== null) ?? null;
}
