import type { ChatLog, ChatMessage, ReasoningNote } from './chat-log.ts';
import { contentText } from './content-text.ts';
import { isRecord } from './is-record.ts';
import { parseTime } from './parse-time.ts';
import { parseToolCalls } from './parse-tool-calls.ts';
import { ShapeError } from './shape-error.ts';

const ROLES: Record<string, ChatMessage['role']> = {
  system: 'system',
  developer: 'system',
  user: 'user',
  assistant: 'assistant',
  tool: 'tool',
  function: 'tool',
};

const parseId = (id: unknown): string => {
  if (typeof id === 'string' && id.trim() !== '') return id;
  if (typeof id === 'number') {
    // Two neighbours beyond 2^53 read as the same number, and two conversations would become one.
    if (!Number.isSafeInteger(id))
      throw new ShapeError('id', 'is a number too large to be kept exactly: log it as text');
    return String(id);
  }
  throw new ShapeError('id', 'must be text');
};

const note = (value: unknown): ReasoningNote => {
  if (typeof value === 'string') return { text: value, kind: null };
  if (!isRecord(value)) return { text: '', kind: null };
  const { kind, type } = value;
  const text = ['text', 'content', 'thinking', 'summary']
    .map((key) => value[key])
    .find((found) => typeof found === 'string');
  return {
    text: typeof text === 'string' ? text : '',
    kind: typeof kind === 'string' ? kind : typeof type === 'string' ? type : null,
  };
};

const parseReasoning = (message: Record<string, unknown>): ReasoningNote[] => {
  const logged = message['reasoning'] ?? message['reasoning_content'];
  const notes = Array.isArray(logged) ? logged.map(note) : [note(logged)];
  return notes.filter(({ text }) => text.trim() !== '');
};

const firstText = (...values: unknown[]): string | null =>
  (values.find((value) => typeof value === 'string' && value !== '') as string | undefined) ?? null;

const parseMessage = (value: unknown, where: string): ChatMessage => {
  if (!isRecord(value)) throw new ShapeError(where, 'must be an object');
  const role = typeof value['role'] === 'string' ? ROLES[value['role']] : undefined;
  if (!role) throw new ShapeError(`${where}.role`, 'must be system, user, assistant or tool');
  const calls = parseToolCalls(value['tool_calls'], `${where}.tool_calls`);
  // The form before `tool_calls`: one call without an id, answered by name.
  const legacy = value['function_call']
    ? parseToolCalls([value['function_call']], `${where}.function_call`)
    : [];
  const theirs = parseToolCalls(value['customer_tool_calls'], `${where}.customer_tool_calls`);
  const mine = [...calls, ...legacy];
  return {
    role,
    text: contentText(value['content'] ?? value['refusal'], `${where}.content`),
    // A call on the customer's own message is theirs, whichever field it was logged in.
    toolCalls: role === 'assistant' ? mine : [],
    customerToolCalls: role === 'assistant' ? theirs : [...theirs, ...mine],
    toolCallId: firstText(value['tool_call_id']),
    name: firstText(value['name']),
    isError: value['is_error'] === true,
    confidence: value['confidence'] ?? undefined,
    reasoning: role === 'assistant' ? parseReasoning(value) : [],
    at: parseTime(value['timestamp'] ?? value['created_at'] ?? value['at']),
  };
};

/** Reads one parsed line as a conversation. @throws ShapeError saying where the line is not one */
export function parseChatLog(value: unknown): ChatLog {
  if (!isRecord(value)) throw new ShapeError('the line', 'must be a JSON object');
  const { id, metadata, messages } = value;
  if (!Array.isArray(messages)) throw new ShapeError('messages', 'must be an array');
  return {
    id: parseId(id),
    metadata: isRecord(metadata) ? metadata : {},
    messages: messages.map((message: unknown, i) => parseMessage(message, `messages[${i}]`)),
  };
}
