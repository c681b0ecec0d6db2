import { randomBytes } from 'node:crypto';
import type { OAuthIntegration } from './app-folder.ts';

/** How the platform speaks to the app's OAuth provider. */
export interface ProviderPort {
  /** Origin in place of `https://host`. */
  reach: (host: string) => string;
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  now: () => number;
  oauthIparams: () => Readonly<Record<string, string>>;
  /** Where the provider sends people back to. */
  callback: () => string;
  /** Whether the client names itself by the Authorization header instead of the body. */
  basic: boolean;
}

interface Tokens {
  access: string;
  refresh: string | null;
  until: number;
}

const asObject = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** Tokens that agents got from the app's OAuth provider; one for each of them, and renewed when they end. */
export class AgentTokens {
  readonly #port: ProviderPort;
  readonly #tokens = new Map<string, Tokens>();
  readonly #renewing = new Map<string, Promise<string | null>>();
  readonly #states = new Map<string, { agent: string; integration: OAuthIntegration }>();

  constructor(port: ProviderPort) {
    this.#port = port;
  }

  /** Whether an agent has authorized the app. */
  has(agent: string): boolean {
    return this.#tokens.has(agent);
  }

  /** Forgets what an agent authorized, as when they take it back. */
  drop(agent: string): void {
    this.#tokens.delete(agent);
  }

  /** Takes a token that an agent got elsewhere; it ends when it is taken no more. */
  give(agent: string, access: string): void {
    this.#tokens.set(agent, { access, refresh: null, until: Number.POSITIVE_INFINITY });
  }

  /** Where an agent authorizes the app. */
  start(agent: string, integration: OAuthIntegration): string {
    const state = randomBytes(16).toString('base64url');
    this.#states.set(state, { agent, integration });
    const url = this.#urlOf(integration.authorize_url);
    url.searchParams.set('response_type', 'code');
    url.searchParams.set('client_id', this.#fill(integration.client_id));
    url.searchParams.set('redirect_uri', this.#port.callback());
    url.searchParams.set('state', state);
    for (const [name, value] of Object.entries(integration.options ?? {}))
      url.searchParams.set(name, value);
    return url.href;
  }

  /** The provider sent somebody back; gives whether they have a token now. */
  async finish(query: URLSearchParams): Promise<boolean> {
    const state = query.get('state') ?? '';
    const started = this.#states.get(state);
    this.#states.delete(state);
    const code = query.get('code');
    if (!started || code === null) return false;
    const { agent, integration } = started;
    return this.#ask(agent, integration, {
      grant_type: 'authorization_code',
      code,
      redirect_uri: this.#port.callback(),
    });
  }

  /** The token of an agent, renewed when it has ended; null when the agent has to authorize the app. */
  async of(agent: string, integration: OAuthIntegration): Promise<string | null> {
    const tokens = this.#tokens.get(agent);
    if (!tokens) return null;
    if (tokens.until > this.#port.now()) return tokens.access;
    return this.renew(agent, integration, tokens.access);
  }

  /** A new token for one that is taken no more; null when there is none. Requests that meet share it. */
  async renew(agent: string, integration: OAuthIntegration, old: string): Promise<string | null> {
    const now = this.#tokens.get(agent);
    // another request was faster
    if (now && now.access !== old) return now.access;
    const underway = this.#renewing.get(agent) ?? this.#renew(agent, integration);
    this.#renewing.set(agent, underway);
    return underway.finally(() => this.#renewing.delete(agent));
  }

  async #renew(agent: string, integration: OAuthIntegration): Promise<string | null> {
    const refresh = this.#tokens.get(agent)?.refresh ?? null;
    const renewed =
      refresh !== null &&
      (await this.#ask(agent, integration, {
        grant_type: 'refresh_token',
        refresh_token: refresh,
      }));
    if (!renewed) this.#tokens.delete(agent);
    return this.#tokens.get(agent)?.access ?? null;
  }

  async #ask(
    agent: string,
    integration: OAuthIntegration,
    grant: Readonly<Record<string, string>>,
  ): Promise<boolean> {
    const id = this.#fill(integration.client_id);
    const secret = this.#fill(integration.client_secret);
    const { basic, fetch, now } = this.#port;
    const response = await fetch(this.#urlOf(integration.token_url).href, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        ...(basic && {
          authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`,
        }),
      },
      body: new URLSearchParams({
        ...grant,
        ...(!basic && { client_id: id, client_secret: secret }),
      }).toString(),
    });
    if (!response.ok) return false;
    const told = asObject(await response.json());
    const access = told['access_token'];
    if (typeof access !== 'string') return false;
    const refresh = told['refresh_token'];
    const seconds = Number(told['expires_in'] ?? 3_600);
    this.#tokens.set(agent, {
      access,
      refresh: typeof refresh === 'string' ? refresh : null,
      until: now() + seconds * 1_000,
    });
    return true;
  }

  /** Credentials are written `<%= … %>`, addresses `{{ … }}`. */
  #fill(text: string): string {
    return text.replaceAll(
      /(?:<%=|\{\{)\s*oauth_iparams\.(\w+)\s*(?:%>|\}\})/g,
      (_, name: string) => this.#port.oauthIparams()[name] ?? '',
    );
  }

  #urlOf(template: string): URL {
    const url = new URL(this.#fill(template));
    return new URL(`${url.pathname}${url.search}`, this.#port.reach(url.host));
  }
}
