import type { HelpdeskPairing } from '@baton/handoff-client';
import type { IntercomBoot } from '../boot.ts';
import { checklist } from '../checklist.ts';
import type { Desk, Guide } from '../desk.ts';
import { h } from '../dom.ts';
import { onSubmit } from '../on-submit.ts';
import { rulesForm } from '../rules-form.ts';
import { saveOver } from '../save-over.ts';
import { unpairForm } from '../unpair-form.ts';
import { inviteForm } from './invite-form.ts';
import { readSettingsFields, settingsFields } from './settings-fields.ts';
import { sheetForm } from './sheet-form.ts';
import { NOTED, PROBLEMS, RULES, UNPAIR } from './words.ts';
import { workspaceForm } from './workspace-form.ts';

const LIST = {
  label: 'Intercom',
  group: { prefix: 'attribute.', title: 'conversation attributes' },
};
const TRYING = 'Trying the token, then setting up. This takes some seconds.';

const folded = (title: string, inside: HTMLElement): HTMLElement =>
  h('details', {}, h('summary', {}, title), inside);

/** Asks for the sheet by itself once it is unfolded: everything it takes is known. */
const foldedSheet = (sheet: HTMLElement): HTMLElement => {
  const made = folded('What the Developer Hub wants', sheet);
  made.addEventListener('toggle', () => sheet.querySelector('form')?.requestSubmit(), {
    once: true,
  });
  return made;
};

/** Nothing is paired: the app is made first, then its token is given. */
const before = (boot: IntercomBoot, desk: Desk): HTMLElement[] => {
  const { act, save, repair, refuse } = desk;
  const form = workspaceForm(
    null,
    save,
    (paired) =>
      act(TRYING, async () => {
        await paired();
        return repair();
      }),
    refuse,
  );
  const known = { workspace: '', fin: false, listed: false };
  const sheet = sheetForm(boot, known, desk, (fin) => {
    const box = form.querySelector<HTMLInputElement>('#fin');
    if (box) box.checked = fin;
  });
  const make = h(
    'section',
    { 'aria-labelledby': 'make-title' },
    h('h2', { id: 'make-title', tabindex: '-1' }, 'Make the app'),
    sheet,
  );
  return [make, form, ...(boot.listed ? [inviteForm(desk, 'us')] : [])];
};

const settingsForm = (pairing: HelpdeskPairing, desk: Desk): HTMLElement => {
  const { act, check, refuse } = desk;
  const form = h(
    'form',
    { 'aria-labelledby': 'settings-title' },
    h('h2', { id: 'settings-title' }, 'How Baton works there'),
    ...settingsFields(pairing),
    h('button', {}, 'Save'),
  );
  onSubmit(
    form,
    () =>
      act('Saving.', async () => {
        await saveOver(desk, pairing, { settings: readSettingsFields(form) }, NOTED);
        return check();
      }),
    refuse,
  );
  return form;
};

const after = (boot: IntercomBoot, pairing: HelpdeskPairing, desk: Desk): HTMLElement[] => {
  const { act, check, repair, refuse } = desk;
  const list = checklist(pairing, LIST, {
    check: () => {
      act('Looking. This takes some seconds.', check).catch(refuse);
    },
    repair: () => {
      act('Setting up. This takes some seconds.', repair).catch(refuse);
    },
  });
  const tiers = rulesForm(
    pairing,
    RULES,
    (chosen) =>
      act('Saving.', async () => {
        await saveOver(desk, pairing, { settings: { tiers: chosen } }, NOTED);
        return check();
      }),
    refuse,
  );
  const credentials = workspaceForm(
    pairing,
    (wish) => saveOver(desk, pairing, wish, NOTED),
    (paired) =>
      act(TRYING, async () => {
        await paired();
        return repair();
      }),
    refuse,
  );
  const { settings, account: workspace } = pairing;
  const known = { workspace, fin: settings['fin'] === true, listed: settings['app'] === 'listed' };
  return [
    list,
    foldedSheet(sheetForm(boot, known, desk)),
    tiers,
    settingsForm(pairing, desk),
    ...(boot.listed ? [inviteForm(desk, String(settings['region']))] : []),
    folded('Change workspace or credentials', credentials),
    unpairForm(pairing, desk, UNPAIR),
  ];
};

/** How a workspace of Intercom is paired. */
export const intercomGuide = (boot: IntercomBoot): Guide => ({
  helpdesk: 'intercom',
  nothing: 'No workspace is paired yet.',
  problems: PROBLEMS,
  sections: (pairing, desk) => (pairing ? after(boot, pairing, desk) : before(boot, desk)),
});
