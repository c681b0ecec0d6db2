/** What an app's frame says, sorted by what it wants. */
export type ZafMessage =
  | { kind: 'handshake'; version: string | null }
  | { kind: 'on' | 'off'; event: string; subscriberCount: number }
  | { kind: 'call'; request: 'get' | 'set' | 'invoke'; id: number; params: unknown }
  | { kind: 'request'; n: number; options: unknown }
  | { kind: 'reply'; event: string; error: string | null }
  | { kind: 'trigger'; event: string; data: unknown }
  | { kind: 'other'; key: string };

const asObject = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

const decode = (data: unknown): unknown => {
  // hook replies arrive as objects, everything else as JSON text
  if (typeof data !== 'string') return data;
  try {
    return JSON.parse(data);
  } catch {
    return null;
  }
};

const CALLS = ['get', 'set', 'invoke'] as const;

/** Reads one message of an app's frame; null for what isn't part of the protocol. */
export const readZafMessage = (data: unknown): ZafMessage | null => {
  const raw = asObject(decode(data));
  const call = CALLS.find((name) => name === raw['request']);
  if (call && typeof raw['id'] === 'number') {
    return { kind: 'call', request: call, id: raw['id'], params: raw['params'] };
  }
  const key = raw['key'];
  if (typeof key !== 'string') return null;
  const message = asObject(raw['message']);
  if (key === 'iframe.handshake') {
    const version = message['version'];
    return { kind: 'handshake', version: typeof version === 'string' ? version : null };
  }
  const [, verb, event] = /^iframe\.(on|off|reply|trigger):(.+)$/s.exec(key) ?? [];
  if (event !== undefined) {
    if (verb === 'reply') {
      const error = raw['error'] === undefined ? null : String(asObject(raw['error'])['msg']);
      return { kind: 'reply', event, error };
    }
    if (verb === 'trigger') return { kind: 'trigger', event, data: raw['message'] };
    const count = Number(message['subscriberCount']);
    return { kind: verb === 'on' ? 'on' : 'off', event, subscriberCount: count };
  }
  const request = /^request:(\d+)$/.exec(key);
  if (request) return { kind: 'request', n: Number(request[1]), options: raw['message'] };
  return { kind: 'other', key };
};
