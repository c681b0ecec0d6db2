/** Secrets as they are told: once, and kept by this page alone, until it is closed. */
export type Told = Readonly<Record<string, string>>;

/** Names of those that are made for an account, and what they are called there. */
export const MADE = [
  ['installationKey', 'Installation key'],
  ['clientSecret', 'Client secret'],
  ['webhookSecret', 'Webhook secret'],
] as const;

export type MadeName = (typeof MADE)[number][0];
