import { BlockBuilder } from '../block-builder.js';
import type { Look, WordText } from '../blocks.js';
import { figuresOf } from '../boxed-figures.js';
import { type CharacterState, lookOf, PLAIN_CHARACTERS } from '../character-state.js';
import { isFormula, UNREADABLE } from '../unreadable.js';
import { afterWord, whiteColours } from './character-words.js';
import { destinationOf } from './destinations.js';
import { describeRow, newRow, type RowDescription } from './row-description.js';
import { rtfTokens } from './rtf-tokens.js';

/** What holds within a pair of braces. */
interface Group {
  readonly isSkipped: boolean;
  /** True for the instruction of a field. */
  readonly isInstruction: boolean;
  /** True for the groups in which a table within a cell is described. */
  readonly describesNested: boolean;
  /** Characters that stand in for one in Unicode, for readers that know none. */
  readonly standIns: number;
  readonly characters: CharacterState;
}

/** Text that is put together apart from what is around it: the body, or a text box. */
interface Story {
  readonly builder: BlockBuilder;
  /** How many groups are open around it. */
  readonly groupCount: number;
  /** Tables around the paragraph. */
  depth: number;
}

const SIGNS: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emdash: '—',
  endash: '–',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
};

const PARAGRAPH_ENDS = new Set('par sect page'.split(' '));

const BIG5_PAGE = 950;

/** The text of an RTF file, read as latin-1. */
export function rtfText(rtf: string): WordText {
  const page = Number(/\\ansicpg(\d+)/.exec(rtf)?.[1] ?? 0);
  const decoder = new TextDecoder(page === BIG5_PAGE ? 'big5' : 'gb18030');
  const decode = (bytes: string) => decoder.decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
  const reader = new RtfReader(decode, whiteColours(rtf));
  for (const token of rtfTokens(rtf)) {
    if (token.kind === 'open') reader.open();
    else if (token.kind === 'close') reader.close();
    else if (token.kind === 'text') reader.write(token.text);
    else if (token.kind === 'sign') reader.writeSign(token.sign);
    else reader.obey(token.word, token.number);
  }
  return reader.end();
}

/** Keeps what the control words have set so far. */
class RtfReader {
  private readonly groups: Group[] = [];
  private group: Group = {
    isSkipped: false,
    isInstruction: false,
    describesNested: false,
    standIns: 1,
    characters: PLAIN_CHARACTERS,
  };
  private isStarred = false;
  /** Bytes that are not decoded yet, and how they look: the two of an ideograph come one by one. */
  private bytes = '';
  private bytesLook: Look | null = 'plain';
  private toSkip = 0;
  private readonly outerStories: Story[] = [];
  private story: Story = newStory(0);
  private readonly looseFigures: string[] = [];
  private row: RowDescription = newRow();
  private nestedRow: RowDescription = newRow();

  constructor(
    private readonly decode: (bytes: string) => string,
    private readonly whites: ReadonlySet<number>,
  ) {}

  open(): void {
    this.groups.push(this.group);
  }

  close(): void {
    if (this.outerStories.length > 0 && this.story.groupCount === this.groups.length) this.endTextBox();
    this.group = this.groups.pop() ?? this.group;
  }

  write(text: string): void {
    if (this.group.isInstruction && isFormula(text)) this.decoded().add(UNREADABLE, 'plain');
    if (this.group.isSkipped) return;
    const skipped = Math.min(this.toSkip, text.length);
    this.toSkip -= skipped;
    const look = lookOf(this.group.characters);
    if (look !== this.bytesLook) this.decoded();
    this.bytesLook = look;
    this.bytes += text.slice(skipped);
  }

  writeSign(sign: string): void {
    if (this.group.isSkipped) return;
    if (this.toSkip > 0) this.toSkip -= 1;
    else this.add(sign);
  }

  obey(word: string, number: number | null): void {
    if (this.group.isSkipped) return;
    this.toSkip = 0;
    if (word === '*') this.isStarred = true;
    else if (this.beginDestination(word)) return;
    else if (word === 'u') this.writeUnicode(number ?? 0);
    else if (word === 'uc') this.group = { ...this.group, standIns: number ?? 1 };
    else if (SIGNS[word] !== undefined) this.add(SIGNS[word] ?? '');
    else if (!this.endPart(word)) this.describe(word, number);
  }

  end(): WordText {
    while (this.outerStories.length > 0) this.endTextBox();
    const { blocks, isCut } = this.decoded().end(this.row);
    return { blocks, looseFigures: this.looseFigures, isCut };
  }

  /** True where the word says what its group is. */
  private beginDestination(word: string): boolean {
    const destination = destinationOf(word, this.isStarred);
    this.isStarred = false;
    if (word === 'nesttableprops') this.group = { ...this.group, describesNested: true };
    if (destination === null) return false;
    const builder = this.decoded();
    if (destination === 'textBox') {
      this.outerStories.push(this.story);
      this.story = newStory(this.groups.length);
      return true;
    }
    if (destination === 'picture' || destination === 'shape') builder.add('', 'picture');
    if (destination === 'unreadable') builder.add(UNREADABLE, 'plain');
    if (destination === 'shape') return true;
    this.group = { ...this.group, isSkipped: true, isInstruction: destination === 'instruction' };
    return true;
  }

  private endTextBox(): void {
    const { blocks } = this.decoded().end(newRow());
    this.story = this.outerStories.pop() ?? this.story;
    this.story.builder.insert(blocks, this.story.depth);
    if (this.story.depth === 0) this.looseFigures.push(...figuresOf(blocks));
  }

  /** Obeys words that end a paragraph, a cell or a row; false for others. */
  private endPart(word: string): boolean {
    const { depth } = this.story;
    const nested = Math.max(2, depth);
    if (PARAGRAPH_ENDS.has(word)) this.decoded().endParagraph(depth);
    else if (word === 'cell') this.decoded().endCell(1);
    else if (word === 'nestcell') this.decoded().endCell(nested);
    else if (word === 'row') this.decoded().endRow(1, this.row);
    else if (word === 'nestrow') this.decoded().endRow(nested, this.nestedRow);
    else return false;
    return true;
  }

  /** Obeys words that say how what follows is. */
  private describe(word: string, number: number | null): void {
    const { story, group } = this;
    if (word === 'pard') story.depth = 0;
    else if (word === 'intbl') story.depth = Math.max(1, story.depth);
    else if (word === 'itap') story.depth = number ?? 0;
    else if (word === 'trowd') this[group.describesNested ? 'nestedRow' : 'row'] = newRow();
    else {
      describeRow(group.describesNested ? this.nestedRow : this.row, word, number);
      const characters = afterWord(group.characters, word, number, this.whites);
      if (characters !== group.characters) this.group = { ...group, characters };
    }
  }

  private writeUnicode(code: number): void {
    this.add(String.fromCharCode(code < 0 ? code + 0x10000 : code));
    this.toSkip = this.group.standIns;
  }

  private add(text: string): void {
    const builder = this.decoded();
    const look = lookOf(this.group.characters);
    if (look !== null) builder.add(text, look);
  }

  /** The text that is being put together, with all that was written so far. */
  private decoded(): BlockBuilder {
    const { builder } = this.story;
    if (this.bytes !== '' && this.bytesLook !== null) builder.add(this.decode(this.bytes), this.bytesLook);
    this.bytes = '';
    return builder;
  }
}

function newStory(groupCount: number): Story {
  return { builder: new BlockBuilder(), groupCount, depth: 0 };
}
