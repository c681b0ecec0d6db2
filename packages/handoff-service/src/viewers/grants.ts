/** Leave somebody of a helpdesk gave Baton, to ask it in their name. */
export interface ViewerGrant {
  tenant: string;
  helpdesk: string;
  /** Person, by the helpdesk's id. */
  user: string;
  /** Of the leave as it was given: renewals keep it, other leave has another. */
  stamp: string;
  /** Tokens by their names; sealed where they are stored, and never told. */
  secrets: Readonly<Record<string, string>>;
  /** ISO 8601. */
  givenAt: string;
}

/** Whose leave. */
export type GrantOwner = Pick<ViewerGrant, 'tenant' | 'helpdesk' | 'user'>;

/** What is kept of somebody who was sent to the helpdesk to give leave. */
export interface SentForLeave extends GrantOwner {
  /** Shown to the helpdesk together with what it gave. */
  verifier: string;
}

/** Leave that people gave, in the store. Every member rejects with Problems, such as `store-unavailable`. */
export interface ViewerGrants {
  of(owner: GrantOwner): Promise<ViewerGrant | null>;
  /** In the place of what there was. Null when the account is paired no longer, or asks nobody for leave. */
  save(
    owner: GrantOwner,
    /** As it is paired, for example its subdomain. */
    account: string,
    secrets: ViewerGrant['secrets'],
  ): Promise<ViewerGrant | null>;
  /**
   * Renews tokens: of all processes exactly one calls `renew`, and all are given what came of it. Nothing is renewed
   * where `isDone` already holds. Null when there is no leave (any more). @throws RenewalError, Problem `busy`
   */
  renew(
    owner: GrantOwner,
    isDone: (secrets: ViewerGrant['secrets']) => boolean,
    renew: (grant: ViewerGrant) => Promise<ViewerGrant['secrets']>,
  ): Promise<ViewerGrant | null>;
  /** Forgets leave; only that of a stamp, where one is named. False when there was none. */
  drop(owner: GrantOwner, stamp: string | null): Promise<boolean>;
  /** Who gave leave, and when. */
  list(tenant: string, helpdesk: string): Promise<readonly { user: string; givenAt: string }[]>;
  /** Notes that somebody is sent to the helpdesk, for ten minutes. Gives what has to come back with them; null when nobody is paired. */
  begin(sent: SentForLeave): Promise<string | null>;
  /** Whom that belongs to, once; null for what is not known, is over, or was asked for before. */
  take(state: string): Promise<SentForLeave | null>;
}
