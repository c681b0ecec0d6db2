import { startHelpdesk } from '../helpdesk/start-helpdesk.ts';
import type { FakeHelpdesk } from '../helpdesk/start-helpdesk.ts';
import type { Fault } from '../helpdesk/faults.ts';
import { signedHook } from '../helpdesk/hooks-out.ts';
import type { DeskUnderTest } from './desk-under-test.ts';

/** The neutral helpdesk in the words of the contract, on a clock that stands still until it is advanced. */
export const neutralDesk = async (
  faults: readonly Fault[],
): Promise<{ helpdesk: FakeHelpdesk; desk: DeskUnderTest }> => {
  const start = new Date('2026-03-02T09:00:00.000Z');
  const helpdesk = await startHelpdesk({ now: () => start });
  const { desk, person } = helpdesk;
  let twins = 0;
  let closed: Promise<void> | null = null;
  return {
    helpdesk,
    desk: {
      ...helpdesk,
      faults,
      open: (text = 'My order is late.') => desk.open({ text }),
      openTwins: () => {
        twins += 1;
        return [desk.open({ id: `Twin-${twins}A` }), desk.open({ id: `twin-${twins}a` })];
      },
      look: (ticket) => {
        const { status, assignee, group, priority, tags, fields } = desk.view(ticket);
        const notes = desk.messages(ticket).filter((message) => !message.public);
        return {
          status,
          assignee,
          group,
          priority,
          tags,
          fields,
          notes: notes.map(({ text }) => text),
          files: notes.flatMap(({ files }) => files),
        };
      },
      effects: () => helpdesk.effects.length,
      person: {
        ...person,
        reply: (ticket, agent, text) => void person.reply(ticket, agent, text),
        customerSays: (ticket, text) => void person.customerSays(ticket, text),
        note: (ticket, agent, text) => void person.note(ticket, agent, text),
        assign: (ticket, agent) => person.assign(ticket, { agent }),
        tag: (ticket, tag) => person.edit(ticket, { addTags: [tag] }),
      },
      signHook: (body) => signedHook(helpdesk.secret(), 'signed', helpdesk.now(), body),
      close: () => (closed ??= helpdesk.close()),
    },
  };
};
