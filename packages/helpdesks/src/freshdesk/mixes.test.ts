import type { Fault } from '@baton/testkit/helpdesk';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hearingCourse, isOver } from '../shared/testing/hearing-course.ts';
import { HEARING_STEPS, hearingPlans } from '../shared/testing/hearing-plan.ts';
import { storeOfFile } from '../shared/testing/store-of-file.ts';
import { freddyWorld } from './testing/freddy-world.ts';

/** More of them: `MIXES=200 SEED=7 vitest run packages/helpdesks/src/freshdesk/mixes.test.ts`. */
const mixes = { numRuns: Number(process.env['MIXES'] ?? 12) };

const store = storeOfFile();

const OPENING = 'Where is my order 4711?';

const STEPS = [
  'freddy',
  'freddy',
  'customer',
  'handsOver',
  'handsOver',
  'resolves',
  'timesOut',
  'rule',
  'reply',
  'reply',
  'note',
  'assign',
  'toFreddy',
  'solve',
  'close',
  'reopen',
  ...HEARING_STEPS,
] as const;

type Step = (typeof STEPS)[number];

/** What often follows each other: by chance alone hardly any ticket comes back to Freddy. */
const COURSES: readonly (readonly Step[])[] = [
  ['freddy', 'handsOver', 'hooks', 'deliver'],
  ['reply', 'hooks', 'solve', 'hooks', 'round'],
  ['freddy', 'hooks', 'minute', 'reply', 'hooks', 'deliver'],
  ['handBack', 'toFreddy', 'minute', 'freddy', 'handsOver', 'hooks', 'deliver'],
  ['close', 'hooks', 'round', 'customer', 'freddy', 'hooks'],
];

const plans = hearingPlans(STEPS, COURSES);

/** What nobody knows of the real one. */
const assumptions = fc.record({
  notesTouch: fc.boolean(),
  replyTakes: fc.boolean(),
  groupWithoutAgent: fc.constantFrom('keeps', 'clears'),
  tagCase: fc.constantFrom('kept', 'lowered'),
  conversationOrder: fc.constantFrom('oldest-first', 'newest-first'),
  unknownOption: fc.constantFrom('refused', 'dropped'),
  missingPlan: fc.constantFrom(403, 404),
  modifiedOn: fc.constantFrom('second', 'minute', 'nothing'),
});

type World = Awaited<ReturnType<typeof freddyWorld>>;

/** Lets it all happen, and looks at what came of it. `hasTags`: a rule of the account tags what Freddy gives up. */
const run = async (
  world: World,
  plan: readonly (Step | Fault)[],
  hasTags: boolean,
): Promise<void> => {
  const { fake } = world;
  const { person, seeded } = fake;
  const [one, other] = seeded.agents;
  const id = fake.open(OPENING);
  const row = () => fake.account.tickets.row(id);
  const course = hearingCourse(world, id, OPENING);
  const { say } = course;
  let hasFreddy = false;
  const isFreddys = (): boolean => row().responderId === seeded.freddy;
  const takes = (): void => {
    hasFreddy = true;
    if (!isFreddys()) person.freddyTakes(id);
  };
  const acts: Record<(typeof STEPS)[number], () => unknown> = {
    // It answers as long as nobody else has the ticket.
    freddy: () => {
      if (row().responderId === null && !hasFreddy) takes();
      if (isFreddys()) person.freddyAnswers(id, say('Freddy'));
    },
    customer: () => person.customerSays(id, say('Customer')),
    handsOver: () => {
      if (!isFreddys()) return;
      person.freddyHandsOver(id, 'no_answer', seeded.groups.billing.id);
      if (hasTags) person.tag(id, 'freddy-no_answer');
    },
    resolves: () => {
      if (isFreddys()) person.freddyResolves(id);
    },
    timesOut: () => {
      if (!isFreddys()) return;
      person.freddyTimesOut(id);
      if (hasTags) person.tag(id, 'freddy-timed_out');
    },
    rule: () => {
      person.tag(id, 'vip');
      person.prioritise(id, 2);
    },
    reply: () => person.reply(id, one.id, say('Agent')),
    note: () => person.note(id, other.id, 'Looks like a lost parcel.'),
    assign: () => person.assign(id, { agent: other.id }),
    toFreddy: takes,
    solve: () => person.solve(id, one.id),
    close: () => person.close(id, one.id),
    reopen: () => person.reopen(id, one.id),
    ...course.acts,
  };
  const heard = await course.carryOut(plan, acts);
  if (!heard) {
    // It took the ticket, gave it up without a word, and nobody tagged it.
    expect(course.words.some((word) => word.startsWith('Freddy')) || isFreddys()).toBe(false);
    expect(row().tags.some((tag) => tag.startsWith('freddy-'))).toBe(false);
    return;
  }
  const { handoffs } = heard;
  course.expectHeard(heard);
  const last = handoffs.at(-1);
  const isHeld = last !== undefined && !isOver(last.state);
  // Nobody was called without a cause.
  const told = (...types: string[]): number =>
    plan.filter((step) => typeof step === 'string' && types.includes(step)).length;
  expect(handoffs.length).toBeLessThanOrEqual(
    told('reply', 'freddy', 'toFreddy', 'solve', 'close') + 1,
  );
  if (told('handsOver', 'timesOut', 'reply', 'assign') === 0) expect(handoffs).toEqual([]);
  // One note of each handoff that was delivered.
  const notes = world.notes(id);
  expect(new Set(notes).size).toBe(notes.length);
  expect(notes.length).toBeLessThanOrEqual(handoffs.length);
  if (isHeld) {
    expect(notes.length).toBeGreaterThan(0);
    // What people gave back to Freddy is over, too, whatever stands there.
    const isDone = row().status === 4 || row().status === 5;
    if (!isFreddys()) expect(last.state === 'resolved').toBe(isDone);
  }
  // No tag that somebody put on is lost.
  if (told('rule') > 0) expect(row().tags).toContain('vip');
  expect(world.logged.join('\n')).not.toContain(fake.token());
};

it('hears each word once, calls people once for an episode, and agrees with the ticket in the end', async () => {
  await fc.assert(
    fc.asyncProperty(
      plans,
      assumptions,
      fc.constantFrom('solved', 'closed', 'never'),
      fc.boolean(),
      async (plan, assumed, on, hasTags) => {
        const world = await freddyWorld(store(), {
          options: { assumptions: assumed },
          policy: {
            resume: { on, survey: false },
            timers: { accept: 600, answer: 6_000 },
            queues: [{ id: 'default', targets: { freshdesk: { group: 'Support' } } }],
          },
        });
        try {
          await run(world, plan, hasTags);
        } finally {
          await world.close();
        }
      },
    ),
    mixes,
  );
}, 600_000);
