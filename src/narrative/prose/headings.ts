import source from './headings.json' with { type: 'json' };

/** A section of the report. */
export interface Section {
  readonly id: string;
  /** True where the form prints a table under its heading. */
  readonly hasTable: boolean;
}

/** A heading in a line: where it begins and where the text under it does. */
export interface Heading {
  readonly section: Section;
  readonly start: number;
  readonly end: number;
}

interface HeadingsFile {
  readonly sections: readonly (Section & { readonly serial: string; readonly cores: readonly string[] })[];
}

const { sections }: HeadingsFile = source;

const SERIAL = '[一二三四五六七八九十\\dlI]{1,3}[、.．:：]';
const HAS_SERIAL = new RegExp(SERIAL, 'u');
/** A line of its own may lack the serial number, and may go on with a few words. */
const LONGEST_HEADING = 40;

/** Every heading has one of these; most lines of a table have none. */
const HEADING_WORD = /情况|事项|问题|困难|不足|概[述况]/u;

const patterns = sections.map(({ cores, ...section }) => ({
  section,
  inText: new RegExp(`${SERIAL}(?:${cores.join('|')})(?![，、；;])`, 'gu'),
  asLine: new RegExp(
    `^(?:#+|${SERIAL}|[一二三四五六七八九十]{1,2})?(?:${cores.join('|')})[^，。；、]{0,12}$`,
    'u',
  ),
}));

/** Signs of the words that headings have, as they may stand in a line before it is folded. */
const HEADING_SIGN = /[情事问問困不概]/u;

/** False for lines that hold no heading, however they are folded. */
export function mayHoldHeading(rawLine: string): boolean {
  return HEADING_SIGN.test(rawLine);
}

/** The headings of a folded line in their order. The words decide, not the serial number: that is often wrong. */
export function headingsIn(line: string): Heading[] {
  if (!HEADING_WORD.test(line)) return [];
  if (line.length <= LONGEST_HEADING) {
    const whole = patterns.find(({ asLine }) => asLine.test(line));
    if (whole) return [{ section: whole.section, start: 0, end: line.length }];
  }
  if (!HAS_SERIAL.test(line)) return [];
  return patterns
    .flatMap(({ section, inText }) =>
      [...line.matchAll(inText)].map((match) => ({
        section,
        start: match.index,
        end: match.index + match[0].length,
      })),
    )
    .sort((a, b) => a.start - b.start);
}
