import type { Bilingual } from '../../../model/language.js';

/** Every word of correcting. */
export const CORRECT_WORDS = {
  title: { en: 'Correct this figure', zh: '更正此数字' },
  accept: { en: 'Accept as a correction…', zh: '采纳为更正…' },
  newFigure: { en: 'Figure to stand behind', zh: '应采信的数字' },
  none: { en: 'empty: none is stood behind', zh: '留空表示不采信任何数字' },
  reason: { en: 'How you know', zh: '理由与依据' },
  who: { en: 'Your name', zh: '更正人' },
  make: { en: 'Write correction', zh: '写入更正' },
  download: { en: 'Download as a file of corrections', zh: '下载为更正文件' },
  cancel: { en: 'Cancel', zh: '取消' },
  undo: { en: 'Undo', zh: '撤销' },
  becomes: { en: 'Then', zh: '更正后' },
  sameSums: { en: 'no sum comes out otherwise', zh: '各项勾稽结果不变' },
  applied: { en: 'applied', zh: '已采用' },
  refused: { en: 'refused', zh: '未采用' },
  corrections: { en: 'Corrections', zh: '更正' },
  written: {
    en: 'They stand in corrections/ of the dataset. Its tables take them in at the next gouji extract; the sources are never changed.',
    zh: '更正保存在数据集的 corrections/ 中，下次运行 gouji extract 时计入各表；来源文件不会改动。',
  },
  noToken: {
    en: 'To make corrections, open the whole address that gouji review printed.',
    zh: '如需更正，请打开 gouji review 打印的完整地址。',
  },
  staticPages: {
    en: 'These pages are files: download the correction, and put it into corrections/ of the dataset.',
    zh: '此为静态页面：请下载更正文件，放入数据集的 corrections/ 文件夹。',
  },
  bad_request: { en: 'A reason and a name are needed.', zh: '须填写理由与更正人。' },
  no_such_report: { en: 'The report is not in the dataset any more.', zh: '数据集中已无这份报告。' },
  not_understood: {
    en: 'corrections/review.csv has other columns than these pages write: rename it (it is still read), and try again.',
    zh: 'corrections/review.csv 的列与本页所写不同：请将其改名（仍会被读取）后重试。',
  },
  changed: {
    en: 'corrections/review.csv was changed meanwhile: load the page again.',
    zh: 'corrections/review.csv 已被改动：请重新载入页面。',
  },
  fault: {
    en: 'The server failed at it: gouji review tells why on its terminal.',
    zh: '服务出错，原因见运行 gouji review 的终端。',
  },
  failed: { en: 'Nothing was written. Is the server still running?', zh: '未写入。服务是否仍在运行？' },
} as const satisfies Readonly<Record<string, Bilingual>>;
