const SIMPLE_FIELD = /<w:fldSimple(?:\s[^>]*)?>|<\/w:fldSimple>/g;

/**
 * A WordprocessingML document with the results of its simple fields in place of the fields: sums that the word processor
 * worked out (=SUM(LEFT)) are figures like any others. Null where it has none.
 */
export function withoutSimpleFields(xml: string): string | null {
  return xml.includes('<w:fldSimple') ? xml.replace(SIMPLE_FIELD, '') : null;
}
