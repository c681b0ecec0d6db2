import type { Fault, FaultPlan } from '../helpdesk/faults.ts';
import type { DeskLook, DeskUnderTest } from '../helpdesk-contract/desk-under-test.ts';
import type { FakeZendesk, ZendeskOptions } from './fake-zendesk.ts';
import { signWebhook } from './hooks/sign-webhook.ts';
import { startZendesk } from './start-zendesk.ts';
import type { FieldValue } from './state/rows.ts';

/** States as the contract spells them. */
const STATES: Readonly<Record<string, string>> = { new: 'open', hold: 'pending' };

const shown = (value: FieldValue): string | number | boolean =>
  typeof value === 'boolean' ? value : String(value ?? '');

const lookAt = ({ account, seeded }: FakeZendesk, id: number): DeskLook => {
  const row = account.tickets.row(id);
  const fields = Object.entries(seeded.fields).flatMap(([name, field]) => {
    const value = row.fields.get(field) ?? null;
    return value === null ? [] : [[name, shown(value)] as const];
  });
  const notes = account.tickets.comments(id).filter(({ isPublic }) => !isPublic);
  return {
    status: STATES[row.status] ?? row.status,
    assignee: row.assigneeId === null ? null : String(row.assigneeId),
    group: row.groupId === null ? null : String(row.groupId),
    priority: row.priority,
    tags: row.tags,
    fields: Object.fromEntries(fields),
    notes: notes.map(({ body }) => body),
    files: notes.flatMap(({ files }) =>
      files.flatMap(({ id: file }) => account.files.get(file) ?? []),
    ),
  };
};

/** A ticket itself, without what hangs on it. */
const TICKET = /^\/tickets\/\d+(?:\.json)?$/;

/**
 * Old copies of a ticket alone: its history is another reading there, and nothing says whether both are of the same time. One that lags
 * behind its ticket could be noticed by nobody.
 */
const survivable = (faults: FaultPlan | null): FaultPlan | null =>
  faults &&
  ((request) => {
    const fault = faults(request);
    return fault?.kind === 'stale' && !TICKET.test(request.path) ? null : fault;
  });

/** The fake of Zendesk in the words of the contract, on a clock that moves a second with every change of a ticket. */
export const zendeskDesk = async (
  faults: readonly Fault[],
  options: ZendeskOptions = {},
): Promise<{ zendesk: FakeZendesk; desk: DeskUnderTest }> => {
  const start = new Date('2026-03-02T09:00:00.000Z');
  const zendesk = await startZendesk({
    now: () => start,
    tickMs: 1_000,
    requestsPerMinute: null,
    updatesPerMinute: null,
    ...options,
  });
  const { person } = zendesk;
  let closed: Promise<void> | null = null;
  return {
    zendesk,
    desk: {
      ...zendesk,
      faults,
      plan: (plan) => zendesk.plan(survivable(plan)),
      open: (text = 'My order is late.') => String(person.open({ text })),
      look: (ticket) => lookAt(zendesk, Number(ticket)),
      notesWith: (ticket, marker) => zendesk.notesWith(Number(ticket), marker),
      person: {
        reply: (id, agent, text) => person.reply(Number(id), Number(agent), text),
        customerSays: (id, text) => person.customerSays(Number(id), text),
        note: (id, agent, text) => person.note(Number(id), Number(agent), text),
        assign: (id, agent) => person.assign(Number(id), { agent: Number(agent) }),
        tag: (id, tag) => person.tag(Number(id), tag),
        solve: (id) => person.solve(Number(id)),
        reopen: (id) => person.reopen(Number(id)),
        close: (id) => person.close(Number(id)),
        merge: (id, into) => person.merge(Number(id), Number(into)),
        remove: (id) => person.remove(Number(id)),
        presence: (agent, online) => person.presence(Number(agent), online),
      },
      signHook: (body) => {
        const webhook = zendesk.account.webhooks.get(zendesk.seeded.webhook ?? '');
        if (!webhook) throw new Error('the account has no webhook');
        return signWebhook(webhook, { id: 'signed', at: zendesk.account.now(), body });
      },
      close: () => (closed ??= zendesk.close()),
    },
  };
};
