import type { CodeText } from './code-text.js';

/** What a page is that should have been a report or a list. */
export const PAGE_CODES = {
  E_PAGE_EMPTY: {
    kind: 'transient',
    needsPerson: true,
    meaning: { en: 'the page holds no text', zh: '网页没有文字' },
    cause: {
      en: 'The site failed without saying so, or shows pictures only.',
      zh: '网站出错而未声明，或只有图片。',
    },
    remedy: {
      en: 'Open it in a browser; run again with --only-failed.',
      zh: '请用浏览器查看；用 --only-failed 重试。',
    },
  },
  E_PAGE_SCRIPT: {
    kind: 'permanent',
    needsPerson: true,
    meaning: { en: 'the page is filled by a script', zh: '网页内容由脚本填充' },
    cause: {
      en: 'What is sent is only a frame; the text comes from an endpoint.',
      zh: '发送的只是空壳，文字来自接口。',
    },
    remedy: {
      en: 'Find the endpoint with the developer tools of a browser and put it on the card with `kind: json`.',
      zh: '请用浏览器开发者工具找到接口，以 `kind: json` 写入卡片。',
    },
  },
  E_PAGE_ERROR: {
    kind: 'permanent',
    needsPerson: true,
    meaning: { en: 'an error page comes with the status of success', zh: '以成功状态返回的错误页' },
    cause: {
      en: 'The page was moved or withdrawn, or the site has a fault.',
      zh: '网页已迁移、撤下，或网站有故障。',
    },
    remedy: {
      en: 'Look for the page on the site and correct the card.',
      zh: '请在网站上查找该页并更正卡片。',
    },
  },
  E_PAGE_LOGIN: {
    kind: 'refused',
    needsPerson: true,
    meaning: { en: 'a login page comes instead', zh: '返回的是登录页' },
    cause: { en: 'The page is not open to the public, or no longer.', zh: '该页不（再）向公众开放。' },
    remedy: { en: 'Ask the site, or look for the report elsewhere.', zh: '请与网站联系，或从别处查找报告。' },
  },
  E_PAGE_OTHER: {
    kind: 'permanent',
    needsPerson: true,
    meaning: { en: 'the page is no report, and none hangs on it', zh: '该页不是报告，也未附报告' },
    cause: {
      en: 'The link leads elsewhere, the report is a picture, or its attachment is linked in an unusual way.',
      zh: '链接指向别处、报告是图片，或附件的链接方式特殊。',
    },
    remedy: {
      en: 'Open it in a browser; put the address or a selector of the attachment on the card.',
      zh: '请用浏览器查看；将附件网址或选择器写入卡片。',
    },
  },
  E_PAGE_KIND: {
    kind: 'permanent',
    needsPerson: true,
    meaning: { en: 'the file is of a kind that holds no report', zh: '文件种类不可能是报告' },
    cause: {
      en: 'The link leads to a picture, an archive or a program.',
      zh: '链接指向图片、压缩包或程序。',
    },
    remedy: {
      en: 'Look for the report as a page, PDF or Word file.',
      zh: '请查找网页、PDF 或 Word 形式的报告。',
    },
  },
  E_PAGE_FAULT: {
    kind: 'permanent',
    needsPerson: true,
    meaning: { en: 'gouji itself failed on the page', zh: '程序自身在该页上出错' },
    cause: { en: 'A fault of the program, not of the page.', zh: '是程序的缺陷，不是网页的问题。' },
    remedy: { en: 'Report it together with the address of the page.', zh: '请连同网址一并反馈。' },
  },
  E_LIST_EMPTY: {
    kind: 'permanent',
    needsPerson: true,
    meaning: { en: 'no link to a report was found on the list', zh: '列表页上没有找到报告链接' },
    cause: {
      en: 'The list moved, is filled by a script, or names its reports unusually.',
      zh: '列表已迁移、由脚本填充，或报告名称特殊。',
    },
    remedy: {
      en: 'Open it in a browser; correct the address, or put a selector or the endpoint on the card.',
      zh: '请用浏览器查看；更正网址，或将选择器、接口写入卡片。',
    },
  },
  E_LIST_LONG: {
    kind: 'permanent',
    needsPerson: true,
    meaning: { en: 'the list goes on beyond the limit of pages', zh: '列表页数超过上限' },
    cause: { en: 'The list is very long, or its pager never ends.', zh: '列表很长，或翻页没有尽头。' },
    remedy: {
      en: 'Name a narrower list, or raise `maxPages` on the card.',
      zh: '请指定范围更小的列表，或加大卡片的 `maxPages`。',
    },
  },
  E_LIST_PAGER: {
    kind: 'permanent',
    needsPerson: true,
    meaning: {
      en: 'the list has further pages that only a script can turn to',
      zh: '列表还有只能由脚本翻到的页',
    },
    cause: {
      en: 'Its pager names no addresses: it posts a form or asks an endpoint.',
      zh: '翻页不含网址，而是提交表单或请求接口。',
    },
    remedy: {
      en: 'Put the addresses of its pages, or the endpoint (`kind: json`, with `post` where it has to be), on the card.',
      zh: '请将各页网址或接口（`kind: json`，必要时加 `post`）写入卡片。',
    },
  },
  E_PAGE_PARTS: {
    kind: 'permanent',
    needsPerson: true,
    meaning: { en: 'the report goes on on further pages', zh: '报告分多页刊登' },
    cause: {
      en: 'The site cuts long articles; only the first part is in the archive.',
      zh: '网站将长文分页，归档中只有首页。',
    },
    remedy: {
      en: 'Look for the whole text (显示全文, a print view, an attachment) and put its address on the card.',
      zh: '请查找全文（“显示全文”、打印版或附件），将其网址写入卡片。',
    },
  },
} as const satisfies Readonly<Record<string, CodeText>>;
