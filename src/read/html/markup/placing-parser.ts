import { type DefaultTreeAdapterMap, defaultTreeAdapter, Parser, Token } from 'parse5';
import { RunTokenizer } from './run-tokenizer.js';
import type { TagInventory } from './seen-tags.js';
import type { HtmlElement } from './tree.js';

/**
 * The parser of parse5, its tree construction untouched, with the places of elements written down once. Left to itself it
 * copies the place of an element when it begins and twice more when it ends: on a published report of 60,000 characters
 * places then cost 60 % of the bare parse, so 10 %. The lines and columns of the ends are not kept; nobody asks for them.
 */
export class PlacingParser extends Parser<DefaultTreeAdapterMap> {
  readonly tags: TagInventory;

  constructor() {
    const treeAdapter = { ...defaultTreeAdapter, updateNodeSourceCodeLocation: moveEnd };
    super({ sourceCodeLocationInfo: true, treeAdapter });
    const tokenizer = new RunTokenizer(this.options, this);
    this.tokenizer = tokenizer;
    this.tags = tokenizer.tags;
  }

  override _attachElementToTree(element: HtmlElement, startTag: Token.Location | null): void {
    super._attachElementToTree(element, null);
    if (startTag === null) return;
    const { startLine, startCol, startOffset, endLine, endCol, endOffset } = startTag;
    // An `endTag` that came later would make every place an object of two shapes.
    element.sourceCodeLocation = {
      startLine,
      startCol,
      startOffset,
      endLine,
      endCol,
      endOffset,
      startTag,
      endTag: undefined,
    };
  }

  override _setEndLocation(element: HtmlElement, closing: Token.Token): void {
    const { sourceCodeLocation: place } = element;
    // Before the first tag, where an empty page ends, there is no token: nor has any element a place then.
    if (!place || closing.location === null) return;
    const { location } = closing;
    const isOwnTag = closing.type === Token.TokenType.END_TAG && closing.tagName === element.tagName;
    if (isOwnTag) place.endTag = location;
    place.endOffset = isOwnTag ? location.endOffset : location.startOffset;
  }
}

/** Text that goes on in another token: only its end moves. */
function moveEnd(node: DefaultTreeAdapterMap['node'], { endOffset }: Partial<Token.Location>): void {
  if (node.sourceCodeLocation && endOffset !== undefined) node.sourceCodeLocation.endOffset = endOffset;
}
