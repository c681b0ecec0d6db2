import { ConnectorError } from '@baton/handoff-service';
import type { PairingStep } from '@baton/handoff-service';
import { z } from 'zod';
import { itemsOf, step } from '../../../shared/checklist/step.ts';
import { isTokenOver } from '../ask.ts';
import { IdText, whoAmI } from '../who-am-i.ts';
import { ask, tried, troubleOf } from './desk.ts';
import type { ChecklistDesk } from './desk.ts';

const TOKEN = 'Access token';
const REGION = 'Region';

/** Whether the token is that of the workspace, and the workspace where it was said to be. */
export const tokenSteps = async (desk: ChecklistDesk): Promise<PairingStep[]> => {
  const { account, settings, look, server, repair } = desk;
  const { region, version, token } = account;
  try {
    const asking = { server, region, version, signal: look.signal, token: await token() };
    const owner = await whoAmI(asking);
    if (owner.workspace !== account.workspace)
      return [
        step('token', TOKEN, 'failed', `It is that of another workspace, ${owner.workspace}.`),
      ];
    if (repair) settings.workspaceTimeZone = owner.timeZone ?? settings.workspaceTimeZone;
    const isSame = owner.region === null || owner.region === region;
    return [
      step('token', TOKEN, 'ok', `Workspace ${owner.workspace}, teammate ${owner.admin}.`),
      isSame
        ? step('region', REGION, 'ok', region.toUpperCase())
        : step(
            'region',
            REGION,
            'failed',
            `The workspace is in ${owner.region?.toUpperCase() ?? ''}: pair it with that region.`,
          ),
    ];
  } catch (error) {
    const detail = isTokenOver(error)
      ? 'Intercom does not take it any more: give another one, or install the app again.'
      : troubleOf(error);
    return [step('token', TOKEN, 'failed', detail)];
  }
};

/** Which version is spoken; that of the app itself nobody can look up. */
export const versionStep = ({ account }: ChecklistDesk): PairingStep => {
  const id = 'version';
  const title = 'API version';
  const { version } = account;
  if (version !== '2.16')
    return step(
      id,
      title,
      'todo',
      `Baton writes in ${version}; take 2.16, in which unassigned and escalated are told apart.`,
    );
  return step(
    id,
    title,
    'ok',
    'Baton asks in 2.16. Set the same for the app in the Developer Hub: webhooks and canvas requests follow that one.',
  );
};

/** IANA names; what Intercom shows in other words is no time zone here. */
export const timeZoneStep = ({ settings }: ChecklistDesk): PairingStep => {
  const id = 'time-zone';
  const title = 'Time zone';
  const zone = settings.timeZone ?? settings.workspaceTimeZone;
  if (zone !== null) return step(id, title, 'ok', `Times are shown as in ${zone}.`);
  return step(
    id,
    title,
    'todo',
    'Intercom does not say which one the workspace has: set one, until then times are shown in UTC.',
  );
};

const Admin = z.object({ id: z.coerce.string(), has_inbox_seat: z.boolean().nullish() }).nullable();

const Seat = z.object({ id: IdText, name: z.string(), has_inbox_seat: z.boolean().nullish() });
const Seats = z.object({ admins: z.array(z.unknown()) });

/** Teammates with a seat in the inbox; nobody where they can't be listed. */
const seated = async (desk: ChecklistDesk): Promise<Pick<PairingStep, 'items'>> => {
  try {
    const { admins } = await ask(desk, Seats, ['admins']);
    const known = admins.flatMap((row) => Seat.safeParse(row).data ?? []);
    return itemsOf(known.filter(({ has_inbox_seat: seat }) => seat === true));
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    return {};
  }
};

/** The teammate that notes and assignments are written as. Its items are those who could be, for tiers by person as well. */
export const botStep = async (desk: ChecklistDesk): Promise<PairingStep> => ({
  ...(await writerStep(desk)),
  ...(await seated(desk)),
});

const writerStep = (desk: ChecklistDesk): Promise<PairingStep> => {
  const id = 'bot';
  const title = 'Teammate Baton writes as';
  const { admin } = desk.account;
  const link = desk.page('/settings/workspace/teammates');
  return tried(
    id,
    title,
    async () => {
      try {
        const found = await ask(desk, Admin, ['admins', admin]);
        if (found?.has_inbox_seat === true)
          return step(id, title, 'ok', `Teammate ${admin}, with a seat in the inbox.`, { link });
        if (found)
          return step(
            id,
            title,
            'todo',
            `Teammate ${admin} has no seat in the inbox: what is written or assigned by them may be refused. Give them one, or name another teammate.`,
            { link },
          );
      } catch (error) {
        if (!(error instanceof ConnectorError && error.code === 'not-found')) throw error;
      }
      return step(id, title, 'failed', `There is no teammate ${admin}: name another one.`, {
        link,
      });
    },
    'Read admins',
  );
};
