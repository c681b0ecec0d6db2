import { createHmac } from 'node:crypto';
import type { Panel } from '@baton/handoff-panel';
import type { Canvas, Component } from '../../canvas/canvas.ts';
import { goldenScenes } from '../../testing/scenes.ts';
import type { Looks } from '../../testing/scenes.ts';
import { intercomEndpoints } from '../endpoints.ts';
import type { IntercomPorts, Onlooker } from '../ports.ts';

export const SECRET = 'the-client-secret-of-app-one';
const KEY = 'app1';

/** A call of Baton's API as it came. */
interface ApiCall {
  method: string;
  path: string;
  token: string;
  body: unknown;
}

type Reply = (call: ApiCall) => Response | null | Promise<Response | null>;

/** A refusal of Baton's API. */
export const problem = (code: string, status: number): Response =>
  Response.json({ type: `urn:baton:problem:${code}` }, { status });

/** Endpoints before an API that is none: it answers with one panel, or with what a test wants. */
export const doorWorld = (more: Partial<IntercomPorts> = {}, looks: Looks = {}) => {
  let panel: Panel = goldenScenes('explicit-ask', looks)().panel;
  let reply: Reply = () => null;
  const calls: ApiCall[] = [];
  const logged: { requestId: string; why: string }[] = [];
  const minted: Onlooker[] = [];
  const taken = new Set<string>();
  const api = async (address: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const url = new URL(address instanceof Request ? address.url : address);
    const headers = new Headers(init?.headers);
    const call = {
      method: init?.method ?? 'GET',
      path: url.pathname,
      token: (headers.get('authorization') ?? '').slice('Bearer '.length),
      body: typeof init?.body === 'string' ? (JSON.parse(init.body) as unknown) : null,
    };
    calls.push(call);
    const given = await reply(call);
    return given ?? Response.json(panel);
  };
  const ports: IntercomPorts = {
    appOf: async (key) => (key === KEY ? { key, clientSecret: SECRET, workspace: null } : null),
    workspaceOf: async (_app, workspace) =>
      workspace === 'abcd123'
        ? { tenant: 'a', workspace, timeZone: 'Europe/Berlin', locale: 'en' }
        : null,
    api: { baseUrl: 'http://baton.example', fetch: api },
    mint: async (onlooker) => {
      minted.push(onlooker);
      return `token-${minted.length}`;
    },
    firstTime: async (_onlooker, press) => {
      const first = !taken.has(press);
      taken.add(press);
      return first;
    },
    opensFullBrief: () => true,
    fullBrief: async () => ({
      url: 'https://baton.example/brief#t',
      code: '123456',
      until: '14:05',
    }),
    deadlineMs: 10_000,
    log: { warn: (facts) => void logged.push(facts) },
    ...more,
  };
  const endpoints = intercomEndpoints(ports);

  const sign = (text: string | Uint8Array, secret = SECRET): string =>
    createHmac('sha256', secret).update(text).digest('hex');

  /** Sends bytes as they are. */
  const send = async (
    kind: 'initialize' | 'submit' | 'health',
    text: string,
    { key = KEY, signature = sign(text) }: { key?: string; signature?: string | null } = {},
  ): Promise<{ status: number; body: unknown; canvas: Canvas }> => {
    const headers: Record<string, string> = { 'content-type': 'application/json' };
    if (signature !== null) headers['x-body-signature'] = signature;
    const request = new Request('https://baton.example/intercom', {
      method: 'POST',
      headers,
      body: text,
    });
    const response = await endpoints[kind](request, key, 'request-1');
    const body = (await response.json()) as { canvas: Canvas };
    return { status: response.status, body, canvas: body.canvas };
  };

  const who = (over: object = {}) => ({
    workspace_id: 'abcd123',
    admin: { type: 'admin', id: '7' },
    conversation: { id: '215' },
    contact: { id: 'c' },
    ...over,
  });

  return {
    calls,
    logged,
    minted,
    taken,
    send,
    sign,
    who,
    panel: () => panel,
    show: (next: Panel) => void (panel = next),
    replies: (next: Reply) => void (reply = next),
    initialize: (over: object = {}) => send('initialize', JSON.stringify(who(over))),
    /** Presses on a canvas, as it was shown or with something else in it. */
    press: (canvas: Canvas, component: string, inputs: object = {}, over: object = {}) =>
      send(
        'submit',
        JSON.stringify(
          who({ component_id: component, input_values: inputs, current_canvas: canvas, ...over }),
        ),
      ),
    /** Calls that write. */
    writes: () => calls.filter(({ method }) => method !== 'GET'),
  };
};

/** Everything a canvas says, in one text. */
export const textOf = ({ content }: Canvas): string =>
  content.components.flatMap((each: Component) => ('text' in each ? [each.text] : [])).join('\n');

/** What can be pressed on a canvas. */
export const idsOf = ({ content }: Canvas): string[] =>
  content.components.flatMap((each) => {
    if (each.type === 'button') return [each.id];
    return each.type === 'list' ? each.items.map(({ id }) => id) : [];
  });
