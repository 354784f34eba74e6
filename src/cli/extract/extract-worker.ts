import { type Extraction, type ExtractOptions, extractReports, type Origin } from '../../extract.js';

/** A document for a worker. */
export interface WorkerTask {
  readonly bytes: Uint8Array;
  readonly origin: Origin;
  readonly options: ExtractOptions | undefined;
}

/** What a thread does with each document it is given. */
export default async function extract({ bytes, origin, options }: WorkerTask): Promise<Extraction> {
  return await extractReports(bytes, origin, options);
}
