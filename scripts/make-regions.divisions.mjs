// Divisions of GB/T 2260 as rows with the time in which they are valid, joined from lists of known date.

/** What lists print where there is no region: the districts of a city as a whole, counties directly under a province. */
const NO_REGION = /^(?:市辖区|晋城市市辖区|县|市|(?:省|自治区)直辖(?:县级)?行政(?:单位|区划))$/;
/** Lists of the statistics bureau end at the provinces that it counts. */
const ALWAYS = { 710000: '台湾省', 810000: '香港特别行政区', 820000: '澳门特别行政区' };
/** The statistics bureau numbers zones from 71 within a city; no division has such a number. */
const STATISTICAL_ZONE = /^\d{4}7\d$/;

/** Code to name, from the CSV files of provinces, cities and counties. */
export function countySnapshot(texts) {
  const lines = texts.flatMap((text) => text.trim().split('\n').slice(1));
  const pairs = lines.map((line) => line.split(',').map((field) => field.trim().replaceAll('"', '')));
  return { ...ALWAYS, ...Object.fromEntries(pairs.map(([code, name]) => [code.padEnd(6, '0'), name])) };
}

/** True for an entry of a list of the statistics bureau that is a zone, not a division. */
export function isStatisticalZone(code, { statisticalCodes }) {
  return STATISTICAL_ZONE.test(code) || statisticalCodes.includes(code);
}

/** One row for each name that a code had, from the list that has it first to the list that has it no more. */
export function datedRows(snapshots, changes, zones) {
  const rows = [];
  let open = new Map();
  snapshots.forEach(({ id, date, names }, at) => {
    const now = divisionsIn(names, changes, zones);
    for (const [code, row] of open) if (now.get(code) !== row.name) row.to = date;
    const next = new Map();
    for (const [code, name] of now) {
      const known = open.get(code);
      const row = known?.name === name ? known : division(code, name, at === 0 ? '' : date, id);
      if (row !== known) rows.push(row);
      next.set(code, row);
    }
    open = next;
  });
  return rows.map((row) => ({ ...row, parent: parentOf(row, rows) }));
}

function divisionsIn(names, changes, zones) {
  const divisions = new Map();
  for (const [printedCode, printed] of Object.entries(names)) {
    const isDropped = changes.notDivisions.some(({ code, name }) => code === printedCode && name === printed);
    if (NO_REGION.test(printed) || isDropped || isStatisticalZone(printedCode, zones)) continue;
    const code = changes.recoded.find((each) => each.printed === printedCode)?.code ?? printedCode;
    const right = changes.spellings.find((each) => each.code === code && each.printed === printed);
    divisions.set(code, right?.name ?? printed);
  }
  return divisions;
}

function division(code, name, from, source) {
  return { code, name, kind: 'division', level: levelOf(code), parent: '', from, to: '', source };
}

function levelOf(code) {
  return code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'prefecture' : 'county';
}

/** Counties without a city above them (districts of a municipality, cities directly under a province) belong to the province. */
function parentOf({ code, level }, rows) {
  if (level === 'province') return '';
  const city = `${code.slice(0, 4)}00`;
  const hasCity = level === 'county' && rows.some((row) => row.code === city);
  return hasCity ? city : `${code.slice(0, 2)}0000`;
}

/** The rows with what is known beyond the lists: days of changes, and changes after the last list. */
export function withChanges(rows, { changes, otherNames }) {
  const all = rows.map((row) => ({ ...row }));
  for (const { id, begins, ends } of changes) {
    for (const { code, name, at } of ends) rowOf(all, code, name, '', id).to = at;
    for (const { code, name, at } of begins) {
      const row = rowOf(all, code, name, at, id);
      row.from = at;
      row.source = id;
    }
  }
  const namesOf = new Map(otherNames.map(({ code, names }) => [code, names]));
  return all.map((row) => ({ ...row, otherNames: row.to === '' ? namesOf.get(row.code) : [] }));
}

function rowOf(all, code, name, from, source) {
  const known = all.find((row) => row.code === code && row.name === name);
  if (known) return known;
  const row = division(code, name, from, source);
  row.parent = parentOf(row, all);
  all.push(row);
  return row;
}
