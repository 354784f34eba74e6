import { rtfTokens } from './rtf-tokens.js';

/** A cell of a table row as RTF has it. */
export interface RtfCell {
  readonly text: string;
  /** Place of its right border in twentieths of a point, from the left margin. */
  readonly rightTwips: number;
  /** True where it goes on from the cell above, or from the one before. */
  readonly mergedUp: boolean;
  readonly mergedLeft: boolean;
}

/** A paragraph, or a row of a table. */
export type RtfBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'row'; readonly cells: readonly RtfCell[] };

type CellBorder = Omit<RtfCell, 'text'>;

/** What holds within a pair of braces. */
interface Group {
  readonly skipped: boolean;
  /** Characters that stand in for one in Unicode, for readers that know none. */
  readonly standIns: number;
}

/** Groups that are no text of the page. The numbers of lists (`listtext`, `pntext`) are. */
const NO_TEXT =
  /^(?:\*|fonttbl|colortbl|stylesheet|info|pict|object|header[lrf]?|footer[lrf]?|footnote|annotation|deleted|fldinst|listtable|listoverridetable|filetbl|revtbl|rsidtbl|generator|xmlnstbl|themedata|colorschememapping|datastore|latentstyles|mmath)$/;

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

const BIG5_PAGE = 950;

/** The text of an RTF file, read as latin-1, as paragraphs and rows in their order. */
export function rtfBlocks(rtf: string): RtfBlock[] {
  const page = Number(/\\ansicpg(\d+)/.exec(rtf)?.[1] ?? 0);
  const decoder = new TextDecoder(page === BIG5_PAGE ? 'big5' : 'gb18030');
  const reader = new RtfReader((bytes) =>
    decoder.decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0))),
  );
  for (const token of rtfTokens(rtf)) {
    if (token.kind === 'open') reader.open();
    else if (token.kind === 'close') reader.close();
    else if (token.kind === 'text') reader.write(token.text);
    else reader.obey(token.word, token.number);
  }
  return reader.end();
}

/** Keeps what the control words have set so far. */
class RtfReader {
  private readonly blocks: RtfBlock[] = [];
  private readonly groups: Group[] = [];
  private group: Group = { skipped: false, standIns: 1 };
  private text = '';
  /** Bytes that are not decoded yet: the two of an ideograph come one by one. */
  private bytes = '';
  private toSkip = 0;
  private inTable = false;
  private cells: string[] = [];
  private borders: CellBorder[] = [];
  private mergedUp = false;
  private mergedLeft = false;

  constructor(private readonly decode: (bytes: string) => string) {}

  open(): void {
    this.groups.push(this.group);
  }

  close(): void {
    this.group = this.groups.pop() ?? this.group;
  }

  write(text: string): void {
    if (this.group.skipped) return;
    const skipped = Math.min(this.toSkip, text.length);
    this.toSkip -= skipped;
    this.bytes += text.slice(skipped);
  }

  obey(word: string, number: number | null): void {
    if (NO_TEXT.test(word) && number !== 0) this.group = { ...this.group, skipped: true };
    if (this.group.skipped) return;
    this.toSkip = 0;
    if (word === 'u') this.writeUnicode(number ?? 0);
    else if (word === 'uc') this.group = { ...this.group, standIns: number ?? 1 };
    else if (SIGNS[word] !== undefined) this.add(SIGNS[word] ?? '');
    else if (word === 'intbl') this.inTable = true;
    else if (word === 'pard') this.inTable = false;
    else if (word === 'par' || word === 'sect' || word === 'page') this.endParagraph();
    else if (word === 'cell' || word === 'nestcell') this.cells.push(this.taken());
    else if (word === 'row') this.endRow();
    else this.defineCell(word, number);
  }

  end(): RtfBlock[] {
    this.inTable = false;
    this.endParagraph();
    return this.blocks;
  }

  private writeUnicode(code: number): void {
    this.add(String.fromCharCode(code < 0 ? code + 0x10000 : code));
    this.toSkip = this.group.standIns;
  }

  private defineCell(word: string, number: number | null): void {
    if (word === 'trowd') this.borders = [];
    else if (word === 'clvmrg') this.mergedUp = true;
    else if (word === 'clmrg') this.mergedLeft = true;
    else if (word === 'cellx') {
      this.borders.push({
        rightTwips: number ?? 0,
        mergedUp: this.mergedUp,
        mergedLeft: this.mergedLeft,
      });
      this.mergedUp = false;
      this.mergedLeft = false;
    }
  }

  private endParagraph(): void {
    if (this.inTable) {
      this.add('\n');
      return;
    }
    const text = this.taken();
    if (text.trim() !== '') this.blocks.push({ kind: 'paragraph', text });
  }

  private endRow(): void {
    const cells = this.borders.map((border, index) => ({ ...border, text: this.cells[index] ?? '' }));
    this.blocks.push({ kind: 'row', cells });
    this.cells = [];
  }

  private add(text: string): void {
    this.text += this.decoded() + text;
  }

  private taken(): string {
    const text = this.text + this.decoded();
    this.text = '';
    return text;
  }

  private decoded(): string {
    const text = this.bytes === '' ? '' : this.decode(this.bytes);
    this.bytes = '';
    return text;
  }
}
