/** Something that was said. */
export interface Turn {
  by: string;
  text: string;
  /** When, for what is told later; null: now. */
  at: Date | null;
}

/** What a conversation is opened with; what is missing is left out. */
export interface Opening {
  conversation: string;
  /** Id that it had at an earlier start. */
  id: string | null;
  subject: string | null;
  customer: { name: string; email: string | null };
  /** Name of the AI agent. */
  agent: string;
  turns: readonly Turn[];
}

/** Body of a request of the playground. */
export type Body = Readonly<Record<string, unknown>>;

/** A text in it that is not empty. */
export const textIn = (body: Body, name: string): string | null => {
  const value = body[name];
  return typeof value === 'string' && value.trim() !== '' ? value : null;
};

/** Something that was said, as a page tells it. */
export const turnIn = (turn: Body): Turn => {
  const at = Date.parse(textIn(turn, 'at') ?? '');
  return {
    by: textIn(turn, 'by') ?? 'customer',
    text: textIn(turn, 'text') ?? '',
    at: Number.isNaN(at) ? null : new Date(at),
  };
};

const turnsIn = ({ turns }: Body): Opening['turns'] =>
  Array.isArray(turns) ? turns.map((turn: Body) => turnIn(turn)) : [];

/** What a page opens a conversation with. */
export const openingIn = (body: Body, conversation: string): Opening => {
  const customer = (body['customer'] ?? {}) as Body;
  return {
    conversation,
    id: /^\d{1,19}$/.exec(textIn(body, 'id') ?? '')?.[0] ?? null,
    subject: textIn(body, 'subject'),
    customer: { name: textIn(customer, 'name') ?? 'Customer', email: textIn(customer, 'email') },
    agent: textIn(body, 'agent') ?? 'AI agent',
    turns: turnsIn(body),
  };
};
