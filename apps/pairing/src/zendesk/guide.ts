import type { HelpdeskPairing } from '@baton/handoff-client';
import type { ZendeskBoot } from '../boot.ts';
import { checklist } from '../checklist.ts';
import type { Desk, Guide } from '../desk.ts';
import { h } from '../dom.ts';
import { accountForm } from './account-form.ts';
import { messagingForm } from './messaging-form.ts';
import { nextSteps } from './next-steps.ts';
import { strictForm } from './strict-form.ts';
import { tiersForm } from './tiers-form.ts';
import { PROBLEMS } from './words.ts';

const LIST = { label: 'Zendesk', group: { prefix: 'field.', title: 'ticket fields' } };

const sections = (
  boot: ZendeskBoot,
  pairing: HelpdeskPairing | null,
  { act, refuse, save, check, repair }: Desk,
): HTMLElement[] => {
  const form = accountForm(
    boot,
    pairing,
    (wish) =>
      act('Trying the credentials, then setting up. This takes some seconds.', async () => {
        await save(wish);
        return repair();
      }),
    refuse,
  );
  if (!pairing) return [form];
  const list = checklist(pairing, LIST, {
    check: () => {
      act('Looking. This takes some seconds.', check).catch(refuse);
    },
    repair: () => {
      act('Setting up. This takes some seconds.', repair).catch(refuse);
    },
  });
  const tiers = tiersForm(
    pairing,
    (chosen) =>
      act('Saving.', async () => {
        await save({ settings: { tiers: chosen }, version: pairing.version });
        return check();
      }),
    refuse,
  );
  const messaging = messagingForm(
    pairing,
    (wish) =>
      act('Trying the key, then setting up. This takes some seconds.', async () => {
        await save(wish);
        return repair();
      }),
    refuse,
  );
  const strict = strictForm(
    boot.baseUrl,
    pairing,
    (wish) =>
      act('Saving.', async () => {
        await save(wish);
        return check();
      }),
    refuse,
  );
  const change = h('details', {}, h('summary', {}, 'Change account or credentials'), form);
  const next = nextSteps(pairing, boot);
  return [list, ...(next ? [next] : []), tiers, strict, messaging, change];
};

/** How an account of Zendesk is paired. */
export const zendeskGuide = (boot: ZendeskBoot): Guide => ({
  helpdesk: 'zendesk',
  nothing: 'No account is paired yet.',
  problems: PROBLEMS,
  sections: (pairing, desk) => sections(boot, pairing, desk),
});
