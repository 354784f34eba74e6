import type { DefaultTreeAdapterTypes } from 'parse5';

/** Any node of the tree that browsers would build of a page. */
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
/** An element of that tree; its name is in lower case. */
export type HtmlElement = DefaultTreeAdapterTypes.Element;
/** Text of that tree, entities resolved. */
export type HtmlText = DefaultTreeAdapterTypes.TextNode;

/** Whether a node is an element, and of this name where one is given. */
export function isElement(node: DefaultTreeAdapterTypes.Node, name?: string): node is HtmlElement {
  return 'tagName' in node && (name === undefined || node.tagName === name);
}

/** Whether a node is text. */
export function isText(node: HtmlNode): node is HtmlText {
  return node.nodeName === '#text';
}

/** The elements right below an element. */
export function childElements(element: HtmlElement): HtmlElement[] {
  return element.childNodes.filter((node) => isElement(node));
}

/** The element around an element; null for the root of the page. */
export function parentElement(element: HtmlElement): HtmlElement | null {
  const parent = element.parentNode;
  return parent !== null && isElement(parent) ? parent : null;
}

/** Value of an attribute, or undefined. Elements have few: looking through them is cheaper than a map of each. */
export function attributeOf(element: HtmlElement, name: string): string | undefined {
  for (const attribute of element.attrs) if (attribute.name === name) return attribute.value;
  return undefined;
}

/** Nodes below an element in document order, without recursion: hostile pages nest tens of thousands deep. */
export function* descendants(root: HtmlElement): Generator<HtmlNode> {
  const open = [{ nodes: root.childNodes, next: 0 }];
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const node = top.nodes[top.next];
    top.next += 1;
    if (node === undefined) open.pop();
    else {
      yield node;
      if (isElement(node)) open.push({ nodes: node.childNodes, next: 0 });
    }
  }
}

/** Text of a whole subtree, untouched; `inside` is told of every element on the way. */
export function subtreeText(root: HtmlElement, inside?: (element: HtmlElement) => void): string {
  let text = '';
  for (const node of descendants(root)) {
    if (isText(node)) text += node.value;
    else if (inside !== undefined && isElement(node)) inside(node);
  }
  return text;
}
