import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { WriteRequest } from '@baton/handoff-service';
import { expect, it, onTestFinished } from 'vitest';
import { genericConnector } from './generic-connector.ts';
import type { GenericOptions } from './options.ts';

const TICKET = {
  id: '1',
  status: 'open',
  assignee: null,
  group: null,
  updatedAt: '2026-03-02T09:00:00Z',
  version: '1',
};
const FILE = { name: 'conversation-01234567.txt', text: '| Größe 42\n' };

type Note = Record<string, unknown>;
type Answering = (response: ServerResponse, note: Note) => unknown;

/** A helpdesk that answers notes as told, and keeps those it was sent. */
const helpdesk = async (answer: Answering, more: Partial<GenericOptions> = {}) => {
  const notes: Note[] = [];
  const server = createServer((incoming, response) => {
    let text = '';
    incoming.on('data', (chunk: Buffer) => (text += chunk.toString()));
    incoming.on('end', () => {
      if (incoming.method !== 'POST') {
        response.end(JSON.stringify(incoming.method === 'GET' ? TICKET : { version: '2' }));
        return;
      }
      const note = JSON.parse(text) as Note;
      notes.push(note);
      const said = answer(response, note);
      if (said !== undefined) response.end(JSON.stringify(said));
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const connector = genericConnector({
    name: 'in-house',
    url: `http://127.0.0.1:${port}/api`,
    local: true,
    token: () => Promise.resolve('t0ken'),
    ...more,
  });
  const request: WriteRequest = {
    tenant: 'a',
    ticket: { helpdesk: 'in-house', id: '1' },
    marker: 'baton-0123456789abcdef',
    check: false,
    signal: new AbortController().signal,
  };
  const handover = {
    note: 'Please take over.',
    transcript: FILE,
    fields: {},
    addTags: ['ai-handoff'],
    removeTags: [],
    priority: null,
    target: null,
  };
  return { notes, deliver: () => connector.deliver({ ...request, handover }) };
};

const attachments = (notes: readonly Note[]): unknown[] => notes.map((note) => note['attachment']);
const SENT = { ...FILE, type: 'text/plain' };
const noted = { id: 'm-1', version: '3' };

it('sends what was said beside the note, and believes who says that it was taken', async () => {
  const { notes, deliver } = await helpdesk(() => ({ ...noted, attached: true }));
  expect((await deliver()).degraded).toEqual([]);
  expect(attachments(notes)).toEqual([SENT]);
});

it.each([
  ['does not know of attachments', noted],
  ['says that it does not take them', { ...noted, attached: false }],
])('tells that a file is missing where a helpdesk %s', async (_, answer) => {
  const { deliver } = await helpdesk(() => answer);
  expect((await deliver()).degraded).toEqual(['transcript']);
});

it.each([400, 413, 415, 422])(
  'sends a note alone that was refused with its file (%s)',
  async (status) => {
    const { notes, deliver } = await helpdesk((response, note) => {
      if (note['attachment'] !== undefined) response.statusCode = status;
      return noted;
    });
    expect(await deliver()).toMatchObject({ degraded: ['transcript'], ref: 'm-1' });
    expect(attachments(notes)).toEqual([SENT, undefined]);
  },
);

it('sends a note alone after its file broke off three times', async () => {
  const { notes, deliver } = await helpdesk((response, note) => {
    if (note['attachment'] === undefined) return noted;
    response.destroy();
    return undefined;
  });
  for (let count = 0; count < 3; count += 1)
    await expect(deliver()).rejects.toMatchObject({ code: 'unavailable', sent: true });
  expect(await deliver()).toMatchObject({ degraded: ['transcript'], ref: 'm-1' });
  expect(attachments(notes)).toEqual([SENT, SENT, SENT, undefined]);
});

it.each([['note'], ['attachment']] as const)(
  'sends no file without the capability: %s',
  async (part) => {
    const { notes, deliver } = await helpdesk(() => ({ ...noted, attached: true }), {
      without: [part],
    });
    expect((await deliver()).degraded).toContain('transcript');
    expect(attachments(notes)).toEqual(part === 'note' ? [] : [undefined]);
  },
);
