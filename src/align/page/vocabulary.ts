import {
  type Caption,
  type Form,
  type FormColumn,
  type FormRow,
  type FormTable,
  leafColumns,
  type Panel,
} from '../../forms/index.js';
import { groupBy } from '../../model/group-by.js';
import { foldCharacters } from '../label/fold-characters.js';
import { type LabelIndex, labelIndex } from '../label/label-index.js';
import { type Directions, directionsOf } from './directions.js';
import type { TextLabels } from './lines-of-document.js';
import { crossingFinder, type FindCrossing } from './named/crossings.js';
import { type PathLabels, pathLabels } from './path-labels.js';
import { headerShapes } from './stacked/header-shape.js';

/** What the labels of a set of forms come to. */
export interface Vocabulary {
  /** Finds the labels in flattened text; made when the first such text has to be cut. */
  readonly labels: () => TextLabels;
  /** The columns of each panel. */
  readonly columns: readonly ColumnList[];
  /** The labels that print the groups above them. */
  readonly paths: PathLabels;
  /** Finds labels that name a row and a column; made when the first figures that are named each are looked for. */
  readonly crossings: () => FindCrossing;
  /** The words by which a table is known to be turned on its side. */
  readonly directions: Directions;
  readonly index: LabelIndex;
}

const vocabularies = new WeakMap<readonly Form[], Vocabulary>();

/** The vocabulary of a set of forms, worked out once. */
export function vocabularyOf(forms: readonly Form[]): Vocabulary {
  const known = vocabularies.get(forms);
  if (known) return known;
  let found: TextLabels | undefined;
  const labels = () => {
    found ??= { pattern: labelPattern(forms), headers: headerShapes(forms) };
    return found;
  };
  const paths = pathLabels(forms);
  let finder: FindCrossing | undefined;
  const crossings = () => {
    finder ??= crossingFinder(forms, paths);
    return finder;
  };
  const vocabulary = {
    labels,
    columns: columnsOfForms(forms),
    paths,
    crossings,
    directions: directionsOf(forms),
    index: labelIndex(captionsOfForms(forms)),
  };
  vocabularies.set(forms, vocabulary);
  return vocabulary;
}

/**
 * A pattern that finds every label of the forms in folded text from which blanks between words were taken: longer
 * labels first, punctuation optional, except behind a serial digit, which could otherwise be the last digit of a figure.
 */
export function labelPattern(forms: readonly Form[]): RegExp {
  const tables = forms.flatMap((form) => form.tables);
  const printed = captionsOfForms(forms).flatMap((caption) => [caption.label, ...caption.aliases]);
  const labels = [...tables.map((table) => table.title), ...printed].flatMap(wordings);
  const distinct = [...new Set(labels)].sort((a, b) => b.length - a.length);
  return new RegExp(
    [...new Set(tables.flatMap(headingPatterns)), ...distinct.map(patternOf)].join('|'),
    'gu',
  );
}

/**
 * The heading of a table whose title names labels of its own, in whatever other words and with its number
 * (四、因政府信息公开工作被申请行政复议、提起行政诉讼情况, as the notice on the 2019 form has it): cut at these labels it would
 * be a header of columns.
 */
function headingPatterns({ title, panels }: FormTable): string[] {
  const named = panels
    .flatMap(captionsOf)
    .map(({ label }) => label)
    .filter((label) => title.includes(label))
    .sort((a, b) => title.indexOf(a) - title.indexOf(b));
  if (named.length === 0) return [];
  return [`(?:${HEADING_NUMBER})\\p{Script=Han}{0,14}${named.join('[\\p{Script=Han}、,]{0,8}')}的?情况`];
}

const HEADING_NUMBER = '[一二三四五六七]、|\\([一二三四五六七]\\)、?';

/** The columns of a panel in their order, the groups over them, and the rows of each panel of the form that has these. */
export interface ColumnList {
  readonly columns: readonly Caption[];
  readonly groups: readonly Caption[];
  readonly panels: readonly (readonly Caption[])[];
}

/** The columns of every panel of the forms, each list of them once: that of the form in which most panels share it. */
function columnsOfForms(forms: readonly Form[]): ColumnList[] {
  const lists = new Map<string, ColumnList>();
  for (const form of forms) {
    const panels = form.tables.flatMap((table) => table.panels);
    for (const [key, same] of groupBy(panels, keyOfColumns)) {
      if ((lists.get(key)?.panels.length ?? 0) >= same.length) continue;
      const leaves = leafColumns(same[0]!.columns);
      lists.set(key, {
        columns: leaves.map(({ column }) => column),
        groups: [...new Set(leaves.flatMap(({ groups }) => groups))],
        panels: same.map(({ rows }) => rows.flatMap(captionTree)),
      });
    }
  }
  return [...lists.values()];
}

function keyOfColumns({ columns }: Panel): string {
  return leafColumns(columns)
    .map(({ column }) => column.label)
    .join();
}

/** Every caption of the forms: banners, corners, rows, columns and their groups. */
function captionsOfForms(forms: readonly Form[]): Caption[] {
  return forms.flatMap((form) => form.tables).flatMap((table) => table.panels.flatMap(captionsOf));
}

function captionsOf(panel: Panel): Caption[] {
  const own = [panel.banner, panel.corner, panel.spanner].filter((caption) => caption !== undefined);
  return [
    ...own,
    ...panel.extraRows,
    ...panel.rows.flatMap(captionTree),
    ...panel.columns.flatMap(captionTree),
  ];
}

function captionTree(node: FormRow | FormColumn): Caption[] {
  return [node, ...node.children.flatMap((child) => captionTree(child))];
}

/** The label as printed, without its bracketed guidance, and without its serial number. */
function wordings(label: string): string[] {
  const full = foldCharacters(label).replace(/\s/gu, '');
  const plain = full.replace(/\([^()]{3,}\)/gu, '');
  const bare = plain.replace(/^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|\d+\.)/u, '');
  return [full, plain, bare].filter((wording) => wording.length > 1);
}

/** Signs between the words of a label; more of them in a row are a line that somebody drew, and no label. */
const MOST_SIGNS = 4;

function patternOf(label: string): string {
  const [, digit = '', words = ''] = /^(?:(\d)\.)?(.*)$/su.exec(label) ?? [];
  const serial = digit === '' ? '' : `\\(?${digit}(?:(?![;。])[\\p{P}\\p{S}]){1,${MOST_SIGNS}}`;
  return serial + words.replace(/[^\p{L}\p{N}]/gu, `[\\p{P}\\p{S}]{0,${MOST_SIGNS}}`);
}
