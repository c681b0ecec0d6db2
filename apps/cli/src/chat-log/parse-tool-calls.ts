import type { ToolCall } from './chat-log.ts';
import { isRecord } from './is-record.ts';
import { ShapeError } from './shape-error.ts';

const parseCall = (value: unknown, where: string): ToolCall => {
  if (!isRecord(value)) throw new ShapeError(where, 'must be an object');
  // `{function: {name, arguments}}` in chat completions, flat in some agents' own logs.
  const called = isRecord(value['function']) ? value['function'] : value;
  const name = called['name'];
  if (typeof name !== 'string' || name.trim() === '') {
    throw new ShapeError(`${where}.function.name`, 'must be the name of the tool');
  }
  const { id, kind } = value;
  return {
    id: typeof id === 'string' && id !== '' ? id : typeof id === 'number' ? String(id) : null,
    name,
    arguments: called['arguments'],
    kind: kind === 'read' || kind === 'write' ? kind : null,
  };
};

/** Tool calls of one message; null and a missing field mean none. */
export function parseToolCalls(value: unknown, where: string): ToolCall[] {
  if (value === null || value === undefined) return [];
  if (!Array.isArray(value)) throw new ShapeError(where, 'must be an array');
  return value.map((call: unknown, n) => parseCall(call, `${where}[${n}]`));
}
