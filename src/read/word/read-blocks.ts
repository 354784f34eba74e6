import type { Document, Remark } from '../../model/document.js';
import { GoujiError } from '../../model/error.js';
import { readHtml } from '../html/read-html.js';
import type { WordText } from './blocks.js';
import { blocksHtml } from './blocks-html.js';
import { boxRemark } from './boxed-figures.js';

const CUT: Remark = { code: 'TRUNCATED', text: 'the file ends in the middle of a table', where: null };

/** The text of a Word file as a document, through HTML. `kind` is its name in messages. Throws `GoujiError` E_EMPTY. */
export function readBlocks({ blocks, looseFigures, isCut }: WordText, kind: string): Document {
  const document = readHtml(blocksHtml(blocks));
  if (document.blocks.length === 0) {
    throw new GoujiError('E_EMPTY', `the ${kind} document holds no text`, 'open it and look');
  }
  const told = [...looseFigures.map(boxRemark), ...(isCut ? [CUT] : [])];
  return { ...document, remarks: [...document.remarks, ...told] };
}
