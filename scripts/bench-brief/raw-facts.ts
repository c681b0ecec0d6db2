import type { RawGold, RawLog } from './raw-log.ts';

/** One call of a tool, read from the log alone. */
export type RawCall = {
  /** From 1, in the order of the log, whoever called. */
  readonly n: number;
  readonly by: 'ai' | 'customer';
  readonly name: string;
  /** Every plain value of arguments and result, as text. */
  readonly values: readonly string[];
  readonly argumentValues: readonly string[];
  readonly arguments: string;
  /** Message of the call. */
  readonly at: number;
  /** Message of the result; null when none came. */
  readonly resultAt: number | null;
  /** Null when no result came. */
  readonly ok: boolean | null;
  /** As the data set says; null for the customer's calls. */
  readonly write: boolean | null;
};

/** What a brief may be built on, re-read from the log without any code of the product. */
export type RawFacts = {
  readonly texts: readonly string[];
  readonly roles: readonly string[];
  readonly calls: readonly RawCall[];
  /** Indexes of messages with words by customer or AI, in order: the turns. */
  readonly turns: readonly number[];
};

const parsed = (value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
};

/** Plain values at any depth; a string that is itself JSON is opened as well as kept. */
function valuesOf(value: unknown): string[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap(valuesOf);
  if (typeof value === 'object')
    return Object.entries(value).flatMap(([key, item]) => [key, ...valuesOf(item)]);
  if (typeof value !== 'string') return [JSON.stringify(value)];
  const inner = /^\s*[[{]/.test(value) ? parsed(value) : value;
  return inner === value ? [value] : [value, ...valuesOf(inner)];
}

const failed = (content: string, flagged: boolean): boolean => {
  if (flagged || /^\s*error\b/i.test(content)) return true;
  const result = parsed(content);
  return (
    result !== null && typeof result === 'object' && 'error' in result && Boolean(result.error)
  );
};

type Open = { readonly id: string | null; readonly index: number };

/** Reads a log: messages, and calls paired with the results that follow them, first come first served by id. */
export function rawFacts({ messages }: RawLog, gold: RawGold | undefined): RawFacts {
  const calls: RawCall[] = [];
  const open: Open[] = [];
  const writes = new Set(gold?.writes.map(({ n }) => n));
  let mine = 0;
  for (const [at, message] of messages.entries()) {
    if (message.role === 'tool') {
      const found = open.findIndex(({ id }) => id === (message.tool_call_id ?? null));
      const [entry] = found === -1 ? [] : open.splice(found, 1);
      const call = entry && calls[entry.index];
      if (!entry || !call) continue;
      const content = message.content ?? '';
      calls[entry.index] = {
        ...call,
        resultAt: at,
        ok: !failed(content, message.is_error === true),
        values: [...call.values, ...valuesOf(parsed(content)), content],
      };
      continue;
    }
    const sides = [
      ['ai', message.tool_calls ?? []],
      ['customer', message.customer_tool_calls ?? []],
    ] as const;
    for (const [by, logged] of sides) {
      for (const { id, function: tool } of logged) {
        const values = valuesOf(parsed(tool.arguments));
        open.push({ id: id ?? null, index: calls.length });
        calls.push({
          n: calls.length + 1,
          by,
          name: tool.name,
          values,
          argumentValues: values,
          arguments: JSON.stringify(parsed(tool.arguments)),
          at,
          resultAt: null,
          ok: null,
          write: by === 'ai' ? writes.has(mine) : null,
        });
        if (by === 'ai') mine += 1;
      }
    }
  }
  const texts = messages.map(({ content }) => content ?? '');
  const roles = messages.map(({ role }) => role);
  const turns = [...texts.keys()].filter(
    (at) => texts[at]?.trim() !== '' && (roles[at] === 'user' || roles[at] === 'assistant'),
  );
  return { texts, roles, calls, turns };
}
