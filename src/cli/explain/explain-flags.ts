import { COMMON_FLAGS, type Flag } from '../flags.js';

/** The flags of `gouji explain`. */
export const EXPLAIN_FLAGS: readonly Flag[] = [
  {
    flags: '-o, --output <folder>',
    text: { en: 'folder of the dataset (default: output)', zh: '数据集所在文件夹（默认 output）' },
  },
  { flags: '--json', text: { en: 'print one JSON object', zh: '打印一个 JSON 对象' } },
  ...COMMON_FLAGS,
];
