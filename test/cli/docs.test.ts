import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.js';
import { EXIT_CODES } from '../../src/cli/exit-code.js';
import { EXPLAIN_FLAGS } from '../../src/cli/explain/explain-flags.js';
import { EXTRACT_FLAGS } from '../../src/cli/extract/extract-flags.js';
import { STATUS_FLAGS, WARC_FLAGS } from '../../src/cli/harvest/archive-flags.js';
import { INSPECT_FLAGS } from '../../src/cli/inspect/inspect-flags.js';
import { REVIEW_FLAGS } from '../../src/cli/review/review-flags.js';
import { ERROR_TEXTS } from '../../src/cli/terminal/error-text.js';
import { ERROR_CODES, type ErrorCode } from '../../src/model/error.js';
import { expectSection, markdownTable } from '../dataset/generated-section.js';

const CODES = Object.keys(ERROR_CODES) as ErrorCode[];

describe('docs/errors.md', () => {
  it('tells meaning, cause and remedy of every code', async () => {
    const expected = CODES.map((code) => {
      const { meaningZh, cause, remedy } = ERROR_TEXTS[code];
      return [
        `## ${code}\n\n${ERROR_CODES[code]} / ${meaningZh}\n`,
        `- Cause: ${cause.en}<br>${cause.zh}`,
        `- Remedy: ${remedy.en}<br>${remedy.zh}\n`,
      ].join('\n');
    }).join('\n');
    await expectSection('errors.md', 'codes', expected);
  });
});

/** As they are typed: `archive verify`. */
function commandNames(): string[] {
  return COMMANDS.flatMap((entry) =>
    'commands' in entry ? entry.commands.map(({ name }) => `${entry.name} ${name}`) : [entry.name],
  );
}

describe('docs/command-line.md', () => {
  it.each(
    COMMANDS.flatMap((entry) => ('commands' in entry ? entry.commands : [entry])).map(
      (e) => [e.name, e] as const,
    ),
  )('or the page of harvesting tells every flag of %s', async (_, { flags }) => {
    const pages = ['command-line.md', 'harvest.md'].map((name) =>
      readFile(join(import.meta.dirname, '../../docs', name), 'utf8'),
    );
    const told = (await Promise.all(pages)).join('\n');
    expect(flags.map((flag) => flag.flags).filter((flag) => !told.includes(`\n| \`${flag}\``))).toEqual([]);
  });

  it.each([
    ['flags', EXTRACT_FLAGS],
    ['inspect flags', INSPECT_FLAGS],
    ['explain flags', EXPLAIN_FLAGS],
    ['review flags', REVIEW_FLAGS],
    ['status flags', STATUS_FLAGS],
    ['archive export flags', WARC_FLAGS],
  ])('tells every flag: %s', async (section, flags) => {
    const rows = flags.map(({ flags: name, text, choices, default: value }) => [
      `\`${name}\``,
      [choices?.map((choice) => `\`${choice}\``).join(', '), value && `default \`${value}\``]
        .filter(Boolean)
        .join('; '),
      `${text.en}<br>${text.zh}`,
    ]);
    const expected = markdownTable(['flag', 'values', 'meaning'], rows);
    await expectSection('command-line.md', section, expected);
  });

  it('shows every command', async () => {
    const page = await readFile(join(import.meta.dirname, '../../docs/command-line.md'), 'utf8');
    expect(commandNames().filter((name) => !page.includes(`\ngouji ${name} `))).toEqual([]);
  });

  it('tells every exit code', async () => {
    const page = await readFile(join(import.meta.dirname, '../../docs/command-line.md'), 'utf8');
    for (const code of Object.values(EXIT_CODES)) expect(page).toMatch(new RegExp(`^\\| ${code} \\|`, 'm'));
  });
});
