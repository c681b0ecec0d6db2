import type { FieldValue, Id } from '../state/rows.ts';
import { isJson } from './json.ts';
import type { Json } from './json.ts';
import { invalid } from './refusal.ts';
import type { Wrong } from './refusal.ts';

const typeOf = (value: unknown): string => {
  if (value === null) return 'Null';
  if (Array.isArray(value)) return 'Array';
  if (typeof value === 'bigint' || Number.isInteger(value)) return 'Integer';
  if (typeof value === 'number') return 'Float';
  return { string: 'String', boolean: 'Boolean' }[typeof value as string] ?? 'key/value pair';
};

/** Reads the fields of a request one by one, and refuses it with everything that is wrong. Undefined: not there. */
export class FieldReader {
  readonly #body: Json;
  readonly #asked = new Set<string>();
  readonly #wrongs: Wrong[] = [];
  /** In forms all is text. */
  readonly #isForm: boolean;

  constructor(body: Json, isForm = false) {
    this.#body = body;
    this.#isForm = isForm;
  }

  refuse(field: string, message: string, code: Wrong['code'] = 'invalid_value'): undefined {
    this.#wrongs.push({ field, message, code });
  }

  text(name: string): string | undefined {
    return this.#read(name, 'String', (value) => (typeof value === 'string' ? value : undefined));
  }

  textOrNull(name: string): string | null | undefined {
    return this.#read(name, 'String', (value) =>
      value === null || typeof value === 'string' ? value : undefined,
    );
  }

  flag(name: string): boolean | undefined {
    return this.#read(name, 'Boolean', (value) => {
      if (this.#isForm && (value === 'true' || value === 'false')) return value === 'true';
      return typeof value === 'boolean' ? value : undefined;
    });
  }

  /** A whole number. */
  int(name: string): number | undefined {
    return this.#read(name, 'Positive Integer', (value) => {
      const number = this.#isForm && /^\d{1,9}$/.test(String(value)) ? Number(value) : value;
      return typeof number === 'number' && Number.isInteger(number) ? number : undefined;
    });
  }

  /** Null: nobody. */
  id(name: string): Id | null | undefined {
    return this.#read(name, 'Positive Integer', (value) => {
      if (value === null) return null;
      const isText = this.#isForm && typeof value === 'string';
      if (typeof value !== 'number' && typeof value !== 'bigint' && !isText) return undefined;
      const digits = String(value);
      return /^[1-9]\d{0,18}$/.test(digits) ? digits : undefined;
    });
  }

  ids(name: string): readonly Id[] | undefined {
    return this.#read(name, 'Array', (value) => {
      if (!Array.isArray(value)) return undefined;
      const all = value.map(String);
      return all.every((each) => /^[1-9]\d{0,18}$/.test(each)) ? all : undefined;
    });
  }

  texts(name: string): readonly string[] | undefined {
    return this.#read(name, 'Array', (value) =>
      Array.isArray(value) && value.every((each) => typeof each === 'string') ? value : undefined,
    );
  }

  record(name: string): Json | undefined {
    return this.#read(name, 'key/value pair', (value) => (isJson(value) ? value : undefined));
  }

  records(name: string): readonly Json[] | undefined {
    return this.#read(name, 'Array', (value) =>
      Array.isArray(value) && value.every(isJson) ? value : undefined,
    );
  }

  /** Fields that may be there and change nothing. */
  overlook(...names: readonly string[]): void {
    for (const name of names) this.#asked.add(name);
  }

  require(name: string, value: unknown): void {
    if (value === undefined || value === null || value === '')
      this.refuse(name, 'It should not be blank as this is a mandatory field', 'missing_field');
  }

  /** @throws Refusal 400 when anything is wrong, or was not asked for */
  done(): void {
    for (const name of Object.keys(this.#body))
      if (!this.#asked.has(name))
        this.refuse(name, 'Unexpected/invalid field in request', 'invalid_field');
    if (this.#wrongs.length > 0) throw invalid(...this.#wrongs);
  }

  #read<T>(name: string, type: string, read: (value: unknown) => T | undefined): T | undefined {
    this.#asked.add(name);
    const value = this.#body[name];
    if (value === undefined) return undefined;
    const got = read(value);
    if (got !== undefined) return got;
    const message = `Value set is of type ${typeOf(value)}.It should be a/an ${type}`;
    return this.refuse(name, message, 'datatype_mismatch');
  }
}

/** Value of a custom field as it came; a number beyond all measure is none. */
export const valueOf = (value: unknown): FieldValue | undefined =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value)
    ? (value as FieldValue)
    : undefined;
