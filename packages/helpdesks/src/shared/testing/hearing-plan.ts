import type { Fault } from '@baton/testkit/helpdesk';
import fc from 'fast-check';

/** What may happen to any world that hears, as often as it stands here. */
export const HEARING_STEPS = [
  'handBack',
  'deliver',
  'deliver',
  'second',
  'minute',
  'round',
  'hooks',
  'hooks',
  'hooks',
  'repeated',
  'reversed',
  'lost',
  'restart',
] as const;

/**
 * What a helpdesk without conditional writes can be held to. Left out by name: `stale` (a read older than a note that stands already) and `hang`
 * with `late` (a note that arrives after its client gave up and wrote another one); each leaves two notes, see docs/decisions/freshdesk-writes.md and
 * docs/decisions/intercom-writes.md.
 */
const FAULTS: readonly Fault[] = [
  { kind: 'status', status: 500, when: 'before' },
  { kind: 'status', status: 503, when: 'before' },
  { kind: 'status', status: 502, when: 'after' },
  { kind: 'reset', when: 'before' },
  { kind: 'reset', when: 'during' },
  { kind: 'reset', when: 'after' },
  { kind: 'garbled' },
  { kind: 'expired' },
  { kind: 'rate-limit', seconds: 4, as: 'seconds' },
  { kind: 'rate-limit', seconds: 7, as: 'date' },
];

/** Plans of what happens, with faults between. `courses`: what often follows each other, and hardly ever does so by chance alone. */
export const hearingPlans = <Step extends string>(
  steps: readonly Step[],
  courses: readonly (readonly Step[])[],
): fc.Arbitrary<(Step | Fault)[]> =>
  fc
    .array(
      fc.oneof(
        {
          weight: 5,
          arbitrary: fc.constantFrom(...steps).map((step): readonly (Step | Fault)[] => [step]),
        },
        {
          weight: 1,
          arbitrary: fc.constantFrom(...FAULTS).map((fault): readonly (Step | Fault)[] => [fault]),
        },
        { weight: 2, arbitrary: fc.constantFrom<readonly (Step | Fault)[]>(...courses) },
      ),
      { minLength: 4, maxLength: 30 },
    )
    .map((plan) => plan.flat());
