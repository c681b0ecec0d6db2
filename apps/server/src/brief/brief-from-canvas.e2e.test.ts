import type { Canvas } from '@baton/intercom';
import { expect, it } from 'vitest';
import { SECRET_WORDS, pairedInbox } from '../testing/paired-inbox.ts';

/** What a canvas shows of the link: its address, and the code beside it. */
const linkIn = (canvas: Canvas): { url: string; code: string } => {
  const text = JSON.stringify(canvas.content);
  const url = /"url":"([^"]*\/brief#[^"]+)"/.exec(text)?.[1] ?? '';
  const code = /\*\*(\d{6})\*\*/.exec(text)?.[1] ?? '';
  return { url, code };
};

const world = async () => {
  const inbox = await pairedInbox();
  const { url, initialize, press } = inbox;
  const link = async (over?: Parameters<typeof initialize>[0]) => {
    const home = await initialize(over);
    return linkIn(await press(home, 'nav:link', {}, over));
  };
  const exchange = async (address: string, code?: string) => {
    const token = address.split('#')[1] ?? '';
    const response = await fetch(`${url}/brief/open`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url },
      body: JSON.stringify({ token, ...(code !== undefined && { code }) }),
    });
    const body = (await response.json()) as { why?: string; session?: string; tier?: string };
    return { status: response.status, ...body };
  };
  const read = async (session: string, ticket: string) => {
    const response = await fetch(`${url}/v1/panel/tickets/intercom/${ticket}?host=web`, {
      headers: { authorization: `Bearer ${session}` },
    });
    return { status: response.status, text: await response.text() };
  };
  return { ...inbox, link, exchange, read };
};

it('opens the brief of the conversation from its canvas, for the teammate who sees it, as much as they may', async () => {
  const { link, exchange, read, conversation, fake, tell, url } = await world();
  const shown = await link();
  expect(shown.url.startsWith(`${url}/brief#`)).toBe(true);
  expect((await exchange(shown.url)).why).toBe('code-needed');
  const opened = await exchange(shown.url, shown.code);
  expect(opened.status).toBe(200);
  const panel = await read(opened.session ?? '', conversation);
  expect([panel.status, panel.text.includes(SECRET_WORDS.slice(0, -1))]).toEqual([200, true]);
  const elsewhere = fake.open('Something else');
  await tell('c2', elsewhere);
  expect((await read(opened.session ?? '', elsewhere)).status).toBe(404);
  expect((await exchange(shown.url, shown.code)).why).toBe('used');
});

it('makes another link for each teammate and each look, and takes parts of two of them for none', async () => {
  const { link, exchange, fake } = await world();
  const [, second] = fake.seeded.agents;
  const [first, again, theirs] = [await link(), await link(), await link({ admin: second.id })];
  expect(new Set([first.url, again.url, theirs.url]).size).toBe(3);
  // A code belongs to its own link.
  if (first.code === theirs.code) throw new Error('one in a million');
  expect((await exchange(theirs.url, first.code)).why).toBe('wrong-code');
  expect((await exchange(again.url, again.code)).status).toBe(200);
  const [head, claims] = first.url.split('.');
  const [, , signature] = again.url.split('.');
  expect((await exchange(`${head}.${claims}.${signature}`, first.code)).why).toBe('invalid');
});

it('ends every link and session of a workspace with its pairing', async () => {
  const { link, exchange, read, ask, conversation } = await world();
  const [kept, used] = [await link(), await link()];
  const { session = '' } = await exchange(used.url, used.code);
  await ask('DELETE', '/v1/helpdesks/intercom/pairing');
  // Another server may remember the workspace for some seconds: what decides is the pairing in the store.
  expect(['invalid', 'denied']).toContain((await exchange(kept.url, kept.code)).why);
  await expect.poll(async () => (await read(session, conversation)).status).toBe(401);
});
