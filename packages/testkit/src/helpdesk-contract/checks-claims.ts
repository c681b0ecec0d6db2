import type { ContractCheck } from '../connector/connector-contract.ts';
import type { Fault } from '../helpdesk/faults.ts';
import { mustWrite, tryOnce } from './carry-out.ts';
import type { Write } from './carry-out.ts';
import { demand } from './demand.ts';
import type { HelpdeskSample } from './desk-under-test.ts';
import type { WrittenLike } from './helpdesk-like.ts';
import { MARKERS, TENANT, writesOf } from './scene.ts';
import type { WithSample } from './with-sample.ts';

const MARKER = 'baton-5123456789abcdef';
/** An id of nobody, of the same shape as those of people. */
const NOBODY = '4711471147115';

/** A ticket that was handed over to a group. */
const handedOver = async (sample: HelpdeskSample): Promise<string> => {
  const id = sample.desk.open();
  await mustWrite(sample, MARKERS.deliver, writesOf(sample, id).deliver);
  return id;
};

const claimOf = (
  { connector, helpdesk }: HelpdeskSample,
  id: string,
  by: string,
  nobodies: readonly string[] = [],
): Write => {
  const ask = { tenant: TENANT, ticket: { helpdesk, id }, by, nobodies };
  return async (request) => {
    const written = await connector.claim?.({ ...ask, ...request });
    demand(written !== undefined, 'it has no way to give a ticket to whoever took it over');
    return written;
  };
};

const demandKept = (
  { desk }: HelpdeskSample,
  id: string,
  person: string,
  { degraded }: WrittenLike,
): void => {
  demand(desk.look(id).assignee === person, 'it takes a ticket away from another person');
  demand(degraded.includes('assignee'), 'it keeps silent about who keeps the ticket');
};

/** Whose a ticket is once somebody took its handoff over. Not asked of a connector that leaves `claim` out. */
export const claimChecks = (withSample: WithSample, faults: readonly Fault[]): ContractCheck[] => {
  const check = (work: (sample: HelpdeskSample) => Promise<void>) =>
    withSample(async (sample) => {
      if (sample.connector.claim) await work(sample);
    });
  return [
    {
      title: 'gives a ticket to whoever took it over, leaves its group, and does it once',
      check: check(async (sample) => {
        const { desk, group, people, connector } = sample;
        const id = await handedOver(sample);
        const { status } = desk.look(id);
        const claim = claimOf(sample, id, people[0]);
        const first = await mustWrite(sample, MARKER, claim);
        demand(first.applied === 'now' && first.degraded.length === 0, 'it is not done');
        const look = desk.look(id);
        demand(look.assignee === people[0], 'whoever took it over does not have it');
        demand(look.status === status, 'it opens or solves a ticket');
        if (connector.describe().assignGroup) demand(look.group === group, 'the group is another');
        const before = desk.effects();
        for (const again of [true, false]) {
          const came = await tryOnce(sample, (signal) =>
            claim({ marker: MARKER, check: again, signal }),
          );
          demand('value' in came && came.value.applied === 'before', 'a repeated claim says `now`');
        }
        demand(desk.effects() === before, 'a repeated claim has another effect');
      }),
    },
    {
      title: 'leaves a ticket with another person who has it, and tells so',
      check: check(async (sample) => {
        const { desk, people } = sample;
        const id = await handedOver(sample);
        desk.person.assign(id, people[1]);
        const before = desk.effects();
        const claim = claimOf(sample, id, people[0]);
        demandKept(sample, id, people[1], await mustWrite(sample, MARKER, claim));
        demand(desk.effects() === before, 'it writes where there is nothing to be written');
      }),
    },
    {
      title: 'leaves a ticket with a person who got it while a claim was tried again',
      check: check(async (sample) => {
        const { desk, people } = sample;
        const id = await handedOver(sample);
        const from = desk.requests.length;
        desk.plan(({ n, write }) =>
          write && n <= from + 6 ? { kind: 'reset', when: 'before' } : null,
        );
        let tries = 0;
        const claim = claimOf(sample, id, people[0]);
        const written = await mustWrite(sample, MARKER, claim, () => {
          tries += 1;
          if (tries === 1) desk.person.assign(id, people[1]);
        });
        demand(tries > 0, 'it does not tell that nothing was answered');
        demandKept(sample, id, people[1], written);
      }),
    },
    {
      title: 'gives a ticket that somebody changes at that very moment, and keeps what they did',
      check: check(async (sample) => {
        const { desk, people } = sample;
        const id = await handedOver(sample);
        let isChanged = false;
        desk.plan(({ write }) => {
          if (write && !isChanged) desk.person.tag(id, 'seen');
          isChanged ||= write;
          return null;
        });
        await mustWrite(sample, MARKER, claimOf(sample, id, people[0]));
        desk.plan(null);
        const { assignee, tags } = desk.look(id);
        demand(assignee === people[0], 'whoever took it over does not have it');
        demand(tags.includes('seen'), 'it undoes what somebody did meanwhile');
      }),
    },
    {
      title: 'takes a ticket from whom it was only given to, not from those who took it',
      check: check(async (sample) => {
        const { desk, people } = sample;
        const id = await handedOver(sample);
        desk.person.assign(id, people[1]);
        await mustWrite(sample, MARKER, claimOf(sample, id, people[0], [people[1]]));
        demand(desk.look(id).assignee === people[0], 'whoever took it over does not have it');
      }),
    },
    {
      title: 'tells that somebody can not have a ticket, and leaves it as it is',
      check: check(async (sample) => {
        const { desk } = sample;
        const id = await handedOver(sample);
        const look = JSON.stringify(desk.look(id));
        for (const nobody of [NOBODY, 'no-id', '']) {
          const { degraded } = await mustWrite(sample, MARKER, claimOf(sample, id, nobody));
          demand(degraded.includes('assignee'), 'it keeps silent about somebody unknown');
        }
        demand(JSON.stringify(desk.look(id)) === look, 'the ticket is another');
      }),
    },
    {
      title: 'gives a ticket to whoever took it over through every fault',
      check: check(async (sample) => {
        const { desk, people, group } = sample;
        for (const fault of faults)
          for (const position of [1, 2]) {
            const id = await handedOver(sample);
            const from = desk.requests.length;
            desk.plan(({ n }) => (n === from + position ? fault : null));
            const claim = claimOf(sample, id, people[0]);
            await mustWrite(sample, MARKER, claim);
            desk.plan(null);
            desk.releaseLate();
            const { assignee, group: has } = desk.look(id);
            demand(assignee === people[0], 'whoever took it over does not have it');
            if (sample.connector.describe().assignGroup)
              demand(has === group, 'the group is another');
          }
        demand(desk.tooEarly() === 0, 'it does not wait as long as it was told to');
      }),
    },
  ];
};
