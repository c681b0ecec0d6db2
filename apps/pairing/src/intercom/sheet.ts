/** Regions that Intercom hosts workspaces in, and what they are called. */
export const REGIONS = [
  ['us', 'United States'],
  ['eu', 'Europe'],
  ['au', 'Australia'],
] as const;

export type Region = (typeof REGIONS)[number][0];

/** What is filled in at Intercom's Developer Hub, as the server says it. */
export interface Sheet {
  /** Of a private app. */
  workspace: string | null;
  apiVersion: string;
  addresses: { initialize: string; submit: string; webhooks: string; health: string };
  /** Of the listed app alone. */
  oauth: { redirect: string; install: string; uninstall: string } | null;
  scopes: readonly { name: string; why: string; needed: 'always' | 'recommended' | 'fin' }[];
  topics: readonly string[];
  sentFrom: Readonly<Record<Region, readonly string[]>>;
  icon: string;
}

/** Key of the listed app in addresses. */
export const LISTED = 'listed';

/** The sheet of an app; null where the server says no. @param app id of a workspace, or `listed` */
export const fetchSheet = async (app: string, fin: boolean): Promise<Sheet | null> => {
  const query = new URLSearchParams({ app, fin: String(fin) });
  const answer = await fetch(`/intercom/pair/sheet?${query.toString()}`, { cache: 'no-store' });
  return answer.ok ? ((await answer.json()) as Sheet) : null;
};
