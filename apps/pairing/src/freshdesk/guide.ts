import type { HelpdeskPairing, PairingInput } from '@baton/handoff-client';
import type { FreshdeskBoot } from '../boot.ts';
import { checklist } from '../checklist.ts';
import type { Desk, Guide } from '../desk.ts';
import { h } from '../dom.ts';
import { onSubmit } from '../on-submit.ts';
import { rulesForm } from '../rules-form.ts';
import { saveOver } from '../save-over.ts';
import { unpairForm } from '../unpair-form.ts';
import { accountForm } from './account-form.ts';
import { appSheet } from './app-sheet.ts';
import { readSettingsFields, settingsFields } from './settings-fields.ts';
import { MADE } from './told.ts';
import type { MadeName, Told } from './told.ts';
import { NOTED, PROBLEMS, RULES, UNPAIR } from './words.ts';

const HELPDESK = 'freshdesk';
const LIST = { label: 'Freshdesk', group: { prefix: 'field.', title: 'ticket fields' } };
const TRYING = 'Trying the key, then setting up. This takes some seconds.';

const settingsForm = (
  boot: FreshdeskBoot,
  pairing: HelpdeskPairing,
  desk: Desk,
): HTMLFormElement => {
  const { act, check, refuse } = desk;
  const form = h(
    'form',
    { 'aria-labelledby': 'settings-title' },
    h('h2', { id: 'settings-title' }, 'How Baton works there'),
    ...settingsFields(boot, pairing.settings),
    h('button', {}, 'Save'),
  );
  onSubmit(
    form,
    () =>
      act('Saving.', async () => {
        const { settings, secrets } = readSettingsFields(form);
        const credentials = Object.keys(secrets).length > 0 ? { credentials: secrets } : {};
        await saveOver(desk, pairing, { settings, ...credentials }, NOTED);
        return check();
      }),
    refuse,
  );
  return form;
};

/** How an account of Freshdesk is paired. What was told of secrets stays in this page alone. */
export const freshdeskGuide = (boot: FreshdeskBoot): Guide => {
  let told: { account: string; secrets: Told } = { account: '', secrets: {} };

  const makeIn = async (
    { client, check }: Desk,
    names: readonly MadeName[],
  ): Promise<HelpdeskPairing> => {
    const { pairing, secrets } = await client.pairing.secrets(HELPDESK, names);
    const { account } = pairing;
    told = { account, secrets: { ...(told.account === account ? told.secrets : {}), ...secrets } };
    return check();
  };

  /** Pairs, sets up, and makes what an account has no secrets of yet. */
  const pairWith = (
    desk: Desk,
    save: (wish: PairingInput) => Promise<HelpdeskPairing>,
    wish: PairingInput,
  ): Promise<void> =>
    desk.act(TRYING, async () => {
      await save(wish);
      const { settings } = await desk.repair();
      const made = (settings['made'] ?? {}) as Partial<Record<MadeName, string | null>>;
      const missing = MADE.flatMap(([name]) => (made[name] ? [] : [name]));
      return missing.length > 0 ? makeIn(desk, missing) : desk.check();
    });

  const before = (desk: Desk): HTMLElement[] => [
    accountForm(boot, null, (wish) => pairWith(desk, desk.save, wish), desk.refuse),
  ];

  const after = (pairing: HelpdeskPairing, desk: Desk): HTMLElement[] => {
    const { act, check, repair, refuse } = desk;
    const list = checklist(pairing, LIST, {
      check: () => {
        act('Looking. This takes some seconds.', check).catch(refuse);
      },
      repair: () => {
        act('Setting up. This takes some seconds.', repair).catch(refuse);
      },
    });
    const sheet = appSheet({
      boot,
      pairing,
      desk,
      told: told.account === pairing.account ? told.secrets : {},
      make: (names) => {
        act(
          'Making it.',
          () => makeIn(desk, names),
          () => 'It is made: copy it now. The one before counts for another day.',
        ).catch(refuse);
      },
    });
    const rules = rulesForm(
      pairing,
      RULES,
      (tiers) =>
        act('Saving.', async () => {
          await saveOver(desk, pairing, { settings: { tiers } }, NOTED);
          return check();
        }),
      refuse,
    );
    const account = accountForm(
      boot,
      pairing,
      (wish) => pairWith(desk, (given) => saveOver(desk, pairing, given, NOTED), wish),
      refuse,
    );
    return [
      list,
      sheet,
      rules,
      settingsForm(boot, pairing, desk),
      h('details', {}, h('summary', {}, 'Change account or key'), account),
      unpairForm(pairing, desk, UNPAIR),
    ];
  };

  return {
    helpdesk: HELPDESK,
    nothing: 'No account is paired yet.',
    problems: PROBLEMS,
    sections: (pairing, desk) => (pairing ? after(pairing, desk) : before(desk)),
  };
};
