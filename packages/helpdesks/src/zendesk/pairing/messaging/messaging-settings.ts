import { z } from 'zod';

const Id = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9_-]{1,64}$/, { error: 'must be the App ID that stands beside the key' });

/** Names hold letters, digits, `-` and `_`; kinds such as `zd:agentWorkspace` a colon, too. */
const Place = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9_:.-]{1,128}$/, {
    error: 'must be the name, id or type of a switchboard integration',
  });

/** What an admin says of messaging, where the AI answers there. */
export const Messaging = z
  .strictObject({
    appId: Id,
    /** Switchboard integration of the AI: control goes back there. */
    ai: Place,
    /** Of the people. */
    workspace: Place.default('zd:agentWorkspace'),
  })
  .refine(({ ai, workspace }) => ai !== workspace, {
    path: ['ai'],
    error: 'must be another than that of the people',
  });
export type Messaging = z.infer<typeof Messaging>;

/** What a repair made there. */
export const MessagingHook = z.object({
  integrationId: z.string(),
  webhookId: z.string(),
  /** When its secret was taken in: with another one the settings are others, and every process reads them anew. */
  takenAt: z.string(),
});
export type MessagingHook = z.infer<typeof MessagingHook>;
