import type { FakeZendesk, ZendeskOptions } from '../fake-zendesk.ts';
import { startZendesk } from '../start-zendesk.ts';

/** An answer, read. */
interface Got {
  status: number;
  headers: Headers;
  body: Record<string, unknown>;
}

/** A call of the API as a program makes it; the service's admin asks unless another `authorization` is given. */
export type Client = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Readonly<Record<string, string>>,
) => Promise<Got>;

const readBody = async (response: Response): Promise<Record<string, unknown>> => {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  return isJson && text !== '' ? (JSON.parse(text) as Record<string, unknown>) : { text };
};

const clientOf =
  (zendesk: FakeZendesk): Client =>
  async (method, path, body, headers = {}) => {
    const at = /^\/(oauth|sc|api)\//.test(path) ? path : `/api/v2${path}`;
    const response = await fetch(`${zendesk.url}${at}`, {
      method,
      redirect: 'manual',
      headers: {
        authorization: `Bearer ${zendesk.token()}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    return {
      status: response.status,
      headers: response.headers,
      body: await readBody(response),
    };
  };

/** The header that lets in to messaging. */
export const basic = ({ sunshine: { key } }: FakeZendesk): Record<string, string> => ({
  authorization: `Basic ${Buffer.from(`${key.keyId}:${key.secret}`).toString('base64')}`,
});

/** Where a conversation of messaging is. */
export const conversationAt = ({ sunshine: { appId } }: FakeZendesk, id: string): string =>
  `/v2/apps/${appId}/conversations/${id}`;

/** What a test works with. */
export interface Scene {
  zendesk: FakeZendesk;
  call: Client;
  /** Opens a ticket of the customer. */
  open: (text?: string) => number;
  /** Changes a ticket. */
  put: (id: number, ticket: unknown) => Promise<Got>;
  /** The ticket itself. */
  get: (id: number) => Promise<Record<string, unknown>>;
  /** The header that lets somebody in. */
  as: (user: number, scopes?: readonly string[]) => Record<string, string>;
}

/** Does something with a new account, which is closed afterwards. */
export const withZendesk =
  (work: (scene: Scene) => Promise<void>, options: ZendeskOptions = {}) =>
  async (): Promise<void> => {
    const zendesk = await startZendesk(options);
    const call = clientOf(zendesk);
    try {
      await work({
        zendesk,
        call,
        open: (text = 'Where is it?') => zendesk.person.open({ text }),
        put: (id, ticket) => call('PUT', `/tickets/${id}.json`, { ticket }),
        get: async (id) => {
          const { body } = await call('GET', `/tickets/${id}.json`);
          return body['ticket'] as Record<string, unknown>;
        },
        as: (user, scopes) => ({ authorization: `Bearer ${zendesk.tokenOf(user, scopes)}` }),
      });
    } finally {
      await zendesk.close();
    }
  };
