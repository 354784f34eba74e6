import type { CommandEntry, CommandGroup } from './command.js';
import { EXPLAIN_FLAGS } from './explain/explain-flags.js';
import { EXTRACT_FLAGS } from './extract/extract-flags.js';
import { COMMON_FLAGS } from './flags.js';
import { STATUS_FLAGS, WARC_FLAGS } from './harvest/archive-flags.js';
import { HARVEST_COMMAND_FLAGS } from './harvest/harvest-flags.js';
import { HARVEST_HELP } from './harvest/harvest-help.js';
import { INSPECT_FLAGS } from './inspect/inspect-flags.js';
import { REVIEW_FLAGS } from './review/review-flags.js';
import { HELP } from './terminal/help-text.js';
import { programVersion } from './version.js';

const EXTRACT: CommandEntry = {
  name: 'extract',
  text: HELP.extract,
  examples: HELP.extractExamples,
  notes: HELP.exitCodes,
  operands: [['<input...>', HELP.inputs]],
  flags: EXTRACT_FLAGS,
  run: async (given, language, effects) => {
    const { runExtract } = await import('./extract/extract-command.js');
    return await runExtract(given.args, given.opts(), language, effects);
  },
};

const INSPECT: CommandEntry = {
  name: 'inspect',
  text: HELP.inspect,
  examples: HELP.inspectExamples,
  notes: HELP.legend,
  operands: [['<file>', HELP.inspected]],
  flags: INSPECT_FLAGS,
  run: async (given, language, effects) => {
    const { runInspect } = await import('./inspect/inspect-command.js');
    return await runInspect(firstOf(given.args), given.opts(), language, effects);
  },
};

const EXPLAIN: CommandEntry = {
  name: 'explain',
  text: HELP.explain,
  examples: HELP.explainExamples,
  operands: [
    ['<report_id>', HELP.explainedReport],
    ['[cell_id]', HELP.explainedCell],
  ],
  flags: EXPLAIN_FLAGS,
  run: async (given, language, effects) => {
    const [reportId = '', cellId = null] = given.args;
    const { runExplain } = await import('./explain/explain-command.js');
    const { explainEffects } = await import('./explain/explain-effects.js');
    return await runExplain(reportId, cellId, given.opts(), language, explainEffects(effects));
  },
};

const REVIEW: CommandEntry = {
  name: 'review',
  text: HELP.review,
  examples: HELP.reviewExamples,
  operands: [['[folder]', HELP.reviewed]],
  flags: REVIEW_FLAGS,
  run: async (given, language, effects) => {
    const { runReview } = await import('./review/review-command.js');
    const { reviewEffects } = await import('./review/review-effects.js');
    return await runReview(given.args[0], given.opts(), language, reviewEffects(effects, programVersion()));
  },
};

const HARVEST: CommandEntry = {
  name: 'harvest',
  text: HARVEST_HELP.harvest,
  examples: HARVEST_HELP.harvestExamples,
  notes: HARVEST_HELP.exitCodes,
  operands: [['<sources...>', HARVEST_HELP.sources]],
  flags: HARVEST_COMMAND_FLAGS,
  run: async (given, language, effects) => {
    const { runHarvest } = await import('./harvest/harvest-command.js');
    const { processHarvestEffects } = await import('../harvest/index.js');
    const { archiveExtractor } = await import('./extract/extract-archive.js');
    return await runHarvest(given.args, given.opts(), language, {
      ...effects,
      version: programVersion(),
      harvestEffects: processHarvestEffects,
      extractArchive: archiveExtractor(effects),
    });
  },
};

const SOURCE_CHECK: CommandEntry = {
  name: 'check',
  text: HARVEST_HELP.sourceCheck,
  examples: HARVEST_HELP.sourceExamples,
  operands: [['<paths...>', HARVEST_HELP.sources]],
  flags: COMMON_FLAGS,
  run: async (given, language, effects) => {
    const { runSourceCheck } = await import('./harvest/source-command.js');
    return await runSourceCheck(given.args, language, effects);
  },
};

const ARCHIVE_VERIFY: CommandEntry = {
  name: 'verify',
  text: HARVEST_HELP.archiveVerify,
  examples: HARVEST_HELP.archiveExamples,
  operands: [['<folder>', HARVEST_HELP.archiveFolder]],
  flags: COMMON_FLAGS,
  run: async (given, language, effects) => {
    const { runArchiveVerify } = await import('./harvest/archive-command.js');
    return await runArchiveVerify(firstOf(given.args), language, effects);
  },
};

const ARCHIVE_EXPORT: CommandEntry = {
  name: 'export',
  text: HARVEST_HELP.archiveExport,
  examples: HARVEST_HELP.archiveExamples,
  operands: [['<folder>', HARVEST_HELP.archiveFolder]],
  flags: WARC_FLAGS,
  run: async (given, language, effects) => {
    const { runArchiveExport } = await import('./harvest/archive-command.js');
    const software = `gouji/${programVersion()}`;
    return await runArchiveExport(firstOf(given.args), given.opts(), software, language, effects);
  },
};

const STATUS: CommandEntry = {
  name: 'status',
  text: HARVEST_HELP.status,
  examples: HARVEST_HELP.statusExamples,
  operands: [['<folder>', HARVEST_HELP.archiveFolder]],
  flags: STATUS_FLAGS,
  run: async (given, language, effects) => {
    const { runStatus } = await import('./harvest/status-command.js');
    return await runStatus(firstOf(given.args), given.opts(), language, effects);
  },
};

/** Every command of the program, in the order of its help page. */
export const COMMANDS: readonly (CommandEntry | CommandGroup)[] = [
  EXTRACT,
  INSPECT,
  EXPLAIN,
  REVIEW,
  HARVEST,
  {
    name: 'source',
    text: HARVEST_HELP.source,
    examples: HARVEST_HELP.sourceExamples,
    commands: [SOURCE_CHECK],
  },
  {
    name: 'archive',
    text: HARVEST_HELP.archive,
    examples: HARVEST_HELP.archiveExamples,
    commands: [ARCHIVE_VERIFY, ARCHIVE_EXPORT],
  },
  STATUS,
];

/** The one operand of a command that takes one; the parser has seen to it that it is there. */
function firstOf([operand = '']: readonly string[]): string {
  return operand;
}
