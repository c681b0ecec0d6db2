/** Whose rights the app is looked at with. */
export type Viewer = 'restricted' | 'standard' | 'full';

/** The same in words. */
export const VIEWERS: Readonly<Record<Viewer, string>> = {
  restricted: 'Restricted viewer',
  standard: 'Standard viewer',
  full: 'Full viewer',
};

/** How the simulated ticket is looked at; kept in the address so that a view can be shared. */
export interface Settings {
  /** Which helpdesk people work in. */
  helpdesk: (typeof CHOICES.helpdesk)[number];
  /** Width of the sidebar in CSS pixels. */
  width: number;
  scheme: 'light' | 'dark';
  /** `compare`: all three beside each other. */
  viewer: Viewer | 'compare';
  /** Every language the sidebar has words in, as Zendesk names them in profiles. */
  locale: 'en' | 'de' | 'es' | 'fr' | 'pt-BR' | 'ja';
  /** Whether the signals under the answers are unfolded. */
  signals: 'open' | 'closed';
  /** Whether what is known of the handoff's way is unfolded. */
  circle: 'open' | 'closed';
}

export const CHOICES = {
  helpdesk: ['zendesk', 'intercom', 'freshdesk'],
  width: [258, 320, 420, 700],
  scheme: ['light', 'dark'],
  viewer: ['restricted', 'standard', 'full', 'compare'],
  locale: ['en', 'de', 'es', 'fr', 'pt-BR', 'ja'],
  signals: ['open', 'closed'],
  circle: ['open', 'closed'],
} as const;

/** Whose apps are shown, strictest first. */
export const viewersOf = ({ viewer }: Pick<Settings, 'viewer'>): Viewer[] =>
  viewer === 'compare' ? ['restricted', 'standard', 'full'] : [viewer];

/** The language of what stands around the sidebar: English where the page has no words of its own. */
export const pageLanguage = (locale: Settings['locale']): 'en' | 'de' | 'es' =>
  locale === 'de' || locale === 'es' ? locale : 'en';

const oneOf = <T extends string | number>(list: readonly T[], value: unknown): T | undefined =>
  list.find((item) => String(item) === value);

/** Settings named in a query string, over what the browser prefers. */
export const readSettings = (search: string, prefersDark: boolean): Settings => {
  const query = new URLSearchParams(search);
  return {
    helpdesk: oneOf(CHOICES.helpdesk, query.get('helpdesk')) ?? 'zendesk',
    width: oneOf(CHOICES.width, query.get('width')) ?? 420,
    scheme: oneOf(CHOICES.scheme, query.get('scheme')) ?? (prefersDark ? 'dark' : 'light'),
    viewer: oneOf(CHOICES.viewer, query.get('viewer')) ?? 'standard',
    locale: oneOf(CHOICES.locale, query.get('locale')) ?? 'en',
    signals: oneOf(CHOICES.signals, query.get('signals')) ?? 'closed',
    circle: oneOf(CHOICES.circle, query.get('circle')) ?? 'closed',
  };
};

/** The conversation named in a query string, if any. */
export const readConversation = (search: string): string | null =>
  new URLSearchParams(search).get('conversation');

/** The scenario named in a query string, to be started anew. */
export const readScenario = (search: string): string | null =>
  new URLSearchParams(search).get('scenario');

/** The helpdesk of that name, if it is one of the playground's. */
export const helpdeskNamed = (name: string | undefined): Settings['helpdesk'] | null =>
  oneOf(CHOICES.helpdesk, name) ?? null;

/** The query string that leads back here. */
export const writeQuery = (conversation: string | null, settings: Settings): string => {
  const query = new URLSearchParams();
  if (conversation !== null) query.set('conversation', conversation);
  for (const [name, value] of Object.entries(settings)) query.set(name, String(value));
  return `?${query}`;
};
