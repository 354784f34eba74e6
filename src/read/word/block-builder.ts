import type { CellBorder, Look, RowBorders, WordBlock, WordRun } from './blocks.js';

/** Cells that a row does not describe are taken to be this wide. */
const UNKNOWN_WIDTH_TWIPS = 720;

/** Tables within tables, at most: a file can say any number. */
const DEEPEST = 20;

/** A row on its way, and what was read of its cells: of the body (depth 0) the blocks only. */
interface Level {
  blocks: WordBlock[];
  cells: (readonly WordBlock[])[];
}

/** Puts paragraphs, cells and rows together from the marks at their ends. A depth counts the tables around a place. */
export class BlockBuilder {
  private runs: WordRun[] = [];
  private readonly levels: Level[] = [];

  add(text: string, look: Look): void {
    const last = this.runs[this.runs.length - 1];
    if (last?.look === look) this.runs[this.runs.length - 1] = { text: last.text + text, look };
    else this.runs.push({ text, look });
  }

  /** Takes in the blocks of a text box, before the paragraph that it is anchored in. */
  insert(blocks: readonly WordBlock[], depth: number): void {
    const level = this.level(depth);
    for (const block of blocks) level.blocks.push(block);
  }

  endParagraph(depth: number): void {
    this.level(depth).blocks.push({ kind: 'paragraph', runs: this.runs });
    this.runs = [];
  }

  endCell(depth: number): void {
    this.endParagraph(depth);
    const level = this.level(depth);
    level.cells.push(level.blocks);
    level.blocks = [];
  }

  endRow(depth: number, { leftTwips, cells: borders }: RowBorders): void {
    const { cells } = this.level(depth);
    const last = borders[borders.length - 1]?.rightTwips ?? leftTwips;
    const undescribed = cells.slice(borders.length).map((_, index): CellBorder => {
      return {
        rightTwips: last + (index + 1) * UNKNOWN_WIDTH_TWIPS,
        mergedUp: false,
        mergedLeft: false,
      };
    });
    this.level(depth - 1).blocks.push({
      kind: 'row',
      leftTwips,
      cells: [...borders, ...undescribed].map((border, index) => ({
        ...border,
        blocks: cells[index] ?? [],
      })),
    });
    this.levels[Math.min(depth, DEEPEST)] = { blocks: [], cells: [] };
  }

  /** All blocks; what was begun is ended. `isCut` is true where that was a row. */
  end(borders: RowBorders): { blocks: readonly WordBlock[]; isCut: boolean } {
    let isCut = false;
    for (let depth = this.levels.length - 1; depth > 0; depth--) {
      const { cells, blocks } = this.level(depth);
      if (cells.length === 0 && blocks.length === 0) continue;
      this.endCell(depth);
      this.endRow(depth, borders);
      isCut = true;
    }
    if (this.runs.length > 0) this.endParagraph(0);
    return { blocks: this.level(0).blocks, isCut };
  }

  private level(depth: number): Level {
    const at = Math.min(Math.max(depth, 0), DEEPEST);
    while (this.levels.length < at) this.levels.push({ blocks: [], cells: [] });
    const level = this.levels[at] ?? { blocks: [], cells: [] };
    this.levels[at] = level;
    return level;
  }
}
