import { randomBytes } from 'node:crypto';
import { appClientScript } from '../freshworks-host/app-client.ts';
import { AgentTokens } from './agent-tokens.ts';
import { serveAppFile, serveCrayons } from './app-files.ts';
import { readAppFolder } from './app-folder.ts';
import type { AppFolder, OAuthIntegration } from './app-folder.ts';
import { ASSUMED } from './assumptions.ts';
import type { FreshworksAssumptions } from './assumptions.ts';
import { Budget } from './budget.ts';
import { Rejection } from './rejection.ts';
import { ServerPart } from './server-part.ts';
import { MOST_A_MINUTE, Templates } from './templates.ts';
import type { CarriedRequest } from './templates.ts';

const LARGEST_PAYLOAD = 100 * 1024;

/** What the platform knows of one installation of an app. */
export interface FreshworksOptions {
  /** The packed app. */
  folder: string;
  iparams: () => Readonly<Record<string, string>>;
  oauthIparams: () => Readonly<Record<string, string>>;
  /** Address of the helpdesk account, for example `https://acme.freshdesk.com`. */
  accountUrl: string;
  /** Origin in place of `https://host`; apps name hosts by full names only. */
  reach: (host: string) => string;
  /** Origin the platform is reached at. */
  origin: () => string;
  now?: () => number;
  fetch?: (url: string, init: RequestInit) => Promise<Response>;
  deadline?: (milliseconds: number) => AbortSignal;
  wait?: (milliseconds: number) => Promise<void>;
  assumptions?: Partial<FreshworksAssumptions>;
}

type Json = Readonly<Record<string, unknown>>;

const asObject = (value: unknown): Json =>
  typeof value === 'object' && value !== null ? (value as Json) : {};

const usualWait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

const json = (body: unknown, status = 200): Response =>
  Response.json(body, { status, headers: { 'cache-control': 'no-store' } });

const text = (words: string, status: number): Response =>
  new Response(words, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });

/** What a browser sees after it came back from the provider. */
const backPage = (ok: boolean): Response =>
  new Response(
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Simulated Freshworks</title><body><main><h1>${
      ok ? 'The app is authorized' : 'The app is not authorized'
    }</h1><p>Simulated Freshworks. You can close this window.</p></main>`,
    {
      status: ok ? 200 : 400,
      headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
    },
  );

/**
 * The developer platform of Freshworks for one installation of an app: serves its files to frames, fills and sends its request
 * templates on the server side and enforces what the platform enforces, has agents authorize the app with its OAuth provider, and
 * runs its server part.
 */
export class FreshworksPlatform {
  readonly #options: FreshworksOptions;
  readonly #assumed: FreshworksAssumptions;
  readonly #now: () => number;
  readonly #sessions = new Map<string, { agent: string }>();
  readonly #tokens: AgentTokens;
  readonly #templates: Templates;
  readonly #functionBudget: Budget;
  #app: AppFolder | null = null;
  #server: ServerPart | null = null;

  constructor(options: FreshworksOptions) {
    this.#options = options;
    this.#assumed = { ...ASSUMED, ...options.assumptions };
    this.#now = options.now ?? Date.now;
    this.#functionBudget = new Budget(MOST_A_MINUTE, this.#now);
    const send = options.fetch ?? ((url: string, init: RequestInit) => fetch(url, init));
    this.#tokens = new AgentTokens({
      reach: options.reach,
      fetch: send,
      now: this.#now,
      oauthIparams: options.oauthIparams,
      callback: () => this.callback,
      basic: this.#assumed.basic,
    });
    this.#templates = new Templates({
      app: () => this.app,
      iparams: options.iparams,
      accountUrl: options.accountUrl,
      tokens: this.#tokens,
      now: this.#now,
      assumed: this.#assumed,
      reach: options.reach,
      fetch: send,
      deadline: options.deadline ?? ((milliseconds) => AbortSignal.timeout(milliseconds)),
      wait: options.wait ?? usualWait,
    });
  }

  /** Where OAuth providers send agents back to. */
  get callback(): string {
    return `${this.#options.origin()}/auth/callback`;
  }

  /** Requests of templates so far, oldest first. */
  get carried(): readonly CarriedRequest[] {
    return this.#templates.carried;
  }

  /** Requests of the last minute, of everybody. */
  get spent(): number {
    return this.#templates.spent;
  }

  /** As though a minute had gone by: the app has all its requests again. */
  renew(): void {
    this.#templates.renew();
    this.#functionBudget.renew();
  }

  /** The app as it was read. @throws Error with every fault of the package */
  get app(): AppFolder {
    this.#app ??= readAppFolder(this.#options.folder);
    return this.#app;
  }

  /** An agent opens a page with the app: gives the address of its frame, which is theirs alone. */
  open(agent: string): { session: string; url: string } {
    const session = randomBytes(16).toString('hex');
    this.#sessions.set(session, { agent });
    return { session, url: `${this.#options.origin()}/apps/${session}/${this.app.page}` };
  }

  /** Whether an agent has authorized the app, or never needs to. */
  isAuthorized(agent: string): boolean {
    return this.#integration === null || this.#tokens.has(agent);
  }

  /** Where the agent goes who presses AUTHORIZE; null when the app has no integration for agents. */
  authorizeUrl(agent: string): string | null {
    const integration = this.#integration;
    return integration && this.#tokens.start(agent, integration);
  }

  /** As though an agent had authorized the app and got this token. */
  authorize(agent: string, accessToken: string): void {
    this.#tokens.give(agent, accessToken);
  }

  /** Forgets what an agent authorized. */
  deauthorize(agent: string): void {
    this.#tokens.drop(agent);
  }

  /** Installs the app: its server part may refuse. */
  async install(): Promise<{ installed: true } | { installed: false; message: string }> {
    const handler = this.app.events['onAppInstall'];
    if (handler === undefined) return { installed: true };
    const { error } = await this.#serverPart().ask(handler, this.#payload('onAppInstall', {}));
    if (error === null) return { installed: true };
    return { installed: false, message: error.message };
  }

  /** Tells the app's server part that something happened, when it listens to it. `data.actor` is who did it. */
  async tell(event: string, data: Json): Promise<void> {
    const handler = this.app.events[event];
    if (handler !== undefined) await this.#serverPart().tell(handler, this.#payload(event, data));
  }

  /** Answers what a browser asks of the platform. */
  async handle(request: Request): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    const [, first, second, ...rest] = pathname.split('/');
    if (request.method === 'GET') {
      if (first === 'apps' && second !== undefined && this.#sessions.has(second))
        return serveAppFile(this.app.folder, rest.join('/'), second);
      if (first === '__platform' && second === 'crayons') return serveCrayons(rest.join('/'));
      if (first === '__platform' && second === 'appclient') return this.#client(rest.join('/'));
      if (pathname === '/auth/callback') return backPage(await this.#tokens.finish(searchParams));
    }
    if (request.method === 'POST' && first === '__platform' && second !== undefined)
      return this.#answer(second, request);
    return text('Not found', 404);
  }

  #client(file: string): Response {
    const session = file.replace(/\.js$/, '');
    if (!this.#sessions.has(session)) return text('Not found', 404);
    return new Response(appClientScript(session), {
      headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-store' },
    });
  }

  async #answer(what: string, request: Request): Promise<Response> {
    const body = asObject(await request.json().catch(() => null));
    const session = this.#sessions.get(String(body['session']));
    if (!session) return json({ ok: false, status: 401, message: 'no such session' });
    try {
      return json({ ok: true, ...(await this.#do(what, body, session.agent)) });
    } catch (error) {
      if (!(error instanceof Rejection)) throw error;
      const { status, message, headers } = error;
      const authorize = status === 401 && !this.isAuthorized(session.agent);
      return json({
        ok: false,
        status,
        headers,
        ...this.#said(message),
        ...(authorize && { authorize }),
      });
    }
  }

  #said(words: string): Json {
    if (this.#assumed.rejects === 'status') return {};
    return { [this.#assumed.rejects]: words };
  }

  async #do(what: string, body: Json, agent: string): Promise<Json> {
    switch (what) {
      case 'invoke':
        return {
          ...(await this.#templates.invoke(String(body['template']), body['options'], agent)),
        };
      case 'iparams':
        return { value: this.#iparams(body['key']) };
      case 'smi':
        return this.#call(String(body['name']), asObject(body['payload']));
      default:
        throw new Rejection(404, 'not known');
    }
  }

  #iparams(key: unknown): Json {
    const known = Object.entries(this.#options.iparams()).filter(
      ([name]) => !this.app.secure.has(name),
    );
    if (key === null || key === undefined) return Object.fromEntries(known);
    const found = known.find(([name]) => name === key);
    if (!found) throw new Rejection(404, 'there is no such parameter here');
    return Object.fromEntries([found]);
  }

  async #call(name: string, payload: Json): Promise<Json> {
    if (!this.app.functions.includes(name))
      throw new Rejection(404, 'Requested function not found or registered');
    if (JSON.stringify(payload).length > LARGEST_PAYLOAD)
      throw new Rejection(413, 'the payload is larger than 100 KB');
    if (!this.#functionBudget.take().taken) throw new Rejection(429, 'too many calls');
    const { error, data } = await this.#serverPart().ask(name, {
      ...payload,
      iparams: this.#options.iparams(),
    });
    if (error !== null) throw new Rejection(error.status, error.message);
    return { response: data };
  }

  get #integration(): OAuthIntegration | null {
    return (
      Object.values(this.app.integrations).find(({ token_type }) => token_type === 'agent') ?? null
    );
  }

  #serverPart(): ServerPart {
    this.#server ??= new ServerPart(this.app, {
      invokeTemplate: (template, options) => this.#templates.invoke(template, options, null),
    });
    return this.#server;
  }

  #payload(event: string, data: Json): Json {
    const { iparams, accountUrl } = this.#options;
    return {
      event,
      data,
      iparams: iparams(),
      region: 'EUC',
      timestamp: Math.floor(this.#now() / 1_000),
      currentHost: {
        subscribed_modules: ['support_ticket'],
        endpoint_urls: { freshdesk: accountUrl },
      },
    };
  }
}
