import { ConnectorError } from '@baton/handoff-service';
import type { SeenRequest } from '@baton/testkit/helpdesk';
import type { ZendeskOptions } from '@baton/testkit/zendesk';
import { expect, it } from 'vitest';
import { MARKER, handover } from '../../shared/testing/plain-write.ts';
import { ask, onFake } from '../testing/fake-account.ts';
import type { Desk } from './desk.ts';
import { uploadFile, uploads } from './uploads.ts';

const FILE = { name: 'conversation-01234567.txt', text: '1. Kundin\n| Größe 42? 💸\n' };

const setUp = async (options: ZendeskOptions = {}) => {
  const { zendesk, desk, connector } = await onFake(options);
  const id = zendesk.person.open();
  const deliver = (more: Parameters<typeof ask>[1] = {}, ticket: number = id) =>
    connector.deliver({ ...ask(ticket, more), handover: { ...handover, transcript: FILE } });
  const isUpload = ({ path }: SeenRequest): boolean => path.startsWith('/uploads');
  const sent = () => zendesk.requests.filter(isUpload);
  const writes = () =>
    zendesk.requests
      .filter(({ method }) => method !== 'GET')
      .map(({ method, path }) => `${method} ${path}`);
  return { zendesk, desk, id, deliver, connector, isUpload, sent, writes };
};

it('attaches what was said to the note, in the one update', async () => {
  const { zendesk, desk, id, deliver, writes, sent } = await setUp();
  expect((await deliver()).degraded).toEqual([]);
  expect(writes()).toEqual(['POST /uploads', `PUT /tickets/${id}`]);
  expect(sent()[0]).toMatchObject({ query: `?filename=${FILE.name}` });
  expect(desk.look(String(id)).files).toEqual([FILE]);
  const [note] = zendesk.account.tickets.comments(id).slice(-1);
  expect(note?.isPublic).toBe(false);
  expect(note?.files[0]).toMatchObject({ content_type: 'text/plain; charset=utf-8' });
});

it('finds the note of an earlier try and uploads nothing again', async () => {
  const { desk, id, deliver, sent } = await setUp();
  desk.plan(({ method }) => (method === 'PUT' ? { kind: 'reset', when: 'after' } : null));
  await expect(deliver()).rejects.toMatchObject({ code: 'unavailable', sent: true });
  desk.plan(null);
  expect(await deliver({ check: true })).toMatchObject({ applied: 'before', degraded: [] });
  expect(sent()).toHaveLength(1);
  expect(desk.look(String(id)).files).toEqual([FILE]);
});

it('uses a file again that was uploaded for a try that came to nothing', async () => {
  const { desk, id, deliver, sent } = await setUp();
  desk.plan(({ method }) => (method === 'PUT' ? { kind: 'reset', when: 'before' } : null));
  await expect(deliver()).rejects.toMatchObject({ code: 'unavailable' });
  desk.plan(null);
  expect(await deliver({ check: true })).toMatchObject({ applied: 'now', degraded: [] });
  expect(sent()).toHaveLength(1);
  expect(desk.look(String(id)).files).toEqual([FILE]);
});

it('uploads a file anew whose token is too old', async () => {
  const { desk, id, deliver, sent } = await setUp();
  desk.plan(({ method }) => (method === 'PUT' ? { kind: 'reset', when: 'before' } : null));
  await expect(deliver()).rejects.toMatchObject({ code: 'unavailable' });
  desk.plan(null);
  desk.advance(61 * 60_000);
  expect(await deliver({ check: true })).toMatchObject({ applied: 'now', degraded: [] });
  expect(sent()).toHaveLength(2);
  expect(desk.look(String(id)).files).toEqual([FILE]);
});

it.each([
  ['is too large', { assumptions: { mostUploadBytes: 10 } }],
  ['is of a type that is not allowed', { assumptions: { fileTypes: ['.pdf', '.png'] } }],
])('hands over without a file that %s, and tells so each time', async (_, options) => {
  const { desk, id, deliver } = await setUp(options);
  expect(await deliver()).toMatchObject({ applied: 'now', degraded: ['transcript'] });
  expect(await deliver({ check: true })).toMatchObject({
    applied: 'before',
    degraded: ['transcript'],
  });
  expect(desk.look(String(id)).files).toEqual([]);
  expect(desk.notesWith(String(id), MARKER)).toBe(1);
});

it('tries an upload twice that came to nothing, then hands over without', async () => {
  const { desk, id, deliver, isUpload, sent } = await setUp();
  desk.plan((request) =>
    isUpload(request) ? { kind: 'status', status: 500, when: 'before' } : null,
  );
  expect(await deliver()).toMatchObject({ applied: 'now', degraded: ['transcript'] });
  expect(sent()).toHaveLength(2);
  expect(desk.notesWith(String(id), MARKER)).toBe(1);
});

it('rests when it is told to at an upload, but not for ever', async () => {
  const { desk, id, deliver, isUpload } = await setUp();
  desk.plan((request) =>
    isUpload(request) ? { kind: 'rate-limit', seconds: 7, as: 'seconds' } : null,
  );
  for (let count = 0; count < 3; count += 1) {
    await expect(deliver()).rejects.toMatchObject({ code: 'rate-limited', sent: false });
    expect(desk.notesWith(String(id), MARKER)).toBe(0);
    desk.advance(8_000);
  }
  expect(await deliver()).toMatchObject({ applied: 'now', degraded: ['transcript'] });
  expect(desk.tooEarly()).toBe(0);
});

it('notices a file that the update passed over', async () => {
  const { zendesk, desk, id, deliver } = await setUp();
  desk.plan(({ method }) => {
    if (method === 'PUT') zendesk.account.uploads.clear();
    return null;
  });
  expect(await deliver()).toMatchObject({ applied: 'now', degraded: ['transcript'] });
  expect(await deliver({ check: true })).toMatchObject({ degraded: ['transcript'] });
  expect(desk.look(String(id)).files).toEqual([]);
});

it('goes along into the ticket that follows a closed one', async () => {
  const { zendesk, desk, id, deliver } = await setUp();
  zendesk.person.close(id);
  const { ref, degraded } = await deliver();
  expect(degraded).toEqual(['closed-ticket']);
  expect(desk.look(String(ref)).files).toEqual([FILE]);
});

it('uploads nothing where no file is wished', async () => {
  const { connector, id, sent } = await setUp();
  await connector.deliver({ ...ask(id), handover });
  await connector.appendNote({ ...ask(id, { marker: 'baton-1123456789abcdef' }), note: 'Hello' });
  expect(sent()).toEqual([]);
});

it('gives up an upload that nobody answers, and stops when it is told to', async () => {
  const api = ({ signal }: { signal: AbortSignal }): Promise<never> =>
    new Promise((_, reject) => {
      const stop = (): void => reject(new ConnectorError('unavailable', { sent: false }));
      if (signal.aborted) stop();
      else signal.addEventListener('abort', stop);
    });
  const desk = { api, uploads: uploads(() => new Date(0), 1) } as Pick<Desk, 'api' | 'uploads'>;
  const { signal } = new AbortController();
  expect(await uploadFile(desk, 'a', FILE, signal)).toBeNull();
  const stopped = uploadFile(desk, 'b', FILE, AbortSignal.abort());
  await expect(stopped).rejects.toMatchObject({ code: 'unavailable' });
});
