/** What the server says along with the page, whichever helpdesk it is for. Nothing of it is secret. */
interface CommonBoot {
  /** Address others reach Baton at. */
  baseUrl: string;
}

/** Of the page for Zendesk. */
export interface ZendeskBoot extends CommonBoot {
  helpdesk: 'zendesk';
  /** Of the server's own OAuth client; null where each account brings one. */
  clientId: string | null;
  /** Where accounts are in development instead of Zendesk; null in earnest. */
  origin: string | null;
}

/** Of the page for Intercom. */
export interface IntercomBoot extends CommonBoot {
  helpdesk: 'intercom';
  /** Whether this server has an app that workspaces could install. */
  listed: boolean;
}

/** Of the page for Freshdesk. */
export interface FreshdeskBoot extends CommonBoot {
  helpdesk: 'freshdesk';
  /** Whether this server can send codes by mail. */
  mail: boolean;
  /** Whether it runs for development. */
  development: boolean;
}

/** Of the page that leads to the others. */
export interface StartBoot extends CommonBoot {
  helpdesk: null;
  /** What this server can be paired with. */
  helpdesks: readonly { helpdesk: string; label: string }[];
}

export type Boot = ZendeskBoot | IntercomBoot | FreshdeskBoot | StartBoot;

/** Reads it. @throws Error when the page was not sent by a server */
export const readBoot = (): Boot =>
  JSON.parse(document.querySelector('#baton-pair')?.textContent ?? '') as Boot;
