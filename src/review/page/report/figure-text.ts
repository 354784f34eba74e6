/** A figure as it is shown: plain decimal, with a minus sign that is as wide as a digit. */
export function figureText(value: number): string {
  return String(value).replace('-', '−');
}
