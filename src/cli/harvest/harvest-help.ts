import { DATASET_FLAGS } from '../flags.js';
import type { Bilingual } from '../terminal/language.js';

/** The flags that the help only names, as those of the command they are described with: `--jobs`. */
const DATASET_FLAG_NAMES = DATASET_FLAGS.map(({ flags }) => flags.replace(/ <.*/, ''));

/** Descriptions and examples of `gouji harvest` and the commands about its sources and its archive. */
export const HARVEST_HELP = {
  harvest: {
    en: 'fetch reports from their sites into an archive and write its dataset',
    zh: '从各网站抓取报告入档，并写出数据集',
  },
  harvestExamples: {
    en: `Examples:
  gouji harvest sources/ --contact you@example.org    fetch into archive/, write the dataset to output/
  gouji harvest sources/ --only-failed                ask again only for what was not had
`,
    zh: `示例：
  gouji harvest sources/ --contact you@example.org    抓取入 archive/，数据集写入 output/
  gouji harvest sources/ --only-failed                只重新请求上次未得到的
`,
  },
  sources: {
    en: 'files of source cards (YAML, CSV) or folders of them',
    zh: '来源卡片文件（YAML、CSV）或其文件夹',
  },
  exitCodes: {
    en: `
Of the dataset, as of gouji extract: ${DATASET_FLAG_NAMES.join(', ')}.
Exit codes: 0 complete; 1 a person has to look; 2 usage or a wrong source card; 3 no report; 4 run again.`,
    zh: `
数据集的选项同 gouji extract：${DATASET_FLAG_NAMES.join('、')}。
退出码：0 完整；1 须人工查看；2 用法或来源卡片有误；3 一份报告也没有；4 可重新运行。`,
  },
  source: { en: 'about source cards', zh: '来源卡片' },
  sourceCheck: {
    en: 'check source cards and tell where one is wrong',
    zh: '检查来源卡片，指出有误之处',
  },
  sourceExamples: {
    en: `Examples:
  gouji source check sources/               line and column of what is wrong
`,
    zh: `示例：
  gouji source check sources/               有误之处的行与列
`,
  },
  archive: { en: 'about the archive of a harvest', zh: '抓取所得的归档' },
  archiveVerify: {
    en: 'compare every file of an archive with its log',
    zh: '将归档中的每个文件与日志核对',
  },
  archiveExport: { en: 'write what an archive holds as WARC', zh: '将归档写成 WARC 文件' },
  archiveExamples: {
    en: `Examples:
  gouji archive verify archive/                           compare every file with the log
  gouji archive export archive/ --warc archive.warc.gz    write the same as WARC 1.1
`,
    zh: `示例：
  gouji archive verify archive/                           将每个文件与日志核对
  gouji archive export archive/ --warc archive.warc.gz    另写为 WARC 1.1
`,
  },
  archiveFolder: { en: 'folder of the archive', zh: '归档文件夹' },
  status: {
    en: 'show agency by year what an archive has',
    zh: '按机关和年度显示归档已有哪些报告',
  },
  statusExamples: {
    en: `Examples:
  gouji status archive/                     agency by year
  gouji status archive/ --json              the same for programs
`,
    zh: `示例：
  gouji status archive/                     机关与年度对照表
  gouji status archive/ --json              供程序读取
`,
  },
} satisfies Record<string, Bilingual>;
