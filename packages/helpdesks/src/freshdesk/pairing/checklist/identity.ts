import { ConnectorError } from '@baton/handoff-service';
import type { PairingStep } from '@baton/handoff-service';
import { z } from 'zod';
import { itemsOf, step } from '../../../shared/checklist/step.ts';
import { IdText } from '../../viewers/facts.ts';
import { isKeyRefused } from '../ask.ts';
import { whoAmI } from '../who-am-i.ts';
import { askAll, troubleOf } from './desk.ts';
import type { ChecklistDesk } from './desk.ts';

const ID = 'key';
const TITLE = 'API key';

const Person = z
  .object({ id: IdText, contact: z.object({ name: z.string() }) })
  .transform(({ id, contact: { name } }) => ({ id, name }));

/** Who works there; nobody where they can't be listed. */
const people = async (desk: ChecklistDesk): Promise<Pick<PairingStep, 'items'>> => {
  try {
    return itemsOf(await askAll(desk, Person, 'agents'));
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    return {};
  }
};

/** Whether the key is an admin's who sees all tickets. Its items are those who work there: tiers go by person, too. */
export const keyStep = async (desk: ChecklistDesk): Promise<PairingStep> => {
  const { settings, admin: link } = desk;
  try {
    const { agent, admin } = await whoAmI({ api: desk.api, signal: desk.look.signal });
    if (agent.id !== settings.agent)
      return step(
        ID,
        TITLE,
        'failed',
        `It is that of another agent by now, ${agent.id}: pair anew.`,
      );
    if (!admin) return step(ID, TITLE, 'failed', 'Its agent is no admin any more.', { link });
    if (agent.scope !== 'all')
      return step(
        ID,
        TITLE,
        'failed',
        'Its agent does not see all tickets: give them global access.',
        { link },
      );
    const found = step(ID, TITLE, 'ok', `${settings.domain}, agent ${agent.id}.`);
    return { ...found, ...(await people(desk)) };
  } catch (error) {
    const detail = isKeyRefused(error)
      ? 'Freshdesk does not take it any more: give another one.'
      : troubleOf(error);
    return step(ID, TITLE, 'failed', detail);
  }
};

/** The host that is filled in at Freshworks; null where Freshworks can't call this address. */
export const serviceHost = (baseUrl: string): string | null => {
  const url = URL.parse(baseUrl);
  const plain = url?.protocol === 'https:' && url.port === '' && /^\/?$/.test(url.pathname);
  return plain ? url.hostname : null;
};

/** Whether Freshworks can reach Baton: it takes a host name alone. */
export const addressStep = ({ look, server, settings }: ChecklistDesk): PairingStep => {
  const id = 'address';
  const title = 'Address of Baton';
  const host = serviceHost(look.baseUrl);
  if (host !== null) return step(id, title, 'ok', `The app asks ${host}.`);
  if (server.originOf(settings.domain) !== null)
    return step(id, title, 'ok', `Only on this machine: ${look.baseUrl}.`);
  return step(
    id,
    title,
    'todo',
    `The app asks a host name over https, without port and path, and Baton says it is at ${look.baseUrl}: set BATON_PUBLIC_URL.`,
  );
};
