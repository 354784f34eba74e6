import type { Finding } from '../../model/finding.js';
import { describeLevelBreaks } from './describe-level.js';
import { type LevelVector, levelVariables } from './level-vector.js';

/**
 * What the report of a parent covers, judged by its figures: its whole area with its own office, its area without, or its
 * own office alone. `unknown` where no reading explains most figures, or two explain equally many.
 */
export type LevelScope = 'area_and_office' | 'area_without_office' | 'own_office' | 'unknown';

/** A figure of the parent that is not the sum that its scope asks for. */
export interface LevelBreak {
  readonly variable: string;
  readonly parent: number;
  readonly expected: number;
}

type KnownScope = Exclude<LevelScope, 'unknown'>;

/** A report held against those of the level below it. */
export interface LevelSums {
  readonly scope: LevelScope;
  /** How many figures were compared, and how many of them the scope explains. */
  readonly compared: number;
  readonly explained: number;
  readonly breaks: readonly LevelBreak[];
  readonly findings: readonly Finding[];
}

/** Figures of one variable that are all known, not all of them 0. */
interface Compared {
  readonly variable: string;
  readonly parent: number;
  readonly children: number;
  readonly own: number | null;
}

/** With fewer figures a sum holds too easily by chance. */
const MIN_COMPARED = 3;

/**
 * Holds the figures of a parent against those of its children. Only where coverage is complete: all children that
 * report must be given, and variables that one of them leaves open are not compared.
 *
 * @param own the report of the parent's own office, where there is one
 */
export function levelSums(
  parent: LevelVector,
  children: readonly LevelVector[],
  own: LevelVector | null,
): LevelSums {
  const compared = children.length > 0 ? comparedFigures(parent, children, own) : [];
  const unknown = {
    scope: 'unknown',
    compared: compared.length,
    explained: 0,
    breaks: [],
    findings: [],
  } as const;
  if (compared.length < MIN_COMPARED) return unknown;

  const [best, second] = scopesOf(compared)
    .map((scope) => ({ scope, breaks: breaksUnder(scope, compared) }))
    .sort((a, b) => a.breaks.length - b.breaks.length);
  const isClear = best !== undefined && best.breaks.length * 2 < compared.length;
  if (!isClear || best.breaks.length === second?.breaks.length) return unknown;
  const { scope, breaks } = best;
  const result = { scope, breaks, compared: compared.length, explained: compared.length - breaks.length };
  const findings = breaks.length > 0 ? [levelFinding(parent.form, children.length, result)] : [];
  return { ...result, findings };
}

/** Where the own office has nothing to add, the area with and without it are the same. */
function scopesOf(compared: readonly Compared[]): KnownScope[] {
  if (compared.every(({ own }) => own === null)) return ['area_without_office'];
  const addsNothing = compared.every(({ own }) => own === 0);
  return addsNothing
    ? ['area_and_office', 'own_office']
    : ['area_and_office', 'area_without_office', 'own_office'];
}

function comparedFigures(
  parent: LevelVector,
  children: readonly LevelVector[],
  own: LevelVector | null,
): Compared[] {
  return levelVariables().flatMap(({ id }, index) => {
    const figures = [parent, ...children, ...(own ? [own] : [])].map(
      (vector) => vector.figures[index] ?? null,
    );
    const known = figures.filter((figure) => figure !== null);
    if (known.length < figures.length || known.every((figure) => figure === 0)) return [];
    const ofChildren = known.slice(1, 1 + children.length).reduce((sum, figure) => sum + figure, 0);
    return [{ variable: id, parent: known[0] ?? 0, children: ofChildren, own: own && (known.at(-1) ?? 0) }];
  });
}

function breaksUnder(scope: KnownScope, compared: readonly Compared[]): LevelBreak[] {
  return compared
    .map(({ variable, parent, children, own }) => {
      const area = {
        area_and_office: children + (own ?? 0),
        area_without_office: children,
        own_office: own ?? 0,
      };
      return { variable, parent, expected: area[scope] };
    })
    .filter(({ parent, expected }) => parent !== expected);
}

function levelFinding(
  form: string,
  children: number,
  { scope, breaks, compared, explained }: Omit<LevelSums, 'findings'> & { readonly scope: KnownScope },
): Finding {
  const { zh, en } = describeLevelBreaks(scope, breaks, explained, compared, children);
  return {
    code: 'L-SUM',
    kind: 'soft',
    severity: 'note',
    verdict: 'source_inconsistent',
    cells: breaks.flatMap(({ variable }) => cellsOf(variable, form)),
    left: null,
    right: null,
    messageZh: zh,
    messageEn: en,
    quote: null,
  };
}

function cellsOf(variable: string, form: string): readonly string[] {
  return (
    levelVariables()
      .find(({ id }) => id === variable)
      ?.forms.get(form)?.cells ?? []
  );
}
