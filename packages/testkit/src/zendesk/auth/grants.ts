import { createHash, randomBytes } from 'node:crypto';

/** A program that people or admins let in. */
export interface OauthClient {
  id: string;
  /** Null for one that can keep none and shows a code verifier instead. */
  secret: string | null;
  redirectUris: readonly string[];
  /** As whom it acts with `client_credentials`; null: it may not. */
  actsAs: number | null;
}

interface Pair {
  id: number;
  access: string;
  refresh: string | null;
  client: string;
  user: number;
  scopes: readonly string[];
  /** Milliseconds of the helpdesk's clock; null: never. */
  accessEnds: number | null;
  refreshEnds: number | null;
}

interface Code {
  client: string;
  user: number;
  redirectUri: string;
  scopes: readonly string[];
  challenge: string | null;
  endsAt: number;
}

/** Why no token is given, as OAuth spells it. */
export class GrantRefused extends Error {
  readonly status: number;
  readonly code: string;
  constructor(code: string, status = 400) {
    super(code);
    this.name = 'GrantRefused';
    this.status = status;
    this.code = code;
  }
}

/** Lifetimes in seconds; null: they last. */
export interface Lifetimes {
  access: number | null;
  refresh: number | null;
}

const CODE_MS = 120_000;
const random = (): string => randomBytes(32).toString('hex');

/** Clients, codes and tokens of an account. */
export class Grants {
  readonly clients = new Map<string, OauthClient>();
  readonly #now: () => Date;
  readonly #codes = new Map<string, Code>();
  readonly #pairs = new Map<string, Pair>();
  #ids = 70_000;

  constructor(now: () => Date) {
    this.#now = now;
  }

  /** A code for what somebody agreed to; good once, for two minutes. */
  code(grant: Omit<Code, 'endsAt'>): string {
    const code = random();
    this.#codes.set(code, { ...grant, endsAt: this.#at() + CODE_MS });
    return code;
  }

  /** Takes a code in for whoever may have it. @throws GrantRefused */
  redeem(
    code: string,
    {
      client,
      redirectUri,
      verifier,
    }: { client: OauthClient; redirectUri: string; verifier: string },
    lifetimes: Lifetimes,
  ): Pair {
    const grant = this.#codes.get(code);
    this.#codes.delete(code);
    if (!grant || grant.client !== client.id || grant.endsAt <= this.#at())
      throw new GrantRefused('invalid_grant');
    if (grant.redirectUri !== redirectUri) throw new GrantRefused('invalid_grant');
    const shown = createHash('sha256').update(verifier).digest('base64url');
    if (grant.challenge === null ? client.secret === null : grant.challenge !== shown)
      throw new GrantRefused('invalid_grant');
    return this.issue(grant, lifetimes);
  }

  /** Gives a new pair for an old one, which is gone from then on. @throws GrantRefused */
  refresh(token: string, client: OauthClient, lifetimes: Lifetimes): Pair {
    const old = [...this.#pairs.values()].find(({ refresh }) => refresh === token);
    if (!old || old.client !== client.id || this.#isOver(old.refreshEnds))
      throw new GrantRefused('invalid_grant');
    this.#pairs.delete(old.access);
    return this.issue(old, lifetimes);
  }

  issue(
    { client, user, scopes }: Pick<Pair, 'client' | 'user' | 'scopes'>,
    { access, refresh }: Lifetimes,
    renewable = true,
  ): Pair {
    const pair: Pair = {
      id: (this.#ids += 1),
      client,
      user,
      scopes,
      access: random(),
      refresh: renewable ? random() : null,
      accessEnds: access === null ? null : this.#at() + access * 1_000,
      refreshEnds: refresh === null ? null : this.#at() + refresh * 1_000,
    };
    this.#pairs.set(pair.access, pair);
    return pair;
  }

  /** For whom a token stands now; null: it is taken no longer. */
  holder(access: string): Pick<Pair, 'client' | 'user' | 'scopes'> | null {
    const pair = this.#pairs.get(access);
    return pair && !this.#isOver(pair.accessEnds) ? pair : null;
  }

  /** Ends an access token; what renews it stays. */
  expire(access: string): void {
    const pair = this.#pairs.get(access);
    if (pair) this.#pairs.set(access, { ...pair, accessEnds: 0 });
  }

  /** What an access token is one of; null: it is taken no longer. */
  shown(access: string): Readonly<Pair> | null {
    return this.holder(access) ? (this.#pairs.get(access) ?? null) : null;
  }

  /** All that there are, oldest first. */
  all(): readonly Readonly<Pair>[] {
    return [...this.#pairs.values()];
  }

  /** The same by its number. */
  numbered(id: number): Readonly<Pair> | null {
    return [...this.#pairs.values()].find((pair) => pair.id === id) ?? null;
  }

  /** Ends a token together with what renews it. */
  end(id: number): void {
    const pair = this.numbered(id);
    if (pair) this.#pairs.delete(pair.access);
  }

  /** Ends everything a client was given. */
  revoke(client: string): void {
    for (const [access, pair] of this.#pairs)
      if (pair.client === client) this.#pairs.delete(access);
  }

  #isOver(endsAt: number | null): boolean {
    return endsAt !== null && endsAt <= this.#at();
  }

  #at(): number {
    return this.#now().getTime();
  }
}
