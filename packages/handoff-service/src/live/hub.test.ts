import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PanelTarget } from '../storage/conversation-reader.ts';
import { Hub } from './hub.ts';
import type { Followed, Standing } from './read-topics.ts';
import type { Follower } from './topic.ts';

/** Versions by conversation, read as the store is read. */
const world = () => {
  const versions = new Map<string, number>();
  const reads: string[][] = [];
  const idOf = (target: PanelTarget): string =>
    'conversationId' in target ? target.conversationId : target.ticketId;
  const standing = ({ tenant, target }: Followed): Standing | null => {
    const version = versions.get(`${tenant} ${idOf(target)}`);
    return version === undefined ? null : { conversationId: idOf(target), version, shown: version };
  };
  const hub = new Hub(async (followed) => {
    reads.push(followed.map(({ tenant, target }) => `${tenant} ${idOf(target)}`));
    return followed.map(standing);
  });
  const join = (tenant: string, conversationId: string, takes = () => true) => {
    const heard: string[] = [];
    const follower: Follower = {
      holder: tenant,
      asks: tenant,
      holds: () => true,
      sink: {
        send: (frame) => {
          if (!takes()) return false;
          heard.push(/id: .*\.(\d+)/.exec(frame)?.[1] ?? 'beat');
          return true;
        },
        end: () => heard.push('end'),
      },
    };
    const current = standing({ tenant, target: { conversationId } });
    if (current) hub.join(tenant, { conversationId }, current, null, follower);
    return { heard, follower };
  };
  const write = (tenant: string, conversationId: string, tell = true): void => {
    const version = (versions.get(`${tenant} ${conversationId}`) ?? 0) + 1;
    versions.set(`${tenant} ${conversationId}`, version);
    if (tell) hub.note({ tenant, conversationId, version, ticket: null });
  };
  return { hub, reads, join, write, versions };
};

it('reads nothing for what nobody follows, and only what changed for the others', async () => {
  const { hub, reads, join, write } = world();
  write('a', 'c1');
  for (let n = 0; n < 100; n += 1) write('b', `c${n}`);
  expect(reads).toEqual([]);
  const { heard } = join('a', 'c1');
  for (let n = 0; n < 100; n += 1) join('b', `c${n}`);
  await hub.refresh();
  reads.length = 0;
  write('a', 'c1');
  await hub.refresh();
  expect(heard).toEqual(['1', '2']);
  expect(reads.flat().filter((each) => each === 'a c1')).toHaveLength(1);
});

it('asks once in a beat whether a key is still good, and ends all its streams when it is not', async () => {
  const { hub, write } = world();
  write('a', 'c1');
  let asked = 0;
  let good = true;
  const ended: string[] = [];
  const current = { conversationId: 'c1', version: 1, shown: 1 };
  for (let n = 0; n < 60; n += 1)
    hub.join('a', { conversationId: 'c1' }, current, null, {
      holder: n % 2 === 0 ? 'even' : 'odd',
      asks: n % 2 === 0 ? 'even' : 'odd',
      holds: () => {
        asked += 1;
        return good;
      },
      sink: { send: () => true, end: () => ended.push('end') },
    });
  for (let n = 0; n < 15; n += 1) await hub.beat();
  expect([asked, hub.size]).toEqual([30, 60]);
  good = false;
  for (let n = 0; n < 15; n += 1) await hub.beat();
  expect([ended.length, hub.size, hub.sizeOf('even')]).toEqual([60, 0, 0]);
});

it('keeps tenants apart that name their conversations alike', async () => {
  const { hub, join, write } = world();
  write('a', 'c1');
  write('b', 'c1');
  const [ofA, ofB] = [join('a', 'c1'), join('b', 'c1')];
  await hub.refresh();
  write('a', 'c1');
  await hub.refresh();
  expect([ofA.heard, ofB.heard]).toEqual([['1', '2'], ['1']]);
});

it('forgets whoever does not take what is sent', async () => {
  const { hub, join, write } = world();
  write('a', 'c1');
  let takes = true;
  join('a', 'c1', () => takes);
  const { heard } = join('a', 'c1');
  await hub.refresh();
  takes = false;
  write('a', 'c1');
  await hub.refresh();
  expect([hub.size, hub.sizeOf('a')]).toEqual([1, 1]);
  expect(heard).toEqual(['1', '2']);
});

it('goes on while the store is away, and tells once it is back', async () => {
  let away = true;
  let version = 1;
  const hub = new Hub(async (followed) => {
    if (away) throw new Error('away');
    return followed.map(() => ({ conversationId: 'c1', version, shown: version }));
  });
  const heard: string[] = [];
  hub.join('a', { conversationId: 'c1' }, { conversationId: 'c1', version, shown: version }, null, {
    holder: 'x',
    asks: 'x',
    holds: () => true,
    sink: { send: (frame) => heard.push(frame) > 0, end: () => undefined },
  });
  version = 2;
  await hub.refresh();
  expect(heard).toHaveLength(1);
  away = false;
  await hub.refresh();
  expect(heard).toHaveLength(2);
});

it('tells every follower the latest, in order, whatever was written, told or lost before', async () => {
  const step = fc.oneof(
    fc.record({
      do: fc.constant('write' as const),
      conversation: fc.integer({ min: 0, max: 2 }),
      told: fc.boolean(),
    }),
    fc.record({ do: fc.constant('join' as const), conversation: fc.integer({ min: 0, max: 2 }) }),
    fc.record({ do: fc.constant('leave' as const), which: fc.nat(5) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      const { hub, join, write, versions } = world();
      const joined: { heard: string[]; follower: Follower; key: string }[] = [];
      for (const each of steps) {
        if (each.do === 'write') write('a', `c${each.conversation}`, each.told);
        else if (each.do === 'leave') {
          const [one] = joined.splice(each.which, 1);
          if (one) hub.leave(one.follower);
        } else if (versions.has(`a c${each.conversation}`)) {
          const key = `a c${each.conversation}`;
          joined.push({ ...join('a', `c${each.conversation}`), key });
        }
      }
      await hub.refresh();
      for (const { heard, key } of joined) {
        expect(heard.at(-1)).toBe(String(versions.get(key)));
        expect(heard.map(Number)).toEqual(heard.map(Number).toSorted((a, b) => a - b));
      }
      expect(hub.size).toBe(joined.length);
      await hub.close();
      expect([hub.size, hub.sizeOf('a')]).toEqual([0, 0]);
    }),
    { numRuns: 50 },
  );
});
