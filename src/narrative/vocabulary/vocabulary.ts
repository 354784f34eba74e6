import type { Form } from '../../forms/index.js';
import type { PeriodKind, ScopeKind } from '../../model/claim.js';
import { groupBy } from '../../model/group-by.js';
import { expandTerm } from './expand-term.js';
import { type FormLabels, formTerms } from './form-terms.js';
import type { Mark, Sense } from './sense.js';
import { unitsOf } from './units-of.js';
import source from './vocabulary.json' with { type: 'json' };

/** Something that is counted: requests, reviews, fee notices. */
export interface SubjectEntry {
  readonly id: string;
  /** Predicates that are meant where the text names none. */
  readonly default: readonly string[];
  readonly terms: readonly string[];
  /** Units in which the subject is counted; any where they are not listed. */
  readonly units?: readonly string[];
}

interface PredicateEntry {
  readonly id: string;
  /** Subjects that it can be about. */
  readonly of: readonly string[];
  readonly terms: readonly string[];
}

interface VocabularyFile {
  readonly subjects: readonly SubjectEntry[];
  readonly predicates: readonly PredicateEntry[];
  readonly applicants: readonly { readonly id: string; readonly terms: readonly string[] }[];
  /** Labels of the forms that say in prose what they say in their table. */
  readonly form_labels: readonly FormLabels[];
  readonly channels: readonly string[];
  readonly scopes: readonly { readonly kind: ScopeKind; readonly terms: readonly string[] }[];
  readonly periods: readonly { readonly kind: PeriodKind; readonly terms: readonly string[] }[];
  readonly marks: Readonly<Record<Mark, readonly string[]>>;
  readonly fillers: readonly string[];
  readonly idioms: readonly string[];
  readonly units: {
    readonly count: readonly string[];
    readonly money: readonly string[];
    readonly percent: readonly string[];
  };
  /** Units before which a Chinese numeral is taken for a number. */
  readonly numeral_units: readonly string[];
}

/** Every word that the grammar knows, with what it can say. */
export interface Vocabulary {
  readonly senses: ReadonlyMap<string, readonly Sense[]>;
  /** For each unit of UTF-16 whether a word begins with it: 1 or 0. */
  readonly begins: Uint8Array;
  readonly subjects: ReadonlyMap<string, SubjectEntry>;
  /** Subjects that each predicate can be about. */
  readonly subjectsOf: ReadonlyMap<string, ReadonlySet<string>>;
  /** Found in every sentence that may count or deny something. */
  readonly countable: RegExp;
  /** Units by the sign that they begin with, longest first. */
  readonly units: ReadonlyMap<string, readonly string[]>;
  readonly numeralUnits: ReadonlySet<string>;
  readonly moneyUnits: ReadonlySet<string>;
  readonly percentUnits: ReadonlySet<string>;
}

/** The words of claims, and the labels of the forms with what they stand for. */
export function buildVocabulary(forms: readonly Form[]): Vocabulary {
  const file = source as VocabularyFile;
  const senses = new Map<string, Sense[]>();
  const add = (terms: readonly string[], sense: Sense) => {
    for (const term of terms) {
      for (const wording of expandTerm(term)) {
        const known = senses.get(wording);
        if (!known) senses.set(wording, [sense]);
        else if (!known.some((other) => isSame(other, sense))) known.push(sense);
      }
    }
  };
  for (const { id, terms } of file.subjects) add(terms, { role: 'subject', id });
  for (const { id, of, terms } of file.predicates) add(terms, { role: 'predicate', id, of });
  for (const { id, terms } of file.applicants) add(terms, { role: 'applicant', id });
  add(file.channels, { role: 'channel' });
  for (const { kind, terms } of file.scopes) add(terms, { role: 'scope', id: kind });
  for (const { kind, terms } of file.periods) add(terms, { role: 'period', id: kind });
  for (const [id, terms] of Object.entries(file.marks)) add(terms, { role: 'mark', id: id as Mark });
  add(file.fillers, { role: 'filler' });
  add(file.idioms, { role: 'idiom' });
  for (const { terms, sense } of formTerms(forms, file.form_labels)) add(terms, sense);
  return {
    senses,
    begins: unitsOf([...senses.keys()].map((word) => word[0]!)),
    countable: countablePattern(file),
    subjectsOf: subjectsOf(file.predicates),
    subjects: new Map(file.subjects.map((subject) => [subject.id, subject])),
    units: groupBy(
      Object.values(file.units)
        .flat()
        .sort((a, b) => b.length - a.length),
      ([sign]) => sign!,
    ),
    numeralUnits: new Set(file.numeral_units),
    moneyUnits: new Set(file.units.money),
    percentUnits: new Set(file.units.percent),
  };
}

/**
 * What every number with its unit has, and every denial: a unit behind the last sign of a number, or a word that denies. A
 * sentence that has but dates and articles of a law counts nothing, nor does one with 不 or 并 alone.
 */
function countablePattern({ units, numeral_units, marks }: VocabularyFile): RegExp {
  const all = beginnings([...units.count, ...units.money, ...units.percent]);
  const more = '[余多几]?';
  return new RegExp(
    `\\d${more}[十百千万亿]{0,2}${more}(?:${all.join('|')})|` +
      `[零〇一二两三四五六七八九十百千万亿几]${more}(?:${beginnings(numeral_units).join('|')})|` +
      `百分之|[为是][零0〇]|${marks.negation.join('|')}`,
    'u',
  );
}

/** The words but for those that begin with another of them. */
function beginnings(words: readonly string[]): readonly string[] {
  return words.filter((word) => !words.some((other) => other !== word && word.startsWith(other)));
}

function subjectsOf(predicates: readonly PredicateEntry[]): Map<string, ReadonlySet<string>> {
  const subjects = new Map<string, Set<string>>();
  for (const { id, of } of predicates) subjects.set(id, new Set([...(subjects.get(id) ?? []), ...of]));
  return subjects;
}

/** Several forms have the same labels. */
function isSame(a: Sense, b: Sense): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
