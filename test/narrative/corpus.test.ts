import { describe, expect, it } from 'vitest';
import { extractReports } from '../../src/extract.js';
import { loadForms } from '../../src/forms/index.js';
import type { Claim } from '../../src/model/claim.js';
import { checkClaims } from '../../src/narrative/check/check-claims.js';
import { readProse } from '../../src/narrative/prose/read-prose.js';
import { readClaims } from '../../src/narrative/read-claims.js';
import { readDocument } from '../../src/read/read-document.js';
import { corpusBytes, hasCorpus } from '../corpus/truth.js';
import { asLabel, labelLine } from './labelled.js';
import { segmenter, vocabulary } from './measure.js';

/** What a person reads in the prose of a document about quantities of the tables, by values alone. */
interface ReadDocumentClaims {
  readonly file: string;
  /** Form whose quantities are meant; the older tables have none, and the words of 2019 come nearest. */
  readonly form: string;
  readonly agency: string | null;
  readonly year: number;
  readonly labels: readonly string[];
  /** Labels that are read otherwise or not at all. */
  readonly missed?: readonly string[];
  /** Codes of the findings, true ones all: there the prose contradicts its tables or itself. */
  readonly findings: readonly string[];
}

const DOCUMENTS: readonly ReadDocumentClaims[] = [
  {
    file: 'huaian-2024.pdf',
    form: 'ogi-2021',
    agency: '淮安市人民政府',
    year: 2024,
    labels: [
      '+ request.received 3119',
      '+ request.handled 3050',
      '+ request.carried_in 34',
      '+ request.carried_out 103',
      '+ review.total 351',
      '+ review.upheld 72',
      '+ review.corrected 64',
      '+ review.other 178',
      '+ review.pending 37',
      '+ suit.total 46',
      '+ suit.upheld 25',
      '+ suit.corrected 5',
      '+ suit.other 9',
      '+ suit.pending 7',
    ],
    findings: [],
  },
  {
    file: 'pingtan-2024.html',
    form: 'ogi-2021',
    agency: '平潭综合实验区',
    year: 2024,
    labels: ['? request.received|request.handled 218', '+ normative_document.issued 62'],
    findings: [],
  },
  {
    file: 'seed-baodi-2022.txt',
    form: 'ogi-2021',
    agency: null,
    year: 2022,
    labels: [
      '? request.received|request.handled 29',
      '~ request.received|request.handled 28',
      '~ request.received|request.handled 1',
      '+ suit_direct.total 1',
      '+ suit_direct.upheld 1',
    ],
    findings: [],
  },
  {
    file: 'shanghai-office-2019.html',
    form: 'ogi-2019',
    agency: '上海市人民政府办公厅',
    year: 2019,
    labels: [
      '+ regulation.published 13',
      '+ normative_document.published 60',
      '+ request.received 859',
      '+ request.handled 805',
      '+ request.carried_in 18',
      '+ request.carried_out 72',
      '+ request.granted+request.partial 258',
      '+ request.denied 35',
      '+ request.unavailable 265',
      '+ request.not_processed 158',
      '+ request.other 0',
      '+ review.total 7',
      '+ suit.total 9',
    ],
    // 通过门户网站公开 is taken for a part of what was published.
    missed: ['+ regulation.published 13'],
    // 258 of 805 are 32.05 %, not 33.9 %.
    findings: ['N-PCT'],
  },
  {
    file: 'pages-changchun-veterans-2023.txt',
    form: 'ogi-2021',
    agency: null,
    year: 2023,
    labels: ['+ request.received 2'],
    // The table has 3.
    findings: ['N-NEW'],
  },
  { file: 'pages-sui-town-2022.txt', form: 'ogi-2019', agency: '螅镇', year: 2022, labels: [], findings: [] },
  ...[2019, 2020].map((year) => empty(`pingtan-${year}.txt`, 'ogi-2019', year)),
  ...[2021, 2022, 2023, 2024].map((year) => empty(`pingtan-${year}.txt`, 'ogi-2021', year)),
  empty('pingtan-czj-2019.txt', 'ogi-2019', 2019),
  empty('pingtan-czj-2020.txt', 'ogi-2019', 2020),
  empty('pages-wuhan-eco-2020.txt', 'ogi-2019', 2020),
  empty('pages-yangling-stats-2023.txt', 'ogi-2021', 2023),
  empty('template-2021-form.docx', 'ogi-2021', 2021),
  older('pingtan-2014.txt', 2014, ['~ request.received 1', '+ review.total 0']),
  older('pingtan-2015.txt', 2015, ['+ request.received 0', '+ review.total 0', '+ suit.total 0']),
  older('pingtan-2016.txt', 2016, ['+ request.received 0']),
  older('pingtan-2017.txt', 2017, ['+ request.received 0', '+ review.total 0', '+ suit.total 0']),
  older('pingtan-2018.txt', 2018, ['+ request.received 0', '+ review.total 0', '+ suit.total 0']),
  older('pingtan-czj-2009.txt', 2009, ['+ request.received 0']),
];

/** A document without a claim about its tables: its prose was cut, or it has none. */
function empty(file: string, form: string, year: number): ReadDocumentClaims {
  return { file, form, agency: null, year, labels: [], findings: [] };
}

/** A document with a table of the years before 2019, which is not read: its prose is. */
function older(file: string, year: number, labels: readonly string[]): ReadDocumentClaims {
  const agency = file.includes('czj') ? '平潭县财政局' : '平潭综合实验区';
  return { file, form: 'ogi-2019', agency, year, labels, findings: [] };
}

const forms = loadForms();

async function claimsOf({ file, agency, year }: ReadDocumentClaims): Promise<Claim[]> {
  const { document } = await readDocument(corpusBytes(file), file);
  return readClaims(readProse(document.blocks, forms), { agency, year }, segmenter, vocabulary);
}

describe.skipIf(!hasCorpus)(
  'prose of published documents (skipped where ../shared/corpus is missing)',
  () => {
    it.each(DOCUMENTS)('$file', async (document) => {
      const form = forms.find(({ id }) => id === document.form)!;
      const claims = await claimsOf(document);
      const found = claims.flatMap((claim) => asLabel(claim, form) ?? []).map(labelLine);
      expect(document.labels.filter((label) => !found.includes(label))).toEqual(document.missed ?? []);
      const { reports } = await extractReports(corpusBytes(document.file), {
        path: document.file,
        url: null,
      });
      const findings = reports.flatMap(({ cells }) => checkClaims(claims, form, cells));
      expect(findings.map(({ code }) => code)).toEqual(document.findings);
    });

    it('holds 95 of 100 claims about the tables', () => {
      const labels = DOCUMENTS.flatMap((document) => document.labels).length;
      const missed = DOCUMENTS.flatMap((document) => document.missed ?? []).length;
      expect((labels - missed) / labels).toBeGreaterThanOrEqual(0.95);
    });

    it('points at the characters that say the number', async () => {
      for (const document of DOCUMENTS) {
        for (const { sentence, start, end, valueRaw } of await claimsOf(document)) {
          expect(sentence.slice(start, end)).toBe(valueRaw);
        }
      }
    });
  },
);
