import { attributeOf, type HtmlElement, parentElement } from '../markup/tree.js';
import { isInState, parseState, type State } from './selector-state.js';

/** One step of a selector: what an element must bear. */
interface Compound {
  readonly tag: string | null;
  readonly classes: readonly string[];
  readonly ids: readonly string[];
  readonly states: readonly State[];
}

/** A selector of tags, classes, ids and states: a compound, and those that must be around it, nearest first. */
export interface Selector {
  /** One name that the element must bear: `.class`, `#id` or a tag. */
  readonly key: string;
  readonly own: Compound;
  readonly around: readonly { readonly compound: Compound; readonly isParent: boolean }[];
  readonly specificity: number;
  /** Holds more than is understood (`.tab:target`, `.a + .b`): only its last compound is known. */
  readonly isUncertain: boolean;
}

/** Tags of applications have a hyphen (`uni-view`). */
const COMPOUND =
  /^(?:\*|([a-z][a-z0-9-]*))?((?:[.#][\w\u00a0-\uffff-]+|\[[^\]]*\]|:[\w-]+(?:\([^()]*\))?)*)$/i;
const PART = /[.#][^.#[:]+|\[[^\]]*\]|:[\w-]+(?:\([^()]*\))?/g;
const LAST_COMPOUND =
  /([a-z][a-z0-9-]*)?((?:[.#][\w\u00a0-\uffff-]+)*)(?:::?[\w-]+(?:\([^()]*\))?|\[[^\]]*\])*$/i;
const MOST_STEPS = 6;

/** Reads one selector; null where nothing of it is understood. */
export function parseSelector(text: string): Selector | null {
  const steps = text
    .replace(/\s*>\s*/g, ' >')
    .replace(/\([^()]*\)/g, (series) => series.replace(/\s+/g, ''))
    .trim()
    .split(/\s+/);
  const compounds = steps.map((step) => compoundOf(COMPOUND.exec(step.replace(/^>/, ''))));
  const known = compounds.filter((compound) => compound !== null);
  if (known.length < steps.length || steps.length > MOST_STEPS)
    return selectorOf(compoundOf(LAST_COMPOUND.exec(text.slice(-200))), [], true);
  const around = known.slice(0, -1).map((compound, at) => ({
    compound,
    isParent: steps[at + 1]!.startsWith('>'),
  }));
  return selectorOf(known.at(-1) ?? null, around.reverse(), false);
}

function compoundOf(match: RegExpExecArray | null): Compound | null {
  if (match === null) return null;
  const parts = match[2]?.match(PART) ?? [];
  const states = parts.filter((part) => /^[[:]/.test(part)).map(parseState);
  const known = states.filter((state) => state !== null);
  if (known.length < states.length) return null;
  return {
    tag: match[1]?.toLowerCase() ?? null,
    states: known.flat(),
    classes: parts.filter((part) => part.startsWith('.')).map((part) => part.slice(1)),
    ids: parts.filter((part) => part.startsWith('#')).map((part) => part.slice(1)),
  };
}

function selectorOf(own: Compound | null, around: Selector['around'], isUncertain: boolean): Selector | null {
  if (own === null) return null;
  const key = own.ids[0] ? `#${own.ids[0]}` : own.classes[0] ? `.${own.classes[0]}` : own.tag;
  if (key === null) return null;
  const all = [own, ...around.map(({ compound }) => compound)];
  const specificity = all.reduce(
    (sum, { tag, classes, ids, states }) =>
      sum + ids.length * 10_000 + (classes.length + states.length) * 100 + (tag === null ? 0 : 1),
    0,
  );
  return { key, own, around, specificity, isUncertain };
}

/** Whether an element bears the names that the last compound asks for. */
export function bears(element: HtmlElement, { own }: Selector): boolean {
  return isNamed(element, own);
}

/** Whether an element with the names of a selector is in its states, and the elements around it are those it asks for. */
export function standsIn(element: HtmlElement, { own, around }: Selector): boolean {
  if (!own.states.every((state) => isInState(element, state))) return false;
  let at = parentElement(element);
  for (const { compound, isParent } of around) {
    while (at !== null && !isParent && !isCompound(at, compound)) at = parentElement(at);
    if (at === null || !isCompound(at, compound)) return false;
    at = parentElement(at);
  }
  return true;
}

function isCompound(element: HtmlElement, compound: Compound): boolean {
  return isNamed(element, compound) && compound.states.every((state) => isInState(element, state));
}

function isNamed(element: HtmlElement, { tag, classes, ids }: Compound): boolean {
  if (tag !== null && tag !== element.tagName) return false;
  if (ids.length > 0 && !ids.every((id) => id === attributeOf(element, 'id'))) return false;
  if (classes.length === 0) return true;
  const own = attributeOf(element, 'class')?.split(/\s+/) ?? [];
  return classes.every((name) => own.includes(name));
}
