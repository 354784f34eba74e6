import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  moveIfThere,
  outputStep,
  readIfThere,
  remove,
  syncFolder,
  writeWhole,
} from '../../disk/output-files.js';

/** Name of the folder, inside the output folder, in which a dataset grows until it is whole. */
export const STAGING_FOLDER = '.gouji-staging';

/** Its presence in the staging folder decides: without it the old dataset stands, with it the new one does. */
const MARKER = 'commit.json';

const PLAIN_NAME = /^\.?[a-z0-9][a-z0-9.-]*$/;

/** What is to happen to the files of an output folder. */
export interface CommitPlan {
  /** Files to move in from the staging folder, the one that describes the others last. */
  readonly put: readonly string[];
  /** Files of the former dataset that the new one does not have. */
  readonly remove: readonly string[];
}

/** Brings an output folder back to a whole dataset after a run that died: completed if it had been decided, else undone. */
export async function recoverFolder(folder: string): Promise<void> {
  const staging = join(folder, STAGING_FOLDER);
  const plan = parsePlan(await readIfThere(join(staging, MARKER)));
  if (plan !== null) await carryOut(folder, plan);
  await remove(staging);
}

/** Decides for the staged files and moves them in. A run that dies anywhere in here is completed by the next one. */
export async function commitStaged(folder: string, plan: CommitPlan): Promise<void> {
  const staging = join(folder, STAGING_FOLDER);
  await syncFolder(staging);
  await writeWhole(join(staging, MARKER), JSON.stringify(plan));
  await carryOut(folder, plan);
  await remove(staging);
}

/** Every step may be repeated: what has been moved or removed already is passed over. */
async function carryOut(folder: string, plan: CommitPlan): Promise<void> {
  const move = (name: string) => moveIfThere(join(folder, STAGING_FOLDER, name), join(folder, name));
  await Promise.all(plan.remove.map((name) => remove(join(folder, name))));
  await Promise.all(plan.put.slice(0, -1).map(move));
  // What describes the others comes last.
  for (const name of plan.put.slice(-1)) await move(name);
  await syncFolder(folder);
}

function parsePlan(text: string | null): CommitPlan | null {
  if (text === null) return null;
  try {
    const plan = JSON.parse(text);
    return isNameList(plan.put) && isNameList(plan.remove) ? { put: plan.put, remove: plan.remove } : null;
  } catch {
    return null;
  }
}

function isNameList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((name) => typeof name === 'string' && PLAIN_NAME.test(name));
}

/** Names of the files and folders in the output folder. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  return await outputStep(folder, () => readdir(folder));
}
