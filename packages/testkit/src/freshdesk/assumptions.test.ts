import { expect, it } from 'vitest';
import { assumed } from './assumptions.ts';
import type { Assumptions } from './assumptions.ts';
import { withFreshdesk } from './testing/client.ts';
import type { Look } from './testing/client.ts';
import { hookLooks } from './testing/hook-looks.ts';
import { peopleLooks } from './testing/people-looks.ts';
import { ticketLooks } from './testing/ticket-looks.ts';

const looks: { readonly [name in keyof Assumptions]: Look } = {
  ...ticketLooks,
  ...peopleLooks,
  ...hookLooks,
  missingPlan: {
    look: async ({ freshdesk, call }) => {
      Object.assign(freshdesk.account.assumptions, { skills: false });
      return (await call('GET', '/admin/skills')).status;
    },
    sees: [
      [403, 403],
      [404, 404],
    ],
  },
  retryAfter: {
    look: async ({ freshdesk, call }) => {
      freshdesk.exhaust();
      const { status, headers } = await call('GET', '/agents/me');
      return [status, headers.has('retry-after')];
    },
    sees: [
      [true, [429, true]],
      [false, [429, false]],
    ],
  },
};

const names = Object.keys(looks) as (keyof Assumptions)[];

it('lists everything that is assumed of Freshdesk, each with what it changes', () => {
  expect(names.toSorted()).toStrictEqual(Object.keys(assumed).toSorted());
  for (const name of names) expect(looks[name].sees[0]?.[0], name).toStrictEqual(assumed[name]);
});

it.each(names.flatMap((name) => looks[name].sees.map(([value, seen]) => ({ name, value, seen }))))(
  'assumes $name = $value',
  async ({ name, value, seen }) => {
    await withFreshdesk(
      async (scene) => {
        expect(await looks[name].look(scene)).toStrictEqual(seen);
      },
      { freddy: true, assumptions: { [name]: value } },
    )();
  },
);
