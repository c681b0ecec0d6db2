/** How tickets are read where each agent gives leave first: as that agent, so that Zendesk's own rules count. */
export interface StrictReads {
  /** Whether a tenant wants it so. Rejects when that can't be told. */
  isStrict: (tenant: string) => Promise<boolean>;
  /** Whether somebody gave leave; from memory of a few seconds unless asked afresh. Rejects when that can't be told. */
  hasLeave: (tenant: string, user: string, fresh: boolean) => Promise<boolean>;
  /** Whether a ticket opens for somebody; `no-leave` when theirs is over. Rejects when Zendesk can't be asked. */
  opens: (tenant: string, user: string, ticket: string) => Promise<boolean | 'no-leave'>;
  /** Drops the leave of somebody who is gone. Rejects when that can't be done now. */
  forget: (tenant: string, user: string) => Promise<void>;
}
