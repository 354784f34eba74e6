import type { Trace } from '../layout.js';
import type { PlannedPanel, PlannedTable } from '../plan.js';
import type { Random } from '../random.js';
import type { Sample } from '../sample.js';

/** Something that publishing does to a report and that a person reads past. */
export interface Noise {
  readonly name: string;
  /** Forms that have what the noise changes; every form where it is left out. */
  readonly forms?: readonly string[];
  /** What a layout has to show for the figures to be read all the same. */
  readonly needs?: Trace;
  apply(sample: Sample, random: Random): Sample;
}

/** The sample with every label changed, by itself. */
export function withLabels(sample: Sample, change: (label: string) => string): Sample {
  return withPanels(sample, (panel) => relabelled(panel, change));
}

/** The sample with every panel changed. */
export function withPanels(
  sample: Sample,
  change: (panel: PlannedPanel, table: PlannedTable) => PlannedPanel,
): Sample {
  const tables = sample.tables.map((table) => ({
    ...table,
    panels: table.panels.map((panel) => change(panel, table)),
  }));
  return { ...sample, tables };
}

/** Equal labels are changed alike, so that a group over several rows stays one group. */
function relabelled(panel: PlannedPanel, change: (label: string) => string): PlannedPanel {
  const changed = new Map<string, string>();
  const once = (label: string) => {
    const known = changed.get(label) ?? change(label);
    changed.set(label, known);
    return known;
  };
  const each = (labels: readonly string[]) => labels.map(once);
  const optional = (label: string | null) => (label === null ? null : once(label));
  return {
    ...panel,
    banner: optional(panel.banner),
    corner: optional(panel.corner),
    spanner: optional(panel.spanner),
    columns: panel.columns.map((column) => ({ ...column, labels: each(column.labels) })),
    rows: panel.rows.map((row) => ({ ...row, labels: each(row.labels) })),
  };
}
