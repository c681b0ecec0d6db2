import type { Finding } from '../../lib/finding.ts';
import type { FdkPackage } from '../fdk-package.ts';
import { at, entriesIn, objectIn, textIn } from '../json.ts';
import type { Rule } from '../rule.ts';

const FILE = 'config/requests.json';
const METHODS = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']);
const IN_SCHEMA = new Set(['protocol', 'method', 'host', 'path', 'headers', 'query']);
const IN_OPTIONS = new Set(['oauth', 'maxAttempts', 'retryDelay', 'isJwt', 'security']);
const MOST = 100;

const found = (message: string): Finding => ({ file: FILE, message });

interface Template {
  name: string;
  schema: Readonly<Record<string, unknown>>;
  options: Readonly<Record<string, unknown>>;
}

const templates = (pkg: FdkPackage): Template[] =>
  entriesIn(pkg.json(FILE)).map(([name, value]) => ({
    name,
    schema: objectIn(at(value, 'schema')),
    options: objectIn(at(value, 'options')),
  }));

/** What is put in, by where: `iparam.x`, `context.x`, `access_token`. */
const filledIn = (text: unknown): string[] =>
  [...JSON.stringify(text ?? '').matchAll(/<%=\s*(?:encode\()?([\w.]+)\)?\s*%>/g)].map(
    ([, name = '']) => name,
  );

const shape = function* (pkg: FdkPackage): Iterable<Finding> {
  const all = templates(pkg);
  if (all.length > MOST) yield found(`has ${all.length} requests: ${MOST} are allowed`);
  for (const { name, schema, options } of all) {
    for (const key of Object.keys(schema))
      if (!IN_SCHEMA.has(key))
        yield found(`${name}/schema must NOT have additional properties '${key}': leave it out`);
    for (const key of Object.keys(options))
      if (!IN_OPTIONS.has(key)) yield found(`${name}/options has ${key}: it is not known`);
    if (!METHODS.has(textIn(schema['method'])))
      yield found(
        `${name} has the method ${JSON.stringify(schema['method'])}: it is none of ${[...METHODS].join(', ')}`,
      );
  }
};

const https = function* (pkg: FdkPackage): Iterable<Finding> {
  for (const { name, schema } of templates(pkg))
    if (schema['protocol'] !== 'https')
      yield found(`${name} has the protocol ${JSON.stringify(schema['protocol'])}: use https`);
};

const host = function* (pkg: FdkPackage): Iterable<Finding> {
  for (const { name, schema } of templates(pkg)) {
    const filled = textIn(schema['host']).replaceAll(/<%=[^%]*%>/g, 'x.example');
    if (!/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(filled) || /^[\d.]+$/.test(filled))
      yield found(
        `${name}/schema/host must not have a scheme, a path, a port or an IP address: a full host name alone`,
      );
  }
};

const path = function* (pkg: FdkPackage): Iterable<Finding> {
  for (const { name, schema } of templates(pkg)) {
    const value = textIn(schema['path']);
    if (!value.startsWith('/')) yield found(`${name}/schema/path must start with '/': add it`);
    if (/\{\{|(?<!<%=[^%]*)\{/.test(value))
      yield found(`${name}/schema/path has braces: values are put in by <%= %>`);
  }
};

const attempts = function* (pkg: FdkPackage): Iterable<Finding> {
  for (const { name, options } of templates(pkg)) {
    const { maxAttempts = 1, retryDelay = 0 } = options as {
      maxAttempts?: number;
      retryDelay?: number;
    };
    if (!Number.isInteger(maxAttempts) || maxAttempts < 1 || maxAttempts > 5)
      yield found(`${name} is tried ${maxAttempts} times: 1 to 5 are allowed`);
    if (!(retryDelay >= 0 && retryDelay <= 1_500 && retryDelay % 100 === 0))
      yield found(`${name} waits ${retryDelay} ms: at most 1500 are allowed, in steps of 100`);
  }
};

const secure = function* (pkg: FdkPackage): Iterable<Finding> {
  const iparams = pkg.object('config/iparams.json');
  for (const { name, schema } of templates(pkg)) {
    const { headers, ...elsewhere } = schema;
    for (const used of [...filledIn(headers), ...filledIn(elsewhere)])
      if (used.startsWith('iparam.') && !Object.hasOwn(iparams, used.slice(7)))
        yield found(`${name} uses ${used}: config/iparams.json has none of that name`);
    for (const used of filledIn(elsewhere))
      if (at(iparams, used.slice(7), 'secure') === true || used === 'access_token')
        yield found(
          `${name} puts ${used} elsewhere than into a header: secrets go into headers alone (FF-03A)`,
        );
  }
};

const context = function* (pkg: FdkPackage): Iterable<Finding> {
  for (const { name, schema } of templates(pkg))
    for (const used of [...filledIn(schema['headers']), ...filledIn(schema['host'])])
      if (used.startsWith('context.'))
        yield found(
          `${name} puts ${used} into a header or the host: what a browser says goes into path and query alone`,
        );
};

const oauth = function* (pkg: FdkPackage): Iterable<Finding> {
  const integrations = objectIn(at(pkg.json('config/oauth_config.json'), 'integrations'));
  for (const { name, schema, options } of templates(pkg)) {
    const integration = options['oauth'] === undefined ? null : textIn(options['oauth']);
    const uses = filledIn(schema).includes('access_token');
    if (uses && integration === null) yield found(`${name}: OAuth request missing 'options.oauth'`);
    if (integration !== null && !Object.hasOwn(integrations, integration))
      yield found(`${name} signs in by ${integration}: oauth_config.json has none of that name`);
  }
};

const literal = function* (pkg: FdkPackage): Iterable<Finding> {
  for (const { name, schema } of templates(pkg))
    for (const [header, value] of entriesIn(schema['headers']))
      if (
        /^(?:authorization|x-.*(?:key|token|secret|installation).*)$/i.test(header) &&
        filledIn(value).length === 0
      )
        yield found(`${name} has ${header} written down: put a secure parameter in (FF-06A)`);
};

/** What the app asks of other servers, and how. */
export const requestRules: readonly Rule[] = [
  { id: 'request-shape', level: 'error', check: shape },
  { id: 'request-https', level: 'error', check: https },
  { id: 'request-host', level: 'error', check: host },
  { id: 'request-path', level: 'error', check: path },
  { id: 'request-attempts', level: 'error', check: attempts },
  { id: 'request-secure', level: 'error', check: secure },
  { id: 'request-context', level: 'error', check: context },
  { id: 'request-oauth', level: 'error', check: oauth },
  { id: 'request-literal', level: 'error', check: literal },
];
