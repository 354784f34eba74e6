import { isFigure } from '../boxed-figures.js';

const PART =
  /<(\/?)w:(tc|txbxContent|p)(?:\s[^<>]*)?>|<w:t(?:\s[^<>]*)?>([^<]*)<\/w:t>|<mc:Fallback>(?:(?!<mc:Fallback>)[\s\S])*?<\/mc:Fallback>/g;

/** Figures in the text boxes of a body that stand in no cell. Boxes are there twice, for viewers of old the second time. */
export function looseFigures(xml: string): string[] {
  if (!xml.includes('<w:txbxContent')) return [];
  const figures: string[] = [];
  let cells = 0;
  let boxes = 0;
  let text = '';
  for (const [, close, name, words] of xml.matchAll(PART)) {
    const step = close === '/' ? -1 : 1;
    if (name === 'tc') cells += step;
    else if (name === 'txbxContent') boxes += step;
    else if (words !== undefined) text += words;
    if (name !== 'p') continue;
    if (boxes > 0 && cells === 0 && step < 0 && isFigure(text.trim())) figures.push(text.trim());
    text = '';
  }
  return figures;
}
