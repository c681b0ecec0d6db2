/** What a rule may look at, as the expression checker sees it. `dyn` is free JSON: its type is known only at run time. */
type FieldType = 'string' | 'double' | 'bool' | 'dyn' | 'list<string>' | 'Agent' | 'Ticket';
type Fields = Readonly<Record<string, FieldType>>;

/** Groups of facts with a closed list of fields: a name that is not in it is a mistake. */
export const CLOSED: Readonly<Record<string, Fields>> = {
  Agent: { id: 'string', name: 'string', version: 'string' },
  Ticket: { helpdesk: 'string', id: 'string' },
  Conversation: {
    channel: 'string',
    language: 'string',
    subject: 'string',
    intent: 'string',
    agent: 'Agent',
    ticket: 'Ticket',
    turns: 'double',
    episode: 'double',
  },
  Turn: {
    by: 'string',
    text: 'string',
    intent: 'string',
    confidence: 'double',
    language: 'string',
    sentiment: 'double',
    dissatisfaction: 'double',
    offTopic: 'bool',
    topics: 'list<string>',
  },
  Action: {
    id: 'string',
    name: 'string',
    kind: 'string',
    status: 'string',
    by: 'string',
    type: 'string',
    target: 'string',
    amount: 'double',
    currency: 'string',
    args: 'dyn',
    result: 'dyn',
  },
};

/** The variables of an expression. Attributes of a customer are the agent's own, so that group is open. */
export const VARIABLES: Readonly<Record<string, string>> = {
  conversation: 'Conversation',
  turn: 'Turn',
  action: 'Action',
  customer: 'map<string, dyn>',
};

/** Longest text, most list items or keys, deepest nesting and most values that an expression gets to see. */
export const BOUNDS = { text: 10_000, free: 1_000, items: 100, depth: 8, values: 2_000 } as const;
