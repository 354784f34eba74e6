import type { Option } from 'commander';
import type { Bilingual, Language } from './language.js';

/** Descriptions and examples of the help pages. */
export const HELP = {
  program: {
    en: "Reads China's government information disclosure annual reports cell by cell, reconciles every total, writes datasets.",
    zh: '逐格读取政府信息公开工作年度报告，核对每一处合计，写出数据集。',
  },
  extract: {
    en: 'read reports and write a checked dataset',
    zh: '读取报告，写出核对过的数据集',
  },
  explain: {
    en: 'show how a report of a dataset adds up, or the whole chain behind one figure',
    zh: '显示数据集中一份报告是否勾稽相符，或一个数字的完整依据',
  },
  explainedReport: { en: 'id of the report, from reports.csv', zh: '报告编号，见 reports.csv' },
  explainedCell: {
    en: 'id of the cell, from codebook.csv; without it the whole report is told of',
    zh: '单元格编号，见 codebook.csv；不给出则说明整份报告',
  },
  explainExamples: {
    en: `Examples:
  gouji explain 150802-government_office-2023
  gouji explain 150802-government_office-2023 t3_new_received__total
  gouji explain 150802-government_office-2023 t4_review__upheld -o dataset/ --json`,
    zh: `示例：
  gouji explain 150802-government_office-2023
  gouji explain 150802-government_office-2023 t3_new_received__total
  gouji explain 150802-government_office-2023 t4_review__upheld -o dataset/ --json`,
  },
  review: {
    en: 'show a dataset in a browser: source and figures side by side',
    zh: '在浏览器中查看数据集：来源与数字并排对照',
  },
  reviewed: { en: 'folder of the dataset (default: output)', zh: '数据集所在文件夹（默认 output）' },
  reviewExamples: {
    en: `Examples:
  gouji review                              open the printed address in a browser
  gouji review dataset/ --build site/       the same as files, to be published
`,
    zh: `示例：
  gouji review                              用浏览器打开打印出的地址
  gouji review dataset/ --build site/       写成静态文件，可供发布
`,
  },
  inspect: {
    en: 'draw the pages of a PDF with what was found on them',
    zh: '画出 PDF 各页及其上识别到的内容',
  },
  inspected: {
    en: 'one PDF: a file, an http(s) address, or - for standard input',
    zh: '一份 PDF：文件、http(s) 网址，或 - 表示标准输入',
  },
  inputs: {
    en: 'files, folders, http(s) addresses, or - for standard input',
    zh: '文件、文件夹、http(s) 网址，或 - 表示标准输入',
  },
  help: { en: 'show help', zh: '显示帮助' },
  helpCommand: { en: 'show help for a command', zh: '显示某个命令的帮助' },
  version: { en: 'show the versions of gouji and node', zh: '显示 gouji 与 node 的版本' },
  examples: {
    en: `Examples:
  gouji extract reports/                    read a folder, write the dataset to output/
  gouji review                              see in a browser what adds up and what does not
  gouji inspect report.pdf                  draw its pages and cells in inspect/
  gouji harvest sources/                    fetch reports into archive/, write their dataset
  gouji status archive/                     agency by year
`,
    zh: `示例：
  gouji extract reports/                    读取整个文件夹，数据集写入 output/
  gouji review                              在浏览器中查看哪些合计成立、哪些不成立
  gouji inspect report.pdf                  在 inspect/ 中画出各页与单元格
  gouji harvest sources/                    抓取报告入 archive/，并写出数据集
  gouji status archive/                     机关与年度对照表
`,
  },
  extractExamples: {
    en: `Examples:
  gouji extract report.html                 write the dataset to output/
  gouji extract reports/ -o dataset/        read a whole folder
  gouji extract - --json < report.txt       print one JSON object
  gouji extract reports/ --fail-on error    exit with 1 where totals do not add up
`,
    zh: `示例：
  gouji extract report.html                 数据集写入 output/
  gouji extract reports/ -o dataset/        读取整个文件夹
  gouji extract - --json < report.txt       打印一个 JSON 对象
  gouji extract reports/ --fail-on error    合计不符时以 1 退出
`,
  },
  exitCodes: {
    en: `
Exit codes: 0 all read; 1 findings at or above --fail-on; 2 usage; 3 an input gave no report;
4 not complete, run again.`,
    zh: `
退出码：0 全部读出；1 有 --fail-on 及以上级别的发现；2 用法错误；3 有输入未能读出报告；4 未完成，可重新运行。`,
  },
  inspectExamples: {
    en: `Examples:
  gouji inspect report.pdf                  inspect/page-1.svg and on, one picture a page
  gouji inspect report.pdf --page 3 -o seen/
`,
    zh: `示例：
  gouji inspect report.pdf                  每页一图：inspect/page-1.svg 等
  gouji inspect report.pdf --page 3 -o seen/
`,
  },
  legend: {
    en: `
In the pictures: lines found red; cells dashed blue, violet where no lines are drawn; doubts yellow; cells of the
form with their ids, green for a number, grey for a blank or dash, red for text. Open them in a browser: a pointer
over a cell shows what was read.

Exit codes: 0 drawn; 2 usage, or no such page; 3 not a PDF, or no report in it (its pages are drawn all the same);
4 not complete, run again.`,
    zh: `
图中：识别到的线为红色；单元格为蓝色虚线，无线表格为紫色；存疑处为黄色；表格单元格标有编号，数字为绿色，
空白或横线为灰色，文字为红色。用浏览器打开，指针停在单元格上可见读到的内容。

退出码：0 已画出；2 用法错误或无此页；3 不是 PDF，或其中没有报告（各页照画）；4 未完成，可重新运行。`,
  },
} satisfies Record<string, Bilingual>;

const CHINESE_TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

/** Title of a part of a help page. */
export function helpTitle(title: string, language: Language): string {
  return language === 'zh' ? (CHINESE_TITLES[title] ?? title) : title;
}

/** What a help page says of a flag, with the values it takes. */
export function optionDescription(option: Option, language: Language): string {
  const { description, argChoices, defaultValue } = option;
  const choices = argChoices?.join(' | ');
  // What can be switched off has a default too, which says nothing.
  const isTold = typeof defaultValue === 'string';
  const byDefault = isTold ? `${language === 'zh' ? '默认' : 'default'} ${defaultValue}` : undefined;
  const values = [choices, byDefault].filter((part) => part !== undefined).join('; ');
  return values === '' ? description : `${description} [${values}]`;
}
