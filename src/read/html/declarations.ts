/** What the style of an element does to its text; null where nothing is said. */
export interface Display {
  /** `none`, `table-row`, `flex`...: the value of CSS `display`, in lower case. */
  readonly display: string | null;
  /** Takes its place but is not seen. */
  readonly isInvisible: boolean;
  readonly isStruck: boolean;
}

/** An element of which nothing is said. */
export const PLAIN: Display = { display: null, isInvisible: false, isStruck: false };

const DISPLAY = /(?:^|[;{\s])display\s*:\s*([a-z-]+)/gi;
const INVISIBLE = /(?:^|[;\s])visibility\s*:\s*(?:hidden|collapse)/i;
const STRUCK = /(?:^|[;\s])text-decoration(?:-line)?\s*:[^;]*line-through/i;

/** What a list of declarations (`display: none; color: red`) says. */
export function declaredDisplay(declarations: string): Display {
  let display: string | null = null;
  for (const match of declarations.matchAll(DISPLAY)) display = match[1]?.toLowerCase() ?? display;
  return { display, isInvisible: INVISIBLE.test(declarations), isStruck: STRUCK.test(declarations) };
}
