/** What becomes of a group by the control word that it begins with. */
export type Destination = 'skipped' | 'instruction' | 'picture' | 'shape' | 'textBox' | 'unreadable';

/** Groups that are no text of the page. The numbers of lists (`listtext`, `pntext`) are. */
const NO_TEXT = new Set(
  (
    'fonttbl colortbl stylesheet info header headerl headerr headerf footer footerl footerr footerf footnote annotation ' +
    'listtable listoverridetable filetbl revtbl rsidtbl generator xmlnstbl themedata colorschememapping datastore ' +
    'latentstyles nonesttables nonshppict shprslt sn sv'
  ).split(' '),
);

const OTHERS: Readonly<Record<string, Destination>> = {
  pict: 'picture',
  shppict: 'picture',
  object: 'picture',
  // A shape may have text in it; without any it is a drawing.
  shpinst: 'shape',
  do: 'shape',
  fldinst: 'instruction',
  shptxt: 'textBox',
  dptxbxtext: 'textBox',
  // Of a formula, ½ would be 12.
  mmath: 'unreadable',
};

/** Groups that readers of old skip (`\*`), and that hold text of the page all the same. */
const READ_THOUGH_STARRED = new Set('shpinst do fldinst nesttableprops shppict'.split(' '));

/** What a control word makes of the group that it stands in; null where it says nothing of that. */
export function destinationOf(word: string, isStarred: boolean): Destination | null {
  const known = NO_TEXT.has(word) ? 'skipped' : (OTHERS[word] ?? null);
  if (!isStarred) return known;
  return READ_THOUGH_STARRED.has(word) ? known : 'skipped';
}
