import type { SampleReport } from './sample.js';

/** A paragraph or heading of a page. */
export interface Prose {
  readonly kind: 'title' | 'heading' | 'text';
  readonly text: string;
}

/** The title of a report as most bodies word it. */
export function titleOf(report: SampleReport): string {
  return `${report.agency}${report.year}年政府信息公开工作年度报告`;
}

/** What stands before the tables: the preamble with the statistical period, and section 一. */
export function opening(report: SampleReport): Prose[] {
  const { year } = report;
  return [
    {
      kind: 'text',
      text: `本报告依据《中华人民共和国政府信息公开条例》编制，所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
    },
    { kind: 'heading', text: '一、总体情况' },
    {
      kind: 'text',
      text: `（一）主动公开。${year}年通过门户网站公开各类信息1268条，其中政策解读36条，比上年增加12条。`,
    },
    { kind: 'text', text: '（二）依申请公开。及时登记、按期答复每一件申请，没有收取费用。' },
  ];
}

/** What stands behind the tables. */
export function closing(report: SampleReport): Prose[] {
  return [
    { kind: 'heading', text: '五、存在的主要问题及改进情况' },
    {
      kind: 'text',
      text: `信息更新不够及时。${report.year + 1}年将按月检查栏目，全年组织培训2次。`,
    },
    { kind: 'heading', text: '六、其他需要报告的事项' },
    { kind: 'text', text: '无其他需要报告的事项。' },
  ];
}

/** Headings of the three sections that hold a table. */
export const SECTION_HEADINGS: Readonly<Record<string, string>> = {
  t2: '二、主动公开政府信息情况',
  t3: '三、收到和处理政府信息公开申请情况',
  t4: '四、政府信息公开行政复议、行政诉讼情况',
};
