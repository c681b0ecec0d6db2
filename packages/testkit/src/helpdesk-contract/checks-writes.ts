import type { ContractCheck } from '../connector/connector-contract.ts';
import { carryOut, mustWrite, tryOnce } from './carry-out.ts';
import type { Write } from './carry-out.ts';
import { demand } from './demand.ts';
import type { HelpdeskSample } from './desk-under-test.ts';
import {
  APPENDED,
  MARKERS,
  TENANT,
  TRANSCRIPT,
  demandAttached,
  demandDelivered,
  handoverTo,
  writesOf,
} from './scene.ts';
import type { WithSample } from './with-sample.ts';

const keys = Object.keys(MARKERS) as (keyof typeof MARKERS)[];

const twice = async (sample: HelpdeskSample, id: string, key: keyof typeof MARKERS) => {
  const write = writesOf(sample, id)[key];
  const first = await mustWrite(sample, MARKERS[key], write);
  demand(first.applied === 'now', 'the first write says that it was there before');
  const before = sample.desk.effects();
  const look = JSON.stringify(sample.desk.look(id));
  const again = await tryOnce(sample, (signal) =>
    write({ marker: MARKERS[key], check: true, signal }),
  );
  demand('value' in again && again.value.applied === 'before', 'a repeated write says `now`');
  demand(sample.desk.effects() === before, 'a repeated write has another effect');
  demand(JSON.stringify(sample.desk.look(id)) === look, 'a repeated write changes the ticket');
};

/** What is written, and what not, when all goes well. */
export const writeChecks = (withSample: WithSample): ContractCheck[] => [
  {
    title: 'tells what it can do, the same at every time, and has the parts that it says it has',
    check: withSample(async ({ connector }) => {
      const can = connector.describe();
      demand(
        JSON.stringify(can) === JSON.stringify(connector.describe()),
        'it tells different things',
      );
      demand(can.label !== '', 'it has no label');
      demand(can.context === (connector.fetchContext !== undefined), 'context is told wrongly');
      demand(can.search === (connector.searchHelp !== undefined), 'search is told wrongly');
      demand(
        can.availability === (connector.availability !== undefined),
        'availability is told wrongly',
      );
    }),
  },
  {
    title: 'delivers a handover whole: note, fields, tags, priority and group',
    check: withSample(async (sample) => {
      const id = sample.desk.open();
      sample.desk.person.tag(id, 'vip');
      sample.desk.person.tag(id, 'ai-handed-back');
      const written = await mustWrite(sample, MARKERS.deliver, writesOf(sample, id).deliver);
      demandDelivered(sample, id);
      demand(
        written.degraded.every((part) => part === 'transcript') ||
          !sample.connector.describe().skills,
        'it tells degraded what it did',
      );
      const { tags, assignee } = sample.desk.look(id);
      demand(tags.includes('vip'), 'it takes away tags of others');
      demand(
        !sample.connector.describe().tags || !tags.includes('ai-handed-back'),
        'the tag of an earlier handoff stays',
      );
      demand(assignee === null, 'a ticket that was given to a group is kept by one person');
    }),
  },
  {
    title: 'does each write once under its marker, and says so when it is repeated',
    check: withSample(async (sample) => {
      for (const key of keys) await twice(sample, sample.desk.open(), key);
    }),
  },
  {
    title:
      'attaches what was said to the note as it is and once, however often it is tried, or tells that it can not',
    check: withSample(async (sample) => {
      const { connector, desk, helpdesk } = sample;
      const long = { ...TRANSCRIPT, text: TRANSCRIPT.text + '| Größe 42\n'.repeat(70_000) };
      for (const transcript of [TRANSCRIPT, long, null]) {
        const id = desk.open();
        const handover = { ...handoverTo(null), transcript };
        const write: Write = (request) =>
          connector.deliver({ ...request, tenant: TENANT, ticket: { helpdesk, id }, handover });
        const first = await mustWrite(sample, MARKERS.deliver, write);
        if (transcript === null)
          demand(desk.look(id).files.length === 0, 'it attaches what nobody wants attached');
        else demandAttached(sample, id, first);
        const again = await tryOnce(sample, (signal) =>
          write({ marker: MARKERS.deliver, check: true, signal }),
        );
        demand('value' in again, 'a repeated write fails');
        const { files, notes } = desk.look(id);
        demand(files.length <= 1, `the conversation is attached ${files.length} times`);
        demand(
          files.every(({ name, text }) => name === transcript?.name && text === transcript.text),
          'the conversation is another than was handed over',
        );
        if (connector.describe().note)
          demand(notes.length === 1, `there are ${notes.length} notes for one handover`);
      }
    }),
  },
  {
    title: 'gives a ticket to one person, and leaves the assignment alone when it is to be',
    check: withSample(async (sample) => {
      const { connector, desk, helpdesk, group, people } = sample;
      const id = desk.open();
      const ask = { tenant: TENANT, ticket: { helpdesk, id } };
      await mustWrite(sample, MARKERS.assign, (request) =>
        connector.assign({ ...request, ...ask, target: { group, assignee: people[0] } }),
      );
      if (connector.describe().assignPerson)
        demand(desk.look(id).assignee === people[0], 'another person has the ticket');
      await mustWrite(sample, MARKERS.deliver, (request) =>
        connector.deliver({ ...request, ...ask, handover: handoverTo(null) }),
      );
      if (connector.describe().assignPerson)
        demand(desk.look(id).assignee === people[0], 'a handover without a target takes it away');
    }),
  },
  {
    title: 'opens a solved ticket again when it hands over, so that somebody sees it',
    check: withSample(async (sample) => {
      const id = sample.desk.open();
      sample.desk.person.solve(id);
      await mustWrite(sample, MARKERS.deliver, writesOf(sample, id).deliver);
      demand(sample.desk.look(id).status === 'open', 'the ticket stays solved');
    }),
  },
  {
    title: 'tells what could not be honoured, and hands over the rest',
    check: withSample(async (sample) => {
      const { connector, desk, helpdesk, noGroup } = sample;
      const id = desk.open();
      const written = await mustWrite(sample, MARKERS.deliver, (request) =>
        connector.deliver({
          ...request,
          tenant: TENANT,
          ticket: { helpdesk, id },
          handover: handoverTo({ group: noGroup }),
        }),
      );
      demand(written.degraded.length > 0, 'it keeps silent about a group that does not exist');
      demand(desk.notesWith(id, MARKERS.deliver) === 1, 'the note is missing');
    }),
  },
  {
    title: 'follows a handoff: fields and tags, notes, solved at the end',
    check: withSample(async (sample) => {
      const { desk, connector } = sample;
      const can = connector.describe();
      const id = desk.open();
      const writes = writesOf(sample, id);
      for (const key of ['deliver', 'update', 'append', 'resolve'] as const)
        await mustWrite(sample, MARKERS[key], writes[key]);
      demandDelivered(sample, id, false);
      const { fields, tags, notes, status } = desk.look(id);
      if (can.fields) demand(fields['handoff_state'] === 'handed_back', 'a field was not updated');
      if (can.tags) {
        demand(!tags.includes('ai-handoff'), 'a tag was not taken away');
        demand(tags.includes('ai-handed-back'), 'a tag was not added');
      }
      if (can.note)
        demand(notes.filter((text) => text.includes(APPENDED)).length === 1, 'a note is missing');
      if (can.resolve) demand(status === 'solved', 'the ticket is not solved');
    }),
  },
  {
    title: 'writes to the ticket it is told and to no other, also where ids differ in case alone',
    check: withSample(async (sample) => {
      const { desk } = sample;
      const [one, other] = desk.openTwins?.() ?? [desk.open(), desk.open()];
      const before = JSON.stringify(desk.look(other));
      await mustWrite(sample, MARKERS.deliver, writesOf(sample, one).deliver);
      demandDelivered(sample, one);
      demand(JSON.stringify(desk.look(other)) === before, 'another ticket was changed');
    }),
  },
  {
    title: 'says that a ticket is not there when it never was, was deleted or merged',
    check: withSample(async (sample) => {
      const { desk } = sample;
      const [gone, merged] = [desk.open(), desk.open()];
      desk.person.remove(gone);
      const merges = !desk.lacks?.includes('merge');
      if (merges) desk.person.merge(merged, desk.open());
      for (const id of ['987654321', gone, ...(merges ? [merged] : []), '..', '']) {
        const tried = await carryOut(sample, MARKERS.deliver, writesOf(sample, id).deliver);
        demand(
          'fault' in tried && tried.fault.code === 'not-found',
          'a missing ticket is not told',
        );
        demand(!tried.fault.sent, 'it says that something of it may have been written');
      }
    }),
  },
  {
    title: 'is refused by a closed ticket for good',
    check: withSample(async (sample) => {
      if (sample.desk.lacks?.includes('close')) return;
      const id = sample.desk.open();
      sample.desk.person.close(id);
      const tried = await carryOut(sample, MARKERS.append, writesOf(sample, id).append);
      demand('fault' in tried && tried.fault.code === 'refused', 'a closed ticket is not told');
      demand(sample.desk.notesWith(id, MARKERS.append) === 0, 'a closed ticket has a note');
    }),
  },
];
