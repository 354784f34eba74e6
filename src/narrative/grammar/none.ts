import type { Discourse, Grammar } from './discourse.js';
import type { Draft } from './draft.js';
import type { Reading } from './reading.js';
import { readCounted, readingsOf } from './resolve.js';
import { hasMark, type Token } from './tokens.js';
import { contentsOf, coordinated, isUnknown, sensesOf } from './words.js';

/**
 * The claims of a clause that says there was none: 未收到政府信息公开申请, 未发生行政复议、行政诉讼案件. Every word behind the
 * denial has to be known: 未发生行政诉讼败诉案件 says nothing of how many cases there were.
 */
export function readNone(reading: Reading, discourse: Discourse, grammar: Grammar): Draft[] {
  const { words, isAfterNumber, scope, period, periodBefore } = reading;
  if (isAfterNumber) return [];
  const at = words.findIndex((word) => hasMark(word, 'negation'));
  if (at < 0) return [];
  const denied = words.slice(at + 1);
  const contents = contentsOf(denied);
  const last = contents.at(-1);
  if (!last || contents.some(isUnknown) || denied.some((word) => hasMark(word, 'negation', 'part')))
    return [];
  const counted = readCounted(denied, { subject: discourse.topic, isAmongApplicants: false });
  if (counted.qualifier !== '' || counted.applicant !== null || counted.subject === null) return [];
  const hasSubjectLast = sensesOf(last, 'subject').length > 0;
  if (!hasSubjectLast && !counted.predicates.flat().some((id) => id.startsWith('carried_'))) return [];
  discourse.topic = counted.subject;
  const isCarried = counted.predicates.flat().some((id) => id.startsWith('carried_'));
  const subjects = hasSubjectLast ? listedSubjects(denied, last) : [counted.subject];
  return subjects.flatMap((subject): Draft[] => {
    const each = readCounted(denied, { subject, isAmongApplicants: false });
    // Where there was none, none was received either.
    const ways = readingsOf({ ...each, subject, subjects: [] }, null, grammar.vocabulary);
    const readings = each.predicates.length > 0 ? ways : ways.slice(0, 1);
    if (readings.length === 0 || !grammar.vocabulary.subjects.get(subject)?.units) return [];
    return [
      {
        kind: 'count',
        readings,
        qualifier: '',
        scope,
        period: isCarried ? periodBefore : period,
        unit: null,
        value: 0,
        valueTo: null,
        approximation: null,
        partOf: null,
        about: null,
        base: null,
        start: words[at]!.start,
        end: denied.at(-1)!.end,
      },
    ];
  });
}

function listedSubjects(words: readonly Token[], last: Token): string[] {
  const list = coordinated(words.slice(0, words.indexOf(last) + 1), 'subject');
  return [...new Set(list.map((word) => sensesOf(word, 'subject')[0]!.id))];
}
