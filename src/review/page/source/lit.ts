import type { Light, Lights } from '../report/choice.js';

const STRENGTH: Readonly<Record<Light, number>> = { left: 1, right: 2, chosen: 3 };

/** How a place is lit from which several cells were read: as the strongest of them. */
export function lightOf(cells: readonly string[], lights: Lights): Light | null {
  let strongest: Light | null = null;
  for (const cell of cells) {
    const light = lights.get(cell);
    if (light && (strongest === null || STRENGTH[light] > STRENGTH[strongest])) strongest = light;
  }
  return strongest;
}
