import { repoRoot } from '../../lib/repo-root.ts';
import { buildPackage } from '../build-package.ts';
import type { Publisher } from '../publisher.ts';
import { readZip } from '../zip/read-zip.ts';
import { writeZip } from '../zip/write-zip.ts';
import { craftZip } from './craft-zip.ts';
import type { CraftedEntry } from './craft-zip.ts';

/** Addresses that nobody can ever own. */
export const PUBLISHER: Publisher = {
  author: {
    name: 'Some publisher',
    email: 'support@publisher.example',
    url: 'https://publisher.example',
  },
  termsConditionsURL: 'https://publisher.example/terms',
};

const listing = readZip(buildPackage(repoRoot, PUBLISHER).zip).files;

/** Where a value is in a JSON file: keys, and numbers for items of lists. */
type Place = readonly (string | number)[];

/** Our own package as it would be listed, to spoil one thing in it. */
export class PackageDraft {
  readonly files = new Map([...listing].map(([path, bytes]) => [path, bytes ?? Buffer.alloc(0)]));

  /** Sets a value in a JSON file; undefined takes the key away. */
  set(file: string, place: Place, value: unknown): this {
    const top = { json: JSON.parse(this.textOf(file)) as unknown };
    const keys = ['json', ...place];
    const last = keys.pop() ?? 'json';
    let holder: unknown = top;
    for (const key of keys) holder = (holder as Record<string | number, unknown>)[key];
    const object = holder as Record<string | number, unknown>;
    if (value === undefined) Reflect.deleteProperty(object, last);
    else object[last] = value;
    return this.write(file, JSON.stringify(top.json, null, 2));
  }

  manifest(place: Place, value: unknown): this {
    return this.set('manifest.json', place, value);
  }

  /** In the one location of the app. */
  sidebar(key: string, value: unknown): this {
    return this.manifest(['location', 'support', 'ticket_sidebar', key], value);
  }

  /** One more parameter, and what all languages say of it. */
  parameter(parameter: { readonly name: string } & Readonly<Record<string, unknown>>): this {
    const manifest = JSON.parse(this.textOf('manifest.json')) as { parameters: unknown[] };
    return this.manifest(['parameters', manifest.parameters.length], parameter).label(
      parameter.name,
    );
  }

  /** What all languages say of a parameter. */
  label(name: string): this {
    for (const file of this.files.keys()) {
      if (!file.startsWith('translations/')) continue;
      this.set(file, ['app', 'parameters', name], { label: 'A label' });
    }
    return this;
  }

  requirements(value: unknown): this {
    return this.write('requirements.json', JSON.stringify(value));
  }

  write(file: string, contents: string | Buffer): this {
    this.files.set(file, Buffer.from(contents));
    return this;
  }

  remove(file: string): this {
    this.files.delete(file);
    return this;
  }

  textOf(file: string): string {
    return this.files.get(file)?.toString('utf8') ?? '';
  }

  zip(): Buffer {
    return writeZip(this.files);
  }

  /** As an archive that tells of `file` what it is told to, with further entries behind. */
  crafted(
    file: string | null,
    change: Partial<CraftedEntry>,
    more: readonly CraftedEntry[] = [],
    edit?: (end: Buffer) => Buffer,
  ): Buffer {
    const entries = [...this.files].map(([path, bytes]) => ({
      path,
      bytes,
      ...(path === file ? change : {}),
    }));
    return craftZip([...entries, ...more], edit);
  }
}
