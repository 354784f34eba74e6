import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { archivedReports, verifyArchive, viewArchive } from '../../src/harvest/index.js';
import { keptFolder, temporaryFolder } from '../dataset/temporary-folder.js';
import { oneFile } from '../one-file.js';
import { cardFor, harvestCards, siteWith } from './harvest-site.js';
import { page, slowly } from './site/answers.js';
import { listPage, reportLinks, reportPage } from './site/pages.js';
import { mostAtOnce, type Site, shortestGapMs } from './site/site.js';

const kept = await keptFolder();
const CHILD = await oneFile(join(import.meta.dirname, 'harvest-child.mjs'), kept.path);

afterAll(kept.remove);

/** What a child said before it ended or was killed. */
interface Ended {
  readonly lines: readonly string[];
  readonly wasKilled: boolean;
}

/** Starts a child that kills itself at a step, or is killed a time after it has been loaded. */
async function child(site: Site, folder: string, killAt: number, killAfterMs?: number): Promise<Ended> {
  const paceMs = killAfterMs === undefined ? '1' : '60';
  const args = [CHILD, `${site.origin}/list.html`, folder, String(killAt), paceMs];
  const process_ = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  process_.stdout.on('data', (chunk) => {
    text += chunk;
  });
  if (killAfterMs !== undefined)
    process_.stdout.once('data', () => void delay(killAfterMs).then(() => process_.kill('SIGKILL')));
  const signal = await new Promise((resolve) => process_.on('close', (_, name) => resolve(name)));
  return { lines: text.split('\n').filter((line) => line !== ''), wasKilled: signal === 'SIGKILL' };
}

function listSite(years: readonly number[], delayMs = 0): Promise<Site> {
  const reports = years.map((year) => [`/nb/${year}.html`, slowly(delayMs, page(reportPage('甲县', year)))]);
  return siteWith({
    '/list.html': page(listPage(reportLinks('甲县', years))),
    ...Object.fromEntries(reports),
  });
}

async function yearsIn(folder: string): Promise<(number | null)[]> {
  const years: (number | null)[] = [];
  for await (const { year } of archivedReports(await viewArchive(folder))) years.push(year);
  return years;
}

function pathsOf(lines: readonly string[]): string[] {
  return lines.filter((line) => line.startsWith('http')).map((line) => new URL(line).pathname);
}

describe('a harvest that is killed', () => {
  it('loses nothing that was finished and asks for none of it again, whatever the moment', async () => {
    const site = await listSite([2021, 2022]);
    const { lines } = await child(site, await temporaryFolder(), 0);
    const steps = Number(lines.at(-1)?.replace('steps ', ''));
    expect(lines).toContain('complete true');
    expect(steps).toBeGreaterThan(30);
    for (let killAt = 1; killAt <= steps; killAt += 1) {
      const folder = await temporaryFolder();
      const killed = await child(site, folder, killAt);
      expect(killed.wasKilled, `step ${killAt}`).toBe(true);
      expect((await verifyArchive(folder)).problems, `step ${killAt}`).toEqual([]);
      const finished = pathsOf(killed.lines);
      const known = [...(await viewArchive(folder)).history.urls.keys()].map((url) => new URL(url).pathname);
      expect(known, `step ${killAt}`).toEqual(expect.arrayContaining(finished));

      const before = site.seen.length;
      const hadEnded = (await viewArchive(folder)).history.lastEnd !== null;
      const { manifest } = await harvestCards(
        [cardFor(`${site.origin}/list.html`, { id: 'a', agency: 'a', kind: 'list' })],
        {
          folder,
        },
      );
      expect(manifest, `step ${killAt}`).toMatchObject({ complete: true, counts: { expected: 2, found: 2 } });
      const again = site.seen.slice(before).map(({ path }) => path);
      if (!hadEnded)
        expect(
          again.filter((path) => finished.includes(path)),
          `step ${killAt}`,
        ).toEqual([]);
      expect(await yearsIn(folder), `step ${killAt}`).toEqual([2021, 2022]);
      expect((await verifyArchive(folder)).problems, `step ${killAt}`).toEqual([]);
    }
  }, 300_000);

  it('is finished by the runs after it, each going on where the one before was killed', async () => {
    const years = Array.from({ length: 12 }, (_, at) => 2010 + at);
    const site = await listSite(years, 20);
    const folder = await temporaryFolder();
    const finished = new Set<string>();
    let kills = 0;
    for (let round = 0; round < 40; round += 1) {
      const before = site.seen.length;
      const { lines, wasKilled } = await child(site, folder, 0, 400 + 37 * round);
      const asked = site.seen.slice(before).map(({ path }) => path);
      expect(asked.filter((path) => finished.has(path))).toEqual([]);
      for (const path of pathsOf(lines)) finished.add(path);
      if (wasKilled) kills += 1;
      // A run that ended, and was killed before its process did, is done: the next one would look for news of everything.
      if (!wasKilled || (await viewArchive(folder)).history.lastEnd !== null) break;
    }
    expect(kills).toBeGreaterThan(1);
    expect(await yearsIn(folder)).toEqual(years);
    expect(mostAtOnce(site.seen)).toBe(1);
    expect(shortestGapMs(site.seen)).toBeGreaterThanOrEqual(60);
    expect((await verifyArchive(folder)).problems).toEqual([]);
  }, 120_000);
});
