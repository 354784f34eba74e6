import fc from 'fast-check';
import { expect, it } from 'vitest';
import { currentVersion, type VersionStanding } from '../../src/dataset/series/former-versions.js';

const standings = fc
  .array(
    fc.record({
      decided: fc.integer({ min: 0, max: 200 }),
      status: fc.constantFrom('found', 'replaced', 'withdrawn', 'unreadable'),
      address: fc.constantFrom(null, 'http://a.example/', 'http://b.example/'),
      firstSeen: fc.constantFrom('2023-01-20', '2023-02-20', '2023-03-20'),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((versions) =>
    versions.map(({ decided, status, address, firstSeen }, at): VersionStanding => {
      const seen = address === null ? null : { address, firstSeen, lastSeen: firstSeen };
      return {
        rank: { decided, published: null, mediaType: 'text/html', path: `${at}.html`, sha256: null },
        ...{ status, seen },
      };
    }),
  );

it('shows one version whatever became of the others, in whichever order they come', () => {
  fc.assert(
    fc.property(standings, (versions) => {
      const shown = versions[currentVersion(versions)];
      expect(shown).toBeDefined();
      const backwards = versions.toReversed();
      expect(backwards[currentVersion(backwards)]).toBe(shown);
    }),
  );
  expect(currentVersion([])).toBe(-1);
});

it('shows nothing that is gone where a version as complete is there', () => {
  fc.assert(
    fc.property(standings, (versions) => {
      const shown = versions[currentVersion(versions)]!;
      const asComplete = versions.filter(
        ({ status, rank }) => status === 'found' && rank.decided >= shown.rank.decided,
      );
      expect(shown.status === 'found' || asComplete.length === 0).toBe(true);
    }),
  );
});
