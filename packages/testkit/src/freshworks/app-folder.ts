import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A request template as the app declares it. */
export interface RequestTemplate {
  schema: {
    protocol?: string;
    method: string;
    host: string;
    path: string;
    headers?: Readonly<Record<string, string>>;
    query?: Readonly<Record<string, string>>;
  };
  options?: {
    oauth?: string;
    maxAttempts?: number;
    retryDelay?: number;
  };
}

/** An integration of the app with an OAuth provider. */
export interface OAuthIntegration {
  client_id: string;
  client_secret: string;
  authorize_url: string;
  token_url: string;
  token_type?: string;
  options?: Readonly<Record<string, string>>;
}

/** What the platform reads of a packed app. */
export interface AppFolder {
  folder: string;
  /** Template keys that the manifest declares. */
  requests: Readonly<Record<string, RequestTemplate>>;
  integrations: Readonly<Record<string, OAuthIntegration>>;
  /** Names of installation parameters that browsers never get. */
  secure: ReadonlySet<string>;
  iparams: readonly string[];
  /** Handlers of server.js by the name of the event. */
  events: Readonly<Record<string, string>>;
  functions: readonly string[];
  /** Page of the ticket sidebar, below app/. */
  page: string;
}

type Json = Readonly<Record<string, unknown>>;

const asObject = (value: unknown): Json =>
  typeof value === 'object' && value !== null ? (value as Json) : {};

const readJson = (folder: string, file: string, needed: boolean): Json => {
  const path = join(folder, file);
  if (!existsSync(path) && !needed) return {};
  return asObject(JSON.parse(readFileSync(path, 'utf8')));
};

const handlersOf = (events: unknown): [string, string][] =>
  Object.entries(asObject(events)).map(([name, each]) => [name, String(asObject(each)['handler'])]);

const delayFits = (delay: number): boolean => delay <= 1_500 && delay % 100 === 0;

const templateFaults = (key: string, template: RequestTemplate): string[] => {
  const { schema, options = {} } = template;
  const { maxAttempts = 1, retryDelay = 0 } = options;
  return [
    ...(schema.path?.startsWith('/') ? [] : [`${key}: schema/path must start with '/'`]),
    ...(/[/:]/.test(schema.host ?? '/') ? [`${key}: schema/host must not have path`] : []),
    ...('body' in schema ? [`${key}: schema must NOT have additional properties 'body'`] : []),
    ...((schema.protocol ?? 'https') === 'https' ? [] : [`${key}: protocol must be https`]),
    ...(maxAttempts >= 1 && maxAttempts <= 5 ? [] : [`${key}: maxAttempts is 1 to 5`]),
    ...(delayFits(retryDelay) ? [] : [`${key}: retryDelay is at most 1500 in steps of 100`]),
    ...(JSON.stringify(schema).includes('access_token') && options.oauth === undefined
      ? [`${key}: OAuth request missing 'options.oauth'`]
      : []),
  ];
};

const faultsOf = (app: AppFolder, declared: readonly string[], manifest: Json): string[] => {
  const html = join(app.folder, 'app', app.page);
  const source = app.page !== '' && existsSync(html) ? readFileSync(html, 'utf8') : null;
  const agents = Object.values(app.integrations).filter((each) => each.token_type === 'agent');
  return [
    ...(manifest['platform-version'] === '3.0' ? [] : ['platform-version is not 3.0']),
    ...(source === null ? ['the page of the ticket sidebar is not there'] : []),
    ...(source !== null && source.split('{{{appclient}}}').length !== 2
      ? ['the page has {{{appclient}}} not exactly once']
      : []),
    ...declared
      .filter((key) => !Object.hasOwn(app.requests, key))
      .map((key) => `request ${key} is declared and not in requests.json`),
    ...Object.entries(app.requests).flatMap(([key, template]) => [
      ...(declared.includes(key) ? [] : [`request ${key} is not declared in the manifest`]),
      ...templateFaults(key, template),
    ]),
    ...(agents.length > 1 ? ['only one integration may be for agents'] : []),
  ];
};

/**
 * Reads a packed app as the platform does before it is installed.
 * @throws Error with every fault, one a line
 */
export const readAppFolder = (folder: string): AppFolder => {
  const manifest = readJson(folder, 'manifest.json', true);
  const modules = asObject(manifest['modules']);
  const common = asObject(modules['common']);
  const ticket = asObject(modules['support_ticket']);
  const sidebar = asObject(asObject(ticket['location'])['ticket_sidebar']);
  const iparams = readJson(folder, 'config/iparams.json', true);
  const oauth = readJson(folder, 'config/oauth_config.json', false);
  const app: AppFolder = {
    folder,
    requests: readJson(folder, 'config/requests.json', false) as unknown as AppFolder['requests'],
    integrations: asObject(oauth['integrations']) as AppFolder['integrations'],
    iparams: Object.keys(iparams),
    secure: new Set(
      Object.keys(iparams).filter((key) => asObject(iparams[key])['secure'] === true),
    ),
    events: Object.fromEntries([...handlersOf(common['events']), ...handlersOf(ticket['events'])]),
    functions: Object.keys(asObject(common['functions'])),
    page: typeof sidebar['url'] === 'string' ? sidebar['url'] : '',
  };
  const faults = faultsOf(app, Object.keys(asObject(common['requests'])), manifest);
  if (faults.length > 0) throw new Error(`The platform refuses the app:\n${faults.join('\n')}`);
  return app;
};
