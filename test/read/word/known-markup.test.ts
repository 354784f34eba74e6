import { describe, expect, it } from 'vitest';
import { inKnownMarkup } from '../../../src/read/word/docx/known-markup.js';

/** Repetitions in a document made to take long. Of 200 kB, what went with the square of the length took up to 3 seconds. */
const MANY = 100_000;
const MOST_CPU_MS = 2_000;

describe('markup that the conversion would drop the text of', () => {
  it.each([
    ['a sum', '<w:fldSimple w:instr="=SUM(LEFT)"><w:r/></w:fldSimple>', '<w:r/>'],
    ['a direction', '<w:bdo w:val="ltr"><w:r/></w:bdo>', '<w:r/>'],
    [
      'a row that begins further right',
      '<w:tr><w:trPr><w:gridBefore w:val="2"/><w:wBefore w:w="99"/></w:trPr><w:tc/></w:tr>',
      '<w:tr><w:trPr><w:gridBefore w:val="2"/><w:wBefore w:w="99"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p></w:p></w:tc><w:tc/></w:tr>',
    ],
    [
      'a number in a ring',
      '<w:r><w:instrText> EQ \\o\\ac(○,12) </w:instrText></w:r>',
      '<w:r><w:t>\uFFFD</w:t></w:r>',
    ],
    [
      'a phonetic guide',
      '<w:ruby><w:rt><w:r><w:t>zhu</w:t></w:r></w:rt><w:rubyBase><w:r/></w:rubyBase></w:ruby>',
      '<w:r/>',
    ],
    [
      'a result that another field works with',
      '<w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/><w:t>9</w:t><w:fldChar w:fldCharType="end"/><w:fldChar w:fldCharType="separate"/><w:t>12</w:t><w:fldChar w:fldCharType="end"/>',
      '<w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/><w:fldChar w:fldCharType="end"/><w:fldChar w:fldCharType="separate"/><w:t>12</w:t><w:fldChar w:fldCharType="end"/>',
    ],
    [
      'a field without an end',
      '<w:fldChar w:fldCharType="begin"/><w:t>9</w:t><w:fldChar w:fldCharType="separate"/><w:t>12</w:t>',
      '<w:fldChar w:fldCharType="begin"/><w:t>9</w:t><w:fldChar w:fldCharType="separate"/><w:t>12</w:t>',
    ],
    [
      'what an empty field asks for',
      '<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>单击此处输入文字</w:t></w:r></w:sdtContent></w:sdt>',
      '<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r></w:r></w:sdtContent></w:sdt>',
    ],
    ['a sign by its number', '<w:sym w:font="SimSun" w:char="5143"/>', '<w:t>&#20803;</w:t>'],
    ['a sign that Word took for a symbol', '<w:sym w:char="F037" w:font="SimSun"/>', '<w:t>&#55;</w:t>'],
    [
      'a symbol, which is no digit',
      '<w:sym w:font="Wingdings" w:char="F037"/>',
      '<w:sym w:font="Wingdings" w:char="F037"/>',
    ],
    [
      'the version of a text that Word shows',
      '<mc:AlternateContent><mc:Choice Requires="w14"><w:t>12</w:t></mc:Choice><mc:Fallback><w:t>9</w:t></mc:Fallback></mc:AlternateContent>',
      '<w:t>12</w:t>',
    ],
    [
      'a formula',
      '<m:oMathPara><m:oMath><m:r><m:t>12</m:t></m:r></m:oMath></m:oMathPara>',
      '<w:r><w:t>12</w:t></w:r>',
    ],
    [
      'a formula of two levels',
      '<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>',
      '<w:r><w:t>\uFFFD</w:t></w:r>',
    ],
  ])('becomes plain: %s', (_, xml, expected) => {
    expect(inKnownMarkup(xml)).toBe(expected);
  });

  it.each([
    '<w:rt>',
    '<w:trPr>',
    '<w:trPr><w:gridBefore w:val="1"/>',
    '<w:showingPlcHdr/>',
    '<w:showingPlcHdr/><w:sdtContent>',
    '<w:sdt><w:showingPlcHdr/><w:sdtContent><w:t>',
    '<m:oMath>',
    '<m:oMath ',
    '<w:fldSimple ',
    '<w:fldChar ',
    '<w:fldChar w:fldCharType="begin"/>',
    '<w:bdo ',
    '<w:sym ',
    '<w:sym w:font="a" ',
    '<mc:AlternateContent>',
    '<mc:AlternateContent><mc:Choice>',
    '<mc:AlternateContent><mc:Choice></mc:Choice>',
  ])('takes no longer than its length allows for %s over and over', (markup) => {
    const start = process.cpuUsage();
    inKnownMarkup(markup.repeat(MANY));
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(MOST_CPU_MS);
  });
});
