/** A figure as it is printed: plain decimal, with a minus sign that is as wide as a digit. */
export function figureText(value: number): string {
  return String(value).replace('-', '−');
}

const GROUPED = new Intl.NumberFormat('en', { maximumFractionDigits: 6 });
const SHARES = new Intl.NumberFormat('en', {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});

/** A figure among others that it is compared with: thousands are parted, so that the eye sees its size. */
export function groupedFigureText(value: number): string {
  return GROUPED.format(value);
}

/** A share from 0 to 1 in per cent. */
export function shareText(share: number): string {
  return SHARES.format(share);
}
