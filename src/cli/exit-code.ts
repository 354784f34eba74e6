/** What the exit code of the program says. Documented in `docs/command-line.md`; a test compares the two. */
export const EXIT_CODES = {
  ok: 0,
  findings: 1,
  usage: 2,
  failures: 3,
  incomplete: 4,
} as const;

/** What the program ends with. */
export type ExitCode = (typeof EXIT_CODES)[keyof typeof EXIT_CODES];
