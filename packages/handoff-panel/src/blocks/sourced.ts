import type { Source } from '@baton/handoff-core';

import type { Scene } from '../scene.ts';
import { sourceName } from './who.ts';

const STEP_MS = 5 * 60 * 1_000;

/**
 * Times at which something was read are told in steps of five minutes, rounded down: what is read anew unchanged must
 * not make another panel each time, and nothing may look fresher than it is.
 */
const coarse = (iso: string): string => {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? iso : new Date(Math.floor(time / STEP_MS) * STEP_MS).toISOString();
};

/**
 * Where something was read and when, `Zendesk, 12:05`. The time is that of the reading and not an age, which would be
 * wrong a minute later; what is stored here is as fresh as the panel itself and has none.
 */
export const sourced = ({ name, at }: Source, { copy, format }: Scene): string =>
  copy.around.customer.source(sourceName(name), name === 'baton' ? '' : format.time(coarse(at)));
