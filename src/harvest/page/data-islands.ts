const CDATA = /<!\[CDATA\[([\s\S]*?)\]\]>/g;
const ISLAND = /<script\b[^>]*\btype\s*=\s*["']?text\/xml["']?[^>]*>([\s\S]*?)<\/script\s*>/gi;

/**
 * A page in which the markup that is kept as data can be seen: lists of some content systems stand as CDATA in an XML script,
 * or come as an XML answer, and are only put into the page by a script.
 */
export function withDataIslands(source: string): string {
  if (/^\s*(?:<\?xml|<datastore|<recordset)/i.test(source)) return `<body>${cdataOf(source)}</body>`;
  if (!source.includes('<![CDATA[')) return source;
  return source.replace(ISLAND, (_, island: string) => `<div>${cdataOf(island)}</div>`);
}

function cdataOf(xml: string): string {
  return [...xml.matchAll(CDATA)].map((match) => match[1] ?? '').join('\n');
}
