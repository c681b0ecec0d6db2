/** An app in somebody's Developer Hub, by the key in its addresses: a workspace's id for its private app, `listed` for the one of this server. */
export interface IntercomApp {
  key: string;
  /** Signs what Intercom sends for it. */
  clientSecret: string;
  /** The only workspace of a private app; null for a listed one. */
  workspace: string | null;
}

/** A workspace that is paired. */
export interface PairedWorkspace {
  tenant: string;
  workspace: string;
  /** IANA name, as the workspace has it. */
  timeZone: string;
  /** BCP 47: requests of the inbox carry no language. */
  locale: string;
}

/** Apps and workspaces of all tenants, as they are now. Members reject with Problems of the store. */
export interface IntercomApps {
  /** Null for a key that is nobody's. */
  appOf: (key: string) => Promise<IntercomApp | null>;
  /** Null where the workspace is not paired, or not with this app. */
  workspaceOf: (app: IntercomApp, workspace: string) => Promise<PairedWorkspace | null>;
}
