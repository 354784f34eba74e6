import { viewOf } from '../../byte-view.js';
import { UNREADABLE } from '../../unreadable.js';
import { BlockBuilder } from '../block-builder.js';
import type { WordBlock, WordText } from '../blocks.js';
import { figuresOf } from '../boxed-figures.js';
import { isFormula } from '../formula.js';
import { charactersOf, type DocCharacter, type DocSource } from './characters.js';
import type { DocHeader } from './doc-header.js';
import { type ParagraphProperties, paragraphProperties } from './paragraph-properties.js';
import { piecesOf } from './pieces.js';
import { characterRuns, paragraphRuns, runAt } from './property-pages.js';
import { styleSheet } from './style-sheet.js';
import { type Stretch, textBoxes } from './text-boxes.js';

/** The streams of a DOC that are read. */
export interface DocStreams {
  readonly word: Uint8Array;
  readonly table: Uint8Array;
  /** Long lists of properties; empty where there are none. */
  readonly data: Uint8Array;
}

/** What codes below 32 stand for. */
const CODE = {
  picture: '\x01',
  cellEnd: '\x07',
  drawing: '\x08',
  pageEnd: '\x0c',
  paragraphEnd: '\r',
  fieldBegin: '\x13',
  fieldResult: '\x14',
  fieldEnd: '\x15',
} as const;

const SIGNS: Readonly<Record<string, string>> = { '\t': '\t', '\x0b': '\n', '\x0e': '\n', '\x1e': '-' };

const NO_ROW = { leftTwips: 0, cells: [] };

/** The text of a DOC. Throws `RangeError` where it is damaged. */
export function docText(header: DocHeader, { word, table, data }: DocStreams): WordText {
  const view = viewOf(table);
  const pieces = piecesOf(view, header.pieces);
  if (pieces.reduce((sum, { length }) => sum + length, 0) > word.length)
    throw new RangeError('the text is longer than the file');
  const source: DocSource = {
    word,
    pieces,
    characterRuns: characterRuns(word, view, header.characterPages),
    paragraphRuns: paragraphRuns(word, view, header.paragraphPages),
    styleOf: styleSheet(view, header.styles),
  };
  const { anchored, loose } = textBoxes(view, header);
  const boxLength = [...anchored.values(), ...loose].reduce(
    (sum, { from, to }) => sum + Math.max(0, to - from),
    0,
  );
  if (boxLength > word.length) throw new RangeError('the text boxes hold more than the file');
  const boxOf = (character: DocCharacter) => {
    const stretch = anchored.get(character.number);
    return stretch === undefined ? null : storyBlocks(source, data, stretch);
  };
  const body = new StoryReader(source, data, boxOf);
  const { blocks, isCut, looseFigures } = body.read({ from: 0, to: header.bodyLength });
  const rest = loose.flatMap((stretch) => storyBlocks(source, data, stretch));
  return { blocks: [...blocks, ...rest], looseFigures: [...looseFigures, ...figuresOf(rest)], isCut };
}

function storyBlocks(source: DocSource, data: Uint8Array, stretch: Stretch): readonly WordBlock[] {
  return new StoryReader(source, data, () => null).read(stretch).blocks;
}

/** Puts a text together: the body, or that of a text box. */
class StoryReader {
  private readonly builder = new BlockBuilder();
  /** The fields that are open, with their instructions; null where the result has begun. */
  private readonly fields: (string | null)[] = [];
  /** Text boxes that are anchored in the paragraph. */
  private boxes: (readonly WordBlock[])[] = [];
  private readonly looseFigures: string[] = [];

  constructor(
    private readonly source: DocSource,
    private readonly data: Uint8Array,
    private readonly boxOf: (character: DocCharacter) => readonly WordBlock[] | null,
  ) {}

  read(stretch: Stretch): WordText {
    for (const character of charactersOf(this.source, stretch)) this.take(character);
    return { ...this.builder.end(NO_ROW), looseFigures: this.looseFigures };
  }

  private take(character: DocCharacter): void {
    const { text } = character;
    if (text === CODE.cellEnd) {
      // A field that was never ended must not swallow the cells after it.
      this.fields.length = 0;
      this.endPart(character);
    } else if (text === CODE.fieldBegin) this.fields.push('');
    else if (text === CODE.fieldResult) this.fields.splice(-1, 1, null);
    else if (text === CODE.fieldEnd) this.endField();
    else if (this.fields.some((instruction) => instruction !== null)) this.instruct(text);
    else if (text === CODE.paragraphEnd || text === CODE.pageEnd) this.endPart(character);
    else this.write(character);
  }

  private instruct(text: string): void {
    const instruction = this.fields[this.fields.length - 1];
    if (typeof instruction === 'string') this.fields[this.fields.length - 1] = instruction + text;
  }

  private endField(): void {
    const instruction = this.fields.pop();
    if (typeof instruction === 'string' && isFormula(instruction)) this.builder.add(UNREADABLE, 'plain');
  }

  private write(character: DocCharacter): void {
    const { text, look } = character;
    if (look === null) return;
    if (text >= ' ') this.builder.add(text === '\x1f' ? '' : text, look);
    else if (text === CODE.drawing || text === CODE.picture) this.draw(character);
    else if (SIGNS[text] !== undefined) this.builder.add(SIGNS[text], look);
  }

  private draw(character: DocCharacter): void {
    const blocks = this.boxOf(character);
    if (blocks === null) this.builder.add('', 'picture');
    else this.boxes.push(blocks);
  }

  private endPart(character: DocCharacter): void {
    const { depth, endsNestedCell, row } = this.propertiesAt(character);
    const isCellEnd = character.text === CODE.cellEnd;
    const level = isCellEnd ? Math.max(1, depth) : depth;
    if (this.boxes.length > 0) this.endBoxes(level);
    if (row !== null) this.builder.endRow(Math.max(1, level), row);
    else if (isCellEnd || endsNestedCell) this.builder.endCell(Math.max(1, level));
    else this.builder.endParagraph(level);
  }

  private endBoxes(depth: number): void {
    const blocks = this.boxes.flat();
    this.builder.insert(blocks, depth);
    if (depth === 0) this.looseFigures.push(...figuresOf(blocks));
    this.boxes = [];
  }

  private propertiesAt({ place, piece }: DocCharacter): ParagraphProperties {
    const own = runAt(this.source.paragraphRuns, place)?.modifiers ?? new Uint8Array(0);
    const list = piece.modifiers.length === 0 ? own : Buffer.concat([own, piece.modifiers]);
    return paragraphProperties(list, this.data);
  }
}
