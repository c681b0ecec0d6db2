import { expect, it } from 'vitest';
import { effectKey } from '../actions/effect-key.ts';
import type { Brief } from '../schema/brief.ts';
import { fullBrief } from '../testing/full-brief.ts';
import { redact } from './redact.ts';

const EMAIL = 'mara.ode@example.org';

/** A brief with actions that change these targets. */
const brief = (targets: readonly string[]): Brief => {
  const full = fullBrief();
  const [action] = full.actions;
  if (!action) throw new Error('the brief has no action');
  return {
    ...full,
    actions: targets.map((target, n) => {
      const effect = { type: 'password_reset', target };
      const key = effectKey('write', 'reset_password', effect, {});
      return { ...action, id: `a${n}`, name: 'reset_password', effect, args: {}, effectKey: key };
    }),
  };
};

const keys = (targets: readonly string[], tier: 'restricted' | 'full') =>
  redact(brief(targets), tier).actions.map((action) => action.effectKey);

it('keeps no key that says of a hidden target which it is, and keeps equal keys equal', () => {
  const guess = effectKey('write', 'reset_password', { type: 'password_reset', target: EMAIL }, {});
  const [first, other, again] = keys([EMAIL, 'jo.lin@example.org', EMAIL], 'restricted');
  expect([first, other, again]).not.toContain(guess);
  expect(first).toBe(again);
  expect(first).not.toBe(other);
  expect(first).not.toBeNull();
});

it('leaves keys of what is shown as they are', () => {
  expect(keys(['order-7'], 'restricted')).toEqual(keys(['order-7'], 'full'));
  expect(keys([EMAIL], 'full')).toEqual([
    effectKey('write', 'reset_password', { type: 'password_reset', target: EMAIL }, {}),
  ]);
});
