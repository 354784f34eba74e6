import { attributeOf, type HtmlElement, parentElement } from '../../read/html/markup/tree.js';

/** One step of a selector: what an element must be. */
interface Compound {
  readonly tag: string | null;
  readonly tests: readonly AttributeTest[];
  /** How the element of the step before stands to this one; null for the first step. */
  readonly combinator: ' ' | '>' | null;
}

interface AttributeTest {
  readonly name: string;
  readonly operator: '' | '=' | '^=' | '$=' | '*=' | '~=';
  readonly value: string;
}

/** A selector list: any of its chains may match. */
export type Selector = readonly (readonly Compound[])[];

const NAME = '[\\w\\u00a0-\\uffff-]+';
const PART = new RegExp(
  `^(?:(\\*|${NAME})|#(${NAME})|\\.(${NAME})|\\[\\s*([\\w-]+)\\s*(?:([\\^$*~]?=)\\s*(?:"([^"]*)"|'([^']*)'|(${NAME}))\\s*)?\\])`,
  'u',
);

/**
 * Understands the part of CSS that source cards need: tags, `#id`, `.class`, attributes, descendants, children, lists.
 * Null where there is anything else.
 */
export function parseSelector(text: string): Selector | null {
  const chains = text.split(',').map((chain) => parseChain(chain.trim()));
  return chains.every((chain) => chain !== null) ? chains : null;
}

function parseChain(text: string): Compound[] | null {
  const steps: Compound[] = [];
  let rest = text;
  let combinator: Compound['combinator'] = null;
  while (rest !== '') {
    const step = parseCompound(rest, combinator);
    if (step === null) return null;
    steps.push(step.compound);
    const gap = /^\s*(>?)\s*/.exec(step.rest);
    combinator = gap?.[1] === '>' ? '>' : ' ';
    rest = step.rest.slice(gap?.[0].length ?? 0);
    if (rest === '' && combinator === '>') return null;
  }
  return steps.length > 0 ? steps : null;
}

function parseCompound(
  text: string,
  combinator: Compound['combinator'],
): { compound: Compound; rest: string } | null {
  let tag: string | null = null;
  const tests: AttributeTest[] = [];
  let rest = text;
  for (let part = PART.exec(rest); part !== null; part = PART.exec(rest)) {
    const [whole, name, id, className, attribute, operator, ...values] = part;
    if (name !== undefined) {
      if (rest !== text) return null;
      tag = name === '*' ? null : name.toLowerCase();
    } else if (id !== undefined) tests.push({ name: 'id', operator: '=', value: id });
    else if (className !== undefined) tests.push({ name: 'class', operator: '~=', value: className });
    else if (attribute !== undefined) {
      const value = values.find((each) => each !== undefined) ?? '';
      tests.push({ name: attribute.toLowerCase(), operator: operatorOf(operator), value });
    }
    rest = rest.slice(whole.length);
  }
  return rest === text ? null : { compound: { tag, tests, combinator }, rest };
}

function operatorOf(text: string | undefined): AttributeTest['operator'] {
  const known: readonly AttributeTest['operator'][] = ['=', '^=', '$=', '*=', '~='];
  return known.find((operator) => operator === text) ?? '';
}

/** Whether an element matches a selector. */
export function matches(element: HtmlElement, selector: Selector): boolean {
  return selector.some((chain) => matchesChain(element, chain, chain.length - 1));
}

function matchesChain(element: HtmlElement, chain: readonly Compound[], at: number): boolean {
  const step = chain[at];
  if (step === undefined || !matchesCompound(element, step)) return false;
  if (step.combinator === null) return true;
  for (let above = parentElement(element); above !== null; above = parentElement(above)) {
    if (matchesChain(above, chain, at - 1)) return true;
    if (step.combinator === '>') return false;
  }
  return false;
}

function matchesCompound(element: HtmlElement, { tag, tests }: Compound): boolean {
  if (tag !== null && element.tagName !== tag) return false;
  return tests.every(({ name, operator, value }) => {
    const found = attributeOf(element, name);
    return found !== undefined && TESTS[operator](found, value);
  });
}

const TESTS: Readonly<Record<AttributeTest['operator'], (found: string, value: string) => boolean>> = {
  '': () => true,
  '=': (found, value) => found === value,
  '^=': (found, value) => value !== '' && found.startsWith(value),
  '$=': (found, value) => value !== '' && found.endsWith(value),
  '*=': (found, value) => value !== '' && found.includes(value),
  '~=': (found, value) => found.split(/\s+/).includes(value),
};
