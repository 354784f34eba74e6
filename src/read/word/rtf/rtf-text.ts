import { UNREADABLE } from '../../unreadable.js';
import type { WordText } from '../blocks.js';
import { type CharacterState, lookOf, PLAIN_CHARACTERS } from '../character-state.js';
import { isFormula } from '../formula.js';
import { afterWord, whiteColours } from './character-words.js';
import { destinationOf } from './destinations.js';
import { describeRow, newRow, type RowDescription } from './row-description.js';
import { rtfTokens } from './rtf-tokens.js';
import { Stories } from './stories.js';

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
  const reader = new RtfReader(new Stories(decode), whiteColours(rtf));
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
  private toSkip = 0;
  private row: RowDescription = newRow();
  private nestedRow: RowDescription = newRow();

  constructor(
    private readonly stories: Stories,
    private readonly whites: ReadonlySet<number>,
  ) {}

  open(): void {
    this.groups.push(this.group);
  }

  close(): void {
    this.stories.endGroup(this.groups.length);
    this.group = this.groups.pop() ?? this.group;
  }

  write(text: string): void {
    if (this.group.isInstruction && isFormula(text)) this.stories.builder().add(UNREADABLE, 'plain');
    if (this.group.isSkipped) return;
    const skipped = Math.min(this.toSkip, text.length);
    this.toSkip -= skipped;
    this.stories.writeBytes(text.slice(skipped), lookOf(this.group.characters));
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
    return this.stories.end(this.row);
  }

  /** True where the word says what its group is. */
  private beginDestination(word: string): boolean {
    const destination = destinationOf(word, this.isStarred);
    this.isStarred = false;
    if (word === 'nesttableprops') this.group = { ...this.group, describesNested: true };
    if (destination === null) return false;
    if (destination === 'textBox') {
      this.stories.beginTextBox(this.groups.length);
      return true;
    }
    const builder = this.stories.builder();
    if (destination === 'picture' || destination === 'shape') builder.add('', 'picture');
    if (destination === 'unreadable') builder.add(UNREADABLE, 'plain');
    if (destination === 'shape') return true;
    this.group = { ...this.group, isSkipped: true, isInstruction: destination === 'instruction' };
    return true;
  }

  /** Obeys words that end a paragraph, a cell or a row; false for others. */
  private endPart(word: string): boolean {
    const { depth } = this.stories;
    const nested = Math.max(2, depth);
    if (PARAGRAPH_ENDS.has(word)) this.stories.builder().endParagraph(depth);
    else if (word === 'cell') this.stories.builder().endCell(1);
    else if (word === 'nestcell') this.stories.builder().endCell(nested);
    else if (word === 'row') this.stories.builder().endRow(1, this.row);
    else if (word === 'nestrow') this.stories.builder().endRow(nested, this.nestedRow);
    else return false;
    return true;
  }

  /** Obeys words that say how what follows is. */
  private describe(word: string, number: number | null): void {
    const { stories, group } = this;
    if (word === 'pard') stories.depth = 0;
    else if (word === 'intbl') stories.depth = Math.max(1, stories.depth);
    else if (word === 'itap') stories.depth = number ?? 0;
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
    const builder = this.stories.builder();
    const look = lookOf(this.group.characters);
    if (look !== null) builder.add(text, look);
  }
}
