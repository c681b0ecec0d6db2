import fc from 'fast-check';
import { expect, it } from 'vitest';

import type { MoveReason } from '../schema/lifecycle.ts';
import type { HandoffState } from '../schema/vocabulary.ts';
import { reconcileTicket } from './reconcile-ticket.ts';
import type { ReconcileFacts, SeenMessage, SeenTicket } from './seen-ticket.ts';
import { seenAfter } from './seen-after.ts';
import { transition } from './transition.ts';
import type { HandoffCommand } from './transition.ts';

const START = Date.parse('2026-03-02T09:00:00Z');
const at = (minutes: number): string => new Date(START + minutes * 60_000).toISOString();

const facts = (
  state: HandoffState,
  more: Partial<ReconcileFacts> & { reason?: MoveReason; updatedAt?: string } = {},
): ReconcileFacts => ({
  helpdesk: 'desk',
  handoff: {
    state,
    requestedAt: at(0),
    updatedAt: more.updatedAt ?? at(0),
    reason: more.reason ?? null,
  },
  known: more.known ?? new Map(),
  seen: more.seen ?? null,
  turns: more.turns ?? 'agents',
  nobody: more.nobody ?? new Set(),
});

const ticket = (more: Partial<SeenTicket> = {}): SeenTicket => ({
  status: 'open',
  mergedInto: null,
  assignee: null,
  updatedAt: at(10),
  messages: [],
  ...more,
});

const said = (id: string, minutes: number, more: Partial<SeenMessage> = {}): SeenMessage => ({
  id,
  by: 'agent',
  public: true,
  at: at(minutes),
  text: `Words of ${id}`,
  author: '7',
  ...more,
});

it('takes an assignment to a person as acceptance', () => {
  expect(reconcileTicket(ticket({ assignee: { id: '7' } }), facts('offered')).taken).toEqual({
    commands: ['accept'],
    reason: 'assigned',
    by: 'desk:7',
    acceptedBy: 'desk:7',
    note: null,
  });
});

it('takes no assignment as acceptance that Baton made, that is to a program, or that is older than its note', () => {
  const assigned = ticket({ assignee: { id: '7' } });
  expect(reconcileTicket(assigned, facts('offered', { nobody: new Set(['7']) })).taken).toBe(null);
  expect(reconcileTicket(assigned, facts('requested')).taken).toBe(null);
});

it('takes the public answer of a person as their turn, not a note, not the AI, not a message of before', () => {
  const messages = [
    said('old', -30),
    said('note', 2, { public: false }),
    said('bot', 3, { by: 'ai' }),
    said('answer', 4),
  ];
  const { taken, newTurns } = reconcileTicket(ticket({ messages }), facts('offered'));
  expect(taken).toMatchObject({ commands: ['accept', 'activate'], reason: 'answered' });
  expect(newTurns.map(({ message, by }) => [message.id, by])).toEqual([['answer', 'human']]);
});

it('does not count what an earlier handoff has as an answer to this one', () => {
  const messages = [said('m1', -1)];
  const known = new Map([['m1', 'before' as const]]);
  expect(reconcileTicket(ticket({ messages }), facts('offered', { known })).taken).toBe(null);
});

it.each([
  ['solved', 'solved_in_helpdesk'],
  ['closed', 'closed_in_helpdesk'],
] as const)('resolves with the last note of a person when the ticket is %s', (status, reason) => {
  const messages = [
    said('answer', 1),
    said('n1', 2, { public: false, text: 'Refunded by hand.' }),
    said('n2', 3, { public: false, text: 'AI brief baton-3f9c2a7e41d80b65' }),
    said('bye', 4, { text: 'Have a nice day!' }),
  ];
  const known = new Map([
    ['answer', 'since' as const],
    ['bye', 'since' as const],
  ]);
  expect(reconcileTicket(ticket({ status, messages }), facts('active', { known })).over).toEqual({
    commands: ['resolve'],
    reason,
    by: 'desk:7',
    acceptedBy: null,
    note: 'Refunded by hand.',
  });
});

it('keeps the last words to the customer as the resolution where nobody left a note', () => {
  const messages = [said('m1', 1, { text: 'It is paid back.' })];
  expect(reconcileTicket(ticket({ status: 'solved', messages }), facts('active')).over?.note).toBe(
    'It is paid back.',
  );
});

it('reads nothing from the status of a ticket in which nothing of the handoff stands yet', () => {
  expect(reconcileTicket(ticket({ status: 'solved' }), facts('requested')).over).toBe(null);
});

it('opens a handoff again only when the helpdesk had solved it', () => {
  const open = ticket({ assignee: { id: '7' }, messages: [said('m1', 1)] });
  const known = new Map([['m1', 'since' as const]]);
  const again = (more: Parameters<typeof facts>[1]) =>
    reconcileTicket(open, facts('resolved', { known, ...more })).taken?.reason ?? null;
  const solved = { status: 'solved' as const, updatedAt: at(9) };
  expect(again({ seen: solved })).toBe('reopened_in_helpdesk');
  expect(again({ seen: { ...solved, updatedAt: at(10) } })).toBe(null);
  expect(again({ reason: 'solved_in_helpdesk' })).toBe('reopened_in_helpdesk');
  // A person pressed it: the ticket may be open as long as it likes.
  expect(again({})).toBe(null);
  expect(again({ seen: { status: 'open', updatedAt: at(5) } })).toBe(null);
});

it('lets late words of a person stand as a turn without opening the handoff again', () => {
  const messages = [said('m1', 3)];
  const resolved = facts('resolved', { updatedAt: at(5) });
  expect(reconcileTicket(ticket({ messages }), resolved).newTurns).toMatchObject([
    { takesOver: false },
  ]);
  const sameMoment = ticket({ messages: [said('m2', 5)] });
  expect(reconcileTicket(sameMoment, resolved).newTurns).toMatchObject([{ takesOver: false }]);
  const later = ticket({ messages: [said('m2', 7)] });
  expect(reconcileTicket(later, resolved).newTurns).toMatchObject([{ takesOver: true }]);
  // They add a word, and leave the ticket solved.
  expect(reconcileTicket({ ...later, status: 'solved' }, resolved).newTurns).toMatchObject([
    { takesOver: false },
  ]);
});

it('takes what the customer can read for an answer, also when it quotes the mark of a note', () => {
  const text = 'Your case is baton-0123456789abcdef.';
  const of = (isPublic: boolean) =>
    reconcileTicket(
      ticket({ messages: [said('m1', 3, { text, public: isPublic })] }),
      facts('offered'),
    ).taken?.reason ?? null;
  expect(of(true)).toBe('answered');
  expect(of(false)).toBe(null);
});

it('says once that a resolved ticket was closed for good', () => {
  const closed = ticket({ status: 'closed' });
  const last = (status: SeenTicket['status']) => ({ seen: { status, updatedAt: at(9) } });
  expect(reconcileTicket(closed, facts('resolved', last('solved'))).closed).toBe(true);
  expect(reconcileTicket(closed, facts('resolved', last('closed'))).closed).toBe(false);
  expect(reconcileTicket(closed, facts('handed_back', last('solved'))).closed).toBe(false);
});

it('takes words from a look that is older than the latest, and nothing else', () => {
  const seen = { status: 'open' as const, updatedAt: at(20) };
  const messages = [said('m1', 3)];
  const old = ticket({ status: 'solved', assignee: { id: '7' }, messages });
  expect(reconcileTicket(old, facts('offered', { seen }))).toMatchObject({
    taken: { reason: 'answered' },
    newTurns: [{ by: 'human' }],
    over: null,
  });
  expect(reconcileTicket({ ...old, messages: [] }, facts('offered', { seen })).taken).toBe(null);
});

it('fails when the ticket is gone, follows a merge, and leaves both alone when it is over', () => {
  const gone = ticket({ status: 'gone' });
  expect(reconcileTicket(gone, facts('active')).over?.reason).toBe('ticket_gone');
  expect(reconcileTicket(gone, facts('handed_back')).over).toBe(null);
  // The clock of the helpdesk may be ahead of ours, by which a ticket is gone.
  const ahead = { status: 'open' as const, updatedAt: at(20) };
  expect(reconcileTicket(gone, facts('active', { seen: ahead })).over?.reason).toBe('ticket_gone');
  const merged = ticket({ status: 'closed', mergedInto: '88' });
  expect(reconcileTicket(merged, facts('active'))).toMatchObject({ follow: '88', over: null });
  expect(reconcileTicket(merged, facts('handed_back')).follow).toBe(null);
});

it('takes over what customers write only where that is switched on, and never after the end', () => {
  const messages = [said('c1', 1, { by: 'customer' }), said('c2', 8, { by: 'customer' })];
  const turns = (state: HandoffState, which: 'agents' | 'all') =>
    reconcileTicket(ticket({ messages }), facts(state, { turns: which })).newTurns.map(
      ({ message }) => message.id,
    );
  expect(turns('offered', 'agents')).toEqual([]);
  expect(turns('offered', 'all')).toEqual(['c1', 'c2']);
  expect(turns('handed_back', 'all')).toEqual([]);
});

it('lets a person who writes after the end take the conversation again, not one who wrote before it', () => {
  const messages = [said('m1', 3), said('m2', 8)];
  const ended = facts('handed_back', { updatedAt: at(5) });
  expect(
    reconcileTicket(ticket({ messages }), ended).newTurns.map(({ message, takesOver }) => [
      message.id,
      takesOver,
    ]),
  ).toEqual([
    ['m1', false],
    ['m2', true],
  ]);
});

/** What can happen to a ticket; time passes between steps, except that two may fall into one second. */
type Step = 'assign' | 'answer' | 'note' | 'customer' | 'solve' | 'close' | 'reopen';

/** All the ways a ticket looked, first to last. */
const lifeOf = (steps: readonly { step: Step; soon: boolean }[]): SeenTicket[] => {
  let now = ticket({ updatedAt: at(0) });
  let minute = 0;
  return [now].concat(
    steps.flatMap(({ step, soon }) => {
      const { status, messages } = now;
      const solved = status === 'solved' || status === 'closed';
      if (status === 'closed' || (step === 'reopen') !== solved) {
        if (!(step === 'close' && status === 'solved')) return [];
      }
      minute += soon && step !== 'reopen' ? 0 : 1;
      const id = `m${messages.length}`;
      const by = { assignee: { id: '7' } };
      const next: Record<Step, Partial<SeenTicket>> = {
        assign: by,
        answer: { ...by, messages: [...messages, said(id, minute)] },
        note: { messages: [...messages, said(id, minute, { public: false })] },
        customer: { messages: [...messages, said(id, minute, { by: 'customer' })] },
        solve: { ...by, status: 'solved' },
        close: { ...by, status: 'closed' },
        reopen: {
          status: 'open',
          messages: [...messages, said(id, minute, { by: 'customer' })],
        },
      };
      now = { ...now, ...next[step], updatedAt: at(minute) };
      return [now];
    }),
  );
};

/** Looks at the ticket as a service does, one look after the other. */
const look = (snapshots: readonly SeenTicket[], turns: 'agents' | 'all') => {
  let state: HandoffState = 'offered';
  let reason: MoveReason | null = null;
  let seen: ReconcileFacts['seen'] = null;
  const known = new Map<string, 'before' | 'since'>();
  const told: string[] = [];
  const follow = (commands: readonly HandoffCommand[]): void => {
    for (const command of commands) {
      const next = transition(state, command);
      expect(next.ok, `${command} from ${state}`).toBe(true);
      if (next.ok) state = next.to;
    }
  };
  for (const snapshot of snapshots) {
    const base = facts(state, { known, seen, turns });
    const handoff = { ...base.handoff, reason };
    const { taken, newTurns, over } = reconcileTicket(snapshot, { ...base, handoff });
    if (taken) follow(taken.commands);
    for (const { message } of newTurns) {
      known.set(message.id, 'since');
      told.push(message.id);
    }
    if (over) follow(over.commands);
    reason = (over ?? taken)?.reason ?? reason;
    seen = seenAfter(seen, snapshot);
  }
  return { state, told };
};

it('comes to the same state and the same turns, each once, whatever was seen of a growing ticket and in which order', () => {
  const step = fc.record({
    step: fc.constantFrom<Step>('assign', 'answer', 'note', 'customer', 'solve', 'close', 'reopen'),
    soon: fc.boolean(),
  });
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 12 }),
      fc.array(fc.nat(), { maxLength: 12 }),
      fc.array(fc.nat(), { maxLength: 6 }),
      fc.constantFrom<'agents' | 'all'>('agents', 'all'),
      (steps, before, after, turns) => {
        const life = lifeOf(steps);
        const last = life.at(-1);
        if (!last) throw new Error('a ticket has a first look');
        const pick = (index: number): SeenTicket => life[index % life.length] ?? last;
        const straight = look([last], turns);
        const odd = look([...before.map(pick), last, ...after.map(pick)], turns);
        expect(odd.state).toBe(straight.state);
        expect(odd.told.toSorted()).toEqual(straight.told.toSorted());
        expect(new Set(odd.told).size).toBe(odd.told.length);
      },
    ),
    { numRuns: 2_000 },
  );
});

it.each(['offered', 'accepted', 'active'] as const)(
  'resolves a handoff that is %s when the AI answers the customer again, and says why',
  (state) => {
    const { over, closed } = reconcileTicket(ticket({ answeredBy: 'ai' }), facts(state));
    expect(over).toMatchObject({ commands: ['resolve'], reason: 'control_returned', by: 'desk' });
    expect(closed).toBe(false);
  },
);

it('takes nothing from who answers before Baton handed it over', () => {
  const due = reconcileTicket(ticket({ answeredBy: 'ai' }), facts('requested'));
  expect(due).toMatchObject({ taken: null, over: null, closed: false });
});

it('tells once that control came back, and a person who has it again reopens by what they do', () => {
  const back = ticket({ status: 'solved', answeredBy: 'ai' });
  const resolved = facts('resolved', { reason: 'solved_in_helpdesk', updatedAt: at(9) });
  expect(reconcileTicket(back, resolved).closed).toBe(true);
  const seen = seenAfter(null, back);
  expect(reconcileTicket(back, { ...resolved, seen }).closed).toBe(false);
  const taken = ticket({ answeredBy: 'people', updatedAt: at(20) });
  expect(reconcileTicket(taken, { ...resolved, seen }).taken).toMatchObject({
    reason: 'reopened_in_helpdesk',
  });
});

it('goes by the ticket while people answer, and by its own word where it is closed', () => {
  const open = ticket({ answeredBy: 'people' });
  expect(reconcileTicket(open, facts('active')).over).toBeNull();
  const closed = ticket({ status: 'closed', answeredBy: 'ai' });
  expect(reconcileTicket(closed, facts('active')).over?.reason).toBe('closed_in_helpdesk');
});
