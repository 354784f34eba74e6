/** What an element means for the reading of a page; `inline` is every tag that is not named here. */
export type TagKind =
  | 'inline'
  | 'block'
  | 'break'
  | 'preformatted'
  | 'table'
  | 'rowGroup'
  | 'row'
  | 'cell'
  | 'field'
  | 'struck'
  | 'raised'
  | 'turned'
  | 'image'
  | 'embedded'
  | 'ignored';

const TAGS_BY_KIND: Readonly<Record<Exclude<TagKind, 'inline'>, string>> = {
  block:
    'address article aside blockquote body button caption center dd details dir div dl dt fieldset figcaption figure footer form ' +
    'frameset h1 h2 h3 h4 h5 h6 header hgroup hr legend li main marquee menu nav ol optgroup p search section summary ul ' +
    // What applications write for `div`, and a sheet of theirs lays out.
    'uni-view uni-scroll-view uni-swiper-item uni-list uni-list-item',
  break: 'br',
  preformatted: 'pre listing xmp plaintext',
  table: 'table',
  rowGroup: 'thead tbody tfoot',
  row: 'tr',
  cell: 'td th',
  field: 'input textarea select',
  struck: 'del s strike',
  raised: 'sup sub',
  turned: 'bdo',
  image: 'img canvas svg',
  embedded: 'iframe frame embed object',
  // `xml` is what is left of Word's settings where a sanitizer ate the comment around them.
  ignored:
    'script style template noscript noframes noembed head title xml audio video math map datalist dialog col colgroup link meta base ' +
    'param source track rt rp',
};

const KIND_OF_TAG = new Map<string, TagKind>();
for (const [kind, tags] of Object.entries(TAGS_BY_KIND)) {
  for (const tag of tags.split(' ')) KIND_OF_TAG.set(tag, kind as TagKind);
}

/** Kind of a tag name in lower case. */
export function kindOfTag(name: string): TagKind {
  return KIND_OF_TAG.get(name) ?? 'inline';
}

const HEADING = /^h[1-6]$/;

/** Whether a tag is one of `h1` to `h6`. */
export function isHeading(name: string): boolean {
  return HEADING.test(name);
}
