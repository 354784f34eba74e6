import type { Remark } from '../../model/document.js';
import type { WordBlock } from './blocks.js';

/** A number, or what stands for none, and nothing else. */
const FIGURE = /^[\d,.，．]+$|^[-–—－/／]{1,2}$/;

/** The figures among the paragraphs of a text box. */
export function figuresOf(blocks: readonly WordBlock[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'row') return [];
    const text = block.runs
      .map((run) => run.text)
      .join('')
      .trim();
    return isFigure(text) ? [text] : [];
  });
}

/** True for text that is a figure and nothing else. */
export function isFigure(text: string): boolean {
  return FIGURE.test(text);
}

/** What is to be told of a figure in a text box that stands in no cell. */
export function boxRemark(figure: string): Remark {
  return {
    code: 'TEXT_BOX',
    text: `a text box holds the figure ${figure} and stands in no cell: it may lie over one`,
    quote: figure,
    where: null,
  };
}
