import type { Command } from 'commander';
import type { Effects } from './effects.js';
import type { ExitCode } from './exit-code.js';
import type { Flag } from './flags.js';
import type { Bilingual, Language } from './terminal/language.js';

/** A command of the program, as data. Its handler is loaded when it is run: `--help` needs none of them. */
export interface CommandEntry {
  readonly name: string;
  readonly text: Bilingual;
  /** Shown first on its help page. */
  readonly examples: Bilingual;
  /** Shown last on its help page. */
  readonly notes?: Bilingual;
  /** Its operands, as `<file>` or `<input...>`, with what they are. */
  readonly operands: readonly (readonly [term: string, text: Bilingual])[];
  readonly flags: readonly Flag[];
  readonly run: (given: Given, language: Language, effects: Effects) => Promise<ExitCode>;
}

/** Commands under a common word, as `gouji archive verify`. */
export interface CommandGroup {
  readonly name: string;
  readonly text: Bilingual;
  readonly examples: Bilingual;
  readonly commands: readonly CommandEntry[];
}

/** A command line that is understood: the operands in `args`, what the flags say in `opts()`. */
export type Given = Pick<Command, 'args' | 'opts'>;
