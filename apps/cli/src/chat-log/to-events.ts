import type { EventInput } from '@baton/handoff-core';
import { CallBook } from './call-book.ts';
import type { OpenCall } from './call-book.ts';
import { callEffect } from './call-effect.ts';
import { callOutcome } from './call-outcome.ts';
import type { ChatLog, ChatMessage, ReasoningNote, ToolCall } from './chat-log.ts';
import { Cleaner } from './cleaner.ts';
import type { Cleaned } from './cleaner.ts';
import { DEFAULT_START, messageTimes } from './clock.ts';
import { conversationFacts } from './conversation-facts.ts';

type ReasoningKind = Extract<EventInput, { type: 'reasoning' }>['kind'];

const TEXT_MAX = 50_000;
const NAME_MAX = 200;
const ERROR_MAX = 5_000;
const REASONING_KINDS: readonly string[] = [
  'plan',
  'thought',
  'retrieval',
  'tool_call',
  'check',
  'guardrail',
] satisfies ReasoningKind[];

/** A conversation as events, with what the caller needs to talk about them in the log's own terms. */
export interface MappedLog {
  events: EventInput[];
  /** For each event the index of the message it came from; null for the opening facts. */
  origins: (number | null)[];
  /** Id of each action to the call id as logged. */
  loggedIds: Map<string, string>;
  cleaned: Cleaned;
  /** Results that belong to no call of the log. */
  orphanResults: number;
  /** Confidence values that are not a number from 0 to 1; left out, never guessed. */
  unusableConfidence: number;
}

/** Maps one conversation to Baton events. Pure: the same log gives the same events, ids and times included. */
export function mapChatLog(
  log: ChatLog,
  { startAt = DEFAULT_START }: { startAt?: string } = {},
): MappedLog {
  const times = messageTimes(log, startAt);
  const cleaner = new Cleaner();
  const book = new CallBook();
  const events: EventInput[] = [conversationFacts(log, times[0] ?? startAt, cleaner)];
  const origins: (number | null)[] = [null];
  const loggedIds = new Map<string, string>();
  let orphanResults = 0;
  let unusableConfidence = 0;

  const turn = (message: ChatMessage, by: 'customer' | 'ai', id: string, at: string): void => {
    // Only the AI is sure or unsure of what it says.
    const confidence = by === 'ai' ? message.confidence : undefined;
    const usable = typeof confidence === 'number' && confidence >= 0 && confidence <= 1;
    if (confidence !== undefined && !usable) unusableConfidence += 1;
    if (message.text.trim() === '') return;
    events.push({
      type: 'turn',
      id,
      at,
      by,
      text: cleaner.text(message.text, TEXT_MAX),
      ...(usable && { confidence }),
    });
  };

  const thought = ({ text, kind }: ReasoningNote, id: string, at: string): void => {
    const known =
      kind !== null && REASONING_KINDS.includes(kind) ? (kind as ReasoningKind) : 'thought';
    events.push({ type: 'reasoning', id, at, kind: known, text: cleaner.text(text, TEXT_MAX) });
  };

  const start = (logged: ToolCall, by: OpenCall['by'], id: string, at: string): void => {
    const name = cleaner.text(logged.name, NAME_MAX);
    const { action, loggedId } = book.start({ id: logged.id, name }, by, id);
    const args = cleaner.json(logged.arguments);
    const effect = callEffect(name, args);
    loggedIds.set(action, loggedId);
    events.push({
      type: 'action',
      id,
      at,
      action,
      name,
      by,
      status: 'running',
      ...(logged.kind && { kind: logged.kind }),
      ...(effect && { effect }),
      ...(args !== undefined && { args }),
    });
  };

  const finish = (message: ChatMessage, id: string, at: string): void => {
    const call = book.finish(message);
    if (!call) {
      orphanResults += 1;
      return;
    }
    const result = cleaner.json(message.text);
    const { failed, error } = callOutcome(message.text, result, message.isError);
    events.push({
      type: 'action',
      id,
      at,
      action: call.action,
      name: call.name,
      by: call.by,
      status: failed ? 'failed' : 'succeeded',
      // A refusal in plain words is told once, as the error.
      ...(result !== undefined && !(failed && typeof result === 'string') && { result }),
      ...(error !== null && error !== '' && { error: cleaner.text(error, ERROR_MAX) }),
    });
  };

  const tell = (message: ChatMessage, i: number): void => {
    const id = `m${i}`;
    const at = times[i] ?? startAt;
    // Prompts are instructions to the model: nobody said them in the conversation.
    if (message.role === 'system') return;
    if (message.role === 'tool') {
      finish(message, `${id}.r`, at);
      return;
    }
    for (const [j, note] of message.reasoning.entries()) thought(note, `${id}.t${j}`, at);
    turn(message, message.role === 'user' ? 'customer' : 'ai', id, at);
    for (const [j, call] of message.toolCalls.entries()) start(call, 'ai', `${id}.c${j}`, at);
    for (const [j, call] of message.customerToolCalls.entries())
      start(call, 'customer', `${id}.u${j}`, at);
  };

  for (const [i, message] of log.messages.entries()) {
    tell(message, i);
    while (origins.length < events.length) origins.push(i);
  }

  for (const { action, name, by, eventId } of book.unanswered) {
    events.push({
      type: 'action',
      id: `${eventId}.end`,
      at: times.at(-1) ?? startAt,
      action,
      name,
      by,
      status: 'unknown',
    });
    origins.push(log.messages.length - 1);
  }
  return { events, origins, loggedIds, cleaned: cleaner.counts, orphanResults, unusableConfidence };
}

/** Only the events of `mapChatLog`. */
export const toEvents = (log: ChatLog, options: { startAt?: string } = {}): EventInput[] =>
  mapChatLog(log, options).events;
