import { REQUIREMENTS } from '../app-package.ts';
import type { AppPackage } from '../app-package.ts';
import { inFile, quoted } from '../in-file.ts';
import { entriesOf, isList, isObject, kindOf, valueOf } from '../json/json-value.ts';
import type { Json } from '../json/json-value.ts';
import type { Rule } from '../rule.ts';

const TYPES = [
  'automations',
  'channel_integrations',
  'custom_objects',
  'custom_objects_v2',
  'macros',
  'targets',
  'views',
  'ticket_fields',
  'triggers',
  'user_fields',
  'organization_fields',
  'webhooks',
];

const WITHOUT_TITLE = new Set([
  'channel_integrations',
  'custom_objects',
  'custom_objects_v2',
  'webhooks',
]);

/** What an entry of a type has to say. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  user_fields: ['key'],
  organization_fields: ['key'],
  webhooks: ['name', 'status', 'endpoint', 'http_method', 'request_format'],
  channel_integrations: ['manifest_url'],
};

const BANNED_TARGETS = new Set(['http_target', 'url_target_v2']);
const LIMIT = { all: 5_000, customObjects: 50, customObjectsBytes: 1_048_576 };

const at = (pkg: AppPackage, path: string, message: string) =>
  inFile(pkg, REQUIREMENTS, path, message);

const typesOf = (pkg: AppPackage) => entriesOf(pkg.object(REQUIREMENTS));

const countOf = (value: Json): number => {
  if (isList(value)) return value.length;
  return entriesOf(value).reduce((sum, [, each]) => sum + (isList(each) ? each.length : 1), 0);
};

/** Each entry of the types that have named entries. */
function* entries(pkg: AppPackage) {
  for (const [type, entriesOfType] of typesOf(pkg)) {
    if (type === 'custom_objects' || type === 'custom_objects_v2') continue;
    for (const [name, fields] of entriesOf(entriesOfType)) {
      yield { type, name, fields, path: `/${type}/${name}` };
    }
  }
}

/** What is to be set up in an account together with the app. */
export const requirementRules: readonly Rule[] = [
  {
    id: 'requirements-missing',
    level: 'error',
    *check(pkg) {
      if (pkg.key('requirementsOnly') !== true || pkg.has(REQUIREMENTS)) return;
      yield {
        file: REQUIREMENTS,
        message: 'is missing, and the package is there for nothing else: add it',
      };
    },
  },
  {
    id: 'requirements-banned',
    level: 'error',
    *check(pkg) {
      if (pkg.key('marketingOnly') !== true || !pkg.has(REQUIREMENTS)) return;
      yield {
        file: REQUIREMENTS,
        message: 'has no place in a package for a listing only: leave it out',
      };
    },
  },
  {
    id: 'requirements-type',
    level: 'error',
    *check(pkg) {
      for (const [type] of typesOf(pkg)) {
        if (TYPES.includes(type)) continue;
        const message = `has the type ${quoted(type)}: choose of ${TYPES.join(', ')}`;
        yield at(pkg, `/${type}`, message);
      }
    },
  },
  {
    id: 'requirements-form',
    level: 'error',
    *check(pkg) {
      for (const [type, value] of typesOf(pkg)) {
        if (!TYPES.includes(type)) continue;
        if (!isObject(value)) {
          yield at(pkg, `/${type}`, `has ${kindOf(value)} as ${quoted(type)}: write an object`);
        }
      }
      for (const { name, fields, path } of entries(pkg)) {
        if (isObject(fields)) continue;
        yield at(pkg, path, `has ${kindOf(fields)} as ${quoted(name)}: write an object`);
      }
    },
  },
  {
    id: 'requirements-title',
    level: 'error',
    *check(pkg) {
      for (const { type, name, fields, path } of entries(pkg)) {
        if (!TYPES.includes(type) || WITHOUT_TITLE.has(type) || !isObject(fields)) continue;
        if (Object.hasOwn(fields, 'title')) continue;
        yield at(pkg, path, `has no "title" for ${quoted(name)}: add one`);
      }
    },
  },
  {
    id: 'requirements-needed',
    level: 'error',
    *check(pkg) {
      for (const { type, name, fields, path } of entries(pkg)) {
        const needed = Object.hasOwn(NEEDED, type) ? (NEEDED[type] ?? []) : [];
        const missing = needed.filter((key) => isObject(fields) && !Object.hasOwn(fields, key));
        if (missing.length === 0) continue;
        yield at(
          pkg,
          path,
          `has no ${missing.join(', ')} for ${quoted(name)}: add what is missing`,
        );
      }
    },
  },
  {
    id: 'requirements-target',
    level: 'error',
    *check(pkg) {
      for (const { type, name, fields, path } of entries(pkg)) {
        const kind = valueOf(fields, 'type');
        if (type !== 'targets' || typeof kind !== 'string' || !BANNED_TARGETS.has(kind)) continue;
        yield at(
          pkg,
          path,
          `has ${quoted(name)} of the kind ${quoted(kind)}, which is refused: use a webhook`,
        );
      }
    },
  },
  {
    id: 'requirements-channels',
    level: 'error',
    *check(pkg) {
      const channels = valueOf(pkg.object(REQUIREMENTS), 'channel_integrations');
      if (channels === undefined || countOf(channels) <= 1) return;
      yield at(pkg, '/channel_integrations', 'has more than one channel: leave one');
    },
  },
  {
    id: 'requirements-many',
    level: 'error',
    *check(pkg) {
      const count = typesOf(pkg).reduce((sum, [, value]) => sum + countOf(value), 0);
      if (count <= LIMIT.all) return;
      yield at(pkg, '', `has ${count} entries, ${LIMIT.all} are taken: leave some out`);
    },
  },
  {
    id: 'requirements-custom-objects',
    level: 'error',
    *check(pkg) {
      const objects = valueOf(pkg.object(REQUIREMENTS), 'custom_objects');
      if (!isObject(objects)) return;
      const path = '/custom_objects';
      if (countOf(objects) > LIMIT.customObjects) {
        const message = `has ${countOf(objects)} custom objects, ${LIMIT.customObjects} are taken: leave some out`;
        yield at(pkg, path, message);
      }
      const needed = {
        custom_object_types: ['key', 'schema'],
        custom_object_relationship_types: ['key', 'source', 'target'],
      };
      if (!Object.hasOwn(objects, 'custom_object_types')) {
        yield at(pkg, path, 'has no "custom_object_types": add them');
      }
      for (const [kind, keys] of Object.entries(needed)) {
        const list = valueOf(objects, kind);
        for (const [index, each] of (isList(list) ? list : []).entries()) {
          const missing = keys.filter((key) => valueOf(each, key) === undefined);
          if (missing.length === 0) continue;
          yield at(
            pkg,
            `${path}/${kind}/${index}`,
            `has no ${missing.join(', ')} in ${kind}: add it`,
          );
        }
      }
    },
  },
  {
    id: 'requirements-custom-objects-size',
    level: 'error',
    *check(pkg) {
      const objects = valueOf(pkg.object(REQUIREMENTS), 'custom_objects_v2');
      if (objects === undefined) return;
      const bytes = Buffer.byteLength(JSON.stringify(objects));
      if (bytes <= LIMIT.customObjectsBytes) return;
      const message = `has ${bytes} bytes of custom objects, ${LIMIT.customObjectsBytes} are taken: leave some out`;
      yield at(pkg, '/custom_objects_v2', message);
    },
  },
  {
    id: 'requirements-webhook-http',
    level: 'warning',
    *check(pkg) {
      for (const { type, name, fields, path } of entries(pkg)) {
        const endpoint = valueOf(fields, 'endpoint');
        if (type !== 'webhooks' || typeof endpoint !== 'string' || !/^http:/i.test(endpoint))
          continue;
        yield at(
          pkg,
          path,
          `calls ${quoted(endpoint)} for ${quoted(name)}, without encryption: use https`,
        );
      }
    },
  },
];
