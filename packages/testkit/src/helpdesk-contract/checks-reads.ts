import type { ContractCheck } from '../connector/connector-contract.ts';
import { mustWrite } from './carry-out.ts';
import { demand } from './demand.ts';
import type { HelpdeskSample } from './desk-under-test.ts';
import type { TicketLike } from './helpdesk-like.ts';
import { MARKERS, NOTE, TENANT, writesOf } from './scene.ts';
import type { WithSample } from './with-sample.ts';

const never = (): AbortSignal => new AbortController().signal;

const read = ({ connector, helpdesk }: HelpdeskSample, id: string): Promise<TicketLike | null> =>
  connector.readTicket({ tenant: TENANT, ticket: { helpdesk, id }, signal: never() });

const mustRead = async (sample: HelpdeskSample, id: string): Promise<TicketLike> => {
  const ticket = await read(sample, id);
  demand(ticket !== null, 'it does not read a ticket that is there');
  return ticket;
};

const isTime = (at: string): boolean =>
  !Number.isNaN(Date.parse(at)) && new Date(at).toISOString() === at;

/** What is read of tickets and people. */
export const readChecks = (withSample: WithSample): ContractCheck[] => [
  {
    title: 'reads a ticket as it stands: state, owner, group, tags',
    check: withSample(async (sample) => {
      const { desk, people, group } = sample;
      const id = desk.open();
      demand((await mustRead(sample, id)).status === 'open', 'an open ticket is read as another');
      await mustWrite(sample, MARKERS.assign, writesOf(sample, id).assign);
      desk.person.assign(id, people[1]);
      desk.person.tag(id, 'vip');
      desk.person.solve(id);
      const solved = await mustRead(sample, id);
      demand(solved.status === 'solved', 'a solved ticket is read as another');
      demand(solved.assignee?.id === people[1], 'the owner is read as another');
      demand(solved.group === group, 'the group is read as another');
      demand(
        solved.tags.includes('vip') && solved.mergedInto === null,
        'it reads what is not there',
      );
      demand(isTime(solved.updatedAt), 'a time is no ISO time in UTC');
      desk.person.reopen(id);
      demand(
        (await mustRead(sample, id)).status === 'open',
        'a reopened ticket is read as another',
      );
      if (desk.lacks?.includes('close')) return;
      desk.person.close(id);
      demand(
        (await mustRead(sample, id)).status === 'closed',
        'a closed ticket is read as another',
      );
    }),
  },
  {
    title: 'reads null where no ticket is, and where one that was merged went',
    check: withSample(async (sample) => {
      const { desk } = sample;
      const [gone, merged, into] = [desk.open(), desk.open(), desk.open()];
      desk.person.remove(gone);
      for (const id of ['987654321', gone]) {
        const ticket = await read(sample, id);
        demand(ticket === null || ticket.status === 'gone', 'it reads a ticket that is not there');
      }
      if (desk.lacks?.includes('merge')) return;
      desk.person.merge(merged, into);
      demand((await mustRead(sample, merged)).mergedInto === into, 'it does not tell of a merge');
    }),
  },
  {
    title:
      'reads what was said in order, by whom, and whether the customer sees it, without its own notes',
    check: withSample(async (sample) => {
      const { desk, people } = sample;
      const id = desk.open('My order is late.');
      await mustWrite(sample, MARKERS.deliver, writesOf(sample, id).deliver);
      desk.person.note(id, people[0], 'Parcel is in Bremen.');
      desk.person.reply(id, people[0], 'It arrives <b>today</b> & 5 < 6.');
      desk.person.customerSays(id, 'Thank you!');
      const { messages } = await mustRead(sample, id);
      const [late, note, reply, thanks] = messages;
      demand(
        JSON.stringify(messages.map(({ by }) => by)) ===
          JSON.stringify(['customer', 'agent', 'agent', 'customer']),
        'it tells other speakers, or in another order',
      );
      demand(
        !messages.some(({ text }) => text.includes(NOTE)),
        'its own note is told as a message',
      );
      demand(note?.public === false && reply?.public === true, 'notes and answers are mixed up');
      demand(reply.author === people[0] && late?.author !== people[0], 'an author is another');
      demand(late?.text === 'My order is late.', 'a text is another');
      demand(reply.text.includes('5 < 6'), 'a text is not what a reader sees');
      demand(thanks?.public === true, 'an answer of the customer is told as a note');
      demand(
        messages.every(({ at }) => isTime(at)),
        'a time is no ISO time in UTC',
      );
      demand(new Set(messages.map((each) => each.id)).size === 4, 'messages share an id');
    }),
  },
  {
    title: 'reads the latest of a long ticket',
    check: withSample(async (sample) => {
      const { desk } = sample;
      const id = desk.open('first');
      for (let n = 1; n <= 130; n += 1) desk.person.customerSays(id, `message ${n}`);
      const texts = (await mustRead(sample, id)).messages.map(({ text }) => text);
      demand(texts.at(-1) === 'message 130', 'the latest message is missing');
      const first = Number(texts.find((text) => text !== 'first')?.slice('message '.length));
      demand(
        texts
          .filter((text) => text !== 'first')
          .every((text, index) => text === `message ${first + index}`),
        'messages between the first and the last that are told are missing',
      );
      demand(texts.length >= 25, 'it tells less of the ticket than a look at it shows');
    }),
  },
  {
    title: 'tells who is there, and follows when people come and go',
    check: withSample(async (sample) => {
      const { connector, desk, group, people } = sample;
      if (!connector.availability) return;
      const ask = async () =>
        connector.availability?.({ tenant: TENANT, target: { group }, signal: never() });
      const both = await ask();
      for (const person of people) desk.person.presence(person, false);
      const none = await ask();
      demand(both?.online !== undefined && none?.online !== undefined, 'it tells nothing');
      if (both.online === null) return;
      demand(both.online >= 2 && none.online === 0, 'it does not tell who is there');
    }),
  },
];
