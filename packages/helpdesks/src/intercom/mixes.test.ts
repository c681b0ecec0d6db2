import type { Fault } from '@baton/testkit/helpdesk';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hearingCourse, isOver } from '../shared/testing/hearing-course.ts';
import { HEARING_STEPS, hearingPlans } from '../shared/testing/hearing-plan.ts';
import { storeOfFile } from '../shared/testing/store-of-file.ts';
import { finWorld } from './testing/fin-world.ts';

/** More of them: `MIXES=200 SEED=7 vitest run packages/helpdesks/src/intercom/mixes.test.ts`. */
const mixes = { numRuns: Number(process.env['MIXES'] ?? 12) };

const store = storeOfFile();

const OPENING = 'Where is my order 4711?';

const STEPS = [
  'fin',
  'fin',
  'customer',
  'escalated',
  'escalated',
  'workflow',
  'call',
  'reply',
  'reply',
  'note',
  'assign',
  'toBaton',
  'close',
  'reopen',
  ...HEARING_STEPS,
] as const;

type Step = (typeof STEPS)[number];

/** What often follows each other: by chance alone hardly any conversation comes back to Fin. */
const COURSES: readonly (readonly Step[])[] = [
  ['fin', 'escalated', 'hooks', 'deliver'],
  ['reply', 'hooks', 'close', 'hooks', 'round'],
  ['fin', 'hooks', 'minute', 'reply', 'hooks', 'deliver'],
  ['handBack', 'minute', 'fin', 'escalated', 'hooks', 'deliver'],
  ['close', 'hooks', 'round', 'customer', 'fin', 'hooks'],
];

const plans = hearingPlans(STEPS, COURSES);

/** What nobody knows of the real one. */
const assumptions = fc.record({
  reopeningPart: fc.constantFrom('open', 'comment'),
  teamKeepsAdmin: fc.boolean(),
  assignReopens: fc.boolean(),
  noteUnsnoozes: fc.boolean(),
  replyTakes: fc.boolean(),
  zeroUnassigns: fc.constantFrom('named', 'both'),
  appPackageCode: fc.boolean(),
});

type World = Awaited<ReturnType<typeof finWorld>>;

/** Lets it all happen, and looks at what came of it. */
const run = async (world: World, plan: readonly (Step | Fault)[]): Promise<void> => {
  const { fake } = world;
  const { person, seeded } = fake;
  const [one, other] = seeded.agents;
  const id = fake.open(OPENING);
  const row = () => fake.workspace.conversations.row(id);
  const course = hearingCourse(world, id, OPENING);
  const { say } = course;
  const acts: Record<(typeof STEPS)[number], () => unknown> = {
    fin: () => person.finAnswers(id, say('Fin')),
    customer: () => person.customerSays(id, say('Customer')),
    escalated: () => person.finEnds(id, 'escalated', seeded.teams.billing.id),
    workflow: () => {
      person.assign(id, { team: seeded.teams.support.id });
      person.tag(id, 'vip');
    },
    call: () => void person.finCalls(id, { name: 'Refund order', success: true }),
    reply: () => person.reply(id, one.id, say('Teammate')),
    note: () => person.note(id, other.id, 'Looks like a lost parcel.'),
    assign: () => person.assign(id, { admin: other.id }),
    toBaton: () => person.assign(id, { admin: seeded.bot.id }),
    close: () => person.close(id, one.id),
    reopen: () => person.reopen(id, one.id),
    ...course.acts,
  };
  const heard = await course.carryOut(plan, acts);
  const parts = fake.workspace.conversations.parts(id);
  const isFin = parts.some(({ author }) => author.fromAiAgent === true);
  if (!heard) {
    expect(isFin || row().ai !== null).toBe(false);
    return;
  }
  const { handoffs } = heard;
  course.expectHeard(heard);
  const last = handoffs.at(-1);
  const isHeld = last !== undefined && !isOver(last.state);
  // Whoever asked for a person got one, and nobody was called without a cause.
  const told = (type: string): number => plan.filter((step) => step === type).length;
  if (told('escalated') > 0) expect(handoffs.length).toBeGreaterThan(0);
  expect(handoffs.length).toBeLessThanOrEqual(told('reply') + 1 + told('fin') + told('close'));
  if (told('escalated') + told('reply') === 0) expect(handoffs).toEqual([]);
  // One note of each handoff that was delivered.
  const notes = world.notes(id);
  expect(new Set(notes).size).toBe(notes.length);
  expect(notes.length).toBeLessThanOrEqual(handoffs.length);
  if (isHeld) {
    expect(notes.length).toBeGreaterThan(0);
    // What a teammate gave back to Baton's own is over, too, whatever stands there.
    const isGivenBack = row().admin === seeded.bot.id;
    if (!isGivenBack) expect(last.state === 'resolved').toBe(row().state === 'closed');
  }
  expect(world.logged.join('\n')).not.toContain(fake.token());
};

it('hears each word once, calls people once for an episode, and agrees with the conversation in the end', async () => {
  await fc.assert(
    fc.asyncProperty(
      plans,
      assumptions,
      fc.constantFrom('solved', 'never'),
      async (plan, assumed, on) => {
        const world = await finWorld(store(), {
          options: { assumptions: assumed },
          policy: {
            resume: { on, survey: false },
            timers: { accept: 600, answer: 6_000 },
            queues: [{ id: 'default', targets: { intercom: { group: 'Support' } } }],
          },
        });
        try {
          await run(world, plan);
        } finally {
          await world.close();
        }
      },
    ),
    mixes,
  );
}, 600_000);
