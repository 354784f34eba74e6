import { BlockBuilder } from '../block-builder.js';
import type { Look, RowBorders, WordText } from '../blocks.js';
import { figuresOf } from '../boxed-figures.js';
import { newRow } from './row-description.js';

/** Text that is put together apart from what is around it: the body, or a text box. */
interface Story {
  readonly builder: BlockBuilder;
  /** How many groups are open around it. */
  readonly groupCount: number;
  depth: number;
}

/** The body of an RTF file and the text boxes that are open within it. What is written goes to the innermost. */
export class Stories {
  /** Bytes that are not decoded yet, and how they look: the two of an ideograph come one by one. */
  private bytes = '';
  private bytesLook: Look | null = 'plain';
  private readonly outer: Story[] = [];
  private innermost: Story = newStory(0);
  private readonly looseFigures: string[] = [];

  constructor(private readonly decode: (bytes: string) => string) {}

  /** Tables around the paragraph. */
  get depth(): number {
    return this.innermost.depth;
  }

  set depth(depth: number) {
    this.innermost.depth = depth;
  }

  /** Writes bytes of the code page; a look of null is not seen. */
  writeBytes(bytes: string, look: Look | null): void {
    if (look !== this.bytesLook) this.builder();
    this.bytesLook = look;
    this.bytes += bytes;
  }

  /** The text that is being put together, with all that was written so far. */
  builder(): BlockBuilder {
    const { builder } = this.innermost;
    if (this.bytes !== '' && this.bytesLook !== null) builder.add(this.decode(this.bytes), this.bytesLook);
    this.bytes = '';
    return builder;
  }

  beginTextBox(groupCount: number): void {
    this.builder();
    this.outer.push(this.innermost);
    this.innermost = newStory(groupCount);
  }

  /** Ends the text box that was begun with so many groups open, if there is one. */
  endGroup(groupCount: number): void {
    if (this.outer.length > 0 && this.innermost.groupCount === groupCount) this.endTextBox();
  }

  /** Ends all; `row` describes the row that is on its way. */
  end(row: RowBorders): WordText {
    while (this.outer.length > 0) this.endTextBox();
    const { blocks, isCut } = this.builder().end(row);
    return { blocks, looseFigures: this.looseFigures, isCut };
  }

  private endTextBox(): void {
    const { blocks } = this.builder().end(newRow());
    this.innermost = this.outer.pop() ?? this.innermost;
    this.innermost.builder.insert(blocks, this.depth);
    if (this.depth === 0) this.looseFigures.push(...figuresOf(blocks));
  }
}

function newStory(groupCount: number): Story {
  return { builder: new BlockBuilder(), groupCount, depth: 0 };
}
