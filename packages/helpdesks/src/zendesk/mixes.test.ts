import { ConnectorError } from '@baton/handoff-service';
import type { WriteRequest, Written } from '@baton/handoff-service';
import type { DeskUnderTest } from '@baton/testkit/helpdesk-contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MARKER, handover } from '../shared/testing/plain-write.ts';
import { ask, onFake } from './testing/fake-account.ts';
import { zendeskFaults } from './testing/make-sample.ts';

const FILE = { name: 'conversation-01234567.txt', text: '| Größe 42\n' };

/** More of them: `MIXES=2000 SEED=7 vitest run packages/helpdesks/src/zendesk`. */
const mixes = { numRuns: Number(process.env['MIXES'] ?? 150) };

const steps = fc.array(
  fc.option(fc.constantFrom(...zendeskFaults.filter(({ kind }) => kind !== 'expired')), {
    nil: null,
    freq: 2,
  }),
  { maxLength: 14 },
);
const betweens = fc.array(fc.constantFrom('nothing', 'customer', 'tag', 'late'), { maxLength: 10 });

/** Tries again as the outbox does. */
const carryOut = async (
  desk: DeskUnderTest,
  ticket: string,
  write: (request: WriteRequest) => Promise<Written>,
  between: () => void,
): Promise<Written> => {
  let check = false;
  for (let attempt = 0; attempt < 60; attempt += 1) {
    const stop = new AbortController();
    desk.onHang(() => stop.abort());
    try {
      return await write({ ...ask(ticket, { check }), signal: stop.signal });
    } catch (error) {
      if (!(error instanceof ConnectorError)) throw error;
      expect(['rate-limited', 'unavailable']).toContain(error.code);
      check ||= error.sent;
      desk.advance(error.retryAfterMs ?? 30_000);
      between();
    } finally {
      desk.onHang(null);
    }
  }
  throw new Error('it is not done after 60 tries');
};

describe('through any mix of faults, people and late requests', () => {
  it('hands over once, with every skill, and takes none away', async () => {
    const { zendesk, desk, connector } = await onFake();
    const { groups, skills } = zendesk.seeded;
    const target = { group: String(groups.support.id), skills: ['refunds', skills.legal] };
    await fc.assert(
      fc.asyncProperty(steps, betweens, async (faults, acts) => {
        const id = desk.open();
        const row = () => zendesk.account.tickets.row(Number(id));
        zendesk.person.edit(Number(id), { skills: [skills.german] });
        const from = desk.requests.length;
        desk.plan(({ n }) => faults[n - from - 1] ?? null);
        const next = acts.values();
        const { degraded } = await carryOut(
          desk,
          id,
          (request) =>
            connector.deliver({ ...request, handover: { ...handover, target, transcript: FILE } }),
          () => {
            const act = next.next().value;
            if (act === 'customer') desk.person.customerSays(id, 'Hello?');
            if (act === 'tag') desk.person.tag(id, 'seen');
            if (act === 'late') desk.releaseLate();
          },
        );
        desk.plan(null);
        desk.releaseLate();
        expect(desk.notesWith(id, MARKER)).toBe(1);
        expect(desk.look(id).files).toEqual(degraded.includes('transcript') ? [] : [FILE]);
        expect([...row().skills].toSorted()).toEqual(Object.values(skills).toSorted());
        expect(row().groupId).toBe(groups.support.id);
      }),
      mixes,
    );
  }, 600_000);

  it('opens one ticket for one that is closed', async () => {
    const { zendesk, desk, connector } = await onFake();
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(steps, betweens, fc.boolean(), async (faults, acts, isThere) => {
        runs += 1;
        const marker = `baton-${runs.toString(16).padStart(16, '0')}`;
        const group = isThere ? String(zendesk.seeded.groups.support.id) : '4711471147114';
        const id = desk.open();
        desk.person.close(id);
        const from = desk.requests.length;
        desk.plan(({ n }) => faults[n - from - 1] ?? null);
        const next = acts.values();
        let composed = 0;
        const written = await carryOut(
          desk,
          id,
          (request) => {
            // What is true when it is written stands in it, so that no two tries are the same.
            composed += 1;
            const fields = { handoff_confidence: composed / 100 };
            const wish = { ...handover, fields, target: { group } };
            return connector.deliver({ ...request, marker, handover: wish });
          },
          () => {
            if (next.next().value === 'late') desk.releaseLate();
          },
        );
        desk.plan(null);
        desk.releaseLate();
        const opened = zendesk.account.tickets.all().filter((row) => row.externalId === marker);
        expect(opened).toHaveLength(1);
        expect(zendesk.notesWith(opened[0]?.id ?? 0, marker)).toBe(1);
        expect(written.degraded.includes('group')).toBe(!isThere);
      }),
      mixes,
    );
  }, 600_000);
});
