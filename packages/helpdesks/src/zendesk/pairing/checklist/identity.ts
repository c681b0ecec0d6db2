import type { PairingStep } from '@baton/handoff-service';
import { z } from 'zod';
import { step } from '../../../shared/checklist/step.ts';
import { SCOPES } from '../oauth-tokens.ts';
import { ask, troubleOf } from './desk.ts';
import type { Asking, ChecklistDesk } from './desk.ts';

/** Whoever asks without good credentials is told of somebody without an id. */
const Me = z.object({
  user: z.object({ id: z.int().nullable(), role: z.string().nullish() }),
});

/** Whose credentials they are; null when they are nobody's. @throws ConnectorError */
export const whoAmI = async (desk: Asking): Promise<{ id: number; role: string } | null> => {
  const { user } = await ask(desk, Me, ['users', 'me.json']);
  return user.id === null ? null : { id: user.id, role: user.role ?? 'unknown' };
};

const ID = 'credentials';
const TITLE = 'Credentials';

const LOST =
  'A renewal of the tokens ended without an answer, and they are used up. Give leave again.';
const REFUSED = 'Zendesk does not take the credentials any more. Give new ones.';

/** How long a grant lasts without being used, in words. */
const lasting = ({ look }: ChecklistDesk): { ends: string; soon: boolean } => {
  const until = look.pairing.secrets['refreshExpiresAt'];
  if (until === undefined) return { ends: '', soon: false };
  const days = Math.floor((Date.parse(until) - look.now.getTime()) / 86_400_000);
  return { ends: ` The grant ends ${days} days from now unless it is used.`, soon: days < 7 };
};

/** Whether the credentials work, and whose they are. */
export const identityStep = async (desk: ChecklistDesk): Promise<PairingStep> => {
  const { pairing, pairings } = desk.look;
  // Asked again: what was lost shows when the tokens are to be renewed.
  const refused = async (): Promise<PairingStep> => {
    const latest = await pairings.of(pairing.tenant, pairing.helpdesk);
    return step(ID, TITLE, 'failed', (latest?.lostAt ?? null) === null ? REFUSED : LOST);
  };
  try {
    const me = await whoAmI(desk);
    if (!me) return await refused();
    const link = desk.page(`/agent/users/${me.id}`);
    if (me.role !== 'admin')
      return step(ID, TITLE, 'failed', `They are those of an ${me.role}; an admin’s are needed.`, {
        link,
      });
    const { ends, soon } = lasting(desk);
    return step(ID, TITLE, soon ? 'todo' : 'ok', `They are those of admin ${me.id}.${ends}`, {
      link,
    });
  } catch (error) {
    const trouble = troubleOf(error);
    const code = error instanceof Error && 'code' in error ? error.code : '';
    return code === 'unauthorized' ? refused() : step(ID, TITLE, 'failed', trouble);
  }
};

/** Whether an OAuth token may do all that is needed; other credentials may do what their admin may. */
export const scopesStep = ({ look, settings }: ChecklistDesk): PairingStep => {
  const title = 'Scopes';
  const { scope } = look.pairing.secrets;
  if (settings.mode === 'api-token')
    return step('scopes', title, 'ok', 'An API token may do whatever its admin may.');
  if (scope === undefined)
    return step('scopes', title, 'ok', 'Zendesk does not say which ones the token has.');
  const has = scope.split(/\s+/);
  const missing = SCOPES.split(' ').filter((each) => !has.includes(each));
  return missing.length === 0
    ? step('scopes', title, 'ok', `The token has ${SCOPES.replace(' ', ' and ')}.`)
    : step('scopes', title, 'todo', `The token lacks ${missing.join(' and ')}. Give leave again.`);
};
