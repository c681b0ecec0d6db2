import { z } from 'zod';
import type { IntercomPorts, KnownApp } from './ports.ts';

const Body = z.looseObject({ workspace_id: z.string().min(1).max(200) });

const workspaceIn = (bytes: Uint8Array): string | null => {
  try {
    return Body.parse(JSON.parse(Buffer.from(bytes).toString('utf8'))).workspace_id;
  } catch {
    return null;
  }
};

/** What is said where nobody can say how the app is. */
export const unknownHealth = (): Response => Response.json({ state: 'UNKNOWN' });

/** What Intercom is told of the app in a workspace. Rejects as the port does. */
export const answerHealth = async (
  { health }: Pick<IntercomPorts, 'health'>,
  app: KnownApp,
  bytes: Uint8Array,
): Promise<Response> => {
  const workspace = workspaceIn(bytes);
  const said = workspace === null || !health ? null : await health(app, workspace);
  return said === null || said === undefined ? unknownHealth() : Response.json(said);
};
