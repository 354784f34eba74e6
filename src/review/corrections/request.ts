import { z } from 'zod';

const text = z.string().max(2_000);
const key = z.string().max(64);

const changes = z
  .array(z.strictObject({ cell: text, value: text }))
  .min(1)
  .max(300);

/** To see what a correction would change. */
export const PREVIEW_REQUEST = z.strictObject({ key, changes });

/** To write a correction. */
export const MAKE_REQUEST = z.strictObject({ key, changes, reason: text, who: text });

/** To take a line of the file of corrections out again; the cell and the value say which line is meant. */
export const UNDO_REQUEST = z.strictObject({
  key,
  line: z.int().min(2),
  cell: text,
  value: text,
});

/** Cells and the figures they should have, as plain decimals; empty for none. */
export type Change = z.infer<typeof changes>[number];
