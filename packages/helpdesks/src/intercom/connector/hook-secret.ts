/** Characters of a secret at least: an empty one signs, too, and so can everybody. */
const SHORTEST = 8;
const KEPT_AS = 'whsec_';
const OF_WORKSPACE = /^intercom:([\w-]{1,100}):(.+)$/s;

/** What a webhook is proven with. `workspace`: whose alone is believed; null where that was looked at before. */
export interface HookKey {
  key: Buffer;
  workspace: string | null;
}

/** A client secret as the service keeps it beside others: it is one of an app, which many workspaces may share. */
export const workspaceSecret = (workspace: string, clientSecret: string): string =>
  `intercom:${workspace}:${clientSecret}`;

/** Secrets as they are, as the service keeps those of Standard Webhooks, and with their workspace. */
export const keysOf = (secret: string): HookKey[] => {
  const [, workspace = null, own = secret] = OF_WORKSPACE.exec(secret) ?? [];
  const inside = own.startsWith(KEPT_AS) ? own.slice(KEPT_AS.length) : null;
  return [
    Buffer.from(own),
    ...(inside === null ? [] : [Buffer.from(inside), Buffer.from(inside, 'base64')]),
  ]
    .filter((key) => key.length >= SHORTEST)
    .map((key) => ({ key, workspace }));
};
