import type { Finding } from '../../lib/finding.ts';
import type { FdkPackage } from '../fdk-package.ts';
import { at, entriesIn, objectIn, textIn } from '../json.ts';
import type { Rule } from '../rule.ts';

const FILE = 'config/oauth_config.json';
const MOST = 3;

const found = (message: string): Finding => ({ file: FILE, message });

const integrations = (pkg: FdkPackage): [string, unknown][] =>
  entriesIn(at(pkg.json(FILE), 'integrations'));

const wrapper = function* (pkg: FdkPackage): Iterable<Finding> {
  const all = integrations(pkg);
  if (pkg.has(FILE) && all.length === 0)
    yield found("must have required property 'integrations': wrap them in it");
  if (all.length > MOST) yield found(`has ${all.length} integrations: ${MOST} are allowed`);
  if (all.filter(([, each]) => at(each, 'token_type') === 'agent').length > 1)
    yield found('has two integrations of agents: one is allowed');
};

const fields = function* (pkg: FdkPackage): Iterable<Finding> {
  for (const [name, each] of integrations(pkg)) {
    for (const key of ['display_name', 'client_id', 'client_secret', 'token_type'])
      if (textIn(at(each, key)) === '') yield found(`${name} has no ${key}: it is needed`);
    for (const key of ['authorize_url', 'token_url'])
      if (!textIn(at(each, key)).startsWith('https://'))
        yield found(`${name}/${key} is no address with https: it is needed`);
    for (const key of ['client_id', 'client_secret'])
      if (!textIn(at(each, key)).startsWith('<%= oauth_iparams.'))
        yield found(`${name}/${key} is written down: ask for it under oauth_iparams`);
  }
};

/** With a sign-in of the account, everybody would be whoever installed the app. */
const ofAgents = function* (pkg: FdkPackage): Iterable<Finding> {
  for (const [name, each] of integrations(pkg)) {
    const type = textIn(at(each, 'token_type'));
    if (type !== '' && type !== 'agent')
      yield found(`${name}/token_type is ${type}: it has to be agent, so that each signs in alone`);
  }
};

const asked = function* (pkg: FdkPackage): Iterable<Finding> {
  for (const [name, each] of integrations(pkg)) {
    const settings = objectIn(at(each, 'oauth_iparams'));
    for (const [key, value] of Object.entries(settings)) {
      for (const text of ['display_name', 'description'])
        if (textIn(at(value, text)) === '')
          yield found(`${name}/${key} has no ${text}: every setting needs one`);
      if (/secret/i.test(key) && at(value, 'secure') !== true)
        yield found(`${name}/${key} is not secure: it would be readable`);
    }
    for (const [, key = ''] of JSON.stringify(each).matchAll(/oauth_iparams\.(\w+)/g))
      if (!Object.hasOwn(settings, key))
        yield found(`${name} uses oauth_iparams.${key}: it is not asked for`);
  }
};

/** How agents sign in. */
export const oauthRules: readonly Rule[] = [
  { id: 'oauth-integrations', level: 'error', check: wrapper },
  { id: 'oauth-fields', level: 'error', check: fields },
  { id: 'oauth-agent', level: 'error', check: ofAgents },
  { id: 'oauth-iparams', level: 'error', check: asked },
];
