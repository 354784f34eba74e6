/**
 * How a report stands, the gravest first: its sums do not hold; what was read is in doubt, or too little to be checked; it
 * adds up, and something in it is worth a look; nothing but notes.
 */
export const STANDINGS = ['inconsistent', 'doubtful', 'remarkable', 'sound'] as const;

/** How a report stands, the worst that is found in it. */
export type ReportStanding = (typeof STANDINGS)[number];
