import type { HelpdeskPairing } from '@baton/handoff-client';
import { checkbox } from '../checkbox.ts';
import { field, valueOf } from '../dom.ts';
import { languageChoice, zoneField } from '../locality.ts';
import { select } from '../select.ts';

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Who Baton writes as: chosen where the latest look found who there is, else by id. */
const teammate = ({ settings, steps }: HelpdeskPairing): HTMLElement => {
  const admin = textOf(settings['admin']);
  const people = steps?.find(({ id }) => id === 'bot')?.items ?? [];
  const label = 'Teammate Baton writes as';
  const hint =
    'A teammate of its own, with a seat, keeps apart what people do and what Baton does.';
  if (people.length === 0)
    return field('admin', `${label}, by id`, {
      value: admin,
      required: false,
      pattern: '[1-9][0-9]{0,18}',
      hint: `Empty: whoever made the token. ${hint}`,
    });
  const maker = textOf(settings['tokenAdmin']);
  const own = `Whoever made the token (${people.find(({ id }) => id === maker)?.label ?? maker})`;
  const known = people.some(({ id }) => id === admin) || admin === '';
  const options = people.map(({ id, label: name }) => [id, `${name} (${id})`] as const);
  const there = known ? options : [...options, [admin, `Teammate ${admin}`] as const];
  return select('admin', label, [['', own], ...there], admin, hint);
};

/** How Baton is to be in a workspace; the teammate only once there is one. */
export const settingsFields = (pairing: HelpdeskPairing | null): HTMLElement[] => {
  const settings = pairing?.settings ?? {};
  const locale = textOf(settings['locale']) || 'en';
  const ofWorkspace = textOf(settings['workspaceTimeZone']) || 'as the workspace has it';
  return [
    ...(pairing ? [teammate(pairing)] : []),
    languageChoice('Language of what the inbox shows', locale),
    ...zoneField(
      'Time zone of what the inbox shows',
      textOf(settings['timeZone']),
      `Such as Europe/Lisbon. Empty: ${ofWorkspace}.`,
    ),
    checkbox(
      'everyConversation',
      'Every teammate may open every conversation',
      settings['everyConversation'] === true,
      'Then a brief also shows what else the customer came with. Leave it off where Intercom shows some people only some conversations.',
    ),
    checkbox(
      'fin',
      'Listen to Fin, Intercom’s own AI',
      settings['fin'] === true,
      'Whatever stands in a conversation of Fin is then read and judged like what your own AI says, and a handoff of Fin gets a brief.',
    ),
    field('sentimentAttribute', 'Attribute that holds Fin’s word on the customer’s mood', {
      value: textOf(settings['sentimentAttribute']),
      required: false,
      hint: 'Only where Fin fills one in.',
    }),
  ];
};

/** What they say by now, as the API wants it. */
export const readSettingsFields = (form: HTMLFormElement): Record<string, unknown> => {
  const of = (name: string): string => valueOf(form, name);
  const orNull = (name: string): string | null => of(name) || null;
  return {
    ...(form.elements.namedItem('admin') && { admin: orNull('admin') }),
    locale: of('locale'),
    timeZone: orNull('timeZone'),
    everyConversation: of('everyConversation') !== '',
    fin: of('fin') !== '',
    sentimentAttribute: orNull('sentimentAttribute'),
  };
};
