export { SCRATCH, removeDataDir, scratchDataDir } from './scratch-data-dir.ts';
export type { ScratchDataDir } from './scratch-data-dir.ts';
