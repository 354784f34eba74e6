/** Counting words and units that stand behind a number, each before those it begins with. */
const UNITS = '亿元 万元 元 件次 件/次 人次 人/次 件 条 项 笔 份 宗 例 个 次 人 起 家 篇 部'.split(' ');
/** Units that words begin with as well: in flowing text 个人, 次年 and 部分公开 stand behind figures of their own. */
const BEGIN_WORDS = new Set(['例', '个', '次', '人', '起', '家', '部']);

/** A counting word or unit behind the number of a cell, as a pattern. */
export const UNIT = `(?:${UNITS.join('|')})`;

/** The same where text goes on behind it. */
export const FLOWING_UNIT = `(?:${UNITS.map((unit) => (BEGIN_WORDS.has(unit) ? `${unit}(?!\\p{Script=Han})` : unit)).join('|')})`;

/** The counting words and units of one sign, for a class of characters. */
export const ONE_SIGN_UNITS = UNITS.filter((unit) => unit.length === 1).join('');

/** The signs that counting words and units are written with, for a class of characters. */
export const UNIT_SIGNS = [...new Set(UNITS.join(''))].join('');
