import { z } from 'zod';

/** What kind of number a cell holds: a count, a count that may be negative, or an amount of money with decimals. */
export const NumberKind = z.enum(['count', 'signed_count', 'amount']);
export type NumberKind = z.infer<typeof NumberKind>;

const label = {
  /** The label as the form prints it. */
  label: z.string().min(1),
  en: z.string().min(1),
  /** Other wordings of the label, as really published. */
  aliases: z.array(z.string().min(1)).default([]),
};
const id = z.string().regex(/^[a-z][a-z0-9_]*$/, 'an id is lower-case English words joined by _');

/** A label that names no cell: a banner, a corner, a spanner over columns. */
export const Caption = z.strictObject(label);
export type Caption = z.infer<typeof Caption>;

/** A row of a panel, or a group of rows. A group may also be published undivided, as one row with an id of its own. */
export interface FormRow extends Caption {
  readonly id: string;
  readonly children: readonly FormRow[];
  readonly undivided?: { readonly id: string; readonly en: string; readonly note: string } | undefined;
}
const FormRow: z.ZodType<FormRow, unknown> = z.strictObject({
  ...label,
  id,
  get children() {
    return z.array(FormRow).default([]);
  },
  undivided: z.strictObject({ id, en: z.string(), note: z.string() }).optional(),
});

/** A column of a panel, or a group of columns (which has no id). */
export interface FormColumn extends Caption {
  readonly id?: string | undefined;
  readonly unit?: string | undefined;
  readonly number?: NumberKind | undefined;
  readonly children: readonly FormColumn[];
}
const FormColumn: z.ZodType<FormColumn, unknown> = z
  .strictObject({
    ...label,
    id: id.optional(),
    unit: z.string().optional(),
    number: NumberKind.optional(),
    get children() {
      return z.array(FormColumn).default([]);
    },
  })
  .refine((column) => (column.id === undefined) === column.children.length > 0, {
    error: 'a column has either an id or children',
  });

/** How the rows of a panel are printed: one under the other, or one after the other in a single line of figures. */
export const Printed = z.enum(['as_rows', 'in_one_line']);
export type Printed = z.infer<typeof Printed>;

/** A part of a table that has its own header: rows by columns. */
export const Panel = z.strictObject({
  id,
  banner: Caption.optional(),
  corner: Caption.optional(),
  spanner: Caption.optional(),
  unit: z.string(),
  number: NumberKind,
  /** Ways in which the panel is printed, the form's own first. */
  printed: z.array(Printed).min(1).default(['as_rows']),
  rows: z.array(FormRow).min(1),
  columns: z.array(FormColumn).min(1),
  /** Rows that some provinces print and the form does not have: known, and not read. */
  extraRows: z.array(Caption).default([]),
});
export type Panel = z.infer<typeof Panel>;

export const FormTable = z.strictObject({ id, title: z.string(), panels: z.array(Panel).min(1) });
export type FormTable = z.infer<typeof FormTable>;

const code = z.string().regex(/^[A-Z0-9]+-[A-Z0-9]+$/, 'a code looks like T3-ROW');
const kind = z.enum(['hard', 'soft']);

/**
 * A relation between sums that holds in each row (terms are column ids) or in each column (terms are row or group ids;
 * a group stands for its rows as printed) of a table.
 */
export const Equation = z.strictObject({
  code,
  kind,
  table: id,
  each: z.enum(['row', 'column']),
  left: z.array(id),
  relation: z.enum(['equal', 'at_most']),
  right: z.array(id).min(1),
  /** Code of an equation that covers this one wherever it can be assessed. */
  impliedBy: code.optional(),
  zh: z.string(),
  en: z.string(),
});
export type Equation = z.infer<typeof Equation>;

/** A rule that every figure of a table is a whole number of at least 0. */
export const WholeNumbers = z.strictObject({ code, kind, table: id, zh: z.string(), en: z.string() });
export type WholeNumbers = z.infer<typeof WholeNumbers>;

/** A form file: the whole statutory form as data. */
export const FormFile = z.strictObject({
  id: z.string().regex(/^[a-z]+-\d{4}$/, 'a form id looks like ogi-2021'),
  title: z.string(),
  issuedBy: z.string(),
  tables: z.array(FormTable).min(1),
  equations: z.array(Equation),
  wholeNumbers: z.array(WholeNumbers),
});
export type FormFile = z.infer<typeof FormFile>;
