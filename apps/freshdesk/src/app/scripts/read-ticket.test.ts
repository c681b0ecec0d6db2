import { expect, it } from 'vitest';

import { readTicket } from './read-ticket.ts';

const page = (data: Record<string, unknown>) => ({
  data: {
    get: (name: string) =>
      Object.hasOwn(data, name)
        ? Promise.resolve({ [name]: data[name] })
        : Promise.reject(new Error('none')),
  },
});
const agent = { id: 48, contact: { name: 'x', email: 'y', language: 'pt-BR' } };

it('knows the ticket, who looks at it and in which language', async () => {
  const opened = await readTicket(page({ ticket: { id: 25 }, loggedInUser: agent }), 'en-US');
  expect(opened).toEqual({ ticket: '25', person: '48', locale: 'pt-BR' });
});

it.each([
  [{}],
  [{ ticket: null }],
  [{ ticket: { id: '25/../26' } }],
  [{ ticket: { id: -1 } }],
  [{ ticket: { id: '12345678901234567890' } }],
])('knows no ticket in %j', async (data) => {
  expect(await readTicket(page(data), 'en-US')).toBeNull();
});

it.each([
  [undefined],
  [null],
  [{ id: 48, contact: null }],
  [{ contact: { language: '<%= iparam.installation_key %>' } }],
  [{ contact: { language: 'en\r\nX-Baton-Installation: 1' } }],
])('speaks the browser’s language to %j', async (loggedInUser) => {
  const opened = await readTicket(page({ ticket: { id: '25' }, loggedInUser }), 'en-US');
  expect(opened).toMatchObject({ ticket: '25', locale: 'en-US' });
});
