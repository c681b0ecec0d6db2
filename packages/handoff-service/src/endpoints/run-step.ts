import { hash } from 'node:crypto';

/** Name of a step that a run writes into its action's story; ids of events are made of it. */
export const runStep = (run: string, step: string): string =>
  `run:${hash('sha256', run, 'hex').slice(0, 20)}:${step}`;
