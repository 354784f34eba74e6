import type { CodeText } from './code-text.js';

/** What a site answers instead of a page, or does not allow. */
export const SITE_CODES = {
  E_HTTP_REDIRECTS: {
    kind: 'permanent',
    needsPerson: true,
    meaning: { en: 'redirects lead in a circle or on and on', zh: '重定向成环或没有尽头' },
    cause: {
      en: 'The site is set up wrongly, or wants a login or cookie.',
      zh: '网站设置有误，或要求登录、Cookie。',
    },
    remedy: {
      en: 'Open the address in a browser and put the address it ends at on the card.',
      zh: '请用浏览器打开，将最终网址写入卡片。',
    },
  },
  E_HTTP_NOT_FOUND: {
    kind: 'permanent',
    needsPerson: true,
    meaning: { en: 'the site says that there is no such page', zh: '网站称没有此页' },
    cause: {
      en: 'The page was moved or withdrawn, or the link is wrong.',
      zh: '网页已迁移、撤下，或链接有误。',
    },
    remedy: {
      en: 'Look for the page on the site and correct the card.',
      zh: '请在网站上查找该页并更正卡片。',
    },
  },
  E_HTTP_DENIED: {
    kind: 'refused',
    needsPerson: true,
    meaning: { en: 'the site refuses the page', zh: '网站拒绝访问该页' },
    cause: {
      en: 'The page needs a login, is closed to programs, or to this network.',
      zh: '该页需要登录，或不向程序、本网络开放。',
    },
    remedy: {
      en: 'Ask the site, or save the page by hand and read the file with gouji extract.',
      zh: '请与网站联系，或人工保存后用 gouji extract 读取。',
    },
  },
  E_HTTP_BUSY: {
    kind: 'transient',
    needsPerson: false,
    meaning: { en: 'the host asks to come back later', zh: '主机要求稍后再来' },
    cause: {
      en: 'It answers 429 or 503, for longer than a run waits.',
      zh: '主机持续应答 429 或 503，超过单次运行的等待时间。',
    },
    remedy: {
      en: 'Run again with --only-failed later, with a larger --pace.',
      zh: '请稍后用 --only-failed 重试，并加大 --pace。',
    },
  },
  E_HTTP_SERVER: {
    kind: 'transient',
    needsPerson: false,
    meaning: { en: 'the host failed on the page', zh: '主机处理该页出错' },
    cause: { en: 'It answers with a status of 500 or above.', zh: '主机应答 500 以上状态。' },
    remedy: { en: 'Run again with --only-failed later.', zh: '请稍后用 --only-failed 重试。' },
  },
  E_HTTP_STATUS: {
    kind: 'permanent',
    needsPerson: true,
    meaning: { en: 'the host answers with a status that is not understood', zh: '主机应答了无法理解的状态' },
    cause: { en: 'The status is none that a page is given with.', zh: '该状态不是网页应有的状态。' },
    remedy: {
      en: 'Open the address in a browser and correct the card.',
      zh: '请用浏览器打开核对，并更正卡片。',
    },
  },
  E_HTTP_CHALLENGE: {
    kind: 'refused',
    needsPerson: true,
    meaning: { en: 'the site tests whether a browser is asking', zh: '网站检验访问者是否为浏览器' },
    cause: {
      en: 'A shield in front of the site only lets browsers pass. It is not circumvented.',
      zh: '网站前的防护只放行浏览器；本程序不予绕过。',
    },
    remedy: {
      en: 'Ask the site, or save the page by hand and read the file with gouji extract.',
      zh: '请与网站联系，或人工保存后用 gouji extract 读取。',
    },
  },
  E_HTTP_HOST_DOWN: {
    kind: 'transient',
    needsPerson: false,
    meaning: { en: 'the host is left alone for the rest of the run', zh: '本次运行不再访问该主机' },
    cause: {
      en: 'Several requests in a row failed, and so did one after a pause.',
      zh: '连续多次请求失败，暂停之后仍失败。',
    },
    remedy: { en: 'Run again with --only-failed later.', zh: '请稍后用 --only-failed 重试。' },
  },
  E_ROBOTS_DENIED: {
    kind: 'refused',
    needsPerson: true,
    meaning: { en: 'robots.txt does not allow the page', zh: 'robots.txt 不允许访问该页' },
    cause: { en: 'The site keeps programs out of this part.', zh: '网站不允许程序访问这一部分。' },
    remedy: {
      en: 'Ask the site, or save the page by hand and read the file with gouji extract.',
      zh: '请与网站联系，或人工保存后用 gouji extract 读取。',
    },
  },
  E_ROBOTS_UNREACHABLE: {
    kind: 'transient',
    needsPerson: false,
    meaning: {
      en: 'robots.txt could not be read, so nothing is asked of the site',
      zh: 'robots.txt 无法读取，故不访问该站',
    },
    cause: {
      en: 'The site answers with a failure of its own for robots.txt, or does not answer (RFC 9309, 2.3.1.4).',
      zh: '网站对 robots.txt 应答服务器错误或不应答（RFC 9309 第 2.3.1.4 节）。',
    },
    remedy: { en: 'Run again with --only-failed later.', zh: '请稍后用 --only-failed 重试。' },
  },
  E_ROBOTS_DELAY: {
    kind: 'refused',
    needsPerson: true,
    meaning: { en: 'robots.txt asks for pauses that no run can keep', zh: 'robots.txt 要求的间隔过长' },
    cause: { en: 'Its Crawl-delay is longer than ten minutes.', zh: '其 Crawl-delay 超过十分钟。' },
    remedy: {
      en: 'Save the few pages by hand and read the files with gouji extract.',
      zh: '请人工保存所需网页，用 gouji extract 读取。',
    },
  },
} as const satisfies Readonly<Record<string, CodeText>>;
