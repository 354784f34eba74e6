import { ERROR_CODES, type ErrorCode } from '../../model/error.js';
import type { Bilingual } from './language.js';

/** What a person is told of an error code. The English meaning stands in `ERROR_CODES`. */
export interface ErrorText {
  readonly meaningZh: string;
  readonly cause: Bilingual;
  readonly remedy: Bilingual;
}

/** Every error code in words, for the terminal and for `docs/errors.md`. */
export const ERROR_TEXTS: Readonly<Record<ErrorCode, ErrorText>> = {
  E_USAGE: {
    meaningZh: '命令行无法理解',
    cause: {
      en: 'A command or flag is misspelt, a value is missing or not one of those allowed.',
      zh: '命令或选项拼写有误，或缺少取值，或取值不在允许之列。',
    },
    remedy: {
      en: 'Compare with `gouji extract --help`.',
      zh: '请对照 `gouji extract --help`。',
    },
  },
  E_NOT_FOUND: {
    meaningZh: '输入不存在',
    cause: {
      en: 'No file, folder or page has that path or address.',
      zh: '没有这个路径或网址的文件、文件夹或网页。',
    },
    remedy: {
      en: 'Check the spelling and the folder you are in; look for the page on the site.',
      zh: '请核对拼写和所在文件夹；网页请在原网站查找。',
    },
  },
  E_UNREADABLE: {
    meaningZh: '输入存在，但读不出字节',
    cause: {
      en: 'Permission is refused, links form a loop, the file disappeared or is too large, or the site did not answer in time.',
      zh: '没有读取权限、链接成环、文件中途消失或过大，或网站未及时应答。',
    },
    remedy: {
      en: 'Give yourself permission to read it, or save it as a file of your own and name that.',
      zh: '请取得读取权限，或另存为自己的文件后再读。',
    },
  },
  E_EMPTY: {
    meaningZh: '输入中没有文字',
    cause: {
      en: 'The file has no bytes or no text (a page that fills itself by script, a scan), or the folder has no file of a known kind.',
      zh: '文件没有字节或没有文字（由脚本填充的网页、扫描件），或文件夹中没有可读种类的文件。',
    },
    remedy: {
      en: 'Save the page from a browser after it has loaded, or take the attachment of the report.',
      zh: '请在浏览器中加载完毕后另存网页，或改用报告的附件。',
    },
  },
  E_TRUNCATED: {
    meaningZh: '输入在表格中途截断',
    cause: {
      en: 'A download broke off, or a copy was cut.',
      zh: '下载中断，或复制不完整。',
    },
    remedy: {
      en: 'Fetch the report again and compare its size with that on the site.',
      zh: '请重新获取报告，并与网站上的大小对照。',
    },
  },
  E_ENCODING: {
    meaningZh: '字节不属于中文网页所用的任何编码',
    cause: {
      en: 'The file was damaged by a conversion, or is not text.',
      zh: '文件在转码时损坏，或不是文本。',
    },
    remedy: {
      en: 'Fetch the original again; save it as UTF-8 or GB 18030.',
      zh: '请重新获取原件，并存为 UTF-8 或 GB 18030。',
    },
  },
  E_UNSUPPORTED: {
    meaningZh: '不支持这一种类的输入',
    cause: {
      en: 'The bytes are of a kind that is not read, or the address is not http or https.',
      zh: '字节种类不在可读之列，或网址不是 http、https。',
    },
    remedy: {
      en: 'Save the report as HTML, text, PDF or Word.',
      zh: '请将报告另存为 HTML、文本、PDF 或 Word。',
    },
  },
  E_NO_FORM: {
    meaningZh: '输入中没有找到法定表格',
    cause: {
      en: 'The document is not an annual report, or shows its tables as pictures or in an attachment.',
      zh: '文档不是年度报告，或表格是图片，或表格在附件中。',
    },
    remedy: {
      en: 'Check that it is the report itself, not a list or a landing page; give its attachment.',
      zh: '请确认是报告本身而非列表页或导航页；请给出其附件。',
    },
  },
  E_NOT_A_REPORT: {
    meaningZh: '输入中没有任何年度报告的内容',
    cause: {
      en: 'The wrong page was saved or fetched: a list, a notice, an error page of the site.',
      zh: '保存或下载了别的网页：列表页、通知或网站的错误页。',
    },
    remedy: {
      en: 'Check that the right page was fetched.',
      zh: '请核对所取网页是否正确。',
    },
  },
  E_LEGACY_FORM: {
    meaningZh: '输入是 2019 年以前的统计表',
    cause: {
      en: 'Reports on years before 2019 use a statistics table whose items cannot be compared with the forms.',
      zh: '2019 年以前的报告使用统计表，其指标与现行表格不可比。',
    },
    remedy: {
      en: 'Leave it out; these tables are recognised and not read.',
      zh: '请略去；此类表格只识别，不读取。',
    },
  },
  E_FORM_FILE: {
    meaningZh: '表格定义文件无效',
    cause: {
      en: 'A file that describes a statutory form was changed and is not valid any more.',
      zh: '描述法定表格的文件被改动，已不合规。',
    },
    remedy: {
      en: 'Correct the place that the message names, or install the program again.',
      zh: '请改正所指之处，或重新安装本程序。',
    },
  },
  E_OUTPUT: {
    meaningZh: '程序的产物（数据集、归档、图片）无法写入',
    cause: {
      en: 'The folder cannot be written, is in use by another run, or holds files of the same names that are not ours.',
      zh: '文件夹不可写、正被另一次运行占用，或有不属于本程序的同名文件。',
    },
    remedy: {
      en: 'Give another folder (-o; --archive for an archive), or make room or permission there, and run again.',
      zh: '请另指文件夹（-o；归档用 --archive），或腾出空间、取得权限后重新运行。',
    },
  },
  E_DATASET: {
    meaningZh: '数据集由其他版本的 gouji 写出',
    cause: {
      en: 'What is kept in the folder for later runs (`.gouji-readings`) has another format than this version keeps.',
      zh: '文件夹中供后续运行使用的 `.gouji-readings` 与本版本的格式不同。',
    },
    remedy: {
      en: 'Write the dataset again with `gouji extract`, or use the version that wrote it.',
      zh: '请用 `gouji extract` 重新写出数据集，或使用写出它的版本。',
    },
  },
  E_PORT: {
    meaningZh: '无法在该端口提供页面',
    cause: {
      en: 'Another program, or another `gouji review`, listens at the port, or ports of its number are kept for the system.',
      zh: '该端口正被别的程序或另一个 `gouji review` 占用，或属于系统保留的端口。',
    },
    remedy: {
      en: 'Give another port (`--port`), or none: one that is free is taken then.',
      zh: '请用 `--port` 另指端口；不指定则任取一个空闲端口。',
    },
  },
  E_TOO_LONG: {
    meaningZh: '文件的文字或标记超过单个文档的读取上限',
    cause: {
      en: 'The file is a collection of many reports, or no report: an export of a whole site, a dump of a database.',
      zh: '文件是多份报告的汇编，或根本不是报告：整站导出、数据库导出等。',
    },
    remedy: {
      en: 'Divide the file, and read the part that holds the report.',
      zh: '请拆分文件，只读取报告所在部分。',
    },
  },
  E_INTERNAL: {
    meaningZh: '程序自身在此输入上出错',
    cause: {
      en: 'A fault of the program, not of the document. The other inputs are read all the same.',
      zh: '是程序的缺陷，不是文档的问题；其他输入照常读取。',
    },
    remedy: {
      en: 'Please report it together with the document; `--debug` tells more.',
      zh: '请连同文档一并反馈；`--debug` 可显示详情。',
    },
  },
  E_PDF_PASSWORD: {
    meaningZh: 'PDF 需要密码才能打开',
    cause: {
      en: 'The publisher locked the file.',
      zh: '发布者为文件加了密码。',
    },
    remedy: {
      en: 'Remove the password (for example with qpdf --decrypt) and read the new file.',
      zh: '请先去除密码（例如用 qpdf --decrypt），再读取新文件。',
    },
  },
  E_PDF_SCAN: {
    meaningZh: 'PDF 的页面是图片，没有文字层',
    cause: {
      en: 'The report was printed and scanned; an invisible text layer that nobody has proof-read is not used.',
      zh: '报告是打印后扫描的；未经校对的隐藏文字层不采用。',
    },
    remedy: {
      en: 'Look for the HTML or Word version, or run character recognition and proof-read its figures.',
      zh: '请寻找网页版或 Word 版，或自行识别文字并校对数字。',
    },
  },
  E_PDF_LIMIT: {
    meaningZh: 'PDF 的页数或文字超过单个文档的读取上限',
    cause: {
      en: 'The file is a yearbook or a collection, not a single report.',
      zh: '文件是年鉴或汇编，不是单份报告。',
    },
    remedy: {
      en: 'Split the file and read the part that holds the report.',
      zh: '请拆分文件，只读取报告所在部分。',
    },
  },
};

/** Whether a code is one of those that are documented. */
export function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(ERROR_CODES, code);
}
