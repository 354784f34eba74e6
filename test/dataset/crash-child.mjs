// Writes a dataset and kills itself at the nth step that touches the disk: argv = folder, label, n (0 = never).
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const [folder, label, killAt] = [process.argv[2], process.argv[3], Number(process.argv[4])];
let steps = 0;

for (const name of ['mkdir', 'open', 'writeFile', 'rename', 'rm', 'readdir']) {
  const original = fs.promises[name];
  fs.promises[name] = (...args) => {
    if (++steps === killAt) process.kill(process.pid, 'SIGKILL');
    return original(...args);
  };
}
syncBuiltinESMExports();

const { writeDataset } = await import('../../src/dataset/write-dataset.ts');

const forms = [
  {
    id: 'ogi-2021',
    title: '',
    issuedBy: '',
    cells: [
      {
        id: 'a__b',
        table: 't3',
        groupZh: '',
        rowZh: 'a',
        columnZh: 'b',
        rowEn: 'a',
        columnEn: 'b',
        unit: '件',
        numberKind: 'count',
        note: '',
        optional: false,
      },
    ],
  },
  { id: 'ogi-2019', title: '', issuedBy: '', cells: [] },
];

async function* items() {
  for (const form of label === 'old' ? ['ogi-2021', 'ogi-2019'] : ['ogi-2021']) {
    const report = {
      reportId: `${label}-${form}`,
      source: { path: label, url: null, sha256: null, mediaType: null, charset: null },
      form,
      agency: label,
      identity: null,
      year: 2022,
      published: null,
      cells: new Map(),
      openRows: [],
      prose: [],
      claims: [],
      checks: { assessed: 0, passed: 0, failed: 0, notAssessable: 0 },
      findings: [],
    };
    yield { path: form, key: null, reports: [report], failures: [] };
  }
}

await writeDataset(folder, items, { forms });
process.stdout.write(String(steps));
