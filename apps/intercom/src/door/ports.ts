import type { Tier } from '@baton/handoff-core';

/** An app in somebody's Developer Hub, by the key in its addresses. */
export interface KnownApp {
  key: string;
  /** Signs what Intercom sends for it. */
  clientSecret: string;
  /** The only workspace of a private app; null for a listed one. */
  workspace: string | null;
}

/** A workspace that a tenant is paired with. */
export interface KnownWorkspace {
  tenant: string;
  /** `id_code`: ids of conversations and people are unique only within it. */
  workspace: string;
  /** IANA name. */
  timeZone: string;
  /** BCP 47. */
  locale: string;
}

/** A teammate in front of a conversation, by what Intercom signed. */
export interface Onlooker {
  workspace: KnownWorkspace;
  /** Id of the teammate. */
  admin: string;
  /** Id of the conversation. */
  conversation: string;
}

/** What the endpoints are given by whoever mounts them. Members may reject: that is answered with a canvas that says so. */
export interface IntercomPorts {
  /** Null for a key that is nobody's. */
  appOf: (key: string) => Promise<KnownApp | null>;
  /** Null where the workspace is not paired, or not with this app. */
  workspaceOf: (app: KnownApp, workspaceId: string) => Promise<KnownWorkspace | null>;
  /** Baton's API. */
  api: { baseUrl: string; fetch: typeof fetch };
  /** A new session of an onlooker, for this conversation alone; null where the workspace is not paired by now. */
  mint: (onlooker: Onlooker) => Promise<string | null>;
  /** Whether this press is seen for the first time, over all processes; it is remembered by its id. */
  firstTime: (onlooker: Onlooker, press: string) => Promise<boolean>;
  /** Whether there is an address at which the whole brief could open. */
  opensFullBrief: () => boolean;
  /** Where the whole brief opens in a tab of its own, for whoever sees this much; null where no address leads to this server. */
  fullBrief: (
    app: KnownApp,
    onlooker: Onlooker,
    tier: Tier,
  ) => Promise<{ url: string; code: string; until: string } | null>;
  /** What the daily question of a listed app for its own health is answered with; null for a workspace nobody paired. */
  health?: (app: KnownApp, workspaceId: string) => Promise<unknown>;
  /** Heard once of each workspace and minute: a canvas was asked for, properly signed. */
  seen?: (workspace: KnownWorkspace) => void;
  /** Milliseconds after which a canvas is answered, whatever is still under way; 4,000 in earnest. */
  deadlineMs: number;
  /** Is told a request's id and a word, never what somebody wrote. */
  log: {
    warn: (facts: { requestId: string; why: string }, text: string) => void;
  };
}
