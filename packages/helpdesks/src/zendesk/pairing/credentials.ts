import { z } from 'zod';
import type { ZendeskMode } from './settings.ts';

/** One line, as keys and tokens are. */
export const visible = z
  .string()
  .trim()
  .regex(/^[\u0021-\u007E]{1,2000}$/, { error: 'must be one line of visible characters' });

const client = { clientId: visible, clientSecret: visible };

/** What an admin gives, by mode. Without a client of its own the server's is used. */
const GIVEN = {
  'api-token': z.strictObject({
    email: z.email({ error: 'must be the address of an admin' }).max(200),
    apiToken: visible,
  }),
  'client-credentials': z.strictObject(client),
  oauth: z.union(
    [
      z.strictObject({
        clientId: visible.optional(),
        clientSecret: visible.optional(),
        code: visible,
        redirectUri: visible,
      }),
      z.strictObject({
        clientId: visible.optional(),
        clientSecret: visible.optional(),
        refreshToken: visible,
      }),
    ],
    { error: 'must be code and redirectUri, or refreshToken' },
  ),
} as const satisfies Record<ZendeskMode, z.ZodType>;

/** Credentials as they were given. */
export type Given =
  | ({ mode: 'api-token' } & z.infer<(typeof GIVEN)['api-token']>)
  | ({ mode: 'client-credentials' } & z.infer<(typeof GIVEN)['client-credentials']>)
  | ({ mode: 'oauth' } & z.infer<(typeof GIVEN)['oauth']>);

/** Reads them, or says what is wrong without what was given. */
export const readCredentials = (
  mode: ZendeskMode,
  credentials: unknown,
): { given: Given } | { faults: { pointer: string; detail: string }[] } => {
  const parsed = GIVEN[mode].safeParse(credentials);
  if (parsed.success) return { given: { mode, ...parsed.data } as Given };
  return {
    faults: parsed.error.issues.map(({ code, path, message }) => ({
      pointer: ['/credentials', ...path.map(String)].join('/'),
      detail: code === 'unrecognized_keys' ? `takes no other for ${mode}` : message,
    })),
  };
};
