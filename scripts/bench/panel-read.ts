import { median, requestBytes, runLoad } from './load.ts';
import type { Measurement } from './measurement.ts';

const ROUNDS = 5;
const SECONDS = 3;
const PANELS = 50;

const post = async (port: number, key: string, path: string, body: unknown): Promise<void> => {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify(body),
  });
  if (!response.ok)
    throw new Error(`seeding answered ${response.status}: ${await response.text()}`);
};

const conversation = (n: number) => {
  const turns = Array.from({ length: 12 }, (_, index) => ({
    id: `t${index}`,
    type: 'turn',
    by: index % 2 === 0 ? 'customer' : 'ai',
    text: `Turn ${index} about order ${n}: the second charge of 40 EUR is still on my card and I would like to know when it goes away.`,
    ...(index % 2 === 1 && { confidence: 0.9 - index * 0.06 }),
  }));
  const actions = Array.from({ length: 5 }, (_, index) => ({
    id: `a${index}`,
    type: 'action',
    action: `call-${index}`,
    name: index === 4 ? 'refund_order' : 'get_order_details',
    status: 'succeeded',
    args: { order: String(n), item: index },
    result: { state: 'paid', charges: 2 },
  }));
  return [...turns.slice(0, 10), ...actions, ...turns.slice(10)];
};

/** Reading a panel against a bare server that reads the same text by primary key. */
export const benchPanelRead = async (ports: {
  bare: number;
  baton: number;
  key: string;
}): Promise<Measurement[]> => {
  let bytes = 0;
  for (let n = 0; n < PANELS; n += 1) {
    await post(ports.baton, ports.key, `/v1/conversations/panel-${n}/events`, {
      events: conversation(n),
    });
    const panel = await fetch(`http://127.0.0.1:${ports.baton}/v1/panel/conversations/panel-${n}`, {
      headers: { authorization: `Bearer ${ports.key}` },
    });
    const text = await panel.text();
    bytes = Buffer.byteLength(text);
    // The bare server stores what it is sent: the very bytes of the panel, wrapped so that it finds an id.
    await post(ports.bare, ports.key, `panel-${n}`.replace(/^/, '/'), {
      events: [{ id: 'p' }],
      text,
    });
  }
  const next = (path: (n: number) => string) => {
    let n = 0;
    return () =>
      requestBytes('GET', path((n += 1) % PANELS), { authorization: `Bearer ${ports.key}` });
  };
  const rates: Record<'bare' | 'baton', number[]> = { bare: [], baton: [] };
  for (let round = 0; round <= ROUNDS; round += 1) {
    const bare = await runLoad(ports.bare, {
      connections: 64,
      seconds: SECONDS,
      next: next((n) => `/panels/${encodeURIComponent(`/panel-${n} p`)}`),
    });
    const baton = await runLoad(ports.baton, {
      connections: 64,
      seconds: SECONDS,
      next: next((n) => `/v1/panel/conversations/panel-${n}`),
    });
    // The first round warms both up.
    if (round === 0) continue;
    rates.bare.push(bare.rate);
    rates.baton.push(baton.rate);
  }
  const ratio = median(rates.baton) / median(rates.bare);
  return [
    {
      name: `read a panel of ${(bytes / 1_000).toFixed(1)} kB, 64 connections`,
      ratio,
      target: 'at least 0.85',
      ok: ratio >= 0.85,
      detail: `${median(rates.baton).toFixed(0)} against ${median(rates.bare).toFixed(0)} bare requests/s`,
    },
  ];
};
