import { Refusal, forbidden } from '../wire/refusal.ts';
import type { Route } from '../wire/call.ts';
import type { Account } from '../state/account.ts';
import type { UserRow } from '../state/rows.ts';
import type { Grants } from './grants.ts';

const unknown = (): Refusal => new Refusal(401, { error: "Couldn't authenticate you" });
const expired = (): Refusal =>
  new Refusal(401, {
    error: 'invalid_token',
    error_description:
      'The access token provided is expired, revoked, malformed or invalid for other reasons.',
  });

/** Who asks, and for what they were let in; scopes are null where there are none. */
export interface Asking {
  user: UserRow;
  scopes: readonly string[] | null;
}

/** Whom an `Authorization` header stands for; null where there is none. @throws Refusal 401 */
export const askingOf = (
  header: string | undefined,
  { account, grants, apiToken }: { account: Account; grants: Grants; apiToken: string },
): Asking | null => {
  if (header === undefined || header === '') return null;
  const [, scheme = '', value = ''] = /^(\w+) +(\S+)$/.exec(header) ?? [];
  if (scheme.toLowerCase() === 'bearer') {
    const holder = grants.holder(value);
    const user = holder && account.users.get(holder.user);
    if (!holder || !user) throw expired();
    return { user, scopes: holder.scopes };
  }
  const [, email, token] =
    /^(.+)\/token:(.+)$/.exec(Buffer.from(value, 'base64').toString('utf8')) ?? [];
  const user = [...account.users.values()].find((each) => each.email === email);
  if (scheme.toLowerCase() !== 'basic' || token !== apiToken || !user) throw unknown();
  return { user, scopes: null };
};

/** Scopes each of which is enough for a route. */
const enoughFor = ({ method, scope }: Route): string[] => {
  const kind = method === 'GET' ? 'read' : 'write';
  return scope === null ? [kind] : [`${scope}:${kind}`, kind];
};

/** Lets somebody call a route, or not. @throws Refusal 401, 403 */
export const permit = (asking: Asking | null, route: Route): void => {
  if (route.may === 'anyone' && asking === null) return;
  if (asking === null) throw unknown();
  const { user, scopes } = asking;
  if (user.suspended || !user.active) throw forbidden();
  const enough = enoughFor(route);
  if (scopes !== null && !enough.some((scope) => scopes.includes(scope)))
    throw new Refusal(403, {
      error: 'Forbidden',
      description: `You are missing the following required scopes: ${enough.join(', ')}`,
    });
  if (route.may === 'anyone') return;
  if (user.role === 'end-user') throw forbidden();
  if (route.may === 'admin' && user.role !== 'admin') throw forbidden();
};
