/** What the mapping needs to know of one tool call, whatever form it was logged in. */
export interface ToolCall {
  /** As logged; null when the log has none. */
  id: string | null;
  name: string;
  /** JSON text in most logs, an object in some, undefined when absent. */
  arguments: unknown;
  kind: 'read' | 'write' | null;
}

/** One message with everything optional made explicit, so that the mapping has no second look at shapes. */
export interface ChatMessage {
  role: 'system' | 'user' | 'assistant' | 'tool';
  text: string;
  /** Calls made by whoever wrote the message. */
  toolCalls: ToolCall[];
  /** Calls the customer made on their own device. */
  customerToolCalls: ToolCall[];
  toolCallId: string | null;
  /** Name of the tool on a result, where logged. */
  name: string | null;
  isError: boolean;
  /** As logged: only the mapping decides whether it is usable. */
  confidence: unknown;
  reasoning: ReasoningNote[];
  /** Milliseconds since 1970; null when the message has no time. */
  at: number | null;
}

/** One step of reasoning as logged. */
export interface ReasoningNote {
  text: string;
  kind: string | null;
}

/** One conversation of a log file. */
export interface ChatLog {
  id: string;
  metadata: Record<string, unknown>;
  messages: ChatMessage[];
}
