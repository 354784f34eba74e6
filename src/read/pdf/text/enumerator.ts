/** How labels of the form begin: 一、 （三） 2. 3、 */
const ENUMERATOR =
  /^(?:[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+、|\d{1,2}[.、．，](?!\d))/;

/** True for text that begins with a number of a list. */
export function beginsEnumerated(text: string): boolean {
  return ENUMERATOR.test(text);
}
