/** What the style of an element does to its text. */
export interface Display {
  /** `none`, `table-row`, `flex`...: the value of CSS `display`, in lower case; null where nothing is said. */
  readonly display: string | null;
  /** Takes its place but is not seen. */
  readonly isInvisible: boolean;
  /** In letters of no size: not seen, unless a child shows it. */
  readonly isFaint: boolean;
  /** In white or in no colour, on no ground of its own: not seen, unless a background that we do not know shows it. */
  readonly isPale: boolean;
  readonly isStruck: boolean;
  /** Above or below the line, as marks of footnotes are. */
  readonly isRaised: boolean;
}

/** What a list of declarations says; null where it says nothing. */
export type Declared = { readonly [Property in keyof Display]: Display[Property] | null };

/** What two lists say together: the stronger one, and the weaker where that says nothing. */
export function laidOver(stronger: Declared, weaker: Declared): Declared {
  return {
    display: stronger.display ?? weaker.display,
    isInvisible: stronger.isInvisible ?? weaker.isInvisible,
    isFaint: stronger.isFaint ?? weaker.isFaint,
    isPale: stronger.isPale ?? weaker.isPale,
    isStruck: stronger.isStruck ?? weaker.isStruck,
    isRaised: stronger.isRaised ?? weaker.isRaised,
  };
}

/** An element of which nothing is said. */
export const PLAIN: Display = {
  display: null,
  isInvisible: false,
  isFaint: false,
  isPale: false,
  isStruck: false,
  isRaised: false,
};

/** A way of being shown that a style can raise or take back. */
export type Flag = Exclude<keyof Display, 'display'>;

/** Each flag: what raises it, and what takes back that another rule raised it. */
const FLAGS: Readonly<Record<Flag, { readonly raised: readonly RegExp[]; readonly lowered: RegExp }>> = {
  isInvisible: {
    raised: [
      /(?:^|[;\s])visibility\s*:\s*hidden/i,
      /(?:^|[;\s])content-visibility\s*:\s*hidden/i,
      /(?:^|[;\s])(?:transform\s*:[^;]*\bscale(?:3d|[xy])?\(\s*0(?:\.0*)?\s*[,)]|scale\s*:\s*0(?:\.0*)?\s*(?:;|!|$))/i,
      /(?:^|[;\s])opacity\s*:\s*0(?:\.0*)?\s*(?:;|!|$)/i,
      /(?:^|[;\s])mso-hide\s*:\s*all/i,
      /(?:^|[;\s])text-indent\s*:\s*-\d{3}/i,
      /^(?=.*\bposition\s*:\s*(?:absolute|fixed)).*(?:\b(?:left|right|top|bottom)\s*:\s*-\d{3}|\bclip\s*:\s*rect\(\s*[01])/i,
      /(?:^|[;\s])clip-path\s*:\s*(?:inset\(\s*(?:[5-9]\d|100)%|circle\(\s*0)/i,
      /(?:^|[;\s])(?:max-)?height\s*:\s*0(?:px|pt|em)?\s*;.*overflow\s*:\s*hidden/i,
    ],
    lowered: /(?:^|[;\s])(?:visibility\s*:\s*visible|opacity\s*:\s*(?:1|0?\.[1-9]))/i,
  },
  isFaint: {
    raised: [/(?:^|[;\s])font-size\s*:\s*0(?:\.0*)?(?:px|pt|r?em|%)?\s*(?:;|!|$)/i],
    lowered: /(?:^|[;\s])font-size\s*:/i,
  },
  isPale: {
    raised: [
      /^(?!.*background)(?:.*[;\s])?color\s*:\s*(?:#fff(?:fff)?\b|white\b|transparent\b|rgba?\(\s*255\s*,\s*255\s*,\s*255\b|rgba\([^)]*,\s*0(?:\.0*)?\s*\))/i,
    ],
    lowered: /(?:^|[;\s])(?:color|background(?:-color)?)\s*:/i,
  },
  isStruck: {
    raised: [/(?:^|[;\s])text-decoration(?:-line)?\s*:[^;]*line-through/i],
    lowered: /(?:^|[;\s])text-decoration(?:-line)?\s*:/i,
  },
  isRaised: {
    raised: [/(?:^|[;\s])vertical-align\s*:\s*(?:super|sub|text-top)/i],
    lowered: /(?:^|[;\s])vertical-align\s*:/i,
  },
};

/** The flags, to go through them. */
export const FLAG_NAMES = Object.keys(FLAGS) as Flag[];

const DISPLAY = /(?:^|[;{\s])display\s*:\s*([a-z-]+)/gi;
/** Rows and columns that are collapsed take no place either. */
const COLLAPSED = /(?:^|[;\s])visibility\s*:\s*collapse/i;

/** Longer lists (images as text) are looked at so far: the patterns of places go through a list more than once. */
const LONGEST = 2_000;

/** What a list of declarations (`display: none; color: red`) says. */
export function declaredStyle(text: string): Declared {
  const declarations = text.slice(0, LONGEST).replaceAll('\n', ' ');
  let display: string | null = COLLAPSED.test(declarations) ? 'none' : null;
  for (const match of declarations.matchAll(DISPLAY)) display = match[1]?.toLowerCase() ?? display;
  return {
    display,
    isInvisible: flag(declarations, 'isInvisible'),
    isFaint: flag(declarations, 'isFaint'),
    isPale: flag(declarations, 'isPale'),
    isStruck: flag(declarations, 'isStruck'),
    isRaised: flag(declarations, 'isRaised'),
  };
}

function flag(declarations: string, name: Flag): boolean | null {
  const { raised, lowered } = FLAGS[name];
  if (raised.some((pattern) => pattern.test(declarations))) return true;
  return lowered.test(declarations) ? false : null;
}

const WHITE = /^\s*(?:#?fff(?:fff)?|white)\s*$/i;

/** Whether a colour as the attribute `color` of `<font>` names it is white. */
export function isWhite(color: string): boolean {
  return WHITE.test(color);
}
