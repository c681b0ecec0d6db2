import { checkbox } from '../checkbox.ts';
import { field, h, valueOf } from '../dom.ts';
import type { FreshdeskBoot } from '../boot.ts';
import { languageChoice, zoneField } from '../locality.ts';
import { select } from '../select.ts';

type Settings = Readonly<Record<string, unknown>>;

interface SignIn {
  mail?: boolean;
  oidc?: { issuer: string; clientId: string } | null;
}

const WITHOUT = [
  ['strictest', 'The strictest rendition, without the conversation; nothing can be pressed'],
  ['nothing', 'Nothing at all'],
] as const;

/** Ids with blanks or commas between them, as a pattern of a field. */
const IDS = '[1-9][0-9]{0,18}([\\s,]+[1-9][0-9]{0,18})*';

const idsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.map(String).filter((id) => id !== '') : [];

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const signInFields = ({ mail, baseUrl }: FreshdeskBoot, settings: Settings): HTMLElement => {
  const signIn = (settings['signIn'] ?? {}) as SignIn;
  const oidc = signIn.oidc ?? null;
  const secretKept = oidc === null ? '' : ' Empty: the one there is.';
  return h(
    'fieldset',
    {},
    h('legend', {}, 'How agents prove who they are'),
    checkbox(
      'mail',
      'A code by mail, to the address Freshdesk has of them',
      signIn.mail !== false,
      mail
        ? undefined
        : 'This server can send no mail yet: set BATON_SMTP_URL and BATON_MAIL_FROM, and start it again.',
    ),
    h(
      'details',
      { class: 'group', open: oidc !== null },
      h('summary', {}, 'The company’s own sign-in (OpenID Connect)'),
      field('issuer', 'Its address (issuer)', {
        value: oidc?.issuer ?? '',
        required: false,
        hint: 'Such as https://login.example.com. Empty: none.',
      }),
      field('clientId', 'Client ID', {
        value: oidc?.clientId ?? '',
        required: false,
        hint: `Of the client you make there for Baton, with the redirect address ${baseUrl}/oauth/company.`,
      }),
      field('oidcSecret', 'Client secret', {
        type: 'password',
        required: false,
        hint: `Of the same client.${secretKept}`,
      }),
    ),
  );
};

/** How Baton is to be in an account. */
export const settingsFields = (boot: FreshdeskBoot, settings: Settings): HTMLElement[] => [
  signInFields(boot, settings),
  select(
    'withoutSignIn',
    'What agents see who did not sign in',
    WITHOUT,
    textOf(settings['withoutSignIn']) || 'strictest',
  ),
  languageChoice(
    'Language, where that of an agent is not known',
    textOf(settings['locale']) || 'en',
  ),
  ...zoneField(
    'Time zone, where that of an agent is not known',
    textOf(settings['timeZone']),
    'Such as Europe/Lisbon. Empty: UTC.',
  ),
  checkbox(
    'freddy',
    'Listen to Freddy, Freshdesk’s own AI agent',
    settings['freddy'] === true,
    'What stands in a ticket of Freddy is then read and judged like what your own AI says, and a handoff of Freddy gets a brief.',
  ),
  field('aiAgents', 'Agents that your own AI answers customers as, by id', {
    value: idsIn(settings['aiAgents']).join(' '),
    required: false,
    pattern: IDS,
    hint: 'Only where it answers through Freshdesk’s API, as the agent of the key for example. What they write then counts as the AI’s.',
  }),
];

/** What they say by now, as the API wants it: settings, and the secret where one was entered. */
export const readSettingsFields = (
  form: HTMLFormElement,
): { settings: Record<string, unknown>; secrets: Record<string, string> } => {
  const of = (name: string): string => valueOf(form, name);
  const issuer = of('issuer');
  const oidcSecret = of('oidcSecret');
  return {
    settings: {
      signIn: {
        mail: of('mail') !== '',
        oidc: issuer === '' ? null : { issuer, clientId: of('clientId') },
      },
      withoutSignIn: of('withoutSignIn'),
      locale: of('locale'),
      timeZone: of('timeZone') || null,
      freddy: of('freddy') !== '',
      aiAgents: idsIn(of('aiAgents').split(/[\s,]+/)),
    },
    secrets: oidcSecret === '' ? {} : { oidcSecret },
  };
};
