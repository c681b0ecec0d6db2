import type { DissatisfactionMemory } from './memory.ts';

/**
 * How likely a rater would call the customer dissatisfied at the latest customer turn, 0 to 1; 0 before the first.
 * Calibrated on rated task dialogues, where a quarter of the turns are: read it as a rank, not as a share.
 */
export const estimateDissatisfaction = (memory: DissatisfactionMemory): number =>
  memory.estimate ?? 0;
