import { attributeOf, type HtmlElement, subtreeText } from '../../read/html/markup/tree.js';

/** What a page says about itself where no reader sees it. */
export interface HeadFields {
  /** Title of the article (`ArticleTitle`, prescribed for government sites), else that of the page; '' where there is none. */
  readonly title: string;
  /** Name of the column it stands in; '' where it is not given. */
  readonly column: string;
  /** Where the page sends its reader at once, as written, and after how many seconds; null where it stays. */
  readonly refresh: { readonly address: string; readonly delayS: number } | null;
}

/** Reads titles and refresh from the meta tags of a page. */
export function fieldsOfHead(elements: readonly HtmlElement[]): HeadFields {
  const metas = elements.filter(({ tagName }) => tagName === 'meta');
  const named = (name: string) => {
    const meta = metas.find((element) => attributeOf(element, 'name')?.toLowerCase() === name);
    return (meta === undefined ? undefined : attributeOf(meta, 'content'))?.replace(/\s+/gu, '') ?? '';
  };
  const element = elements.find(({ tagName }) => tagName === 'title');
  const title = element === undefined ? '' : subtreeText(element).replace(/\s+/gu, ' ').trim();
  return { title: named('articletitle') || title, column: named('columnname'), refresh: refreshOf(metas) };
}

function refreshOf(metas: readonly HtmlElement[]): HeadFields['refresh'] {
  for (const meta of metas) {
    if (attributeOf(meta, 'http-equiv')?.toLowerCase() !== 'refresh') continue;
    const content = attributeOf(meta, 'content') ?? '';
    const found = /^\s*(\d+(?:\.\d+)?)\s*[;,]\s*url\s*=\s*['"]?([^'"]+)['"]?\s*$/i.exec(content);
    if (found?.[2] !== undefined) return { address: found[2].trim(), delayS: Number(found[1]) };
  }
  return null;
}
