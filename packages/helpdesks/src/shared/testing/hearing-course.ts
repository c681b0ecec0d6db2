import type { Fault } from '@baton/testkit/helpdesk';
import { expect } from 'vitest';
import type { HEARING_STEPS } from './hearing-plan.ts';
import type { HeardFake, HearingWorld, ReadConversation } from './hearing-world.ts';

/** Faults come by being asked for, one each request. */
interface PlannedFake extends HeardFake {
  plan: (plan: (() => Fault | null) | null) => void;
}

/** Whether a handoff is over for good. */
export const isOver = (state: string): boolean =>
  ['handed_back', 'declined', 'expired', 'failed'].includes(state);

/**
 * What happens to one conversation of a world, and what was said in it. `words` begins with what the customer opened it with; `say` adds to it;
 * `carryOut` does a plan, then lets all go well, and gives what was heard.
 */
export const hearingCourse = (world: HearingWorld<PlannedFake>, id: string, opening: string) => {
  const { fake } = world;
  const words = [opening];
  const faults: Fault[] = [];
  const order: string[][] = [];
  const look = async (): Promise<void> => {
    const seen = await world.conversation(id);
    if (seen) order.push(seen.turns.map((turn) => turn.id));
  };
  const round = async (): Promise<void> => {
    await world.service.reconcile();
    await world.service.sweep();
  };
  const acts: Record<(typeof HEARING_STEPS)[number], () => unknown> = {
    handBack: async () => {
      const last = (await world.conversation(id))?.handoffs.at(-1);
      if (last)
        await world.ask('POST', `/v1/handoffs/${last.id}/commands`, { command: 'hand_back' });
    },
    deliver: () => world.service.deliver(),
    second: () => world.pass(1),
    minute: () => world.pass(60),
    round,
    hooks: () => world.bring(),
    repeated: () => world.bring((hooks) => [...hooks, ...hooks]),
    reversed: () => world.bring((hooks) => hooks.toReversed()),
    lost: () => fake.takeHooks(),
    restart: () => world.restart(),
  };
  return {
    words,
    say: (by: string): string => {
      const text = `${by} says ${words.length}.`;
      words.push(text);
      return text;
    },
    acts,
    carryOut: async <Step extends string>(
      plan: readonly (Step | Fault)[],
      all: Readonly<Record<Step, () => unknown>>,
    ): Promise<ReadConversation | null> => {
      fake.plan(() => faults.shift() ?? null);
      for (const step of plan) {
        if (typeof step === 'string') await all[step]();
        else faults.push(step);
        world.pass(1);
        await look();
      }
      // From here on all goes well. Where webhooks or what waited in memory were lost, another one comes in.
      const isLost = plan.some((step) => step === 'lost' || step === 'restart');
      fake.plan(null);
      for (let gone = 0; gone < 6; gone += 1) {
        world.pass(61);
        await world.bring();
        if (isLost) await world.hint(id);
        await round();
        await world.service.deliver();
        await look();
      }
      return world.conversation(id);
    },
    /** Each message is one turn, and nothing that Baton wrote is any; nobody is called while people have it. */
    expectHeard: ({ turns, handoffs }: ReadConversation): void => {
      expect(turns.map(({ text }) => text).toSorted()).toEqual(words.toSorted());
      const times = turns.map(({ at }) => at);
      expect(times).toEqual(times.toSorted());
      // What was told once stays where it was told.
      for (const [index, ids] of order.entries())
        expect((order[index + 1] ?? ids).slice(0, ids.length)).toEqual(ids);
      expect(handoffs.slice(0, -1).every(({ state }) => isOver(state))).toBe(true);
    },
  };
};
