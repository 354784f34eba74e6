import { readdir, readFile, stat, truncate, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { runArchiveExport, runArchiveVerify } from '../../src/cli/harvest/archive-command.js';
import { runHarvest } from '../../src/cli/harvest/harvest-command.js';
import { HARVEST_FLAGS, type HarvestCommandOptions } from '../../src/cli/harvest/harvest-flags.js';
import type { HarvestCommandEffects } from '../../src/cli/harvest/harvest-run.js';
import { runSourceCheck } from '../../src/cli/harvest/source-command.js';
import { runStatus } from '../../src/cli/harvest/status-command.js';
import { bytesPath } from '../../src/harvest/archive/layout.js';
import { processHarvestEffects, viewArchive } from '../../src/harvest/index.js';
import { GoujiError } from '../../src/model/error.js';
import { type FakeEffects, fakeEffects } from '../cli/fake-effects.js';
import { temporaryFolder } from '../dataset/temporary-folder.js';
import { siteWith } from './harvest-site.js';
import { page, status } from './site/answers.js';
import { listPage, reportLinks, reportPage } from './site/pages.js';
import type { Site } from './site/site.js';

const YEARS = [2021, 2022];

interface Extracted {
  readonly folder: string;
  readonly years: (number | null)[];
}

type CommandEffects = FakeEffects & HarvestCommandEffects & { readonly extracted: Extracted[] };

function commandEffects(over: Partial<HarvestCommandEffects> = {}): CommandEffects {
  const extracted: Extracted[] = [];
  return Object.assign(fakeEffects(), {
    version: '0.0.0',
    harvestEffects: processHarvestEffects,
    extracted,
    extractArchive: async (reports, { folder }) => {
      const years: (number | null)[] = [];
      for await (const { year } of reports) years.push(year);
      extracted.push({ folder, years });
      return 0;
    },
    ...over,
  } satisfies Partial<HarvestCommandEffects> & { extracted: Extracted[] });
}

async function smallSite(): Promise<Site> {
  return await siteWith({
    '/list.html': page(listPage(reportLinks('甲县', YEARS))),
    ...Object.fromEntries(YEARS.map((year) => [`/nb/${year}.html`, page(reportPage('甲县', year))])),
  });
}

/** A folder with a list of sources for a site, and the options for a quick run in it. */
async function workplace(site: Site, over: Partial<HarvestCommandOptions> = {}) {
  const folder = await temporaryFolder();
  const sources = join(folder, 'sources.csv');
  await writeFile(sources, `agency,url,kind,region\n甲县,${site.origin}/list.html,list,120115\n`);
  const archive = join(folder, 'archive');
  const options: HarvestCommandOptions = {
    archive,
    output: join(folder, 'output'),
    color: false,
    pace: 0.005,
    allowPrivate: true,
    ...over,
  };
  return { folder, sources, archive, options };
}

describe('gouji harvest', () => {
  it('fetches, then has the dataset of what the archive holds written', async () => {
    const { sources, options } = await workplace(await smallSite());
    const effects = commandEffects();
    expect(await runHarvest([sources], options, 'en', effects)).toBe(0);
    expect(effects.extracted).toEqual([{ folder: options.output, years: YEARS }]);
    expect(effects.stdout.text).toMatch(/^complete {2}reports expected 2 · found 2 {2}\(new 2 ·/);
    expect(effects.stderr.text).toBe('');
  });

  it('takes nothing from the dataset where it gets less than the last time', async () => {
    const site = await smallSite();
    const { sources, options } = await workplace(site);
    const effects = commandEffects();
    await runHarvest([sources], options, 'en', effects);
    site.pages.set('/list.html', status(403));
    expect(await runHarvest([sources], options, 'zh', effects)).toBe(1);
    expect(effects.extracted[1]?.years).toEqual(YEARS);
    expect(effects.stdout.text).toContain('不完整  应有报告 2 · 已有 2');
    expect(effects.stdout.text).toContain('E_HTTP_DENIED × 1  网站拒绝访问该页');
  });

  it.each<
    readonly [number, Partial<Record<string, ReturnType<typeof status>>>, Partial<HarvestCommandOptions>]
  >([
    [1, { '/nb/2021.html': status(404) }, {}],
    [3, { '/nb/2021.html': status(404), '/nb/2022.html': status(404) }, {}],
    [
      4,
      { '/nb/2021.html': (_, response) => void response.writeHead(429, { 'retry-after': '9999' }).end() },
      {},
    ],
    [
      4,
      { '/robots.txt': (_, response) => void response.writeHead(503, { 'retry-after': '9999' }).end() },
      {},
    ],
    [0, {}, { sample: 1 }],
  ])('exits with %i', async (expected, pages, over) => {
    const site = await smallSite();
    for (const [path, handler] of Object.entries(pages)) if (handler) site.pages.set(path, handler);
    const { sources, options } = await workplace(site, { fetchOnly: true, ...over });
    const effects = commandEffects();
    expect(await runHarvest([sources], options, 'en', effects)).toBe(expected);
    expect(effects.extracted).toEqual([]);
  });

  it.each([
    [false, /^E_HTTP_NOT_FOUND \S+\/nb\/2021\.html: HTTP 404 · \d pages?, \d reports?\n$/],
    [true, /^E_HTTP_NOT_FOUND \S+\/nb\/2021\.html: HTTP 404\n$/],
  ])('tells pages that it does not get as they come, with --quiet (%j) nothing else', async (quiet, told) => {
    const site = await smallSite();
    site.pages.set('/nb/2021.html', status(404));
    const { sources, options } = await workplace(site, { quiet });
    const effects = commandEffects();
    await runHarvest([sources], options, 'en', effects);
    expect(effects.stderr.text).toMatch(told);
    expect(effects.stdout.text === '').toBe(quiet);
  });

  it('says what it would ask for and writes nothing with --dry-run', async () => {
    const site = await smallSite();
    site.pages.set('/robots.txt', page('User-agent: *\nDisallow: /list', 'text/plain'));
    const { sources, options, archive } = await workplace(site, { dryRun: true });
    const effects = commandEffects();
    expect(await runHarvest([sources], options, 'en', effects)).toBe(0);
    expect(effects.stdout.text).toBe(
      `甲县\tlist\t${site.origin}/list.html\tE_ROBOTS_DENIED robots.txt does not allow /list.html\n`,
    );
    expect(site.asked()).toEqual([]);
    await expect(stat(archive)).rejects.toThrow('ENOENT');
  });

  it('prints its manifest with --json, and nothing else there', async () => {
    const { sources, options } = await workplace(await smallSite(), { json: true });
    const effects = commandEffects();
    await runHarvest([sources], options, 'en', effects);
    expect(JSON.parse(effects.stdout.text)).toMatchObject({ schema: 1, complete: true, counts: { new: 2 } });
    expect(effects.stderr.text).toContain('complete  reports expected 2');
  });

  it('does not begin where the sources are wrong', async () => {
    const site = await smallSite();
    const { sources, options } = await workplace(site);
    await writeFile(sources, 'agency,url\n甲县,nowhere\n');
    const effects = commandEffects();
    expect(await runHarvest([sources], options, 'en', effects)).toBe(2);
    expect(effects.stderr.text).toBe(
      `E_SOURCE ${sources}:2:2: a source card is wrong: url: must be an http or https address\n` +
        'Correct what is named here; docs/harvest.md shows how source cards are written.\n',
    );
  });

  it.each([
    { since: 'May' },
    { region: 'x' },
    { every: 'sometimes' },
  ])('does not understand %o', async (over) => {
    const { sources, options } = await workplace(await smallSite(), over);
    await expect(runHarvest([sources], options, 'en', commandEffects())).rejects.toMatchObject({
      code: 'commander.invalidArgument',
    });
  });

  it('stays and runs at its times with --every, until it is ended', async () => {
    const site = await smallSite();
    const { sources, options } = await workplace(site, { every: '0 3 * * *', fetchOnly: true });
    let nowMs = Date.parse('2026-01-01T00:00:00Z');
    let end = () => {};
    const waits: number[] = [];
    const effects = commandEffects({
      onInterrupt: (listener) => {
        end = listener;
        return () => {};
      },
      harvestEffects: (given) => ({
        ...processHarvestEffects(given),
        now: () => nowMs,
        sleep: async (delayMs) => {
          nowMs += delayMs;
          if (delayMs < 60_000) return;
          waits.push(delayMs / 3_600_000);
          if (waits.length > 2) end();
        },
      }),
    });
    // A clock that stands still would let no pace ever pass.
    const ticking = commandEffects({
      onInterrupt: effects.onInterrupt,
      harvestEffects: (given) => ({ ...effects.harvestEffects(given), elapsed: () => (nowMs += 1) }),
    });
    await runHarvest([sources], options, 'en', ticking);
    expect(waits[0]).toBe(3);
    expect(waits.length).toBe(3);
    expect(ticking.stderr.text).toContain('next run: 2026-01-01T03:00:00.000Z');
    expect(ticking.stderr.text).toContain('next run: 2026-01-02T03:00:00.000Z');
  });

  it('ends with 4 where it is interrupted while the dataset is written', async () => {
    const { sources, options } = await workplace(await smallSite());
    let end = () => {};
    const effects = commandEffects({
      onInterrupt: (listener) => {
        end = listener;
        return () => {};
      },
      extractArchive: async (_, { signal }) => {
        end();
        throw signal.reason;
      },
    });
    expect(await runHarvest([sources], options, 'en', effects)).toBe(4);
  });

  it('tells with --every what kept a run from its work, and waits for the next', async () => {
    const { sources, options } = await workplace(await smallSite(), { every: '0 3 * * *' });
    let [nowMs, runs] = [Date.parse('2026-01-01T00:00:00Z'), 0];
    let end = () => {};
    const effects = commandEffects({
      onInterrupt: (listener) => {
        end = listener;
        return () => {};
      },
      harvestEffects: (given) => ({
        ...processHarvestEffects(given),
        now: () => nowMs,
        elapsed: () => (nowMs += 1),
        sleep: async (delayMs) => {
          nowMs += delayMs;
        },
      }),
      extractArchive: async () => {
        runs += 1;
        if (runs === 2) end();
        throw new GoujiError('E_OUTPUT', 'the disk is full', 'make room');
      },
    });
    expect(await runHarvest([sources], options, 'en', effects)).toBe(4);
    expect(effects.stderr.text.match(/E_OUTPUT: the disk is full\. Make room\./g)).toHaveLength(2);
  });

  it('has a description in both languages for every flag', () => {
    for (const { flags, text } of HARVEST_FLAGS) {
      expect(flags).toMatch(/^(?:-\w, )?--[a-z-]+/);
      expect(text.en.length * text.zh.length).toBeGreaterThan(0);
    }
  });
});

describe('beside it', () => {
  async function harvested() {
    const site = await smallSite();
    const place = await workplace(site, { fetchOnly: true });
    await runHarvest([place.sources], place.options, 'en', commandEffects());
    return { site, ...place };
  }

  it('gouji source check counts sources and tells problems', async () => {
    const { sources, folder } = await workplace(await smallSite());
    const effects = commandEffects();
    expect(await runSourceCheck([sources], 'en', effects)).toBe(0);
    expect(effects.stdout.text).toBe('1 source with 1 entry, 0 problems\n');
    const misspelt = commandEffects();
    expect(await runSourceCheck([join(folder, 'none.yaml')], 'zh', misspelt)).toBe(2);
    expect(misspelt.stderr.text).toMatch(
      /^E_SOURCE .*none\.yaml: 来源卡片有误: there is no such file or folder\n请改正.*\n$/,
    );
  });

  it('gouji status shows agency by year', async () => {
    const { archive, sources, options, site } = await harvested();
    site.pages.delete('/nb/2022.html');
    await runHarvest([sources], options, 'en', commandEffects());
    const effects = commandEffects();
    expect(await runStatus(archive, {}, 'en', effects)).toBe(0);
    expect(effects.stdout.text.split('\n').slice(0, 2)).toEqual([
      '             2021 2022',
      '120115 甲县     ✓    V',
    ]);
    const json = commandEffects();
    await runStatus(archive, { json: true }, 'en', json);
    expect(JSON.parse(json.stdout.text)).toMatchObject({
      lastComplete: true,
      agencies: [{ agency: '甲县', years: { 2021: 'have', 2022: 'vanished' } }],
    });
  });

  it('gouji archive verify tells what is damaged', async () => {
    const { archive } = await harvested();
    const effects = commandEffects();
    expect(await runArchiveVerify(archive, 'en', effects)).toBe(0);
    expect(effects.stdout.text).toBe(
      '5 records, 3 sound files, 0 not named by the log, 0 bytes of a torn line, 0 problems\n',
    );
    const hashes = [...(await viewArchive(archive)).history.urls.values()].map(
      ({ last }) => last.sha256 ?? '',
    );
    await truncate(bytesPath(archive, hashes[0] ?? ''), 3);
    await unlink(bytesPath(archive, hashes[1] ?? ''));
    expect(await runArchiveVerify(archive, 'en', effects)).toBe(1);
    expect(effects.stderr.text).toContain(
      `E_ARCHIVE_BYTES ${hashes[0]}: archived bytes are not what their name says`,
    );
    expect(effects.stderr.text).toContain(
      `E_ARCHIVE_MISSING ${hashes[1]}: bytes that the log names are not there`,
    );
    expect(await runArchiveVerify(join(archive, 'none'), 'en', effects)).toBe(3);
  });

  it('gouji archive export --warc writes each page once, and that it was seen again', async () => {
    const { archive, folder, sources, options } = await harvested();
    await runHarvest([sources], options, 'en', commandEffects());
    const warc = join(folder, 'a.warc.gz');
    const effects = commandEffects();
    expect(await runArchiveExport(archive, { warc }, 'gouji/test', 'en', effects)).toBe(0);
    const text = gunzipSync(await readFile(warc)).toString('utf8');
    expect(text.match(/^WARC-Type: \w+/gm)?.map((line) => line.slice(11))).toEqual([
      'warcinfo',
      ...['resource', 'resource', 'resource'],
      ...['revisit', 'revisit', 'revisit'],
    ]);
    // Every record ends where its length says.
    let rest = Buffer.from(text);
    while (rest.length > 0) {
      const head = rest.indexOf('\r\n\r\n');
      const length = Number(/^Content-Length: (\d+)/m.exec(rest.subarray(0, head).toString())?.[1]);
      const end = head + 4 + length;
      expect(rest.subarray(end, end + 4).toString()).toBe('\r\n\r\n');
      rest = rest.subarray(end + 4);
    }
    expect(text).toContain(reportPage('甲县', 2021));
  });

  it('gouji archive export --warc writes nothing of an archive that is damaged', async () => {
    const { archive, folder } = await harvested();
    const [first] = (await viewArchive(archive)).history.urls.values();
    await truncate(bytesPath(archive, first?.last.sha256 ?? ''), 3);
    const warc = join(folder, 'a.warc.gz');
    const exporting = runArchiveExport(archive, { warc }, 'gouji/test', 'en', commandEffects());
    await expect(exporting).rejects.toMatchObject({ code: 'E_UNREADABLE' });
    expect((await readdir(folder)).filter((name) => name.startsWith('a.warc'))).toEqual([]);
  });
});
