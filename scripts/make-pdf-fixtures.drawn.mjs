// PDFs written by hand: fonts that are not in the file, vertical writing, text that nobody sees.
import { table2, table3, table4 } from './make-pdf-fixtures.form.mjs';

const PAGE_WIDTH = 595;
const PAGE_HEIGHT = 842;
const LEFT = 60;
const WIDTH = 475;
const PADDING = 3;
const LEADING = 1.3;

const FONTS = {
  song: { baseFont: 'STSong-Light', encoding: 'UniGB-UCS2-H', encode: ucs2 },
  gbk: { baseFont: 'SimSun', encoding: 'GBK-EUC-H', encode: gbk },
  down: { baseFont: 'STSong-Light', encoding: 'UniGB-UCS2-V', encode: ucs2 },
};

function hex(bytes) {
  return `<${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}>`;
}

function ucs2(text) {
  return hex([...text].flatMap((character) => [character.charCodeAt(0) >> 8, character.charCodeAt(0) & 0xff]));
}

const GBK_BYTES = new Map();

function gbk(text) {
  if (GBK_BYTES.size === 0) {
    const decoder = new TextDecoder('gbk');
    for (let lead = 0xfe; lead >= 0x81; lead--) {
      for (let trail = 0xfe; trail >= 0x40; trail--) {
        if (trail !== 0x7f) GBK_BYTES.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
      }
    }
  }
  return hex([...text].flatMap((character) => GBK_BYTES.get(character) ?? [character.charCodeAt(0)]));
}

function widthOf(text, size) {
  return [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x80 ? size / 2 : size), 0);
}

function wrap(text, size, room) {
  const lines = [''];
  for (const character of text) {
    const last = lines.length - 1;
    if (lines[last] !== '' && widthOf(lines[last] + character, size) > room) lines.push(character);
    else lines[last] += character;
  }
  return lines;
}

/** Text with its half-width signs in Helvetica and all others in `font`. */
function show(text, x, y, size, font, mode = '') {
  const parts = text.match(/[ -~]+|[^ -~]+/g) ?? [];
  let at = x;
  let out = '';
  for (const part of parts) {
    const western = part.charCodeAt(0) < 0x80;
    const code = western ? `(${part.replace(/[\\()]/g, '\\$&')})` : FONTS[font].encode(part);
    out += `BT ${mode} /${western ? 'latin' : font} ${size} Tf 1 0 0 1 ${at.toFixed(2)} ${y.toFixed(2)} Tm ${code} Tj ET\n`;
    at += widthOf(part, size) + (western ? size * 0.056 * part.length : 0);
  }
  return out;
}

function rowHeights({ rows, cells }, widths, size) {
  const heights = Array.from({ length: rows }, () => 0);
  const room = ({ column, columnSpan }) => sum(widths.slice(column, column + columnSpan)) - 2 * PADDING;
  for (const cell of cells) {
    if (cell.rowSpan > 1) continue;
    const needed = wrap(cell.text, size, room(cell)).length * size * LEADING + 2 * PADDING;
    heights[cell.row] = Math.max(heights[cell.row], needed);
  }
  return heights;
}

function sum(numbers) {
  return numbers.reduce((total, value) => total + value, 0);
}

/** Draws a table under `top`; `extra` adds what a case wants in a cell. */
function drawTable(table, shares, top, size, font, extra = () => null) {
  const widths = shares.map((share) => (share / sum(shares)) * WIDTH);
  const heights = rowHeights(table, widths, size);
  let out = '0.5 w\n';
  for (const cell of table.cells) {
    const x = LEFT + sum(widths.slice(0, cell.column));
    const y = top - sum(heights.slice(0, cell.row));
    const width = sum(widths.slice(cell.column, cell.column + cell.columnSpan));
    const height = sum(heights.slice(cell.row, cell.row + cell.rowSpan));
    out += `${x.toFixed(2)} ${(y - height).toFixed(2)} ${width.toFixed(2)} ${height.toFixed(2)} re S\n`;
    const instead = extra(cell, { x, y, width, height });
    if (instead !== null) {
      out += instead;
      continue;
    }
    const lines = wrap(cell.text, size, width - 2 * PADDING);
    const first = y - height / 2 + (lines.length * size * LEADING) / 2 - size;
    for (const [index, line] of lines.entries()) {
      out += show(line, x + (width - widthOf(line, size)) / 2, first - index * size * LEADING, size, font);
    }
  }
  return { out, bottom: top - sum(heights) };
}

const SHARES_3 = [5, 13, 24, 9, 8, 8, 8, 9, 8, 8];

/** The content of the three pages of a report. `font` draws tables 二 and 三, `lastFont` table 四. */
export function drawnPages({ agency, figures, font, lastFont = font, extra, after = '' }) {
  const { year } = figures;
  const first =
    show(agency, 200, 770, 16, font) +
    show(`${year}年政府信息公开工作年度报告`, 150, 745, 16, font) +
    show('一、总体情况', LEFT, 715, 12, font) +
    show(`${year}年，本机关按照年度工作要点推进政务公开，各项办理均有记录可查。`, LEFT + 20, 695, 10, font) +
    show('二、主动公开政府信息情况', LEFT, 670, 12, font) +
    drawTable(table2(figures), [1, 1, 1, 1], 655, 10, font).out;
  const second =
    show('三、收到和处理政府信息公开申请情况', LEFT, 790, 12, font) +
    drawTable(table3(figures), SHARES_3, 775, 8, font, extra).out +
    after;
  const third =
    show('四、政府信息公开行政复议、行政诉讼情况', LEFT, 790, 12, lastFont) +
    drawTable(table4(figures), Array(15).fill(1), 775, 8, lastFont).out +
    show('五、存在的主要问题及改进情况', LEFT, 640, 12, lastFont) +
    show('个别答复文书的说理还不充分，下一步将统一文书样式。', LEFT + 20, 620, 10, lastFont) +
    show('六、其他需要报告的事项', LEFT, 595, 12, lastFont) +
    show('无其他需要报告的事项。', LEFT + 20, 575, 10, lastFont);
  return [first, second, third];
}

/** Adds to each cell of a row of figures a number that nobody sees, and draws one label twice to make it bold. */
export function hiddenNumbers(font) {
  const concealed = {
    4: (x, y) => show('901', x, y, 8, font, '3 Tr'),
    5: (x, y) => `1 g\n${show('902', x, y, 8, font, '0 Tr')}0 g\n`,
    6: (x, y) => `${show('903', x, y, 8, font)}1 g ${x - 1} ${y - 3} 16 11 re f 0 g\n`,
  };
  return {
    extra(cell, { x, y, height, width }) {
      const middle = y - height / 2 - 3;
      if (cell.text === '（一）予以公开') {
        const at = x + (width - widthOf(cell.text, 8)) / 2;
        return show(cell.text, at, middle, 8, font) + show(cell.text, at + 0.4, middle, 8, font);
      }
      const conceal = cell.figure && concealed[cell.row];
      if (!conceal) return null;
      const at = x + (width - widthOf(cell.text, 8)) / 2;
      return conceal(x + 2, middle) + show(cell.text, at, middle, 8, font, '0 Tr');
    },
    after: show('904本页以外的文字', 700, 400, 8, font),
  };
}

/** Writes 三、本年度办理结果 from the top down, and one group label turned on its side. */
export function verticalLabels(font) {
  return {
    extra(cell, { x, y, width, height }) {
      if (cell.text === '三、本年度办理结果') {
        const top = y - height / 2 + (cell.text.length * 8) / 2;
        return `BT /down 8 Tf 1 0 0 1 ${(x + width / 2).toFixed(2)} ${top.toFixed(2)} Tm ${FONTS.down.encode(cell.text)} Tj ET\n`;
      }
      if (cell.text === '（三）不予公开') {
        const bottom = y - height / 2 - (cell.text.length * 8) / 2;
        return `BT /${font} 8 Tf 0 1 -1 0 ${(x + width / 2 + 3).toFixed(2)} ${bottom.toFixed(2)} Tm ${FONTS[font].encode(cell.text)} Tj ET\n`;
      }
      return null;
    },
  };
}

/** The bytes of a PDF with these page contents and the fonts above, none of them embedded. */
export function writePdf(contents) {
  const objects = [];
  const add = (body) => objects.push(body);
  add('<< /Type /Catalog /Pages 2 0 R >>');
  const firstPage = 3 + Object.keys(FONTS).length * 3 + 1;
  const kids = contents.map((_, index) => `${firstPage + 2 * index} 0 R`).join(' ');
  add(`<< /Type /Pages /Kids [${kids}] /Count ${contents.length} >>`);
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  let resources = '/latin 3 0 R';
  for (const [name, { baseFont, encoding }] of Object.entries(FONTS)) {
    const number = objects.length + 1;
    resources += ` /${name} ${number} 0 R`;
    add(
      `<< /Type /Font /Subtype /Type0 /BaseFont /${baseFont} /Encoding /${encoding} /DescendantFonts [${number + 1} 0 R] >>`,
    );
    add(
      `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /${baseFont} /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor ${number + 2} 0 R /DW 1000 >>`,
    );
    add(
      `<< /Type /FontDescriptor /FontName /${baseFont} /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>`,
    );
  }
  for (const content of contents) {
    const page = objects.length + 1;
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE_WIDTH} ${PAGE_HEIGHT}] /Resources << /Font << ${resources} >> >> /Contents ${page + 1} 0 R >>`,
    );
    add(`<< /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}endstream`);
  }
  return serialise(objects);
}

function serialise(objects) {
  let file = '%PDF-1.5\n';
  const offsets = objects.map((body, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  file += offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}
