import type { Form, Identity } from '../forms/index.js';
import type { Evidence } from '../model/evidence.js';
import type { Explanations } from '../model/finding.js';
import type { CellReadings } from '../model/reading.js';
import { describeExplanation } from './localise/describe-explanation.js';
import type { ExplanationGroup } from './localise/explanation.js';
import { localise } from './localise/localise.js';

/** Name of a failed identity (`T3-ROW t3_granted`) to what may have happened to the figures that it hangs together with. */
export function explainFailures(
  form: Form,
  cells: CellReadings,
  failed: readonly Identity[],
  evidence: Evidence = new Map(),
): ReadonlyMap<string, Explanations> {
  const groups = failed.length === 0 ? [] : localise(form, cells, failed, evidence);
  return new Map(
    groups.flatMap((group) => {
      const explanations = explanationsOf(form, group);
      return group.failed.map((name) => [name, explanations] as const);
    }),
  );
}

function explanationsOf(form: Form, group: ExplanationGroup): Explanations {
  const { failed, minimalSize, count, complete, certain } = group;
  const shown = group.explanations.map((explanation) => {
    const { kind, changes, evidence } = explanation;
    const { zh, en } = describeExplanation(form, explanation);
    return { kind, changes, evidence, messageZh: zh, messageEn: en };
  });
  return { failed, minimalSize, count, complete, shown, certain };
}
