import { startHelpdesk } from '@baton/testkit/helpdesk';
import { expect, it, onTestFinished } from 'vitest';
import { ConnectorError } from '../connectors/port.ts';
import type { HelpdeskConnector } from '../connectors/port.ts';
import { deskConnector } from '../testing/desk-connector.ts';
import { gateDesk } from '../testing/gate-desk.ts';
import { person } from '../testing/person.ts';
import { testService } from '../testing/test-service.ts';

const ADDRESS = 'jo@example.com';

/** A conversation in ticket 77 of a helpdesk that takes notes, and somebody of it who sees everything. */
const world = async (drafts = true) => {
  const gate = gateDesk();
  const helpdesk = await startHelpdesk();
  onTestFinished(() => helpdesk.close());
  const notes = new Map<string, Parameters<HelpdeskConnector['appendNote']>[0]>();
  let fault: ConnectorError | null = null;
  const connector: HelpdeskConnector = {
    ...deskConnector(helpdesk).connector,
    appendNote: async (request) => {
      if (fault) throw fault;
      const applied = notes.has(request.marker) ? 'before' : 'now';
      notes.set(request.marker, request);
      return { applied, degraded: [], ref: null };
    },
  };
  const test = await testService({
    viewers: gate.gates,
    connectors: new Map([['desk', connector]]),
  });
  await test.post('c1', [
    { id: 'f', type: 'conversation', ticket: { helpdesk: 'desk', id: '77' } },
    { id: 'q', type: 'turn', by: 'customer', text: `Is it ${ADDRESS}? I want a human!` },
    ...(drafts
      ? [{ id: 'd', type: 'draft', text: `We write to ${ADDRESS}.`, confidence: 0.1 } as const]
      : []),
  ]);
  const bearer = await test.service.sessions.mint({
    tenant: 'a',
    viewer: 'desk:7',
    tier: 'full',
    helpdesk: 'desk',
    user: '7',
    ticket: '77',
  });
  const ines = person(test, { bearer });
  return {
    test,
    gate,
    ines,
    notes: () => [...notes.values()],
    fails: (next: ConnectorError) => void (fault = next),
    press: (run: string, kind = 'next_step') => ines.send('POST', '/notes', { kind, run }),
  };
};

it('writes the next step once for one press, in the name of who pressed', async () => {
  const { press, notes } = await world();
  const said = [await press('press-1'), await press('press-1')].map(({ text }) => text);
  expect(said.map((text) => JSON.parse(text) as unknown)).toEqual([
    { applied: 'now', degraded: [] },
    { applied: 'before', degraded: [] },
  ]);
  expect(notes()).toMatchObject([
    { tenant: 'a', ticket: { helpdesk: 'desk', id: '77' }, by: '7', check: true },
  ]);
  await press('press-2');
  expect(notes()).toHaveLength(2);
});

it('writes what everybody who opens the ticket may read, however much the writer sees', async () => {
  const { press, notes, ines } = await world();
  expect((await ines.panel()).text).toContain(ADDRESS);
  await press('press-1');
  await press('press-2', 'reply');
  const written = notes().map(({ note }) => note);
  expect(written).toHaveLength(2);
  for (const note of written) expect(note).not.toContain(ADDRESS);
  expect(written[1]).toContain('Draft reply');
});

it('says so where there is nothing to write', async () => {
  const { press, notes } = await world(false);
  expect((await press('press-1', 'reply')).problem).toBe('not-found');
  expect((await press('press-1', 'everything')).problem).toBe('invalid-field');
  expect(notes()).toEqual([]);
});

it('tells what was not written from what nobody knows of', async () => {
  const { press, fails } = await world();
  const problemOf = async (code: ConnectorError['code'], sent: boolean): Promise<unknown> => {
    fails(new ConnectorError(code, { sent }));
    return (await press('press-1')).problem;
  };
  expect(await problemOf('refused', true)).toBe('note-refused');
  expect(await problemOf('not-found', true)).toBe('note-refused');
  expect(await problemOf('unavailable', false)).toBe('note-refused');
  expect(await problemOf('unavailable', true)).toBe('helpdesk-unreachable');
});

it('writes for nobody of whom the helpdesk says no, nor into another ticket, nor for a key', async () => {
  const { press, notes, gate, test } = await world();
  await test.post('c2', [
    { id: 'f', type: 'conversation', ticket: { helpdesk: 'desk', id: '78' } },
    { id: 'q', type: 'turn', by: 'customer', text: 'A human please!' },
  ]);
  const bound = await test.service.sessions.mint({
    tenant: 'a',
    viewer: 'desk:7',
    tier: 'full',
    helpdesk: 'desk',
    user: '7',
    ticket: '77',
  });
  const elsewhere = person(test, { bearer: bound, conversation: 'c2' });
  const wish = { kind: 'next_step', run: 'r' };
  expect((await elsewhere.send('POST', '/notes', wish)).problem).toBe('no-handoff');
  const key = person(test, { bearer: test.keys.a });
  expect((await key.send('POST', '/notes', wish)).problem).toBe('forbidden');
  gate.says({ ok: false, why: 'suspended' });
  expect((await press('press-1')).problem).toBe('no-agent');
  expect(notes()).toEqual([]);
});
