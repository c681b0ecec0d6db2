import type { RequestTemplate } from './app-folder.ts';
import { Rejection } from './rejection.ts';

/** What stands for the placeholders of a template. */
export interface TemplateValues {
  iparams: Readonly<Record<string, string>>;
  /** Names of those that may stand in headers only. */
  secure: ReadonlySet<string>;
  /** What the app gave; a browser's stands in paths and queries only. */
  context: Readonly<Record<string, unknown>>;
  /** True for the app's own server part. */
  isServer: boolean;
  accessToken: string | null;
  /** Address of the helpdesk account. */
  accountUrl: string;
}

/** A request as it goes out. */
export interface FilledRequest {
  method: string;
  host: string;
  /** With its query. */
  path: string;
  headers: Record<string, string>;
}

type Place = 'host' | 'path' | 'query' | 'headers';

const HOST = /^(?=.{1,253}$)(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z]{2,63}$/i;

const refuse = (message: string): never => {
  throw new Rejection(400, message);
};

const contextValue = (name: string, place: Place, values: TemplateValues): string => {
  if (!values.isServer && place !== 'path' && place !== 'query')
    return refuse(`context.${name} may not stand in the ${place} of a request from a browser`);
  if (!Object.hasOwn(values.context, name)) return refuse(`context.${name} is missing`);
  const value = values.context[name];
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : refuse(`context.${name} is no text`);
};

const iparamValue = (name: string, place: Place, values: TemplateValues): string => {
  if (values.secure.has(name) && place !== 'headers')
    return refuse(`iparam.${name} is secure and may stand in headers only`);
  return values.iparams[name] ?? refuse(`iparam.${name} is not set`);
};

const valueOf = (expression: string, place: Place, values: TemplateValues): string => {
  const encoded = /^encode\((.+)\)$/.exec(expression)?.[1];
  if (encoded !== undefined)
    return Buffer.from(valueOf(encoded.trim(), place, values)).toString('base64');
  if (expression === 'access_token') {
    if (place !== 'headers') return refuse('access_token may stand in headers only');
    return values.accessToken ?? refuse('access_token is not there');
  }
  if (expression === 'currentHost.endpoint_urls.freshdesk') return values.accountUrl;
  const [, kind, name] = /^(iparam|context)\.(\w+)$/.exec(expression) ?? [];
  if (kind === undefined || name === undefined) return refuse(`${expression} is not known`);
  return (kind === 'context' ? contextValue : iparamValue)(name, place, values);
};

/** Replaces each placeholder once: what is put in is never looked at again. */
const fill = (text: string, place: Place, values: TemplateValues): string =>
  text.replaceAll(/<%=\s*(.+?)\s*%>/g, (_, expression: string) =>
    valueOf(expression, place, values),
  );

/**
 * A template with its placeholders replaced, as the platform does it on its own servers.
 * @throws Rejection when something stands where it may not
 */
export const fillTemplate = (
  { schema }: RequestTemplate,
  values: TemplateValues,
): FilledRequest => {
  const host = fill(schema.host, 'host', values);
  if (!HOST.test(host)) refuse('host is no full host name');
  const query = new URLSearchParams();
  for (const [name, text] of Object.entries(schema.query ?? {}))
    query.set(name, fill(text, 'query', values));
  const search = query.toString();
  const path = fill(schema.path, 'path', values);
  const headers = Object.fromEntries(
    Object.entries(schema.headers ?? {}).map(([name, text]) => {
      const value = fill(text, 'headers', values);
      return [name, /[\r\n]/.test(value) ? refuse(`header ${name} has more than a line`) : value];
    }),
  );
  return { method: schema.method, host, path: search === '' ? path : `${path}?${search}`, headers };
};
