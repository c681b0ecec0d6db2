import type { Fault } from '../helpdesk/faults.ts';
import type { DeskLook, DeskUnderTest, Lack } from '../helpdesk-contract/desk-under-test.ts';
import type { FakeIntercom, IntercomOptions } from './fake-intercom.ts';
import { startIntercom } from './start-intercom.ts';
import { plainOf } from './wire/html.ts';

/** A closed conversation opens again with the next word: it is what the contract calls solved, and nothing is closed for good. */
const STATES: Readonly<Record<string, string>> = { closed: 'solved', snoozed: 'pending' };

const lookAt = ({ workspace, seeded }: FakeIntercom, id: string): DeskLook => {
  const row = workspace.conversations.row(id);
  const fields = Object.entries(seeded.attributes).flatMap(([name, shown]) => {
    const value = row.attributes[shown];
    return value === undefined ? [] : [[name, value] as const];
  });
  const notes = workspace.conversations.parts(id).filter(({ partType }) => partType === 'note');
  return {
    status: STATES[row.state] ?? row.state,
    assignee: row.admin,
    group: row.team,
    priority: row.priority === 'none' ? null : row.priority,
    tags: row.tags.map((tag) => workspace.tags.get(tag.id)?.name ?? ''),
    fields: Object.fromEntries(fields),
    notes: notes.map(({ body }) => plainOf(body ?? '')),
    files: notes.flatMap(({ files }) =>
      files.map(({ name, bytes }) => ({ name, text: bytes.toString('utf8') })),
    ),
  };
};

/**
 * The fake of Intercom in the words of the contract, on a clock that moves a second with every change of a conversation. `lacks`:
 * what of the contract Intercom has no way for. Closing for good is none of what it can do, and its webhooks are signed without a time.
 */
export const intercomDesk = async (
  faults: readonly Fault[],
  { lacks = ['close', 'hookTime'], ...options }: IntercomDeskOptions = {},
): Promise<{ intercom: FakeIntercom; desk: DeskUnderTest & { lacks: readonly Lack[] } }> => {
  const start = new Date('2026-03-02T09:00:00.000Z');
  const intercom = await startIntercom({
    now: () => start,
    tickMs: 1_000,
    requestsPerWindow: null,
    ...options,
  });
  const { person } = intercom;
  let closed: Promise<void> | null = null;
  return {
    intercom,
    desk: {
      ...intercom,
      faults,
      lacks,
      open: (text = 'My order is late.') => intercom.open(text),
      look: (ticket) => lookAt(intercom, ticket),
      person: {
        reply: person.reply,
        customerSays: person.customerSays,
        note: person.note,
        assign: (id, admin) => person.assign(id, { admin }),
        tag: person.tag,
        solve: (id) => person.close(id),
        reopen: (id) => person.reopen(id),
        close: () => {
          throw new Error('no conversation of Intercom is closed for good');
        },
        merge: person.merge,
        remove: person.remove,
        presence: person.presence,
      },
      close: () => (closed ??= intercom.close()),
    },
  };
};

/** Options of the fake, and what of the contract it is not asked for. */
export interface IntercomDeskOptions extends IntercomOptions {
  lacks?: readonly Lack[];
}
