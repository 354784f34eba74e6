import type { Bilingual } from '../../model/language.js';
import source from './measures.json' with { type: 'json' };

/** A sum of variables of the panel under one name, which a chart draws. */
export interface Sum {
  readonly label: Bilingual;
  /** Ids of the variables that are added. */
  readonly variables: readonly string[];
  /** Ids of the variables that are a part of them. */
  readonly part?: readonly string[];
  /** Ids of the variables that the table of the chart has, where these are others than those that are added. */
  readonly columns?: readonly string[];
}

/** One sum by another, exact: it is known only where every variable of both is. */
export interface Share {
  readonly id: string;
  readonly label: Bilingual;
  readonly above: readonly string[];
  readonly below: readonly string[];
}

interface MeasuresFile {
  readonly firstVariables: Readonly<Record<'agency' | 'comparison', string>>;
  readonly applicants: Readonly<Record<string, Bilingual>>;
  readonly requests: readonly Sum[];
  readonly outcomes: readonly Sum[];
  readonly handled: string;
  readonly disputes: readonly Sum[];
  readonly shares: readonly Share[];
}

const file: MeasuresFile = source;

/** The variable that a page shows until somebody chooses one. */
export const FIRST_VARIABLES = file.firstVariables;

/** Columns of table three and short names of them, in the order of the form. */
export const APPLICANTS = file.applicants;

/** The requests of a year: what came in, and what went out. */
export const REQUESTS = file.requests;

/** What became of the requests of a year: the groups of table three, which together are everything that was handled. */
export const OUTCOMES = file.outcomes;

/** The variable that the outcomes add up to. */
export const HANDLED = file.handled;

/** The ways in which a decision is disputed, rows of table four; the part is what ended in a correction. */
export const DISPUTES = file.disputes;

/** Shares that agencies are compared by. */
export const SHARES = file.shares;
