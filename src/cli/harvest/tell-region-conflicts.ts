import type { SourceCard } from '../../harvest/index.js';
import type { Region } from '../../model/agency.js';
import { type RegionConflict, regionConflict } from '../../regions/index.js';
import type { Effects } from '../effects.js';
import { onOneLine } from '../terminal/display-width.js';
import type { Language } from '../terminal/language.js';

/** Tells of cards whose code is that of another region than the name of the agency names. They can be used all the same. */
export async function tellRegionConflicts(
  cards: readonly SourceCard[],
  language: Language,
  stderr: Effects['stderr'],
): Promise<void> {
  for (const { agency, region } of cards) {
    const conflict = region === undefined ? null : regionConflict(agency, region);
    if (conflict !== null) await stderr.write(`${conflictLine(onOneLine(agency), conflict, language)}\n`);
  }
}

function conflictLine(agency: string, { given, named }: RegionConflict, language: Language): string {
  if (language === 'zh') {
    const names = named.length === 0 ? '名称所指的区划不明' : `名称所指的是 ${named.map(called).join('、')}`;
    return `警告：“${agency}”的区划代码是 ${called(given)}，而${names}；若保留，其报告的编号不含区划代码。`;
  }
  const names = named.length === 0 ? 'a region that is not known' : named.map(called).join(' or ');
  return `Warning: the region of “${agency}” is ${called(given)}, but its name names ${names}; left so, the ids of its reports name no region.`;
}

function called({ code, name }: Region): string {
  return `${name} ${code}`;
}
