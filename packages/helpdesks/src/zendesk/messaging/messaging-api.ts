import { ConnectorError } from '@baton/handoff-service';
import { z } from 'zod';
import type { ZendeskAccount } from '../api/account.ts';
import { answeredOf, jsonOf, originOf } from '../api/answer.ts';
import { urlUnder } from '../../shared/base-url.ts';
import { httpCaller } from '../../shared/http-call.ts';
import type { HttpCall, HttpCaller } from '../../shared/http-call.ts';

/** Who answers a customer. `nobody`: control was released, and nobody took it yet; `other`: neither of the two that Baton knows. */
export type Holder = 'people' | 'ai' | 'nobody' | 'other';

/** A conversation as it stands on the switchboard. */
interface SwitchboardState {
  holder: Holder;
  /** ISO 8601: its last message. */
  updatedAt: string;
}

/** Sunshine Conversations of one account. Everything rejects with a ConnectorError and nothing else. */
export interface MessagingApi {
  /** @throws ConnectorError `not-found` when there is none */
  read: (conversation: string, signal: AbortSignal) => Promise<SwitchboardState>;
  /** Safe to repeat: whoever has control keeps it, and the metadata of the first one counts. */
  pass: (
    conversation: string,
    to: 'people' | 'ai',
    metadata: Readonly<Record<string, string>> | null,
    signal: AbortSignal,
  ) => Promise<void>;
}

const Word = z.string().nullish().catch(null);
const Place = z.object({ id: Word, name: Word, integrationType: Word });
const Told = z.object({
  conversation: z.object({
    activeSwitchboardIntegration: Place.nullish().catch(null),
    lastUpdatedAt: Word,
    createdAt: Word,
  }),
});

/** Names, ids and kinds are all taken where control is passed, so each may stand in the settings. */
const isNamed = (place: z.infer<typeof Place>, name: string): boolean =>
  place.id === name || place.name === name || place.integrationType === name;

const timeOf = (told: readonly (string | null | undefined)[]): string => {
  const time = told.map((text) => Date.parse(text ?? '')).find((at) => !Number.isNaN(at));
  return new Date(time ?? 0).toISOString();
};

const caller = httpCaller();

/** Null where the account has no messaging. */
export const messagingApi = (
  account: Pick<ZendeskAccount, 'subdomain' | 'origin' | 'messaging'>,
  { now = () => new Date(), call = caller }: { now?: () => Date; call?: HttpCaller } = {},
): MessagingApi | null => {
  const { messaging } = account;
  if (messaging === null) return null;
  const { appId, ai, workspace, credentials } = messaging;
  const basic = Buffer.from(`${credentials.keyId}:${credentials.secret}`).toString('base64');
  const send = async (
    method: Extract<HttpCall['method'], 'GET' | 'POST'>,
    path: readonly string[],
    body: unknown,
    signal: AbortSignal,
  ): Promise<unknown> => {
    const write = method === 'POST';
    const url = urlUnder(`${originOf(account)}/sc/v2/apps`, [appId, 'conversations', ...path]);
    if (!url) throw new ConnectorError('not-found', { sent: false });
    const headers = { authorization: `Basic ${basic}` };
    const text = body === null ? null : JSON.stringify(body);
    const outcome = await call({ method, url, headers, body: text, signal });
    return jsonOf(answeredOf(outcome, write), write, now());
  };
  return {
    read: async (conversation, signal) => {
      const read = Told.safeParse(await send('GET', [conversation], null, signal));
      if (!read.success) throw new ConnectorError('unavailable', { sent: false });
      const {
        activeSwitchboardIntegration: active,
        lastUpdatedAt,
        createdAt,
      } = read.data.conversation;
      const known = [
        ['ai', ai],
        ['people', workspace],
      ] as const;
      const [holder] = known.find(([, name]) => active && isNamed(active, name)) ?? [null];
      return {
        holder: holder ?? (active ? 'other' : 'nobody'),
        updatedAt: timeOf([lastUpdatedAt, createdAt]),
      };
    },
    pass: async (conversation, to, metadata, signal) => {
      const switchboardIntegration = to === 'ai' ? ai : workspace;
      const body = { switchboardIntegration, ...(metadata !== null && { metadata }) };
      await send('POST', [conversation, 'passControl'], body, signal);
    },
  };
};
