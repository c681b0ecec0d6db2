import fc from 'fast-check';
import type { ContractCheck } from '../connector/connector-contract.ts';
import type { Fault } from '../helpdesk/faults.ts';
import { carryOut, mustWrite, tryOnce } from './carry-out.ts';
import { demand, spelledOut } from './demand.ts';
import type { HelpdeskSample } from './desk-under-test.ts';
import type { WrittenLike } from './helpdesk-like.ts';
import {
  APPENDED,
  MARKERS,
  NOTE,
  TENANT,
  demandAttached,
  demandDelivered,
  writesOf,
} from './scene.ts';
import type { WithSample } from './with-sample.ts';

/** Requests of a write that are broken one after the other. */
const POSITIONS = [1, 2, 3, 4];

const nameOf = (fault: Fault): string => Object.values(fault).join(' ');

/** Breaks one request of those that come, counted from now. */
const breakAt = ({ desk }: HelpdeskSample, position: number, fault: Fault): void => {
  const from = desk.requests.length;
  desk.plan(({ n }) => (n === from + position ? fault : null));
};

const demandOnce = ({ desk, connector }: HelpdeskSample, id: string): void => {
  if (!connector.describe().note) return;
  for (const key of ['deliver', 'append'] as const) {
    const notes = desk.notesWith(id, MARKERS[key]);
    demand(notes === 1, `the note of ${key} is there ${notes} times`);
  }
};

/** A whole handoff in one ticket, while something goes wrong. */
const wholeHandoff = async (
  sample: HelpdeskSample,
  id: string,
  between: () => void,
): Promise<WrittenLike> => {
  const writes = writesOf(sample, id);
  const delivered = await mustWrite(sample, MARKERS.deliver, writes.deliver, between);
  for (const key of ['update', 'append'] as const)
    await mustWrite(sample, MARKERS[key], writes[key], between);
  return delivered;
};

const demandWhole = (sample: HelpdeskSample, id: string): void => {
  const { desk, connector } = sample;
  demandOnce(sample, id);
  demandDelivered(sample, id, false);
  const { fields, tags, notes } = desk.look(id);
  if (connector.describe().fields)
    demand(fields['handoff_state'] === 'handed_back', 'a late write brought an old field back');
  demand(!tags.includes('ai-handoff'), 'a late write brought a tag back');
  demand(
    notes.some((text) => text.includes(APPENDED)),
    'a note is not what was written',
  );
  demand(desk.tooEarly() === 0, 'it does not wait as long as it was told to');
};

const singleFault = (withSample: WithSample, fault: Fault): ContractCheck => ({
  title: `writes once through: ${nameOf(fault)}`,
  check: withSample(async (sample) => {
    for (const position of POSITIONS)
      for (const key of ['deliver', 'update', 'append', 'assign', 'resolve'] as const) {
        const id = sample.desk.open();
        const write = writesOf(sample, id)[key];
        breakAt(sample, position, fault);
        const written = await mustWrite(sample, MARKERS[key], write);
        sample.desk.plan(null);
        sample.desk.releaseLate();
        const again = await tryOnce(sample, (signal) =>
          write({ marker: MARKERS[key], check: true, signal }),
        );
        demand('value' in again && again.value.applied === 'before', 'it was not written');
        if (key === 'deliver') {
          demandDelivered(sample, id);
          demandAttached(sample, id, written);
        }
        if (key === 'append')
          demand(sample.desk.notesWith(id, MARKERS.append) === 1, 'a note is not there once');
      }
    demand(sample.desk.tooEarly() === 0, 'it does not wait as long as it was told to');
  }),
});

/** One step of a mix: what goes wrong with the next request, null: nothing. */
const stepOf = (faults: readonly Fault[]) =>
  fc.option(fc.constantFrom(...faults), { nil: null, freq: 2 });

/** A token that is refused before it was ever taken lets nobody in: that is another case than one that expires. */
const withoutBoth = (steps: readonly (Fault | null)[]): (Fault | null)[] =>
  steps.map((step, index) =>
    step?.kind === 'expired' && steps[index - 1]?.kind === 'expired' ? null : step,
  );

const betweenOf = fc.constantFrom('nothing', 'customer', 'tag', 'note', 'late');

const mixes = (withSample: WithSample, runs: number, seed: number): ContractCheck => ({
  title: `writes once through any mix of faults, people and late writes (${runs} mixes, seed ${seed})`,
  check: withSample(async (sample) => {
    const { desk, people } = sample;
    await fc.assert(
      fc.asyncProperty(
        fc.array(stepOf(desk.faults), { maxLength: 16 }).map(withoutBoth),
        fc.array(betweenOf, { maxLength: 12 }),
        fc.integer({ min: -240_000, max: 240_000 }),
        async (steps, betweens, skew) => {
          const id = desk.open();
          const from = desk.requests.length;
          let said = 0;
          desk.skew(skew);
          desk.plan(({ n }) => steps[n - from - 1] ?? null);
          const acts = betweens.values();
          const delivered = await wholeHandoff(sample, id, () => {
            const act = acts.next().value ?? 'nothing';
            said += act === 'customer' ? 1 : 0;
            if (act === 'customer') desk.person.customerSays(id, 'Hello? Is anybody there?');
            if (act === 'tag') desk.person.tag(id, 'seen');
            if (act === 'note') desk.person.note(id, people[0], 'I have a look.');
            if (act === 'late') desk.releaseLate();
          });
          desk.plan(null);
          desk.releaseLate();
          demandWhole(sample, id);
          demandAttached(sample, id, delivered);
          const read = await sample.connector.readTicket({
            tenant: TENANT,
            ticket: { helpdesk: sample.helpdesk, id },
            signal: new AbortController().signal,
          });
          const heard = read?.messages.filter(({ text }) => text.startsWith('Hello?')).length;
          demand(heard === said, 'it does not read what the customer said');
        },
      ),
      { numRuns: runs, seed },
    );
  }),
});

const rateLimits = (withSample: WithSample): ContractCheck[] =>
  (['seconds', 'date'] as const).map((as) => ({
    title: `asks for the rest that a helpdesk asks for in ${as}, with clocks that differ, and sends nothing before`,
    check: withSample(async (sample) => {
      for (const skew of [0, 90_000_000, -90_000_000]) {
        const id = sample.desk.open();
        sample.desk.skew(skew);
        const fault: Fault = { kind: 'rate-limit', seconds: 17, as };
        breakAt(sample, 1, fault);
        const before = sample.desk.requests.length;
        const write = writesOf(sample, id).append;
        const came = await tryOnce(sample, (signal) =>
          write({ marker: MARKERS.append, check: false, signal }),
        );
        demand('fault' in came && came.fault.code === 'rate-limited', 'a 429 is not told');
        const wait = came.fault.retryAfterMs ?? 0;
        demand(wait >= 16_000 && wait <= 18_000, `17 seconds are read as ${wait} milliseconds`);
        demand(sample.desk.requests.length === before + 1, 'it does not leave off after a 429');
        sample.desk.advance(wait + 1_000);
        await mustWrite(sample, MARKERS.append, write);
        demand(sample.desk.tooEarly() === 0, 'it does not wait as long as it was told to');
      }
    }),
  }));

const tokens = (withSample: WithSample): ContractCheck[] => [
  {
    title: 'goes on with another token when its own expires in the middle',
    check: withSample(async (sample) => {
      for (const position of POSITIONS) {
        const id = sample.desk.open();
        breakAt(sample, position, { kind: 'expired' });
        await wholeHandoff(sample, id, () => undefined);
        sample.desk.plan(null);
        demandWhole(sample, id);
      }
    }),
  },
  {
    title:
      'says once that it is no longer let in when there is no other token, and does not knock on',
    check: withSample(async (sample) => {
      const { desk } = sample;
      for (const position of POSITIONS) {
        const id = desk.open();
        const write = writesOf(sample, id).deliver;
        if (position === 1) breakAt(sample, 2, { kind: 'expired' });
        const came = await carryOut(sample, MARKERS.deliver, write);
        demand('fault' in came && came.fault.code === 'unauthorized', 'a 401 is not told');
        const before = desk.requests.length;
        await carryOut(sample, MARKERS.deliver, write);
        demand(desk.requests.length <= before + 2, 'it knocks on and on');
      }
    }, 'fixed'),
  },
];

/** Where a helpdesk may answer from a copy that lags behind, not finding a marker says little. */
const oldReadings = (withSample: WithSample): ContractCheck => ({
  title: 'does not take its marker for missing because it read the ticket as it was before',
  check: withSample(async (sample) => {
    const { desk } = sample;
    for (const by of [1, 2, 5]) {
      const id = desk.open();
      let lost = 0;
      desk.plan(({ write }) => {
        if (!write) return lost > 0 && lost < 4 ? { kind: 'stale', by } : null;
        lost += 1;
        return lost < 3 ? { kind: 'reset', when: 'after' } : null;
      });
      await mustWrite(sample, MARKERS.append, writesOf(sample, id).append, () => {
        lost += 1;
      });
      desk.plan(null);
      demand(desk.notesWith(id, MARKERS.append) === 1, 'a note is there twice');
    }
  }),
});

/** How it goes wrong with one fault, with many, and what is told of it. */
export const faultChecks = (
  withSample: WithSample,
  faults: readonly Fault[],
  { runs, seed }: { runs: number; seed: number },
): ContractCheck[] => [
  ...faults.map((fault) => singleFault(withSample, fault)),
  ...rateLimits(withSample),
  ...tokens(withSample),
  ...(faults.some(({ kind }) => kind === 'stale') ? [oldReadings(withSample)] : []),
  {
    title: 'leaves what people did after a write as they left it when the write is tried again',
    check: withSample(async (sample) => {
      const { desk, people, connector } = sample;
      const id = desk.open();
      const from = desk.requests.length;
      // Every change of the first try arrives, and its answers are lost one after the other.
      desk.plan(({ n, write }) =>
        write && n <= from + 6 ? { kind: 'reset', when: 'after' } : null,
      );
      let tries = 0;
      await mustWrite(sample, MARKERS.deliver, writesOf(sample, id).deliver, () => {
        tries += 1;
        if (tries !== 1) return;
        desk.person.assign(id, people[1]);
        desk.person.solve(id);
      });
      demand(tries > 0, 'it does not tell that an answer was lost');
      if (!connector.describe().assignPerson) return;
      demand(desk.look(id).assignee === people[1], 'it takes a ticket away from who took it');
      demand(desk.look(id).status === 'solved', 'it opens a ticket again that a person solved');
    }),
  },
  {
    title: 'stops when it is told to, at once when that was before',
    check: withSample(async (sample) => {
      const { desk } = sample;
      const id = desk.open();
      const before = desk.requests.length;
      const stopped = AbortSignal.abort();
      const came = await tryOnce(sample, () =>
        writesOf(sample, id).deliver({ marker: MARKERS.deliver, check: false, signal: stopped }),
      );
      demand('fault' in came && !came.fault.sent, 'it writes although it was told to stop');
      demand(desk.requests.length === before, 'it calls although it was told to stop');
    }),
  },
  {
    title: 'says of reads that fail that nothing was sent, and nothing else',
    check: withSample(async (sample) => {
      const { desk, connector, helpdesk } = sample;
      const id = desk.open();
      for (const fault of faults.filter(({ kind }) => kind !== 'stale' && kind !== 'expired')) {
        breakAt(sample, 1, fault);
        const came = await tryOnce(sample, (signal) =>
          connector.readTicket({ tenant: TENANT, ticket: { helpdesk, id }, signal }),
        );
        demand('fault' in came && !came.fault.sent, `${nameOf(fault)} of a read is told as sent`);
        desk.plan(null);
        desk.advance(60_000);
      }
    }),
  },
  {
    title: 'holds no token, no address and no word of a note in its errors',
    check: withSample(async (sample) => {
      const { desk } = sample;
      const id = desk.open();
      const token = desk.token();
      for (const fault of faults) {
        breakAt(sample, 2, fault);
        const stop = new AbortController();
        desk.onHang(() => stop.abort());
        const said = await writesOf(sample, id)
          .append({ marker: MARKERS.append, check: false, signal: stop.signal })
          .then(() => '', spelledOut);
        desk.plan(null);
        desk.onHang(null);
        desk.advance(60_000);
        for (const secret of [token, APPENDED, NOTE, '127.0.0.1:'])
          demand(!said.includes(secret), 'an error holds what is nobody’s business');
      }
    }),
  },
  {
    title: 'says that nothing was sent to a helpdesk that is not there',
    check: withSample(async (sample) => {
      const id = sample.desk.open();
      await sample.desk.close();
      const came = await tryOnce(sample, (signal) =>
        writesOf(sample, id).deliver({ marker: MARKERS.deliver, check: false, signal }),
      );
      demand(
        'fault' in came && came.fault.code === 'unavailable',
        'it does not tell that nobody answers',
      );
      demand(!came.fault.sent, 'it says that something was sent to nobody');
    }),
  },
  mixes(withSample, runs, seed),
];
