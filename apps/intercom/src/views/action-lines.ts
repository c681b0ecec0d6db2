import type { ActionItem } from '@baton/handoff-panel';
import { joined } from '../canvas/components.ts';

/** What was done to what, for example `Refund order · €40.00 · order 1`. */
export const whatWasDone = ({ label, amount, target }: ActionItem): string =>
  joined(label, amount, target);

/** How it ended, who did it and when. */
export const howItEnded = ({ statusLabel, byLabel, at }: ActionItem): string =>
  joined(statusLabel, byLabel, at.label);

/** What is wrong with it or remarkable about it; empty where nothing is. */
export const whatStandsOut = ({ warning, marks }: ActionItem): string =>
  joined(warning === null ? '' : `⚠ ${warning}`, ...marks.map(({ label }) => label));
