import type { EventsAnswer } from '@baton/handoff-client';
import { goldens } from '@baton/testkit';
import { expect, it } from 'vitest';
import type { Service } from '../service/service.ts';
import { Player } from './player.ts';
import { layOut } from './scenario.ts';

const golden = goldens[0];
if (!golden) throw new Error('no golden conversation');

const start = (post: () => Promise<EventsAnswer>) => {
  const posted: string[] = [];
  const lasts: boolean[] = [];
  const errors: unknown[] = [];
  const service: Pick<Service, 'post' | 'check'> = {
    check: () => Promise.resolve(),
    post: (id) => {
      posted.push(id);
      return post();
    },
  };
  const player = new Player(service, {
    stepped: async (_scenario, _answer, last) => {
      lasts.push(last);
    },
    failed: (error) => errors.push(error),
    changed: () => undefined,
  });
  player.load(layOut(golden, 'p-1', null));
  return { player, posted, lasts, errors };
};

const answer = {} as EventsAnswer;

it('sends every step once and says which was the last', async () => {
  const { player, posted, lasts } = start(async () => answer);
  await player.toEnd();
  expect(posted).toHaveLength(golden.steps.length);
  expect(lasts.filter(Boolean)).toHaveLength(1);
  await player.step();
  expect(posted).toHaveLength(golden.steps.length);
});

it('has one request on its way at most', async () => {
  let release = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const { player, posted } = start(() => gate.then(() => answer));
  const first = player.step();
  await player.step();
  expect(posted).toHaveLength(1);
  release();
  await first;
  expect(player.scenario?.done).toBe(1);
});

it('stops at a failure and can go on from the same step', async () => {
  let broken = true;
  const { player, errors } = start(async () => {
    if (broken) throw new Error('down');
    return answer;
  });
  await player.toEnd();
  expect(errors).toHaveLength(1);
  expect(player.scenario?.done).toBe(0);
  broken = false;
  await player.step();
  expect(player.scenario?.done).toBe(1);
});
