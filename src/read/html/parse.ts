import { load } from 'cheerio';
import { blankEscapedComments } from '../text/blank-comments.js';
import { limitNesting } from './nesting.js';

type HtmlRoot = ReturnType<ReturnType<typeof load>['root']>[number];

/** Any node of the tree that browsers would build of a page. */
export type HtmlNode = HtmlRoot['children'][number];
export type HtmlElement = Extract<HtmlNode, { attribs: unknown }>;
export type HtmlText = Extract<HtmlNode, { nodeType: 3 }>;

/** A page as a tree, and how its positions relate to the source. */
export interface ParsedPage {
  /** `<body>`, or `<frameset>` in its place; null for an empty document. */
  readonly body: HtmlElement | null;
  readonly head: HtmlElement | null;
  /** The source as it was parsed. */
  readonly source: string;
  /** Characters that were put before the source for the parse; positions in the tree are too high by them. */
  readonly shift: number;
}

/**
 * Parses as browsers do (the publisher looked at the page in one), with source positions. The source may be changed
 * before the parse, but only character for character, so that positions stay true.
 */
export function parsePage(html: string): ParsedPage {
  const prefix = beginsInsideTable(html) ? '<table>' : '';
  const source = prefix + limitNesting(blankEscapedComments(html));
  const top = load(source, { sourceCodeLocationInfo: true })
    .root()[0]
    ?.children.find((node) => isElement(node, 'html'));
  const elements = top !== undefined && isElement(top) ? top.children.filter((node) => isElement(node)) : [];
  return {
    head: elements.find((element) => element.name === 'head') ?? null,
    body: elements.find((element) => element.name === 'body' || element.name === 'frameset') ?? null,
    source,
    shift: prefix.length,
  };
}

/** A fragment that begins with a row or cell: outside a table the parser would drop the tags and run the cells together. */
function beginsInsideTable(html: string): boolean {
  const first = /<(table|caption|thead|tbody|tfoot|tr|td|th|html|body|!doctype)[\s>]/i
    .exec(html)?.[1]
    ?.toLowerCase();
  return first !== undefined && /^t(?!able)|^caption/.test(first);
}

/** Whether a node is an element, and of this name where one is given. */
export function isElement(node: HtmlNode, name?: string): node is HtmlElement {
  return 'attribs' in node && (name === undefined || node.name === name);
}

/** Text of a whole subtree, untouched; `inside` tells of every element on the way. */
export function subtreeText(root: HtmlElement, inside?: (element: HtmlElement) => void): string {
  let text = '';
  for (const node of descendants(root)) {
    if (node.nodeType === 3) text += node.data;
    else if (inside !== undefined && isElement(node)) inside(node);
  }
  return text;
}

/** Nodes below an element in document order, without recursion: hostile pages nest tens of thousands deep. */
export function* descendants(root: HtmlElement): Generator<HtmlNode> {
  let node: HtmlNode | null = root.children[0] ?? null;
  while (node !== null) {
    yield node;
    node = following(node, root);
  }
}

function following(node: HtmlNode, root: HtmlElement): HtmlNode | null {
  const child = 'children' in node ? node.children[0] : undefined;
  if (child !== undefined) return child;
  let at: HtmlNode | null = node;
  while (at !== null && at !== root && at.next === null) at = at.parent as HtmlNode | null;
  return at === null || at === root ? null : at.next;
}
