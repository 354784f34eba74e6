import type { CodeText } from './code-text.js';

/** What is to be known about a run and its archive. */
export const RUN_CODES = {
  E_SOURCE: {
    kind: 'permanent',
    needsPerson: true,
    meaning: { en: 'a source card is wrong', zh: '来源卡片有误' },
    cause: {
      en: 'A field is missing, misspelt or not of its kind, or the file cannot be read. No run begins before that.',
      zh: '缺少字段，或字段拼写、取值有误，或文件无法读取；改正之前不会开始抓取。',
    },
    remedy: {
      en: 'Correct the place that the message names; gouji source check tells all of them.',
      zh: '请改正所指之处；用 gouji source check 可列出全部问题。',
    },
  },
  E_VANISHED: {
    kind: 'vanished',
    needsPerson: true,
    meaning: { en: 'a report that was there is gone', zh: '曾经存在的报告已不可见' },
    cause: {
      en: 'It was withdrawn or moved. The last good version is kept.',
      zh: '报告被撤下或迁移；最后的完好版本仍保留。',
    },
    remedy: { en: 'Look for it on the site; nothing is lost here.', zh: '请在网站上查找；本地没有丢失。' },
  },
  E_EXPECTED: {
    kind: 'permanent',
    needsPerson: true,
    meaning: { en: 'fewer reports were found than the card expects', zh: '找到的报告少于卡片预期' },
    cause: {
      en: 'A report is not published yet, or its link was not recognised.',
      zh: '报告尚未发布，或其链接未被识别。',
    },
    remedy: {
      en: 'Look at the list in a browser and correct the card.',
      zh: '请用浏览器查看列表并更正卡片。',
    },
  },
  E_INTERRUPTED: {
    kind: 'transient',
    needsPerson: false,
    meaning: { en: 'the run was ended before it was done', zh: '运行中途结束' },
    cause: { en: 'Somebody ended it.', zh: '运行被人为结束。' },
    remedy: {
      en: 'Run the same command again; it goes on where it was.',
      zh: '请重新运行同一命令，将从中断处继续。',
    },
  },
  E_SAMPLE: {
    kind: 'permanent',
    needsPerson: false,
    meaning: { en: 'only a sample was asked for', zh: '只抓取了样本' },
    cause: { en: '--sample left reports out.', zh: '--sample 略去了部分报告。' },
    remedy: { en: 'Run again without --sample.', zh: '请去掉 --sample 重新运行。' },
  },
  E_ARCHIVE_BYTES: {
    kind: 'permanent',
    needsPerson: true,
    meaning: { en: 'archived bytes are not what their name says', zh: '归档字节与其名称不符' },
    cause: { en: 'The disk is damaged, or somebody changed the file.', zh: '磁盘损坏，或文件被改动。' },
    remedy: {
      en: 'Restore the file from a copy, or delete it and harvest with --refresh.',
      zh: '请从备份恢复，或删除该文件后用 --refresh 重新抓取。',
    },
  },
  E_ARCHIVE_MISSING: {
    kind: 'permanent',
    needsPerson: true,
    meaning: { en: 'bytes that the log names are not there', zh: '日志所记的字节不存在' },
    cause: {
      en: 'The file was deleted, or the archive was copied in part.',
      zh: '文件被删除，或归档未完整复制。',
    },
    remedy: {
      en: 'Restore the file from a copy, or harvest with --refresh.',
      zh: '请从备份恢复，或用 --refresh 重新抓取。',
    },
  },
  E_ARCHIVE_LOG: {
    kind: 'permanent',
    needsPerson: true,
    meaning: { en: 'a line of the fetch log cannot be read', zh: '抓取日志有一行无法读取' },
    cause: { en: 'The disk is damaged, or somebody changed the log.', zh: '磁盘损坏，或日志被改动。' },
    remedy: { en: 'Restore the log from a copy.', zh: '请从备份恢复日志。' },
  },
} as const satisfies Readonly<Record<string, CodeText>>;
