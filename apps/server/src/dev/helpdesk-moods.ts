import type { Fault, FaultPlan } from '@baton/testkit/helpdesk';

/** How the helpdesk behaves, and how many more writes it is to do so; null: until it is told otherwise. */
const MOODS = {
  well: null,
  /** Answers late. */
  slow: null,
  /** 429 with Retry-After. */
  busy: 1,
  /** 500, and nothing is written. */
  broken: 2,
  /** Writes the note and never says so. */
  lost: 1,
  /** Takes Baton's key no more. */
  locked: null,
} as const;

export type Mood = keyof typeof MOODS;

export const isMood = (value: unknown): value is Mood =>
  typeof value === 'string' && Object.hasOwn(MOODS, value);

const FAULTS: Readonly<Record<Mood, Fault | null>> = {
  well: null,
  slow: { kind: 'slow', ms: 1_500 },
  busy: { kind: 'rate-limit', seconds: 4, as: 'seconds' },
  broken: { kind: 'status', status: 500, when: 'before' },
  lost: { kind: 'hang', when: 'after' },
  locked: { kind: 'expired' },
};

/**
 * The mood a visitor of the playground puts the helpdesk in; what is counted is over by itself. `writesNote` tells by the path whether a
 * write may be that of a note.
 */
export const helpdeskMoods = (
  writesNote: (path: string) => boolean = (path) => path.endsWith('/notes'),
) => {
  let mood: Mood = 'well';
  let left: number | null = null;
  const set = (next: Mood): void => {
    mood = next;
    left = MOODS[next];
  };
  const plan: FaultPlan = ({ write, path }) => {
    if (mood === 'locked') return FAULTS.locked;
    // Only of a note it matters that it must not be written twice.
    if (!write || (mood === 'lost' && !writesNote(path))) return null;
    const fault = FAULTS[mood];
    if (left !== null) {
      left -= 1;
      if (left <= 0) set('well');
    }
    return fault;
  };
  return {
    plan,
    set,
    now: (): { mood: Mood; left: number | null } => ({ mood, left }),
    /** Whether Baton's key is taken. */
    lets: (): boolean => mood !== 'locked',
  };
};
