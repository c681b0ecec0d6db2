import type { FakeIntercom, IntercomOptions } from '../fake-intercom.ts';
import { startIntercom } from '../start-intercom.ts';

/** An answer, read. */
export interface Got {
  status: number;
  headers: Headers;
  body: Record<string, unknown>;
}

/** A call of the API as a program makes it, in version 2.16 with the app's token unless other headers are given. */
export type Client = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Readonly<Record<string, string>>,
) => Promise<Got>;

const clientOf =
  (intercom: FakeIntercom): Client =>
  async (method, path, body, headers = {}) => {
    const response = await fetch(`${intercom.url}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        authorization: `Bearer ${intercom.token()}`,
        'intercom-version': '2.16',
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const { status, headers: told } = response;
    return {
      status,
      headers: told,
      body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>),
    };
  };

/** Code of the first error of an answer. */
export const codeOf = ({ body }: Got): unknown =>
  (body['errors'] as { code: string }[] | undefined)?.[0]?.code;

/** What a test works with. */
export interface Scene {
  intercom: FakeIntercom;
  call: Client;
  /** The bot teammate, whom writes name. */
  bot: string;
  /** Writes a note. */
  note: (id: string, body: string, more?: object) => Promise<Got>;
  /** Assigns, opens, closes, snoozes. */
  part: (id: string, more: object) => Promise<Got>;
  /** The parts of a conversation as they are told. */
  parts: (id: string) => Promise<Record<string, unknown>[]>;
}

/** Does something with a new workspace, which is closed afterwards. */
export const withIntercom =
  (work: (scene: Scene) => Promise<void>, options: IntercomOptions = {}) =>
  async (): Promise<void> => {
    const intercom = await startIntercom(options);
    const call = clientOf(intercom);
    const bot = intercom.seeded.bot.id;
    try {
      await work({
        intercom,
        call,
        bot,
        note: (id, body, more = {}) =>
          call('POST', `/conversations/${id}/reply`, {
            message_type: 'note',
            type: 'admin',
            admin_id: bot,
            body,
            ...more,
          }),
        part: (id, more) => call('POST', `/conversations/${id}/parts`, { admin_id: bot, ...more }),
        parts: async (id) => {
          const { body } = await call('GET', `/conversations/${id}?display_as=plaintext`);
          const held = body['conversation_parts'] as { conversation_parts: object[] };
          return held.conversation_parts as Record<string, unknown>[];
        },
      });
    } finally {
      await intercom.close();
    }
  };

/** What something that is assumed changes. */
export interface Look {
  look: (scene: Scene) => Promise<unknown>;
  /** By value; the first is what is assumed. */
  sees: readonly (readonly [unknown, unknown])[];
}
