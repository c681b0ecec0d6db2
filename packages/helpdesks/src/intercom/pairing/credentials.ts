import type { WishFault } from '@baton/handoff-service';
import { z } from 'zod';
import type { IntercomSettings } from './settings.ts';

/** One line, as keys and tokens are. */
const visible = z
  .string()
  .trim()
  .regex(/^[\u0021-\u007E]{1,2000}$/, { error: 'must be one line of visible characters' });

/** A short secret can be guessed from one signature. */
const secret = visible.min(16, { error: 'must be the client secret of the app' });

/** What an admin gives of a private app. */
const Private = z.strictObject({
  token: visible,
  clientSecret: secret,
  clientId: visible.optional(),
});

/** Credentials as they are stored: texts by name, sealed together. */
export type Secrets = Readonly<Record<string, string>>;

const faultsOf = (error: z.ZodError): WishFault[] =>
  error.issues.map(({ code, path, message }) => ({
    pointer: ['/credentials', ...path.map(String)].join('/'),
    detail:
      code === 'unrecognized_keys' ? 'takes token, clientSecret and clientId, no other' : message,
  }));

/** Reads them, or says what is wrong without what was given. */
export const readCredentials = (
  app: IntercomSettings['app'],
  credentials: unknown,
): { secrets: Secrets } | { faults: WishFault[] } => {
  if (app === 'listed')
    return {
      faults: [
        {
          pointer: '/credentials',
          detail: 'are none of an admin’s: make an invite, and install the app with it',
        },
      ],
    };
  const parsed = Private.safeParse(credentials);
  if (!parsed.success) return { faults: faultsOf(parsed.error) };
  const { token, clientSecret, clientId } = parsed.data;
  return { secrets: { token, clientSecret, ...(clientId !== undefined && { clientId }) } };
};
