/** The reading of a sign in brackets behind it (規(guī)章), as some converters to traditional script leave it. */
export const GLOSS = /(?<=\p{Script=Han})\((?:[a-z\u00e0-\u01dc]){1,6}\)/gu;

const TONED = '[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]';
/** The same within a label, in brackets of either width: what has no tone may be a word of the label. */
export const TONED_GLOSS = new RegExp(`(?<=\\p{Script=Han})[(（][a-zü]{0,4}${TONED}[a-zü]{0,3}[)）]`, 'gu');
