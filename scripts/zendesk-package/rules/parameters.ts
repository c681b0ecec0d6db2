import type { AppPackage } from '../app-package.ts';
import { inManifest, quoted } from '../in-file.ts';
import { isList, isObject, kindOf, valueOf } from '../json/json-value.ts';
import type { Json } from '../json/json-value.ts';
import type { Rule } from '../rule.ts';

const TYPES: ReadonlySet<string> = new Set([
  'text',
  'checkbox',
  'url',
  'number',
  'multiline',
  'hidden',
  'oauth',
  'mtls',
]);

const SCOPES: ReadonlySet<string> = new Set([
  'header',
  'body',
  'url',
  'jwt_secret_key',
  'jwt_claim',
  'basic_auth_username',
  'basic_auth_password',
]);

const MOST_MTLS = 3;

/** A setting an admin fills in, as the manifest declares it. */
interface Parameter {
  readonly name: string;
  readonly type: string;
  readonly path: string;
  readonly get: (key: string) => Json | undefined;
}

/** The declared parameters that are objects; anything else is told by a rule of its own. */
export const parametersOf = (pkg: AppPackage): Parameter[] => {
  const list = pkg.key('parameters');
  return (isList(list) ? list : []).flatMap((each, index) => {
    if (!isObject(each)) return [];
    const [name, type] = [valueOf(each, 'name'), valueOf(each, 'type') ?? 'text'];
    return [
      {
        name: typeof name === 'string' ? name : '',
        type: typeof type === 'string' ? type : '',
        path: `/parameters/${index}`,
        get: (key: string) => valueOf(each, key),
      },
    ];
  });
};

const eachParameter = (
  id: string,
  level: Rule['level'],
  message: (parameter: Parameter, all: readonly Parameter[]) => string | null,
): Rule => ({
  id,
  level,
  *check(pkg) {
    const all = parametersOf(pkg);
    for (const parameter of all) {
      const text = message(parameter, all);
      const name = parameter.name === '' ? 'without a name' : quoted(parameter.name);
      if (text !== null) yield inManifest(pkg, parameter.path, `the parameter ${name} ${text}`);
    }
  },
});

const isFirst = (parameter: Parameter, all: readonly Parameter[], key: 'name' | 'type'): boolean =>
  all.find((each) => each[key] === parameter[key]) === parameter;

const notBoolean = (value: Json | undefined): boolean =>
  value !== undefined && value !== null && typeof value !== 'boolean';

/** What an admin is asked for, and how it is kept. */
export const parameterRules: readonly Rule[] = [
  {
    id: 'parameters-list',
    level: 'error',
    *check(pkg) {
      const list = pkg.key('parameters');
      if (list === undefined || list === null) return;
      if (!isList(list)) {
        yield inManifest(pkg, '/parameters', `"parameters" is ${kindOf(list)}: write a list`);
        return;
      }
      for (const [index, each] of list.entries()) {
        if (isObject(each)) continue;
        const message = `"parameters" has ${kindOf(each)}: write an object with name and type`;
        yield inManifest(pkg, `/parameters/${index}`, message);
      }
    },
  },
  eachParameter('parameter-name', 'error', ({ get, name }) => {
    if (name.trim() === '') {
      return get('name') === undefined
        ? 'cannot be asked for: name it'
        : 'has no word for a name: name it';
    }
    return name === 'name' ? 'has a name Zendesk keeps for itself: choose another' : null;
  }),
  eachParameter('parameter-duplicate', 'error', (parameter, all) =>
    isFirst(parameter, all, 'name') || parameter.name === ''
      ? null
      : 'is there twice: leave one of them out',
  ),
  eachParameter('parameter-type', 'error', ({ type, get }) =>
    TYPES.has(type)
      ? null
      : `has the type ${quoted(get('type'))}: choose one of ${[...TYPES].join(', ')}`,
  ),
  eachParameter('parameter-boolean', 'error', ({ get }) => {
    const wrong = ['required', 'secure'].filter((key) => notBoolean(get(key)));
    return wrong.length === 0
      ? null
      : `has ${wrong.join(' and ')} neither true nor false: correct it`;
  }),
  eachParameter('parameter-hidden-required', 'error', ({ type, get }) =>
    type === 'hidden' && get('required') === true
      ? 'is hidden and required, and nobody could fill it in: choose one'
      : null,
  ),
  eachParameter('parameter-oauth-twice', 'error', (parameter, all) =>
    parameter.type !== 'oauth' || isFirst(parameter, all, 'type')
      ? null
      : 'is the second of the type oauth, and one is allowed: remove it',
  ),
  eachParameter('parameter-oauth-secure', 'error', ({ type, get }) =>
    type === 'oauth' && get('secure') === true
      ? 'is of the type oauth, which is kept safe by itself: remove "secure"'
      : null,
  ),
  eachParameter('parameter-scopes', 'error', ({ get }) => {
    const scopes = get('scopes');
    if (scopes === undefined || scopes === null) return null;
    if (!isList(scopes)) return `has ${kindOf(scopes)} as "scopes": write a list`;
    if (scopes.length === 0) return 'has no scope in "scopes": name where it may be used';
    const strange = scopes.filter((scope) => typeof scope !== 'string' || !SCOPES.has(scope));
    return strange.length === 0
      ? null
      : `has the scope ${quoted(strange[0])}: choose of ${[...SCOPES].join(', ')}`;
  }),
  eachParameter('parameter-scopes-insecure', 'error', ({ get }) =>
    isList(get('scopes')) && get('secure') !== true
      ? 'has "scopes" and is not secure: write "secure": true, or remove them'
      : null,
  ),
  eachParameter('parameter-secure-unscoped', 'warning', ({ get }) =>
    get('secure') === true && get('scopes') === undefined
      ? 'is secure for any use: name in "scopes" where it may be used'
      : null,
  ),
  eachParameter('parameter-default', 'warning', ({ type, get }) =>
    get('default') !== undefined && (type === 'hidden' || get('secure') === true)
      ? 'carries a default that everybody who has the package can read: remove it'
      : null,
  ),
  eachParameter('parameter-open-secret', 'warning', ({ name, type, get }) =>
    /token|key|pwd|password/i.test(name) && type === 'text' && get('secure') !== true
      ? 'sounds like a secret, and every agent can read it: write "secure": true with "scopes", or rename it'
      : null,
  ),
  eachParameter('parameter-mtls', 'warning', ({ type }) =>
    type === 'mtls' ? 'is refused where Zendesk has not switched mtls on: ask for it first' : null,
  ),
  eachParameter('parameter-mtls-form', 'error', ({ type, get }) => {
    if (type !== 'mtls') return null;
    if (
      ['secure', 'default', 'scopes'].some((key) => get(key) !== undefined && get(key) !== false)
    ) {
      return 'is of the type mtls, which takes no secure, default or scopes: remove them';
    }
    return isDomain(get('allowed_domain'))
      ? null
      : 'needs "allowed_domain", a host name such as api.example.com or *.example.com: add it';
  }),
  eachParameter('parameter-mtls-many', 'error', (parameter, all) => {
    const before = all.filter(({ type }) => type === 'mtls').indexOf(parameter);
    return before < MOST_MTLS
      ? null
      : `is one of more than ${MOST_MTLS} of the type mtls: remove it`;
  }),
];

const isDomain = (value: Json | undefined): boolean =>
  typeof value === 'string' &&
  value.length <= 253 &&
  /^(?:\*\.)?[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/i.test(
    value,
  );
