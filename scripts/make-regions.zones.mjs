// Functional zones: those that the lists of the statistics bureau have, and those kept by hand.
import { isStatisticalZone } from './make-regions.divisions.mjs';

/** One row a zone, without dates where no document dates it: a list that drops a zone does not say that it ended. */
export function zoneRows(snapshots, zones) {
  return [...statisticalZones(snapshots, zones), ...zones.zones.map(handKeptRow)];
}

/** A zone of the lists: the last name that it had, and the earlier ones beside it. */
function statisticalZones(snapshots, zones) {
  const found = new Map();
  for (const { id, names } of snapshots) {
    for (const [code, name] of Object.entries(names)) {
      if (!isStatisticalZone(code, zones)) continue;
      const own = zones.otherNumbers[code] ?? code;
      const known = found.get(own) ?? { source: id, names: [] };
      found.set(own, { ...known, names: [...known.names.filter((each) => each !== name), name] });
    }
  }
  return [...found].map(([code, { source, names }]) => ({
    ...zone(`${code.slice(0, 4)}Z${code.slice(4)}`, names.at(-1), `${code.slice(0, 4)}00`, source),
    otherNames: names.slice(0, -1),
  }));
}

function handKeptRow({ code, name, level, parent, covers, from, to, otherNames, document }) {
  const row = zone(code, name, parent, document ?? 'hand');
  return { ...row, level, covers, from: from ?? '', to: to ?? '', otherNames };
}

function zone(code, name, parent, source) {
  return { code, name, kind: 'functional_zone', level: 'county', parent, from: '', to: '', source };
}
