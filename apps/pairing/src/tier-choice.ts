import { select } from './select.ts';

const TIERS = [
  ['restricted', 'Restricted: the least'],
  ['standard', 'Standard'],
  ['full', 'Full: everything'],
] as const;

/** A labelled choice of how much is seen. `none`: what it is called that nothing is chosen, where that may be. */
export const tierChoice = (
  name: string,
  label: string,
  value: string | undefined,
  none?: string,
): HTMLElement =>
  none === undefined
    ? select(name, label, TIERS, value ?? 'restricted')
    : select(name, label, [['', none], ...TIERS], value ?? '');
