import type { Finding } from '../../lib/finding.ts';
import type { FdkPackage } from '../fdk-package.ts';
import { at, entriesIn, objectIn, textIn } from '../json.ts';
import type { Rule } from '../rule.ts';

const FILE = 'config/iparams.json';
const TYPES = new Set([
  'text',
  'paragraph',
  'dropdown',
  'email',
  'number',
  'phone_number',
  'date',
  'url',
  'radio',
  'checkbox',
  'multiselect',
  'domain',
  'api_key',
]);
const KEYS = new Set([
  'display_name',
  'type',
  'description',
  'required',
  'default_value',
  'options',
  'secure',
  'regex',
  'visible',
  'data-bind',
  'events',
  'modules',
  'type_attributes',
]);
const SECRET = /(?:key|secret|token|password)$/i;

const found = (message: string): Finding => ({ file: FILE, message });

const settings = (pkg: FdkPackage): [string, unknown][] => entriesIn(pkg.json(FILE));

const one = function* (pkg: FdkPackage): Iterable<Finding> {
  if (pkg.has(FILE) === pkg.has('config/iparams.html'))
    yield found('and iparams.html are both there or both missing: an app has exactly one of them');
};

const shape = function* (pkg: FdkPackage): Iterable<Finding> {
  for (const [name, value] of settings(pkg)) {
    for (const key of ['display_name', 'description'])
      if (textIn(at(value, key)) === '')
        yield found(`${name} has no ${key}: whoever installs the app reads it`);
    if (!TYPES.has(textIn(at(value, 'type'))))
      yield found(
        `${name} has the type ${JSON.stringify(at(value, 'type'))}: there is none of that name`,
      );
    for (const key of Object.keys(objectIn(value)))
      if (!KEYS.has(key)) yield found(`${name} has ${key}: it is not known`);
  }
};

const compiles = (pattern: string): boolean => {
  try {
    return new RegExp(pattern, 'u').source !== '';
  } catch {
    return false;
  }
};

const regex = function* (pkg: FdkPackage): Iterable<Finding> {
  for (const [name, value] of settings(pkg)) {
    const rules = objectIn(at(value, 'regex'));
    for (const [rule, pattern] of Object.entries(rules)) {
      if (rule.endsWith('-error')) continue;
      if (textIn(rules[`${rule}-error`]) === '')
        yield found(`${name} has the rule ${rule} without ${rule}-error: say what to enter`);
      if (!compiles(textIn(pattern)))
        yield found(`${name} has a rule ${rule} that is no pattern: it would refuse everything`);
    }
  }
};

const secret = function* (pkg: FdkPackage): Iterable<Finding> {
  for (const [name, value] of settings(pkg))
    if (SECRET.test(name) && at(value, 'secure') !== true)
      yield found(`${name} is not secure: every agent's browser would get it`);
};

const oauth = function* (pkg: FdkPackage): Iterable<Finding> {
  for (const [name] of settings(pkg))
    if (/client_?(?:id|secret)/i.test(name))
      yield found(
        `has ${name}: what an OAuth provider knows belongs into oauth_config.json (FF-07L)`,
      );
};

const checked = function* (pkg: FdkPackage): Iterable<Finding> {
  const isChecked = at(pkg.manifest, 'modules', 'common', 'events', 'onAppInstall') !== undefined;
  if (settings(pkg).length > 0 && !isChecked)
    yield found('asks for settings that nobody checks: handle onAppInstall (IP-05A)');
};

/** What is asked of whoever installs the app. */
export const iparamsRules: readonly Rule[] = [
  { id: 'iparams-one', level: 'error', check: one },
  { id: 'iparams-shape', level: 'error', check: shape },
  { id: 'iparams-regex', level: 'error', check: regex },
  { id: 'iparams-secret', level: 'error', check: secret },
  { id: 'iparams-oauth', level: 'error', check: oauth },
  { id: 'iparams-checked', level: 'warning', check: checked },
];
