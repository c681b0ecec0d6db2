import { expect, it } from 'vitest';
import { standingClock } from '../testing/clock.ts';
import { testService } from '../testing/test-service.ts';
import { putBeside } from './put-beside.ts';

const AT = { tenant: 'a', helpdesk: 'desk' };

const world = async () => {
  const { now } = standingClock();
  const { service, connection, keys } = await testService({ now });
  const other = await testService({ now, connection, keys });
  const saved = { ...AT, account: 'acme', settings: {}, secrets: { token: 't1' } };
  await service.pairings.save(saved, null);
  const [one, two] = [service.pairings, other.service.pairings];
  const secrets = async () => (await two.of('a', 'desk'))?.secrets;
  return { one, two, secrets };
};

it('puts credentials beside others, and takes them away again', async () => {
  const { one, secrets } = await world();
  await putBeside(one, AT, { key: 'k1', second: 's1' });
  expect(await secrets()).toEqual({ token: 't1', key: 'k1', second: 's1' });
  await putBeside(one, AT, { key: 'k2', second: null, third: null });
  expect(await secrets()).toEqual({ token: 't1', key: 'k2' });
  expect((await one.of('a', 'desk'))?.version).toBe(1);
});

it('takes its turn with a renewal, so that no token comes back that is used up', async () => {
  const { one, two, secrets } = await world();
  const renewing = Promise.withResolvers<void>();
  const answered = Promise.withResolvers<void>();
  const renewed = one.renew(
    'a',
    'desk',
    ({ token }) => token !== 't1',
    async ({ secrets: old }) => {
      renewing.resolve();
      await answered.promise;
      return { ...old, token: 't2' };
    },
  );
  await renewing.promise;
  const put = putBeside(two, AT, { key: 'k1' });
  answered.resolve();
  await Promise.all([renewed, put]);
  expect(await secrets()).toEqual({ token: 't2', key: 'k1' });
});
