import type { Replay } from './replay.js';

/** Carries out an operator that begins or ends a marked part of the page, which may be a layer; false for any other. */
export function stepLayers(
  { codes, switchedOff, isShown }: Replay,
  code: number,
  args: readonly unknown[],
): boolean {
  switch (code) {
    case codes.beginMarkedContent:
      switchedOff.push(false);
      return true;
    case codes.beginMarkedContentProps:
      switchedOff.push(args[0] === 'OC' && !isShown(args[1]));
      return true;
    case codes.endMarkedContent:
      switchedOff.pop();
      return true;
    default:
      return false;
  }
}
