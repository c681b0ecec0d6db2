import { readFileSync } from 'node:fs';
import path from 'node:path';

import { listFiles } from '../lib/list-files.ts';
import { objectIn } from './json.ts';
import type { Json } from './json.ts';

/** A package as the rules see it: its files by path. */
export class FdkPackage {
  readonly files: ReadonlyMap<string, Buffer>;

  constructor(files: ReadonlyMap<string, Buffer>) {
    this.files = files;
  }

  /** Of every file, sorted. */
  get paths(): readonly string[] {
    return [...this.files.keys()].toSorted();
  }

  has(file: string): boolean {
    return this.files.has(file);
  }

  /** Empty where there is none. */
  text(file: string): string {
    return this.files.get(file)?.toString('utf8') ?? '';
  }

  /** A file read as JSON; undefined when it is missing or none. */
  json(file: string): unknown {
    try {
      return JSON.parse(this.text(file)) as unknown;
    } catch {
      return undefined;
    }
  }

  /** A JSON file whose top is an object; an empty one otherwise, of which another rule says what is wrong. */
  object(file: string): Json {
    return objectIn(this.json(file));
  }

  get manifest(): Json {
    return this.object('manifest.json');
  }

  /** Pages of the app. */
  get pages(): readonly string[] {
    return this.paths.filter((file) => /^app\/.*\.html$/.test(file));
  }

  /** Scripts that run on the platform or in its pages; tests don't. */
  get scripts(): readonly string[] {
    return this.paths.filter((file) => /^(?:app|server|config)\/.*\.js$/.test(file));
  }
}

/** Reads a folder that Freshworks' command line could work in; what is installed, measured or hidden there is no part of it. */
export const readFdkPackage = (folder: string): FdkPackage =>
  new FdkPackage(
    new Map(listFiles(folder, '.').map((file) => [file, readFileSync(path.join(folder, file))])),
  );
