import fc from 'fast-check';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { PlacingParser } from '../../../src/read/html/markup/placing-parser.js';

type Node = DefaultTreeAdapterMap['node'];

/** A node with all that readers look at: names, attributes, text and places. */
function outline(node: Node): unknown {
  const { sourceCodeLocation: place } = node;
  const at = place ? [place.startOffset, place.endOffset, place.startLine, place.startCol] : null;
  if ('tagName' in node) {
    const { startTag, endTag } = node.sourceCodeLocation ?? {};
    const tags = [startTag?.startOffset, startTag?.endOffset, endTag?.startOffset, endTag?.endOffset];
    const attributes = node.attrs.map(({ name, value }) => `${name}=${value}`);
    return [node.tagName, attributes, at, tags, node.childNodes.map(outline)];
  }
  if ('childNodes' in node) return [node.nodeName, node.childNodes.map(outline)];
  if ('value' in node) return [node.value, at];
  return 'data' in node ? [node.nodeName, node.data, at] : [node.nodeName, at];
}

const PIECES = [
  `<table>;<tr>;<td colspan="2">;<TD Width=3 width=4>;</td>;</tr>;</table>;<p\n class='a\r\nb'>;<b>;</b>;<br/>;<select><option>`,
  `<td style="width: 3px">;<td style="width: 4px">;<img alt="a>b"/>;<a href=x/>;<P Id='c' CLASS=d id=e >;<p\thidden\t>;</P >;</p id=f>`,
  '<html lang="a" class="b">;<html lang="c" dir="ltr">;<body id="g">;<math definitionurl="x">;</math>;<svg viewbox="0">;<a b="1"c>;<td nowrap=>',
  '<a href=x&amp;y="z">;<script>;if (a < b && c) "<td>";</script>;<style>;</style>;<textarea>;</textarea>;<title>;</title>',
  '<!-- 说明 -- > -->;<!--[if gte mso 9]>;<![endif]-->;<!doctype html>;<?xml 1?>;<svg><path d="M0"/>;<![CDATA[x]]>;</svg>',
  '&nbsp;&#65;&notit;&;<;>;";\';=;-;/;</;<!;\0;\r\n;\r;\n;\t ;\f;　;\u{20000};\ud800;本年新收;1,234.5;a;A',
].flatMap((line) => line.split(';'));

describe('the parser that places elements and takes runs of characters', () => {
  it('makes the tree and the offsets that parse5 makes', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }), (pieces) => {
        const html = pieces.join('');
        expect(outline(PlacingParser.parse<DefaultTreeAdapterMap>(html))).toEqual(
          outline(parse(html, { sourceCodeLocationInfo: true })),
        );
      }),
      { numRuns: 2000 },
    );
  });
});
