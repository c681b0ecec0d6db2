import type { AgentTokens } from './agent-tokens.ts';
import type { AppFolder, RequestTemplate } from './app-folder.ts';
import type { FreshworksAssumptions } from './assumptions.ts';
import { Breaker } from './breaker.ts';
import { Budget } from './budget.ts';
import { fillTemplate } from './fill-template.ts';
import { Rejection } from './rejection.ts';
import { sendTemplate } from './send-template.ts';
import type { Carrier, TemplateAnswer } from './send-template.ts';

/** Requests a minute of one app in one account, whoever makes them. */
export const MOST_A_MINUTE = 50;

/** A request that was carried or refused, for assertions and for whoever looks. */
export interface CarriedRequest {
  template: string;
  agent: string | null;
  status: number;
  /** Whether it was the platform that answered. */
  byPlatform: boolean;
}

/** What templates are filled with and sent by. */
export interface TemplatesPort extends Omit<Carrier, 'before'> {
  app: () => AppFolder;
  iparams: () => Readonly<Record<string, string>>;
  accountUrl: string;
  tokens: AgentTokens;
  now: () => number;
  assumed: FreshworksAssumptions;
}

interface InvokeOptions {
  context: Readonly<Record<string, unknown>>;
  body: string | null;
}

const KNOWN_OPTIONS = new Set(['context', 'body', 'cache', 'ttl']);

const readOptions = (given: unknown): InvokeOptions => {
  const options = (given ?? {}) as Readonly<Record<string, unknown>>;
  const { context = {}, body = null } = options;
  const strange = Object.keys(options).find((name) => !KNOWN_OPTIONS.has(name));
  if (strange !== undefined) throw new Rejection(400, `${strange} is not known`);
  // whose answer another agent would get is not known
  if (options['cache'] === true)
    throw new Rejection(400, 'cache could show one agent the answer of another');
  if (typeof context !== 'object' || context === null || Array.isArray(context))
    throw new Rejection(400, 'context is no object');
  if (body !== null && typeof body !== 'string')
    throw new Rejection(400, 'body is no text: stringify it');
  return { context: context as InvokeOptions['context'], body };
};

/** The request templates of an app: filled and sent on the platform's side, inside its limits. */
export class Templates {
  readonly #port: TemplatesPort;
  readonly #budget: Budget;
  readonly #breaker: Breaker;
  readonly #carried: CarriedRequest[] = [];

  constructor(port: TemplatesPort) {
    this.#port = port;
    const { failures, restMs } = port.assumed.breaker;
    this.#budget = new Budget(MOST_A_MINUTE, port.now);
    this.#breaker = new Breaker(failures, restMs, port.now);
  }

  /** Requests so far, oldest first. */
  get carried(): readonly CarriedRequest[] {
    return this.#carried;
  }

  /** Requests of the last minute. */
  get spent(): number {
    return this.#budget.spent;
  }

  /** As though a minute had gone by. */
  renew(): void {
    this.#budget.renew();
  }

  /**
   * Sends a template for an agent, or for the app's server part when there is none.
   * @throws Rejection when it may not be sent, or is not answered with 2xx
   */
  async invoke(key: string, given: unknown, agent: string | null): Promise<TemplateAnswer> {
    const note = (status: number, byPlatform: boolean): void => {
      this.#carried.push({ template: key, agent, status, byPlatform });
      if (!byPlatform || status >= 500) this.#breaker.tell(key, status < 500);
    };
    let answer: TemplateAnswer;
    try {
      answer = await this.#send(key, readOptions(given), agent);
    } catch (error) {
      if (error instanceof Rejection) note(error.status, true);
      throw error;
    }
    note(answer.status, false);
    if (answer.status >= 200 && answer.status < 300) return answer;
    throw new Rejection(answer.status, answer.response, answer.headers);
  }

  async #send(key: string, options: InvokeOptions, agent: string | null): Promise<TemplateAnswer> {
    const { app, tokens } = this.#port;
    const { requests, integrations } = app();
    const template = Object.hasOwn(requests, key) ? requests[key] : undefined;
    if (!template) throw new Rejection(400, 'Requested template not found or registered');
    if (this.#breaker.isOpen(key)) throw new Rejection(400, 'The circuit breaker is open');
    const once = (token: string | null): Promise<TemplateAnswer> =>
      this.#once(template, options, token, agent === null);
    const name = template.options?.oauth;
    if (name === undefined) return once(null);
    const integration = integrations[name];
    if (!integration || agent === null) throw new Rejection(400, `${name} is no integration here`);
    const token = await tokens.of(agent, integration);
    if (token === null) throw new Rejection(401, 'The app is not authorized by this agent');
    const answer = await once(token);
    if (answer.status !== 401) return answer;
    // whatever ended the token, a new one may be had for it
    const renewed = await tokens.renew(agent, integration, token);
    return renewed === null ? answer : once(renewed);
  }

  #once(
    template: RequestTemplate,
    { context, body }: InvokeOptions,
    accessToken: string | null,
    isServer: boolean,
  ): Promise<TemplateAnswer> {
    const { app, iparams, accountUrl, reach, fetch, deadline, wait } = this.#port;
    const filled = fillTemplate(template, {
      iparams: iparams(),
      secure: app().secure,
      context,
      isServer,
      accessToken,
      accountUrl,
    });
    const before = (): void => this.#take();
    return sendTemplate(filled, body, template.options ?? {}, {
      reach,
      fetch,
      deadline,
      wait,
      before,
    });
  }

  #take(): void {
    const taken = this.#budget.take();
    if (taken.taken) return;
    const says = this.#port.assumed.tellsRetryAfter;
    const headers = says ? { 'retry-after': String(taken.seconds) } : {};
    throw new Rejection(429, 'Rate limit of requests is reached', headers);
  }
}
