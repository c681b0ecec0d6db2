import type { Finding } from '../../lib/finding.ts';
import type { FdkPackage } from '../fdk-package.ts';
import { at, entriesIn, objectIn, textIn } from '../json.ts';
import type { Rule } from '../rule.ts';

const FILE = 'manifest.json';
const KEYS = new Set([
  'platform-version',
  'app',
  'modules',
  'scripts',
  'engines',
  'dependencies',
  'metaConfig',
]);
const BLOCKS = ['functions', 'requests', 'events', 'location'];
const TIMEOUTS = new Set([20, 25, 30]);

/** Where an app may be placed, by module. */
const LOCATIONS: Readonly<Record<string, readonly string[]>> = {
  common: ['full_page_app', 'cti_global_sidebar'],
  support_ticket: [
    'ticket_sidebar',
    'ticket_requester_info',
    'ticket_top_navigation',
    'ticket_background',
    'time_entry_background',
    'ticket_attachment',
    'ticket_conversation_editor',
    'new_ticket_requester_info',
    'new_ticket_background',
  ],
  support_contact: ['contact_sidebar'],
  support_company: [],
  service_ticket: ['ticket_sidebar'],
};

/** Events that a module can tell. */
const EVENTS: Readonly<Record<string, RegExp>> = {
  common:
    /^(?:onAppInstall|onAppUninstall|afterAppUpdate|onExternalEvent|onScheduledEvent|onSettingsUpdate)$/,
  support_ticket:
    /^on(?:Ticket|Conversation|TimeEntry|TicketField|CannedResponse)(?:Create|Update|Delete)$/,
};

const found = (message: string): Finding => ({ file: FILE, message });

const modulesOf = (pkg: FdkPackage): [string, unknown][] => entriesIn(pkg.manifest['modules']);

const inCommon = (pkg: FdkPackage, block: string): [string, unknown][] =>
  entriesIn(at(pkg.manifest, 'modules', 'common', block));

/** Names of what server.js exports. */
const handlersOf = (pkg: FdkPackage): ReadonlySet<string> => {
  const code = pkg.text('server/server.js');
  const start = code.indexOf('exports = {');
  const end = code.indexOf('\n};', start);
  const names = code.slice(start, end).matchAll(/^ {2}(\w+): (?:async )?function/gm);
  return new Set([...names].map(([, name = '']) => name));
};

const platform = function* (pkg: FdkPackage): Iterable<Finding> {
  const version = pkg.manifest['platform-version'];
  if (version !== '3.0')
    yield found(`is for platform ${JSON.stringify(version)}: new apps need 3.0`);
};

const keys = function* (pkg: FdkPackage): Iterable<Finding> {
  for (const key of Object.keys(pkg.manifest))
    if (!KEYS.has(key)) yield found(`has the key ${key}: platform 3.0 knows none of that name`);
};

const engines = function* (pkg: FdkPackage): Iterable<Finding> {
  const { node, fdk } = objectIn(pkg.manifest['engines']);
  if (!/^24\.11\.\d+$/.test(textIn(node)))
    yield found('engines.node is not 24.11.x: FDK 10 runs on that alone');
  if (!/^10\.\d+\.\d+$/.test(textIn(fdk)))
    yield found('engines.fdk is not 10.x: name the version it was tried with');
};

const modules = function* (pkg: FdkPackage): Iterable<Finding> {
  const names = modulesOf(pkg).map(([name]) => name);
  if (names.every((name) => name === 'common'))
    yield found('has no module but common: at least one more must be mentioned');
  for (const name of names)
    if (!Object.hasOwn(LOCATIONS, name))
      yield found(`has the module ${name}: there is none of that name`);
};

const locations = function* (pkg: FdkPackage): Iterable<Finding> {
  for (const [module, content] of modulesOf(pkg))
    for (const [name, place] of entriesIn(at(content, 'location'))) {
      if (!(LOCATIONS[module] ?? []).includes(name))
        yield found(`mentions ${name} in ${module}: invalid location(s) mentioned in modules`);
      for (const key of ['url', 'icon']) {
        const file = `app/${textIn(at(place, key))}`;
        if (!pkg.has(file))
          yield found(`names ${file} as ${key} of ${name}: there is no such file`);
      }
    }
};

const empty = function* (pkg: FdkPackage): Iterable<Finding> {
  for (const [module, content] of modulesOf(pkg))
    for (const block of BLOCKS) {
      const value = at(content, block);
      if (value !== undefined && entriesIn(value).length === 0)
        yield found(
          `modules/${module}/${block} is empty: it must not have fewer than 1 properties, leave it out`,
        );
    }
};

const events = function* (pkg: FdkPackage): Iterable<Finding> {
  const handlers = handlersOf(pkg);
  for (const [module, content] of modulesOf(pkg))
    for (const [event, value] of entriesIn(at(content, 'events'))) {
      if (!EVENTS[module]?.test(event))
        yield found(`listens to ${event} in ${module}: nothing there tells it`);
      const handler = textIn(at(value, 'handler'));
      if (!handlers.has(handler))
        yield found(`has ${handler || 'nothing'} for ${event}: server.js exports no such function`);
    }
};

const functions = function* (pkg: FdkPackage): Iterable<Finding> {
  const handlers = handlersOf(pkg);
  for (const [name, value] of inCommon(pkg, 'functions')) {
    const timeout = at(value, 'timeout');
    if (!/^[A-Za-z_]\w{1,39}$/.test(name))
      yield found(`has the function ${name}: use 2 to 40 letters, digits and _`);
    else if (!handlers.has(name))
      yield found(`has the function ${name}: server.js exports none of that name`);
    if (timeout !== undefined && !TIMEOUTS.has(Number(timeout)))
      yield found(
        `gives ${name} ${JSON.stringify(timeout)} seconds: timeout should be one of the allowed values (20, 25, 30)`,
      );
  }
};

const requests = function* (pkg: FdkPackage): Iterable<Finding> {
  const declared = inCommon(pkg, 'requests').map(([name]) => name);
  const written = Object.keys(pkg.object('config/requests.json'));
  for (const name of declared)
    if (!written.includes(name))
      yield found(`declares the request ${name}: config/requests.json has none of that name`);
  for (const name of written)
    if (!declared.includes(name))
      yield {
        file: 'config/requests.json',
        message: `has ${name}: the manifest does not declare it`,
      };
};

const unitTests = function* (pkg: FdkPackage): Iterable<Finding> {
  if (textIn(at(pkg.manifest, 'scripts', 'fdk-unit-test')) === '')
    yield found('has no scripts.fdk-unit-test: packing asks for it');
  if (!pkg.has('vitest.config.js'))
    yield { file: 'vitest.config.js', message: 'is missing: packing asks for it' };
  if (!pkg.paths.some((file) => /^tests\/.+\.test\.js$/.test(file)))
    yield { file: 'tests', message: 'has no test: packing asks for them' };
};

const pinned = function* (pkg: FdkPackage): Iterable<Finding> {
  const dependencies = entriesIn(pkg.manifest['dependencies']);
  for (const [name, version] of dependencies)
    if (!/^\d+\.\d+\.\d+$/.test(textIn(version)))
      yield found(`asks for ${name} ${JSON.stringify(version)}: pin one version`);
  const names = new Set(dependencies.map(([name]) => name));
  for (const [, name = ''] of pkg
    .text('server/server.js')
    .matchAll(/\brequire\(['"]([^'"]+)['"]\)/g))
    if (!names.has(name))
      yield {
        file: 'server/server.js',
        message: `requires ${name}: the manifest does not name it under dependencies`,
      };
};

/** What manifest.json says, and whether it is so. */
export const manifestRules: readonly Rule[] = [
  { id: 'manifest-platform', level: 'error', check: platform },
  { id: 'manifest-key', level: 'error', check: keys },
  { id: 'manifest-engines', level: 'error', check: engines },
  { id: 'manifest-module', level: 'error', check: modules },
  { id: 'manifest-location', level: 'error', check: locations },
  { id: 'manifest-empty', level: 'error', check: empty },
  { id: 'manifest-event', level: 'error', check: events },
  { id: 'manifest-function', level: 'error', check: functions },
  { id: 'manifest-request', level: 'error', check: requests },
  { id: 'manifest-tests', level: 'error', check: unitTests },
  { id: 'manifest-dependency', level: 'error', check: pinned },
];
