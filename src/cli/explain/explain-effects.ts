import { openDataset, type WrittenReports } from '../../dataset/read-dataset.js';
import { loadForms } from '../../forms/index.js';
import type { Effects } from '../effects.js';
import type { ExplainEffects } from './find-explained.js';

/** What `gouji explain` needs of a dataset that was written before. */
export function explainEffects(effects: Effects): ExplainEffects {
  const withDataset = async <Result>(
    folder: string,
    use: (dataset: WrittenReports) => Promise<Result>,
  ): Promise<Result> => {
    const dataset = await openDataset(folder, { forms: loadForms(), loadRecheck: effects.loadRecheck });
    try {
      return await use(dataset);
    } finally {
      await dataset.close();
    }
  };
  return {
    ...effects,
    loadForms: async () => loadForms(),
    reportIds: (folder) => withDataset(folder, async ({ ids }) => ids),
    loadReport: (folder, reportId) => withDataset(folder, ({ load }) => load(reportId)),
  };
}
