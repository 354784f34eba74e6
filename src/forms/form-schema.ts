import { z } from 'zod';

const NumberKindSchema = z.enum(['count', 'signed_count', 'amount']);

const label = {
  label: z.string().min(1),
  en: z.string().min(1),
  aliases: z.array(z.string().min(1)).optional(),
};
const id = z.string().regex(/^[a-z][a-z0-9_]*$/, 'an id is lower-case English words joined by _');
const code = z.string().regex(/^[A-Z0-9]+-[A-Z0-9]+$/, 'a code looks like T3-ROW');
const kind = z.enum(['hard', 'soft']);

const CaptionSchema = z.strictObject(label);
/** A label as a form file writes it: `aliases` may be left out. */
export type CaptionSource = z.infer<typeof CaptionSchema>;

/** A row or group as a form file writes it: a row that carries figures has no `children`. */
export interface RowSource extends CaptionSource {
  id: string;
  children?: RowSource[] | undefined;
  undivided?: { id: string; en: string; note: string } | undefined;
}
const RowSchema: z.ZodType<RowSource, unknown> = z.strictObject({
  ...label,
  id,
  get children() {
    return z.array(RowSchema).optional();
  },
  undivided: z.strictObject({ id, en: z.string(), note: z.string() }).optional(),
});

/** A column or group as a form file writes it: `unit` and `number` only where they are not those of the panel. */
export interface ColumnSource extends CaptionSource {
  id?: string | undefined;
  unit?: string | undefined;
  number?: z.infer<typeof NumberKindSchema> | undefined;
  children?: ColumnSource[] | undefined;
}
const ColumnSchema: z.ZodType<ColumnSource, unknown> = z
  .strictObject({
    ...label,
    id: id.optional(),
    unit: z.string().optional(),
    number: NumberKindSchema.optional(),
    get children() {
      return z.array(ColumnSchema).optional();
    },
  })
  .refine((column) => (column.id === undefined) === (column.children ?? []).length > 0, {
    error: 'a column has either an id or children',
  });

const PanelSchema = z.strictObject({
  id,
  banner: CaptionSchema.optional(),
  corner: CaptionSchema.optional(),
  spanner: CaptionSchema.optional(),
  unit: z.string(),
  number: NumberKindSchema,
  printed: z
    .array(z.enum(['as_rows', 'in_one_line']))
    .min(1)
    .optional(),
  rows: z.array(RowSchema).min(1),
  columns: z.array(ColumnSchema).min(1),
  extraRows: z.array(CaptionSchema).optional(),
});
/** A panel as a form file writes it: without `printed` it is printed as rows. */
export type PanelSource = z.infer<typeof PanelSchema>;

const EquationSchema = z.strictObject({
  code,
  kind,
  table: id,
  each: z.enum(['row', 'column']),
  left: z.array(id),
  relation: z.enum(['equal', 'at_most']),
  right: z.array(id).min(1),
  impliedBy: code.optional(),
  zh: z.string(),
  en: z.string(),
});

/** A form file as it is written; `form.ts` says what the fields mean. */
export const FormSourceSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+-\d{4}$/, 'a form id looks like ogi-2021'),
  title: z.string(),
  issuedBy: z.string(),
  tables: z
    .array(z.strictObject({ id, title: z.string(), en: z.string(), panels: z.array(PanelSchema).min(1) }))
    .min(1),
  equations: z.array(EquationSchema),
  wholeNumbers: z.array(z.strictObject({ code, kind, table: id, zh: z.string(), en: z.string() })),
});
/** A form file as it is written; `completeForm` spells out what it may leave out. */
export type FormSource = z.infer<typeof FormSourceSchema>;
