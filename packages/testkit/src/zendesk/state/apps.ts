import type { KeyObject } from 'node:crypto';

/** An app that Zendesk knows, with the key its page loads are signed with. */
export interface AppRow {
  id: number;
  name: string;
  publicPem: string;
  privateKey: KeyObject;
}

/** An app in this account. */
export interface InstallationRow {
  id: number;
  appId: number;
  enabled: boolean;
  settings: Readonly<Record<string, string>>;
  updatedAt: Date;
}
