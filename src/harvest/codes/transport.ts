import type { CodeText } from './code-text.js';

/** What can go wrong between the program and a host, before a page is there. */
export const TRANSPORT_CODES = {
  E_HTTP_DNS: {
    kind: 'transient',
    needsPerson: false,
    meaning: { en: 'the name of the host is not known', zh: '主机名无法解析' },
    cause: {
      en: 'The site has moved or is spelt wrongly, or name service is down.',
      zh: '网站已迁移或网址拼写有误，或域名服务中断。',
    },
    remedy: {
      en: 'Look up the address of the site and correct the source card.',
      zh: '请查明网站现址并更正来源卡片。',
    },
  },
  E_HTTP_CONNECT: {
    kind: 'transient',
    needsPerson: false,
    meaning: { en: 'no connection to the host', zh: '无法连接主机' },
    cause: {
      en: 'The host is down, refuses the connection, or cannot be reached from this network.',
      zh: '主机停机、拒绝连接，或本网络无法到达。',
    },
    remedy: {
      en: 'Run again with --only-failed later, or from another network.',
      zh: '请稍后用 --only-failed 重试，或换一个网络。',
    },
  },
  E_HTTP_TIMEOUT: {
    kind: 'transient',
    needsPerson: false,
    meaning: { en: 'the host did not answer in full in time', zh: '主机未在时限内完整应答' },
    cause: {
      en: 'The host is overloaded or sends byte by byte.',
      zh: '主机过载，或逐字节缓慢发送。',
    },
    remedy: {
      en: 'Run again with --only-failed at another time of day, or with a larger --timeout.',
      zh: '请换个时段用 --only-failed 重试，或加大 --timeout。',
    },
  },
  E_HTTP_BROKEN: {
    kind: 'transient',
    needsPerson: false,
    meaning: { en: 'the host broke off its answer', zh: '主机中途断开' },
    cause: {
      en: 'The connection was reset, or fewer bytes came than announced.',
      zh: '连接被重置，或收到的字节少于声明的长度。',
    },
    remedy: { en: 'Run again with --only-failed.', zh: '请用 --only-failed 重试。' },
  },
  E_HTTP_TLS: {
    kind: 'permanent',
    needsPerson: true,
    meaning: { en: 'no secure connection could be agreed', zh: '无法建立安全连接' },
    cause: {
      en: 'The certificate has expired or is not trusted, or the host only speaks protocols that are given up.',
      zh: '证书过期或不受信任，或主机只支持已淘汰的协议。',
    },
    remedy: {
      en: 'For an old protocol put `tls: legacy` on the source card; a bad certificate has to be mended by the site.',
      zh: '协议过旧的，在来源卡片写 `tls: legacy`；证书问题须由网站修复。',
    },
  },
  E_HTTP_PRIVATE: {
    kind: 'refused',
    needsPerson: true,
    meaning: { en: 'the address is not a public one', zh: '地址不是公网地址' },
    cause: {
      en: 'The link, redirect or name leads into a private network or to this machine.',
      zh: '链接、重定向或域名指向内网或本机。',
    },
    remedy: {
      en: 'Correct the address; for a site of your own use --allow-private.',
      zh: '请更正网址；自己的站点可用 --allow-private。',
    },
  },
  E_HTTP_ADDRESS: {
    kind: 'permanent',
    needsPerson: true,
    meaning: { en: 'the address is none that is fetched', zh: '网址不可抓取' },
    cause: {
      en: 'A link or redirect is not an http or https address.',
      zh: '链接或重定向不是 http、https 网址。',
    },
    remedy: {
      en: 'Open the page it stands on and correct the card.',
      zh: '请打开所在网页核对，并更正卡片。',
    },
  },
  E_HTTP_TOO_LARGE: {
    kind: 'permanent',
    needsPerson: true,
    meaning: { en: 'the answer is larger than a report', zh: '应答大于报告应有的大小' },
    cause: {
      en: 'The link leads to a video or archive, or the answer swells when it is unpacked.',
      zh: '链接指向视频或压缩包，或应答解压后异常膨胀。',
    },
    remedy: {
      en: 'Check the link; raise --max-megabytes if it is a report.',
      zh: '请核对链接；确为报告的，加大 --max-megabytes。',
    },
  },
  E_HTTP_ENCODING: {
    kind: 'transient',
    needsPerson: false,
    meaning: { en: 'the answer cannot be unpacked', zh: '应答无法解压' },
    cause: {
      en: 'The bytes are not in the compression that the header names.',
      zh: '字节与标头声明的压缩方式不符。',
    },
    remedy: {
      en: 'Run again with --only-failed; report it to the site if it stays.',
      zh: '请用 --only-failed 重试；仍如此则告知网站。',
    },
  },
} as const satisfies Readonly<Record<string, CodeText>>;
