// Makes the PDF and Word fixtures: node scripts/make-pdf-fixtures.mjs [case ...]
// Needs on the PATH: chromium, soffice (LibreOffice Writer), qpdf; fonts Noto Sans CJK and WenQuanYi Zen Hei.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { drawnPages, hiddenNumbers, verticalLabels, writePdf } from './make-pdf-fixtures.drawn.mjs';
import { blankCells, inventFigures } from './make-pdf-fixtures.figures.mjs';
import { markedRichText } from './make-pdf-fixtures.marked.mjs';
import { reportHtml } from './make-pdf-fixtures.report.mjs';

const NOTO = 'body { font-family: "Noto Sans CJK SC" }';
const WENQUAN = 'body { font-family: "WenQuanYi Zen Hei" }';
const PAGE_NUMBERS =
  '@page { size: A4; margin: 20mm 18mm; @bottom-center { content: "- " counter(page) " -"; font-size: 10pt } }';
const PLAIN_PAGE = '@page { size: A4; margin: 18mm }';
const RUNNING_HEAD =
  '@page { size: A4 landscape; margin: 20mm 25mm; @top-center { content: "政府信息公开工作年度报告"; font-size: 9pt } @bottom-right { content: "第" counter(page) "页 共" counter(pages) "页"; font-size: 9pt } }';
const UNRULED = 'td { border: none; padding: 3px 8px } .t3 td { padding: 4px 6px } .t4 td { padding: 3px }';
const LEVEL_RULES =
  'td { border: none; border-bottom: 1px solid #000 } table { border-top: 2px solid #000 } .t3 td { padding: 3px 6px }';
const FRAMED_LEVEL_RULES =
  'td { border: none; border-bottom: 1px solid #000 } table { border: 1px solid #000 } .t3 td { padding: 3px 6px }';
/** Thin coloured blocks under the text instead of borders, and the last cell of each row without a right border. */
const OPEN_SIDES =
  'table { border-collapse: separate; border-spacing: 0 } td { border: none; border-top: 1px solid #555; border-left: 1px solid #555 } tr > td:first-child { border-left: none } tr:last-child > td { border-bottom: 1px solid #555 }';
const CELLS_APART =
  'table { border-collapse: separate; border-spacing: 6px 4px; border: 1px outset #888 } td { border: 1px inset #888 }';

/** Fixtures are kept small; nothing in them changes. */
const SMALL = ['--object-streams=generate', '--recompress-flate', '--compression-level=9', '--deterministic-id'];

/** Case by case: agency and year, the seed of its figures, and how its file is made. */
const CASES = {
  'pdf-chromium-noto': report('临澄市示范区管理委员会', 2024, 11, printed(`${NOTO} ${PAGE_NUMBERS}`, false)),
  'pdf-chromium-wenquan': report('临澄市青湖区人民政府', 2023, 12, printed(`${WENQUAN} ${PLAIN_PAGE}`)),
  'pdf-landscape-header-repeated': report('云岭市示范区教育局', 2022, 13, printed(`${WENQUAN} ${RUNNING_HEAD}`)),
  'pdf-libreoffice': report('云岭市示范区财政局', 2024, 14, converted('pdf:writer_pdf_Export', NOTO)),
  'pdf-flag-turned': report('南堰市示范区管理委员会', 2021, 15, turned(['--rotate=+90'])),
  'pdf-content-turned': report(
    '南堰市示范区水利局',
    2023,
    16,
    turned(['--rotate=+90'], ['--flatten-rotation'], ['--rotate=-90']),
  ),
  'pdf-content-turned-unflagged': report('南堰市白渡镇人民政府', 2022, 17, turned(['--rotate=+270'], ['--flatten-rotation'])),
  'pdf-borderless': report('汀州市示范区文化和旅游局', 2023, 18, printed(`${WENQUAN} ${PLAIN_PAGE} ${UNRULED}`), [
    [4, 5],
    [9, 0],
    [9, 1],
    [9, 2],
    [9, 3],
    [9, 4],
    [9, 5],
    [9, 6],
    [20, 1],
  ]),
  'pdf-level-rules': report('汀州市示范区民政局', 2024, 19, printed(`${WENQUAN} ${PLAIN_PAGE} ${LEVEL_RULES}`), [
    [4, 5],
    [20, 1],
    [20, 2],
  ]),
  'pdf-framed-level-rules': report('汀州市示范区体育局', 2023, 26, printed(`${WENQUAN} ${PLAIN_PAGE} ${FRAMED_LEVEL_RULES}`)),
  'pdf-open-sides': report('汀州市石桥乡人民政府', 2022, 20, printed(`${WENQUAN} ${PLAIN_PAGE} ${OPEN_SIDES}`)),
  'pdf-cells-apart': report('汀州市示范区商务局', 2024, 27, printed(`${WENQUAN} ${PLAIN_PAGE} ${CELLS_APART}`)),
  'pdf-hidden-text': report('平澜市示范区司法局', 2023, 21, drawn({ font: 'song', ...hiddenNumbers('song') })),
  'pdf-not-embedded': report('平澜市示范区统计局', 2022, 22, drawn({ font: 'song', lastFont: 'gbk' })),
  'pdf-vertical-labels': report('平澜市示范区审计局', 2024, 23, drawn({ font: 'gbk', ...verticalLabels('gbk') })),
  'docx-libreoffice': report('清浦市示范区管理委员会', 2023, 24, converted('docx:MS Word 2007 XML', NOTO)),
  'doc-libreoffice': report('清浦市示范区林业局', 2022, 25, converted('doc:MS Word 97', NOTO)),
};

function report(agency, year, seed, make, blanks = []) {
  return { agency, figures: blankCells(inventFigures(seed, year), blanks), make };
}

/** Every ideograph of an OpenType font becomes a drawing of its own in print; without prose the file stays small. */
function printed(css, prose = true) {
  return (source, work) => print(reportHtml({ ...source, css, prose }), work);
}

function print(html, work) {
  const page = join(work, 'report.html');
  const pdf = join(work, 'report.pdf');
  writeFileSync(page, html);
  run('chromium', [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    `--user-data-dir=${join(work, 'profile')}`,
    '--no-pdf-header-footer',
    '--disable-pdf-tagging',
    `--print-to-pdf=${pdf}`,
    pathToFileURL(page).href,
  ]);
  return pdf;
}

/** LibreOffice reads the page as a Writer document and writes it in one of its formats. */
function converted(format, css) {
  return (source, work) => {
    const page = join(work, 'report.html');
    writeFileSync(page, reportHtml({ ...source, css, attributes: 'border="1" cellspacing="0" cellpadding="3" width="100%"' }));
    const convert = (filter, input) =>
      office(filter, input, work, input === page ? ['--infilter=HTML (StarWriter)'] : []);
    const [extension] = format.split(':');
    if (extension === 'docx') {
      convert(format, page);
    } else {
      convert('docx:MS Word 2007 XML', page);
      convert(format, join(work, 'report.docx'));
    }
    return join(work, `report.${extension}`);
  };
}

function office(filter, input, work, options = []) {
  const profile = pathToFileURL(join(work, 'office')).href;
  run('soffice', [`-env:UserInstallation=${profile}`, '--headless', ...options, '--convert-to', filter, '--outdir', work, input]);
}

/** A printed report taken through qpdf, one step after the other. */
function turned(...steps) {
  return (source, work) => {
    let from = print(reportHtml({ ...source, css: `${WENQUAN} ${PLAIN_PAGE}` }), work);
    for (const [index, step] of steps.entries()) {
      const to = join(work, `turned-${index}.pdf`);
      run('qpdf', [...step, from, to]);
      from = to;
    }
    return from;
  };
}

function drawn(look) {
  return (source, work) => {
    const pdf = join(work, 'report.pdf');
    writeFileSync(pdf, writePdf(drawnPages({ ...source, ...look })));
    return pdf;
  };
}

function run(tool, args) {
  execFileSync(tool, args, { stdio: ['ignore', 'ignore', 'ignore'], timeout: 120_000 });
}

const root = resolve(import.meta.dirname, '..', 'fixtures');
const wanted = process.argv.slice(2);
for (const [name, { agency, figures, make }] of Object.entries(CASES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const work = mkdtempSync(join(tmpdir(), 'fixture-'));
  const folder = join(root, name);
  mkdirSync(folder, { recursive: true });
  const made = make({ agency, figures }, work);
  const extension = made.split('.').pop();
  const target = join(folder, `source.${extension}`);
  if (extension === 'pdf') run('qpdf', [...SMALL, made, target]);
  else cpSync(made, target);
  writeFileSync(join(folder, 'figures.json'), `${JSON.stringify({ agency, ...figures }, null, 1)}\n`);
  rmSync(work, { recursive: true, force: true });
}

/** Files that no reader can open, or only seem so, stand beside the tests that read them. */
const LOCKS = { 'user-password': ['secret', 'owner'], 'owner-password': ['', 'owner'] };
for (const [name, [user, owner]] of Object.entries(LOCKS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const target = resolve(root, '..', 'test', 'read', 'pdf', 'locked', `${name}.pdf`);
  mkdirSync(resolve(target, '..'), { recursive: true });
  run('qpdf', ['--encrypt', user, owner, '256', '--', join(root, 'pdf-not-embedded', 'source.pdf'), target]);
}

if (wanted.length === 0 || wanted.includes('marked')) {
  const work = mkdtempSync(join(tmpdir(), 'fixture-'));
  writeFileSync(join(work, 'marked.rtf'), markedRichText);
  office('doc:MS Word 97', join(work, 'marked.rtf'), work);
  cpSync(join(work, 'marked.doc'), resolve(root, '..', 'test', 'read', 'word', 'marked.doc'));
  rmSync(work, { recursive: true, force: true });
}
