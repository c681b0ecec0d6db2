import type { Fault } from '../helpdesk/faults.ts';
import type { DeskLook, DeskUnderTest, Lack } from '../helpdesk-contract/desk-under-test.ts';
import type { FakeFreshdesk, FreshdeskOptions } from './fake-freshdesk.ts';
import { startFreshdesk } from './start-freshdesk.ts';
import { plainOf } from './wire/html.ts';

/** States as the contract spells them; what an account made up itself waits for somebody. */
const STATES: Readonly<Record<number, string>> = { 2: 'open', 4: 'solved', 5: 'closed', 8: 'open' };
const PRIORITIES = ['', 'low', 'normal', 'high', 'urgent'];

const lookAt = ({ account, seeded }: FakeFreshdesk, id: string): DeskLook => {
  const row = account.tickets.row(id);
  const fields = Object.entries(seeded.fields).flatMap(([name, field]) => {
    const value = row.fields.get(field) ?? null;
    return value === null ? [] : [[name, value] as const];
  });
  const notes = account.tickets.conversations(id).filter((each) => each.private);
  return {
    status: STATES[row.status] ?? 'pending',
    assignee: row.responderId,
    group: row.groupId,
    priority: PRIORITIES[row.priority] ?? null,
    tags: row.tags,
    fields: Object.fromEntries(fields),
    notes: notes.map(({ bodies }) => plainOf(bodies.at(-1)?.html ?? '')),
    files: notes.flatMap(({ files }) =>
      files.map(({ name, bytes }) => ({ name, text: bytes.toString('utf8') })),
    ),
  };
};

/** Options of the fake, and what of the contract it is not asked for. */
export interface FreshdeskDeskOptions extends FreshdeskOptions {
  lacks?: readonly Lack[];
}

/**
 * The fake of Freshdesk in the words of the contract, on a clock that moves a second with every change of a ticket. `lacks`: what of
 * the contract Freshdesk has no way for. A closed ticket takes notes and opens again; webhooks show a secret and are not signed.
 */
export const freshdeskDesk = async (
  faults: readonly Fault[],
  { lacks = ['close', 'hookTime', 'hookSignature'], ...options }: FreshdeskDeskOptions = {},
): Promise<{ freshdesk: FakeFreshdesk; desk: DeskUnderTest & { lacks: readonly Lack[] } }> => {
  const start = new Date('2026-03-02T09:00:00.000Z');
  const freshdesk = await startFreshdesk({
    now: () => start,
    tickMs: 1_000,
    plan: null,
    ...options,
  });
  const { person } = freshdesk;
  let closed: Promise<void> | null = null;
  return {
    freshdesk,
    desk: {
      ...freshdesk,
      faults,
      lacks,
      open: (text = 'My order is late.') => freshdesk.open(text),
      look: (ticket) => lookAt(freshdesk, ticket),
      rotateSecret: () => freshdesk.rotateSecret(),
      person: {
        reply: person.reply,
        customerSays: person.customerSays,
        note: person.note,
        assign: (id, agent) => person.assign(id, { agent }),
        tag: (id, tag) => person.tag(id, tag),
        solve: (id) => person.solve(id),
        reopen: (id) => person.reopen(id),
        close: (id) => person.close(id),
        merge: (id, into) => person.merge(id, into),
        remove: (id) => person.remove(id),
        presence: person.presence,
      },
      close: () => (closed ??= freshdesk.close()),
    },
  };
};
