import type { Random } from '../random.js';
import { type Noise, withLabels } from './noise.js';
import { traditional } from './traditional.js';

/** Ways in which labels are printed otherwise than on the form, and mean the same. */
export const LABEL_NOISES: readonly Noise[] = [
  labels('labels-spaced', (label, random) => spaced(label, random)),
  labels('labels-half-width', (label) => halfWidth(label)),
  labels('labels-full-width', (label) => fullWidth(label)),
  labels('serials-with-comma', (label) => label.replace(/^(\d)\./u, '$1、')),
  labels('serials-with-wide-dot', (label) => label.replace(/^(\d)\./u, '$1．')),
  labels('serials-in-brackets', (label) => label.replace(/^(\d)\./u, '（$1）')),
  labels('serials-mixed', (label, random) =>
    label.replace(/^(\d)\./u, `$1${random.pick(['.', '、', '．'])}`),
  ),
  labels('serials-left-out', (label) => label.replace(/^\d\./u, '')),
  labels('quotes-straight', (label) => label.replace(/[“”]/gu, '"')),
  labels('quotes-left-out', (label) => label.replace(/[“”]/gu, '')),
  labels('items-with-blanks', (label) => label.replace(/第二十条第（(.)）项/u, '第二十条  第（$1）项')),
  labels('items-half-width', (label) => label.replace(/第二十条第（(.)）项/u, '第二十条第($1)项')),
  labels('signs-traditional', (label) => traditional(label)),
  labels('guidance-left-out', (label) => label.replace(/（(?:区分|单位)[^）]*）/u, '')),
  labels('guidance-in-brackets', (label) => `${label}${GUIDANCE[label] ?? ''}`),
  labels('typos-as-published', (label) => TYPOS[label] ?? label),
  labels('variants-as-published', (label) => VARIANTS[label] ?? label),
];

function labels(name: string, change: (label: string, random: Random) => string): Noise {
  return { name, apply: (sample, random) => withLabels(sample, (label) => change(label, random)) };
}

function spaced(label: string, random: Random): string {
  if (random.chance(0.5)) return label;
  const at = random.int(1, Math.max(1, label.length - 1));
  return label.slice(0, at) + random.pick([' ', '  ', '　', '\u00a0']) + label.slice(at);
}

function halfWidth(label: string): string {
  return label.replaceAll('（', '(').replaceAll('）', ')').replaceAll('：', ':').replaceAll('，', ',');
}

function fullWidth(label: string): string {
  return label.replace(/[\d.]/gu, (sign) => String.fromCodePoint(sign.codePointAt(0)! + 0xfee0));
}

/** What Hubei prints behind labels of the 2019 form. */
const GUIDANCE: Readonly<Record<string, string>> = {
  规章: '（设区的市、自治州人民政府应提供相关数据）',
  规范性文件:
    '（行政机关制定发布的决定、公告、通告、意见、通知，以及标题采用“规定”“办法”“细则”等字样的公文）',
  上一年项目数量: '（指2019年事项数）',
  '本年增/减': '（指2020年增加或减少的事项数，减用负值表示，如-8）',
  处理决定数量: '（指2020年办件量）',
  其他对外管理服务事项: '（指行政许可以外的政务服务事项，含行政确认、行政奖励、行政裁决、行政给付和其他类）',
};

const TYPOS: Readonly<Record<string, string>> = {
  '2.其他法律行政法规禁止公开': '2.其他法律行政止公开',
  '（三）不予公开': '（三）不子公开',
  '三、本年度办理结果': '三三、本年度办理结果',
  行政复议: '行政法复议',
  本年新公开数量: '本公开数量',
};

const VARIANTS: Readonly<Record<string, string>> = {
  行政规范性文件: '规范性文件',
  本年制发件数: '本年制发数',
  本年处理决定数量: '处理决定数量',
  总计: '合计',
  '（七）总计': '（七）合计',
  '3.其他': '3.其它',
  '四、结转下年度继续办理': '四、结转下年继续办理',
};
