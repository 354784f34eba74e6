// The form's tables with figures in them, as grids of cells: { text, row, column, rowSpan, columnSpan, figure }.

const HEADER_TABLE_3 = [
  [
    ['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', 0, 3, 3],
    ['申请人情况', 3, 1, 7],
  ],
  [
    ['自然人', 3, 2, 1],
    ['法人或其他组织', 4, 1, 5],
    ['总计', 9, 2, 1],
  ],
  [
    ['商业企业', 4, 1, 1],
    ['科研机构', 5, 1, 1],
    ['社会公益组织', 6, 1, 1],
    ['法律服务机构', 7, 1, 1],
    ['其他', 8, 1, 1],
  ],
];

/** Group and item labels of 三、本年度办理结果; a group of one has no items. */
const RESULTS = [
  ['（一）予以公开'],
  ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）'],
  [
    '（三）不予公开',
    '1.属于国家秘密',
    '2.其他法律行政法规禁止公开',
    '3.危及“三安全一稳定”',
    '4.保护第三方合法权益',
    '5.属于三类内部事务信息',
    '6.属于四类过程性信息',
    '7.属于行政执法案卷',
    '8.属于行政查询事项',
  ],
  ['（四）无法提供', '1.本机关不掌握相关政府信息', '2.没有现成信息需要另行制作', '3.补正后申请内容仍不明确'],
  [
    '（五）不予处理',
    '1.信访举报投诉类申请',
    '2.重复申请',
    '3.要求提供公开出版物',
    '4.无正当理由大量反复申请',
    '5.要求行政机关确认或重新出具已获取信息',
  ],
  [
    '（六）其他处理',
    '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    '3.其他',
  ],
  ['（七）总计'],
];

const OUTCOMES = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

function cell(text, row, column, rowSpan = 1, columnSpan = 1, figure = false) {
  return { text, row, column, rowSpan, columnSpan, figure };
}

function figureCells(values, row, firstColumn) {
  return values.map((value, index) => cell(value === null ? '' : String(value), row, firstColumn + index, 1, 1, true));
}

export function table2(figures) {
  const cells = [];
  let row = 0;
  const block = (heading, header, labels) => {
    cells.push(cell(heading, row++, 0, 1, 4));
    const span = header.length === 2 ? 3 : 1;
    for (const [index, text] of header.entries()) cells.push(cell(text, row, index, 1, index === 0 ? 1 : span));
    row++;
    for (const label of labels) {
      cells.push(cell(label, row, 0));
      const values = figures.table2[label];
      for (const [index, value] of values.entries()) cells.push(cell(String(value), row, 1 + index, 1, span, true));
      row++;
    }
  };
  block('第二十条第（一）项', ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'], ['规章', '行政规范性文件']);
  block('第二十条第（五）项', ['信息内容', '本年处理决定数量'], ['行政许可']);
  block('第二十条第（六）项', ['信息内容', '本年处理决定数量'], ['行政处罚', '行政强制']);
  block('第二十条第（八）项', ['信息内容', '本年收费金额（单位：万元）'], ['行政事业性收费']);
  return { rows: row, columns: 4, headerRows: 0, cells };
}

export function table3(figures) {
  const cells = HEADER_TABLE_3.flatMap((header, row) =>
    header.map(([text, column, rowSpan, columnSpan]) => cell(text, row, column, rowSpan, columnSpan)),
  );
  let row = 3;
  const line = (labels) => {
    cells.push(...labels, ...figureCells(figures.table3[row - 3], row, 3));
    row++;
  };
  line([cell('一、本年新收政府信息公开申请数量', row, 0, 1, 3)]);
  line([cell('二、上年结转政府信息公开申请数量', row, 0, 1, 3)]);
  const results = cell('三、本年度办理结果', row, 0, 22, 1);
  for (const [group, ...items] of RESULTS) {
    const left = row === results.row ? [results] : [];
    if (items.length === 0) line([...left, cell(group, row, 1, 1, 2)]);
    for (const [index, item] of items.entries()) {
      line([...left, ...(index === 0 ? [cell(group, row, 1, items.length, 1)] : []), cell(item, row, 2)]);
    }
  }
  line([cell('四、结转下年度继续办理', row, 0, 1, 3)]);
  return { rows: row, columns: 10, headerRows: 3, cells };
}

export function table4(figures) {
  const cells = [
    cell('行政复议', 0, 0, 1, 5),
    cell('行政诉讼', 0, 5, 1, 10),
    ...OUTCOMES.map((text, index) => cell(text, 1, index, 2, 1)),
    cell('未经复议直接起诉', 1, 5, 1, 5),
    cell('复议后起诉', 1, 10, 1, 5),
    ...[5, 10].flatMap((first) => OUTCOMES.map((text, index) => cell(text, 2, first + index))),
    ...figureCells(figures.table4, 3, 0),
  ];
  return { rows: 4, columns: 15, headerRows: 3, cells };
}
