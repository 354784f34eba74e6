import type { Finding } from '../../model/finding.js';
import type { Bilingual } from '../../model/language.js';
import { cellsOf, type YearLink } from './compare-years.js';
import { bothSums, readingsText, subjectOf, sumOf } from './describe-link.js';
import { type OddFigure, oddFigure, sameChain } from './odd-figure.js';

/** A broken link as a finding of the later report: both sums, the chain it stands in, and how far it can be trusted. */
export function brokenLinkFinding(link: YearLink, links: readonly YearLink[]): Finding {
  const { identity, possible } = link;
  const subject = subjectOf(link);
  const isOpen = possible.earlier?.open != null || possible.later?.open != null;
  // The sum of an open row may be the same under every reading, its figures are not.
  const difference = isOpen ? null : link.difference;
  const what = difference === null ? underEveryReading(link) : bothSums(link, difference);
  const more = [chainText(link, links), oddText(link, oddFigure(link, links))].flatMap((text) => text ?? []);
  return {
    code: identity.code,
    kind: 'cross_year',
    severity: identity.severity,
    verdict: 'source_inconsistent',
    cells: cellsOf(identity, 'later'),
    left: difference === null ? null : sumOf(link, identity.left),
    right: difference === null ? null : sumOf(link, identity.right),
    messageZh: [
      `${subject.zh}：${what.zh}（${identity.zh}）`,
      ...more.map(({ zh }) => zh),
      identity.trustZh,
    ].join('；'),
    messageEn: [
      `${subject.en}: ${what.en} (${identity.en})`,
      ...more.map(({ en }) => en),
      identity.trustEn,
    ].join('; '),
    quote: possible.later?.open?.raw ?? null,
  };
}

function underEveryReading(link: YearLink): Bilingual {
  const readings = readingsText(link);
  return {
    zh: `${readings.zh}，没有一种读法相符`,
    en: `${readings.en}: no reading fits`,
  };
}

/** Where the break stands among the other years of the same sum; null where no other year can be assessed. */
function chainText(link: YearLink, links: readonly YearLink[]): Bilingual | null {
  const assessed = sameChain(link, links).filter(({ status }) => status === 'holds' || status === 'broken');
  if (assessed.length === 1) return null;
  const others = assessed.filter((other) => other !== link && other.status === 'broken').map(yearsOf);
  if (others.length > 0)
    return { zh: `同一关系在${others.join('、')}也不成立`, en: `also broken ${others.join(', ')}` };
  return {
    zh: `可核对的${assessed.length}处年度衔接中只有这一处断开`,
    en: `of ${assessed.length} links between years that can be assessed only this one is broken`,
  };
}

/** The years of a link: `2021-2022`. */
function yearsOf({ earlier, later }: YearLink): string {
  return `${earlier.year}-${later.year}`;
}

function oddText(link: YearLink, odd: OddFigure | null): Bilingual | null {
  if (!odd) return null;
  const [before, after] = [link.earlier.year, link.later.year];
  if (odd.which === 'restated')
    return odd.witness === 'own_sums'
      ? {
          zh: '两年的报告各自勾稽相符，差异产生于两次报告之间',
          en: 'both reports add up in themselves: the figure was restated in between',
        }
      : {
          zh: `以后年度从${after}年的数字接续，这个数字重新核定过`,
          en: `later years go on from the figure of ${after}: it was restated`,
        };
  const year = odd.which === 'later' ? after : before;
  const other = odd.which === 'later' ? before : after;
  return odd.witness === 'own_sums'
    ? {
        zh: `${year}年报告自身的勾稽关系也支持${other}年的数字，存疑的是${year}年的数字`,
        en: `the own sums of the ${year} report want the figure of ${other}: the one of ${year} is in doubt`,
      }
    : {
        zh: `不看${year}年的数字，前后年度相符，存疑的是${year}年的数字`,
        en: `without the figure of ${year} the years around it agree: it is in doubt`,
      };
}
