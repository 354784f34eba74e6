import { type Extraction, extractReports } from '../../src/extract.js';

/** Processor time that no file of a few hundred kilobytes may take. */
export const MOST_CPU_MS = 15_000;
/** Memory that the process may hold after any of them. */
const MOST_MEMORY_MB = 1500;

/** What went wrong with a hostile file, as lines; none where it was read, or refused with a reason. */
export async function faultsWith(bytes: Uint8Array, name: string): Promise<string[]> {
  const start = process.cpuUsage();
  let extraction: Extraction;
  try {
    extraction = await extractReports(bytes, { path: name, url: null });
  } catch (error) {
    return [`thrown: ${String(error)}`];
  }
  const { user, system } = process.cpuUsage(start);
  const cpuMs = (user + system) / 1000;
  const memoryMb = process.memoryUsage().rss / 1e6;
  const { reports, failures } = extraction;
  return [
    ...(reports.length + failures.length === 0 ? ['neither a report nor a failure'] : []),
    ...failures.filter(({ code }) => code === 'E_INTERNAL').map(({ message }) => message),
    ...(cpuMs > MOST_CPU_MS ? [`${Math.round(cpuMs)} ms of processor time`] : []),
    ...(memoryMb > MOST_MEMORY_MB ? [`${Math.round(memoryMb)} MB of memory`] : []),
  ];
}
