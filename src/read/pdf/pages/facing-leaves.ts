import type { RuleSpan, Ruling } from '../../ruled/ruling.js';
import type { Box, Glyph } from '../engine/page-content.js';
import { middleX } from '../geometry/box.js';
import { linesOf } from '../text/glyph-lines.js';
import { textOfLine } from '../text/line-text.js';
import type { PreparedPage } from './prepare-page.js';

/** A sheet with two pages beside each other is wider than high by this factor; A3 and A4 by 1.41. */
const SPREAD_RATIO = 1.25;

/** The margins between the two pages are together at least this share of the width of the sheet. */
const NARROWEST_FOLD = 0.03;

/** The middle of those margins lies within this share of the width from the middle of the sheet. */
const FOLD_DRIFT = 0.05;

/** One number for the whole sheet may stand in the middle of its foot, within this share of its height. */
const FOOT_SHARE = 0.08;

/** So many signs without a gap are running text or a long label, not a header over a column of figures. */
const RUNNING_TEXT = /[\p{Script=Han}，。、；：（）“”]{14}/u;

/** A page of the report, and where on its sheet it stands. */
export interface Leaf {
  /** The page alone, as wide as its part of the sheet; leaves are numbered on. */
  readonly page: PreparedPage;
  /** Number of the sheet, 1 for the first. */
  readonly sheet: number;
  /** How far right on the sheet the page begins. */
  readonly shiftPt: number;
}

/**
 * The pages of a document printed with two on a sheet (A3 folded, two up), each sheet from left to right; null where it is none.
 * On no wide sheet does anything cross the middle, as titles and prose of a single wide page do; and there is running text on
 * both sides, not labels on one and their figures on the other.
 */
export function facingLeaves(sheets: readonly PreparedPage[]): Leaf[] | null {
  const leaves: Leaf[] = [];
  const inked = { left: false, right: false };
  for (const sheet of sheets) {
    const number = () => leaves.length + 1;
    if (sheet.widthPt < SPREAD_RATIO * sheet.heightPt) {
      leaves.push({ page: { ...sheet, page: number() }, sheet: sheet.page, shiftPt: 0 });
      continue;
    }
    const fold = foldOf(sheet);
    if (fold === null) return null;
    const [left, right] = [leftOf(sheet, fold), rightOf(sheet, fold)];
    inked.left ||= hasRunningText(left);
    inked.right ||= hasRunningText(right);
    leaves.push({ page: { ...left, page: number() }, sheet: sheet.page, shiftPt: 0 });
    if (right.glyphs.length > 0)
      leaves.push({ page: { ...right, page: number() }, sheet: sheet.page, shiftPt: fold });
  }
  return inked.left && inked.right ? leaves : null;
}

/** Middle of the blank strip that parts the two pages of a sheet; null where something crosses it. */
function foldOf(sheet: PreparedPage): number | null {
  const middle = sheet.widthPt / 2;
  const drift = FOLD_DRIFT * sheet.widthPt;
  let [from, to] = [0, sheet.widthPt];
  for (const [left, right] of inkOf(sheet)) {
    if (left < middle - drift && right > middle + drift) return null;
    if ((left + right) / 2 < middle) from = Math.max(from, right);
    else to = Math.min(to, left);
  }
  const isFold =
    to - from >= NARROWEST_FOLD * sheet.widthPt && from <= middle + drift && to >= middle - drift;
  return isFold ? Math.min(to, Math.max(from, middle)) : null;
}

/** From where to where across the sheet its signs and ruling lines reach. */
function inkOf({ glyphs, components, heightPt }: PreparedPage): (readonly [left: number, right: number])[] {
  const text = glyphs.filter(({ originY }) => originY > FOOT_SHARE * heightPt);
  return [
    ...text.map(({ box }) => [box[0], box[2]] as const),
    ...components.flatMap(({ levels }) => levels.map(({ from, to }) => [from, to] as const)),
    ...components.flatMap(({ uprights }) => uprights.map(({ at }) => [at, at] as const)),
  ];
}

function hasRunningText({ glyphs }: PreparedPage): boolean {
  return linesOf(glyphs).some((line) => RUNNING_TEXT.test(textOfLine(line)));
}

function leftOf(sheet: PreparedPage, fold: number): PreparedPage {
  return partOf({ ...sheet, widthPt: fold }, (x) => x < fold, 0);
}

function rightOf(sheet: PreparedPage, fold: number): PreparedPage {
  const right = partOf({ ...sheet, widthPt: sheet.widthPt - fold }, (x) => x >= fold, fold);
  // What was noticed on the sheet is told with its left page.
  return { ...right, remarks: [] };
}

/** What stands on a part of a sheet, moved to the left so far that it begins there. */
function partOf(sheet: PreparedPage, isWithin: (x: number) => boolean, byPt: number): PreparedPage {
  const boxes = (all: readonly Box[]) =>
    all.filter((box) => isWithin(middleX(box))).map((box) => movedBox(box, byPt));
  return {
    ...sheet,
    glyphs: sheet.glyphs.filter(({ box }) => isWithin(middleX(box))).map((glyph) => movedGlyph(glyph, byPt)),
    components: sheet.components
      .filter((component) => isWithin(startOf(component)))
      .map((component) => movedRuling(component, byPt)),
    fills: boxes(sheet.fills),
    drawings: boxes(sheet.drawings),
  };
}

function startOf({ levels, uprights }: Ruling): number {
  return Math.min(...levels.map(({ from }) => from), ...uprights.map(({ at }) => at));
}

function movedGlyph(glyph: Glyph, byPt: number): Glyph {
  return { ...glyph, originX: glyph.originX - byPt, box: movedBox(glyph.box, byPt) };
}

function movedRuling({ levels, uprights }: Ruling, byPt: number): Ruling {
  return {
    levels: levels.map((rule): RuleSpan => ({ ...rule, from: rule.from - byPt, to: rule.to - byPt })),
    uprights: uprights.map((rule): RuleSpan => ({ ...rule, at: rule.at - byPt })),
  };
}

function movedBox([left, bottom, right, top]: Box, byPt: number): Box {
  return [left - byPt, bottom, right - byPt, top];
}
