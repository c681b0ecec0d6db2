import { startHelpdesk } from '@baton/testkit/helpdesk';
import { expect, it } from 'vitest';
import { genericConnector } from './generic-connector.ts';

const signal = new AbortController().signal;

it('delivers a handover once, and reads it back without its own note', async () => {
  const desk = await startHelpdesk();
  const connector = genericConnector({
    name: 'in-house',
    url: desk.url,
    local: true,
    token: () => Promise.resolve(desk.token()),
  });
  const id = desk.desk.open({ text: 'Help' });
  const request = {
    tenant: 'a',
    ticket: { helpdesk: 'in-house', id },
    marker: 'baton-0123456789abcdef',
    check: false,
    signal,
  };
  const handover = {
    note: 'Please take over.',
    transcript: null,
    fields: { handoff_state: 'requested' },
    addTags: ['ai-handoff'],
    removeTags: [],
    priority: 'high',
    target: { group: 'billing' },
  } as const;
  await expect(connector.deliver({ ...request, handover })).resolves.toMatchObject({
    applied: 'now',
    degraded: [],
  });
  await expect(connector.deliver({ ...request, check: true, handover })).resolves.toMatchObject({
    applied: 'before',
  });
  expect(desk.notesWith(id, request.marker)).toBe(1);
  const ticket = await connector.readTicket(request);
  expect(ticket).toMatchObject({ status: 'open', group: 'billing', tags: ['ai-handoff'] });
  expect(ticket?.messages.map(({ text }) => text)).toEqual(['Help']);
  await desk.close();
});
