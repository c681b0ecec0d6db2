import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import type { z } from 'zod';
import {
  ProtocolContext,
  ProtocolFound,
  ProtocolHook,
  ProtocolMessages,
  ProtocolNoted,
  ProtocolStaffing,
  ProtocolTicket,
  ProtocolUpdated,
} from './parse.ts';

const schemas: Readonly<Record<string, z.ZodType<object>>> = {
  ticket: ProtocolTicket,
  messages: ProtocolMessages,
  updated: ProtocolUpdated,
  noted: ProtocolNoted,
  staffing: ProtocolStaffing,
  context: ProtocolContext,
  found: ProtocolFound,
  hook: ProtocolHook,
};

const EXAMPLE = /<!-- example: (\w+) -->\s+```json\n([\s\S]*?)```/g;

/** Lengths of the lists in an object: entries that can't be read are left out of them. */
const lengthsOf = (value: object): [string, number][] =>
  Object.entries(value)
    .filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]))
    .map(([name, list]) => [name, list.length]);

it('reads every example of an answer in docs/connectors.md, whole', async () => {
  const page = await readFile(new URL('../../../../docs/connectors.md', import.meta.url), 'utf8');
  const examples = [...page.matchAll(EXAMPLE)].map(([, name = '', json = '']) => ({ name, json }));
  expect(examples.map(({ name }) => name).toSorted()).toEqual(Object.keys(schemas).toSorted());
  for (const { name, json } of examples) {
    const told = JSON.parse(json) as object;
    const read = schemas[name]?.parse(told) ?? {};
    expect(lengthsOf({ ...told, ...read }), name).toEqual(lengthsOf(told));
  }
});
