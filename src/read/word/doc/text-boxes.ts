import type { DocHeader } from './doc-header.js';

/** Numbers of the first character of a text and of the one after its last. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const ANCHOR_BYTES = 26;
const BOX_BYTES = 22;
/** Where the description of a text box names its shape. */
const SHAPE_AT = 14;

/** The texts of the text boxes of a DOC. */
export interface TextBoxes {
  /** By the number of the character that they are anchored at. */
  readonly anchored: ReadonlyMap<number, Stretch>;
  /** Those of which the file does not say so: boxes within groups of shapes. */
  readonly loose: readonly Stretch[];
}

/** Finds the text boxes of a DOC. */
export function textBoxes(table: DataView, { anchors, boxes, boxesStart }: DocHeader): TextBoxes {
  const texts = new Map<number, Stretch>();
  const boxCount = Math.floor((boxes.bytes - 4) / (4 + BOX_BYTES));
  // The last one stands for the end.
  for (let index = 0; index + 1 < boxCount; index++) {
    const places = boxes.at + 4 * index;
    const shape = table.getUint32(boxes.at + 4 * (boxCount + 1) + BOX_BYTES * index + SHAPE_AT, true);
    texts.set(shape, {
      from: boxesStart + table.getUint32(places, true),
      to: boxesStart + table.getUint32(places + 4, true),
    });
  }
  const anchored = new Map<number, Stretch>();
  const anchorCount = Math.floor((anchors.bytes - 4) / (4 + ANCHOR_BYTES));
  for (let index = 0; index < anchorCount; index++) {
    const shape = table.getUint32(anchors.at + 4 * (anchorCount + 1) + ANCHOR_BYTES * index, true);
    const text = texts.get(shape);
    if (text === undefined) continue;
    anchored.set(table.getUint32(anchors.at + 4 * index, true), text);
    texts.delete(shape);
  }
  return { anchored, loose: [...texts.values()] };
}
