import { describe, expect, it } from 'vitest';
import { isListedIn } from '../../src/collect/input-path.js';

describe('a listing', () => {
  it.each([
    ['reports', 'reports/2022.html'],
    ['reports', 'reports/a/b/2022.html'],
    ['/', '/reports/2022.html'],
    ['.', 'reports/2022.html'],
  ])('of %s would name %s', (folder, path) => {
    expect(isListedIn(folder, path)).toBe(true);
  });

  it.each([
    ['reports', 'reports-2022/2022.html', 'another folder whose name begins alike'],
    ['reports', 'reports/.trash/2022.html', 'a hidden folder'],
    ['reports', 'reports/2022.xlsx', 'a file that holds no report'],
    ['.', '/reports/2022.html', 'a path from the root'],
    ['.', 'https://www.example.gov.cn/2022.html', 'an address'],
  ])('of %s would not name %s: %s', (folder, path) => {
    expect(isListedIn(folder, path)).toBe(false);
  });
});
