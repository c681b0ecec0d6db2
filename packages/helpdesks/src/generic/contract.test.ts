import { allFaults, helpdeskContract, neutralDesk } from '@baton/testkit/helpdesk-contract';
import type { MakeSample } from '@baton/testkit/helpdesk-contract';
import { expect, it } from 'vitest';
import { genericConnector } from './generic-connector.ts';

const make: MakeSample = async ({ token }) => {
  const { helpdesk, desk } = await neutralDesk(allFaults);
  let given = helpdesk.token();
  const connector = genericConnector({
    name: 'in-house',
    url: helpdesk.url,
    local: true,
    now: desk.now,
    token: () => Promise.resolve(given),
    ...(token === 'renewable' && {
      refresh: () => {
        given = helpdesk.newToken();
        return Promise.resolve(given);
      },
    }),
  });
  return {
    connector,
    desk,
    helpdesk: 'in-house',
    group: 'support',
    people: ['ines', 'tomas'],
    noGroup: 'no-such-group',
  };
};

/** More of them: `MIXES=5000 SEED=7 vitest run packages/helpdesks`. */
const mixes = {
  runs: Number(process.env['MIXES'] ?? 300),
  seed: Number(process.env['SEED'] ?? Math.trunc(Math.random() * 2 ** 31)),
};

it.each(helpdeskContract(make, { mixes }))(
  '$title',
  async ({ check }) => {
    await expect(check()).resolves.toBeUndefined();
  },
  600_000,
);
