import type { Failure } from '../../model/report.js';
import type { TableDefinition } from './field.js';

/** `failures.csv`: one row per input that gave no report. */
export const FAILURES: TableDefinition<Failure> = {
  name: 'failures',
  path: 'failures.csv',
  en: 'One row per input that gave no report, with what can be done.',
  zh: '未能读出报告的输入每个一行，并附处置办法。',
  primaryKey: [],
  foreignKeys: [],
  fields: [
    {
      name: 'source_path',
      type: 'string',
      en: 'Path of the input as given, with forward slashes; - for standard input. Of a harvest a label, which names no file: archive, source, hash of the address, title.',
      zh: '输入路径（照所给写法，正斜杠）；- 为标准输入。抓取所得报告为标签，并非文件：归档、来源、网址哈希、标题。',
      constraints: { required: true },
      value: ({ source }) => source.path,
    },
    {
      name: 'source_url',
      type: 'string',
      en: 'Address of the input, where it has one.',
      zh: '输入的网址（如有）。',
      value: ({ source }) => source.url,
    },
    {
      name: 'source_sha256',
      type: 'string',
      en: 'SHA-256 of the bytes, in hex; empty where they could not be had.',
      zh: '字节的 SHA-256（十六进制）；未能取得字节则为空。',
      constraints: { pattern: '[0-9a-f]{64}' },
      value: ({ source }) => source.sha256,
    },
    {
      name: 'media_type',
      type: 'string',
      en: 'Media type recognised from the bytes, where one was.',
      zh: '由字节认出的媒体类型（如有）。',
      value: ({ source }) => source.mediaType,
    },
    {
      name: 'code',
      type: 'string',
      en: 'Stable error code, see errors.md.',
      zh: '固定错误代码，见 errors.md。',
      constraints: { required: true },
      value: ({ code }) => code,
    },
    {
      name: 'message',
      type: 'string',
      en: 'What is wrong.',
      zh: '问题所在。',
      constraints: { required: true },
      value: ({ message }) => message,
    },
    {
      name: 'remedy',
      type: 'string',
      en: 'What can be done about it.',
      zh: '处置办法。',
      value: ({ remedy }) => remedy,
    },
  ],
};
