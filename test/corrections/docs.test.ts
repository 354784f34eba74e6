import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CORRECTION_COLUMNS, PROBLEMS, REFUSAL_CODES } from '../../src/corrections/index.js';
import { parseCorrections } from '../../src/corrections/parse-corrections.js';

const page = readFileSync(join(import.meta.dirname, '../../docs/corrections.md'), 'utf8');
const documented = [...page.matchAll(/^\| `([A-Za-z_0-9]+)`/gm)].map((match) => match[1]);

describe('docs/corrections.md', () => {
  it('explains every column, every problem and every reason of a refusal, and no other', () => {
    expect(documented).toEqual([...CORRECTION_COLUMNS, ...Object.keys(PROBLEMS), ...REFUSAL_CODES]);
  });

  it('shows a file that is understood', () => {
    const [, example = ''] = /```csv\n([\s\S]*?)```/.exec(page) ?? [];
    const { corrections, problems } = parseCorrections(example, 'corrections/example.csv');
    expect(problems).toEqual([]);
    expect(corrections).toHaveLength(2);
  });
});
