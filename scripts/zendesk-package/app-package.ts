import { readPng } from './image/read-png.ts';
import type { Png } from './image/read-png.ts';
import { isObject, valueOf } from './json/json-value.ts';
import type { Json, JsonObject } from './json/json-value.ts';
import { readJson } from './json/read-json.ts';
import type { JsonReading } from './json/read-json.ts';
import { readZip } from './zip/read-zip.ts';
import type { ZipFault } from './zip/zip-fault.ts';

export const MANIFEST = 'manifest.json';
export const REQUIREMENTS = 'requirements.json';

/** Longer texts are not read as JSON; the largest part that Zendesk takes has one megabyte. */
export const LONGEST_JSON = 3 * 1024 * 1024;

/** A package as the rules see it: its files by path, read as what they ought to be. */
export class AppPackage {
  readonly zipFaults: readonly ZipFault[];
  /** Of the archive, in bytes. */
  readonly size: number;
  /** Of every file, sorted. */
  readonly paths: readonly string[];
  private readonly files: ReadonlyMap<string, Buffer | null>;
  private readonly readings = new Map<string, JsonReading | null>();
  private readonly pictures = new Map<string, Png | null>();

  constructor(zip: Buffer) {
    const { files, faults } = readZip(zip);
    this.files = files;
    this.zipFaults = faults;
    this.size = zip.length;
    this.paths = [...files.keys()].toSorted();
  }

  has(path: string): boolean {
    return this.files.has(path);
  }

  /** Null when it is missing, or the archive holds it in a way that cannot be read. */
  bytes(path: string): Buffer | null {
    return this.files.get(path) ?? null;
  }

  /** Null when there are no bytes, or when they are no UTF-8. A byte order mark is part of the text. */
  text(path: string): string | null {
    const bytes = this.bytes(path);
    try {
      return bytes && new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      return null;
    }
  }

  /** A file read as PNG; null when it is none. */
  picture(path: string): Png | null {
    const known = this.pictures.get(path);
    if (known !== undefined) return known;
    const bytes = this.bytes(path);
    const picture = bytes && readPng(bytes);
    this.pictures.set(path, picture);
    return picture;
  }

  /** A file read as JSON, whatever it says; null when there is no text of fitting length. */
  json(path: string): JsonReading | null {
    const known = this.readings.get(path);
    if (known !== undefined) return known;
    const text = this.text(path);
    const reading =
      text === null || text.length > LONGEST_JSON ? null : readJson(text.replace(/^\ufeff/, ''));
    this.readings.set(path, reading);
    return reading;
  }

  /** A JSON file whose top is an object; an empty one otherwise, of which other rules say what is wrong. */
  object(path: string): JsonObject {
    const value = this.json(path)?.value;
    return isObject(value) ? value : {};
  }

  /** Null when there is no manifest that can be read: the rules about its contents then have nothing to say. */
  get manifest(): JsonObject | null {
    const value = this.json(MANIFEST)?.value;
    return isObject(value) ? value : null;
  }

  /** The value of a key of the manifest. */
  key(name: string): Json | undefined {
    return valueOf(this.manifest ?? {}, name);
  }

  /** For a listing in the Marketplace, where people review it. A package is private unless it says otherwise. */
  get isListed(): boolean {
    return this.key('private') === false;
  }

  /** Without a page of its own. */
  get isWithoutPage(): boolean {
    return this.key('requirementsOnly') === true || this.key('marketingOnly') === true;
  }

  /** Line of a key in a JSON file, by its path in it. */
  lineOf(file: string, path: string): number | undefined {
    return this.json(file)?.lines.get(path);
  }
}
