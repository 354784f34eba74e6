const RELATIONSHIP = /<Relationship\s[^<>]*>/g;

/** A reference from one part to another. */
interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Name of the part referred to. */
  readonly target: string;
}

/** Where the parts of a DOCX lie. */
export interface Parts {
  readonly body: string;
  readonly styles: string;
  /** Names of the parts that the body refers to, by the ids that it uses. */
  readonly targets: ReadonlyMap<string, string>;
  readonly footnotes: string;
  readonly endnotes: string;
}

/** Finds the parts by what the file says of them. `textOf` gives the text of a part, null for none. */
export function partsOf(textOf: (name: string) => string | null): Parts {
  const body =
    relationshipsOf(textOf('_rels/.rels') ?? '', '').find(({ type }) => type.endsWith('/officeDocument'))
      ?.target ?? 'word/document.xml';
  const end = body.lastIndexOf('/') + 1;
  const folder = body.slice(0, end);
  const related = relationshipsOf(textOf(`${folder}_rels/${body.slice(end)}.rels`) ?? '', folder);
  const partNamed = (name: string) =>
    related.find(({ type }) => type.endsWith(`/${name}`))?.target ?? `${folder}${name}.xml`;
  return {
    body,
    styles: partNamed('styles'),
    footnotes: partNamed('footnotes'),
    endnotes: partNamed('endnotes'),
    targets: new Map(related.map(({ id, target }) => [id, target])),
  };
}

function relationshipsOf(xml: string, folder: string): Relationship[] {
  return [...xml.matchAll(RELATIONSHIP)].map(([relationship]) => {
    const attribute = (name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(relationship)?.[1] ?? '';
    const target = attribute('Target');
    return {
      id: attribute('Id'),
      type: attribute('Type'),
      target: target.startsWith('/') ? target.slice(1) : folder + target,
    };
  });
}
