import { entriesOf, isObject, valueOf } from './json/json-value.ts';
import type { JsonObject } from './json/json-value.ts';
import { readJson } from './json/read-json.ts';
import { isEmail, isHttpsUrl } from './web-address.ts';

/** Who puts the app into the Marketplace under their own name; replaces what the source says. */
export interface Publisher {
  readonly author: { readonly name: string; readonly email: string; readonly url: string };
  readonly termsConditionsURL: string;
}

/**
 * Reads the file of a publisher.
 *
 * @throws Error that names every fault of the file.
 */
export const readPublisher = (text: string): Publisher => {
  const { value, faults } = readJson(text);
  const messages = faults.map(({ line, message }) => `line ${line}: ${message}`);
  const problems = isObject(value) ? problemsOf(value) : ['is no JSON object'];
  const all = [...messages, ...problems];
  if (all.length > 0)
    throw new Error(`The publisher file:\n${all.map((it) => `  ${it}`).join('\n')}`);
  return value as unknown as Publisher;
};

const problemsOf = (file: JsonObject): string[] => {
  const author = valueOf(file, 'author');
  const name = valueOf(author, 'name');
  const wanted: readonly (readonly [isRight: boolean, problem: string])[] = [
    [typeof name === 'string' && name.trim() !== '', 'author.name has to be a name'],
    [isEmail(valueOf(author, 'email')), 'author.email has to be an address for support'],
    [isHttpsUrl(valueOf(author, 'url')), 'author.url has to be an https address'],
    [
      isHttpsUrl(valueOf(file, 'termsConditionsURL')),
      'termsConditionsURL has to be an https address',
    ],
  ];
  const strange = [
    ...unknownKeys(file, ['author', 'termsConditionsURL']),
    ...unknownKeys(author ?? {}, ['name', 'email', 'url']).map((key) => `author.${key}`),
  ];
  return [
    ...wanted.flatMap(([isRight, problem]) => (isRight ? [] : [problem])),
    ...strange.map((key) => `${key} is no part of it`),
  ];
};

const unknownKeys = (value: Parameters<typeof entriesOf>[0], known: readonly string[]): string[] =>
  entriesOf(value).flatMap(([key]) => (known.includes(key) ? [] : [key]));
