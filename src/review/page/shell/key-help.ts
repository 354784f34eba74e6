import type { Bilingual } from '../../../model/language.js';

/** Every key of the pages; `docs/review.md` tells the same. */
export const KEYS: readonly (readonly [keys: readonly string[], meaning: Bilingual])[] = [
  [['j', '↓'], { en: 'list: next report', zh: '列表：下一份报告' }],
  [['k', '↑'], { en: 'list: previous report', zh: '列表：上一份报告' }],
  [['/'], { en: 'list: search', zh: '列表：搜索' }],
  [['n'], { en: 'report: next finding', zh: '报告：下一条发现' }],
  [['p'], { en: 'report: previous finding', zh: '报告：上一条发现' }],
  [['←', '↑', '↓', '→'], { en: 'form: from cell to cell', zh: '表格：在单元格间移动' }],
  [
    ['←', '↑', '↓', '→', 'Home', 'End', 'Page Up', 'Page Down'],
    { en: 'coverage: through agencies and years', zh: '覆盖：在机关与年份间移动' },
  ],
  [['Ctrl+Home', 'Ctrl+End'], { en: 'coverage: to the first or last place', zh: '覆盖：到首格或末格' }],
  [['u'], { en: 'report: back to the list', zh: '报告：返回列表' }],
  [['Enter'], { en: 'open what has the focus', zh: '打开焦点所在项' }],
  [['Esc'], { en: 'take back what is chosen; leave the search', zh: '取消所选；离开搜索框' }],
  [['?'], { en: 'this help', zh: '本说明' }],
];
