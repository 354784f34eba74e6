// What Word files hold beside figures, as rich text that LibreOffice makes a DOC of.
/** What is not seen, or is no figure, beside the figure 12: one kind in each row. */
const KINDS = [
  ['hidden', '12{\\v 3}'],
  ['hidden by a style', '12{\\cs7\\v 3}'],
  ['struck out', '{\\strike 9}12'],
  ['struck out twice', '{\\striked1 9}12'],
  ['raised', '12{\\super 1}'],
  ['raised by a distance', '12{\\up6 1}'],
  ['deleted', '{\\deleted\\revauthdel0 9}12'],
  ['a field', '{\\field{\\*\\fldinst =SUM(ABOVE)}{\\fldrslt 12}}'],
  ['two lines', '1\\line 2'],
  [
    'a table',
    '\\pard\\intbl\\itap2 a\\nestcell 12\\nestcell{\\*\\nesttableprops\\trowd\\cellx3500\\cellx5500\\nestrow}{\\nonesttables\\par}\\pard\\intbl',
  ],
  [
    'a text box',
    '{\\shp{\\*\\shpinst\\shpleft100\\shptop0\\shpright1500\\shpbottom400\\shpbxcolumn\\shpbypara{\\sp{\\sn shapeType}{\\sv 202}}{\\shptxt \\pard\\plain 12\\par}}}',
  ],
];
const row = ([name, content]) => `\\trowd\\cellx3000\\cellx6000\\pard\\plain\\intbl ${name}\\cell ${content}\\cell\\row\n`;
const merged =
  '\\trowd\\clvmgf\\cellx1500\\cellx3000\\cellx6000\\pard\\plain\\intbl up\\cell a\\cell b\\cell\\row\n' +
  '\\trowd\\clvmrg\\cellx1500\\cellx6000\\pard\\plain\\intbl\\cell c\\cell\\row\n';
/** A table of all kinds, and one row with merged cells. */
export const markedRichText = `{\\rtf1\\ansi\\ansicpg936{\\*\\revtbl{Unknown;}}{\\fonttbl{\\f0 Times;}}{\\stylesheet{\\*\\cs7\\v Unseen;}}\\pard before{\\v  and 7}\\par ${KINDS.map(row).join('')}${merged}\\pard\\plain after\\par}`;
