import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Dice } from './fillers.ts';
import { fill, nameOf } from './fillers.ts';
import { SENTENCES } from './sentences.ts';

/** Part of a text with its label. */
export interface Labelled {
  kind: 'name' | 'address';
  start: number;
  end: number;
}

/** A text to learn from; `group` is the same for texts made from one template. */
export interface Example {
  text: string;
  spans: Labelled[];
  group: string;
}

interface PiiRow {
  text: string;
  spans: { kind: string; start: number; end: number }[];
}
interface Message {
  role: string;
  content: string | null;
  tool_calls?: { function: { arguments: string } }[];
}

const lines = <T>(folder: string, file: string): T[] => {
  const bytes = readFileSync(path.join(folder, file));
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
};

const LABEL: Readonly<Record<string, 'name' | 'address'>> = {
  PERSON: 'name',
  ADDRESS: 'address',
  STREET_ADDRESS: 'address',
  ZIP_CODE: 'address',
};
const SAME: Readonly<Record<string, string>> = {
  STREET_ADDRESS: 'ADDRESS',
  ZIP_CODE: 'ADDRESS',
  GPE: 'LOCATION',
};

/** The sentence without what was filled in, so that all copies of a template fall together. */
const templateOf = ({ text, spans }: PiiRow): string => {
  let out = text;
  for (const { kind, start, end } of spans.toSorted((a, b) => b.start - a.start))
    out = `${out.slice(0, start)} {${SAME[kind] ?? kind}} ${out.slice(end)}`;
  return out
    .toLowerCase()
    .replaceAll(/[^a-z{}]+/g, ' ')
    .replaceAll(/(?:\{title\}|\{address\}|\{location\}|\{person\}| )+/g, ' ')
    .trim();
};

/** The labelled sentences as they are. */
export const piiExamples = (folder: string): Example[] =>
  lines<PiiRow>(folder, 'pii.open.jsonl').map((row) => ({
    text: row.text,
    group: templateOf(row),
    spans: row.spans.flatMap(({ kind, start, end }) => {
      const label = LABEL[kind];
      return label ? [{ kind: label, start, end }] : [];
    }),
  }));

/** The same sentence with other names, as many words each, sometimes all small. */
export const renamed = (example: Example, dice: Dice): Example => {
  let text = '';
  let at = 0;
  const spans: Labelled[] = [];
  for (const span of example.spans.toSorted((a, b) => a.start - b.start)) {
    const old = example.text.slice(span.start, span.end);
    const now = span.kind === 'name' ? nameOf(old.split(' ').length, dice) : old;
    text += example.text.slice(at, span.start);
    spans.push({ kind: span.kind, start: text.length, end: text.length + now.length });
    text += now;
    at = span.end;
  }
  text += example.text.slice(at);
  const small = text.toLowerCase();
  return {
    text: dice(5) === 0 && small.length === text.length ? small : text,
    spans,
    group: example.group,
  };
};

/** Our own sentences with their slots filled. */
export const ownExamples = (times: number, dice: Dice): Example[] =>
  Array.from({ length: times }, () => SENTENCES)
    .flat()
    .map((sentence) => {
      let text = '';
      const spans: Labelled[] = [];
      for (const part of sentence.split(/(\{[A-Z]\})/)) {
        const slot = /^\{([A-Z])\}$/.exec(part)?.[1];
        if (slot === undefined) {
          text += part;
          continue;
        }
        const { text: filled, label } = fill(slot, dice);
        if (label)
          spans.push({ kind: label, start: text.length, end: text.length + filled.length });
        text += filled;
      }
      const small = text.toLowerCase();
      return {
        text: dice(8) === 0 && small.length === text.length ? small : text,
        spans,
        group: `own ${sentence}`,
      };
    });

const NAME_KEYS = new Set(['first_name', 'last_name', 'full_name', 'customer_name']);
const ADDRESS_KEYS = new Set(['address1', 'address2', 'street', 'zip']);

const valuesIn = (value: unknown, into: Map<string, 'name' | 'address'>): void => {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    if (typeof item !== 'string') valuesIn(item, into);
    else if (NAME_KEYS.has(key) && item.length > 1) into.set(item, 'name');
    else if (ADDRESS_KEYS.has(key) && item.length > 3) into.set(item, 'address');
  }
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const escaped = (text: string): string => text.replaceAll(/[$()*+.?[\\\]^{|}/]/g, String.raw`\$&`);

/** Turns of the logs: what a tool call of the same log named as a name or an address is labelled, everything else is not. */
export const logExamples = (folder: string): Example[] =>
  lines<{ id: string; messages: Message[] }>(folder, 'conversations.open.jsonl.gz').flatMap(
    ({ id, messages }) => {
      const known = new Map<string, 'name' | 'address'>();
      for (const { role, content, tool_calls: calls } of messages) {
        if (role === 'tool') valuesIn(parsed(content ?? ''), known);
        for (const call of calls ?? []) valuesIn(parsed(call.function.arguments), known);
      }
      const values = [...known.keys()].toSorted((a, b) => b.length - a.length);
      const pattern =
        values.length > 0
          ? new RegExp(
              String.raw`(?<![\p{L}\p{N}_@.])(?:${values.map(escaped).join('|')})(?![\p{L}\p{N}_@])`,
              'giu',
            )
          : null;
      const byLower = new Map([...known].map(([value, kind]) => [value.toLowerCase(), kind]));
      return messages
        .filter(({ role, content }) => role !== 'tool' && (content ?? '') !== '')
        .map(({ content }) => {
          const text = content ?? '';
          const spans = pattern
            ? [...text.matchAll(pattern)].map((match) => ({
                kind: byLower.get(match[0].toLowerCase()) ?? ('name' as const),
                start: match.index,
                end: match.index + match[0].length,
              }))
            : [];
          return { text, spans, group: `log ${id}` };
        });
    },
  );
