import { createHmac } from 'node:crypto';
import { request } from 'node:http';
import type { OutgoingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { SECRET_WORDS, pairedInbox } from '../testing/paired-inbox.ts';

interface Answer {
  status: number;
  text: string;
}

const world = async () => {
  const made = await pairedInbox();
  const { fake, base, look } = made;
  const sign = (bytes: string | Buffer): string =>
    createHmac('sha256', fake.secret()).update(bytes).digest('hex');
  const body = (over: object = {}): string =>
    JSON.stringify({
      workspace_id: fake.workspaceId,
      admin: { id: look.admin },
      conversation: { id: look.conversation },
      ...over,
    });
  const post = (
    bytes: string | Buffer,
    headers: OutgoingHttpHeaders = {},
    { kind = 'initialize', chunked = false } = {},
  ): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const sent = request(`${base}/${kind}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-body-signature': sign(bytes),
          ...(chunked ? {} : { 'content-length': Buffer.byteLength(bytes) }),
          ...headers,
        },
      });
      sent.on('response', (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            text: Buffer.concat(parts).toString('utf8'),
          }),
        );
      });
      sent.on('error', reject);
      const half = Math.floor(bytes.length / 2);
      if (chunked) sent.write(bytes.slice(0, half));
      sent.end(chunked ? bytes.slice(half) : bytes);
    });
  /** What comes back for bytes as they stand on the wire; `ends` where the server would wait for more. */
  const wire = (text: string, ends = false): Promise<string> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(base);
      const socket = connect(Number(port), hostname, () =>
        ends ? socket.end(text) : socket.write(text),
      );
      let got = '';
      socket.setEncoding('utf8');
      socket.on('data', (part: string) => (got += part));
      socket.on('close', () => resolve(got));
      socket.on('error', reject);
    });
  return { ...made, sign, body, post, wire };
};

it('takes a body as its bytes came: in parts, of whatever type, and never unpacked', async () => {
  const { body, post, sign } = await world();
  const text = body();
  const shows = ({ status, text: said }: Answer): [number, boolean] => [
    status,
    said.includes('Asks for a person'.slice(4)),
  ];
  expect(shows(await post(text, {}, { chunked: true }))).toEqual([200, true]);
  for (const type of ['text/plain', 'application/json; charset=utf-16', 'multipart/form-data'])
    expect(shows(await post(text, { 'content-type': type })), type).toEqual([200, true]);
  const packed = gzipSync(text);
  const encoding = { 'content-encoding': 'gzip' };
  // Signed as it is packed it is Intercom's, and no request that anybody can read; signed as it was before it is nobody's.
  expect(shows(await post(packed, encoding))).toEqual([200, false]);
  expect(await post(packed, { ...encoding, 'x-body-signature': sign(text) })).toEqual({
    status: 401,
    text: '{}',
  });
});

it('takes one signature, in the one header it belongs in', async () => {
  const { body, post, sign } = await world();
  const text = body();
  const good = sign(text);
  for (const headers of [
    { 'x-body-signature': [good, good] },
    { 'x-body-signature': [good, 'x'] },
    { 'x-body-signature': ['x', good] },
    { 'x-body-signature': `${good},` },
    { 'x-body-signature': '' },
    { 'x-body-signature': [], 'x-hub-signature': good, authorization: good },
  ])
    expect(await post(text, headers), JSON.stringify(headers)).toEqual({ status: 401, text: '{}' });
});

it('answers a length that is a lie with nothing of a conversation', async () => {
  const { body, sign, wire, fake } = await world();
  const text = body();
  const head = (more: string): string =>
    `POST /intercom/${fake.workspaceId}/canvas/initialize HTTP/1.1\r\nhost: x\r\nconnection: close\r\n` +
    `content-type: application/json\r\nx-body-signature: ${sign(text)}\r\n${more}\r\n\r\n`;
  const length = Buffer.byteLength(text);
  for (const [what, sent] of [
    ['shorter', `${head(`content-length: ${length - 5}`)}${text}`],
    ['longer', `${head(`content-length: ${length + 5}`)}${text}`],
    ['negative', `${head('content-length: -1')}${text}`],
    ['twice', `${head(`content-length: ${length}\r\ncontent-length: 0`)}${text}`],
    ['both', `${head(`content-length: ${length}\r\ntransfer-encoding: chunked`)}${text}`],
    ['none', `${head('x-nothing: 1')}${text}`],
  ] as const) {
    const got = await wire(sent, what === 'longer');
    expect(got, what).not.toContain('HTTP/1.1 200');
    expect(got, what).not.toContain('suitcase');
  }
  expect(await wire(`${head(`content-length: ${length}`)}${text}`)).toContain('HTTP/1.1 200');
});

it('shows nobody anything for ids that are none, however they are written', async () => {
  const { body, post, look, tell, fake, logged } = await world();
  await tell('..', '990', SECRET_WORDS);
  const numbers = [0, -1, 1.5, 1e21, 2 ** 53 + 2];
  const paths = [
    '',
    ' ',
    '0',
    '-1',
    '+1',
    '..',
    '.',
    '../c1',
    'a/b',
    '%2e%2e',
    '%2F',
    'c1',
    'null',
  ];
  const around = ['/', ' ', '\u0000', '\n'].map((end) => `${look.conversation}${end}`);
  const others = [true, null, [look.conversation], { toString: look.conversation }];
  const odd: unknown[] = [...paths, ...around, `0${look.conversation}`, ...numbers, ...others];
  for (const id of odd)
    for (const over of [{ conversation: { id } }, { admin: { id } }, { conversation: id }]) {
      const said = await post(body(over));
      const name = JSON.stringify(over);
      expect([said.status, said.text.includes('suitcase')], name).toEqual([200, false]);
      expect(JSON.parse(said.text), name).toHaveProperty('canvas.content.components');
    }
  // Digits that a number can't hold would be those of another conversation.
  const big = body().replace(`"id":"${look.conversation}"`, '"id":9007199254740993');
  expect((await post(big)).text).not.toContain('suitcase');
  // What stands under a name that objects have by themselves is none of theirs.
  const lead = fake.seeded.lead.id;
  const inherited = body({ admin: {}, conversation: {} }).replace(
    /\}$/,
    `,"__proto__":{"admin":{"id":"${lead}"},"conversation":{"id":"${look.conversation}"}}}`,
  );
  expect((await post(inherited)).text).not.toContain('suitcase');
  expect(logged.join('')).not.toContain('suitcase');
});

it('goes through JSON of any depth and size, and answers', async () => {
  const { body, post } = await world();
  const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
  for (const name of ['current_canvas', 'input_values', 'contact', 'component_id']) {
    const text = body({ [name]: 'HERE' }).replace('"HERE"', deep);
    expect((await post(text, {}, { kind: 'submit' })).status, name).toBe(200);
  }
  const wide = Object.fromEntries(Array.from({ length: 50_000 }, (_, n) => [`k${n}`, 'x']));
  for (const over of [{ input_values: wide }, { current_canvas: { stored_data: wide } }])
    expect((await post(body(over), {}, { kind: 'submit' })).status).toBe(200);
});
