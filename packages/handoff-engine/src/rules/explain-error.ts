const SAID: Readonly<Record<string, string>> = {
  double: 'number',
  int: 'number',
  uint: 'number',
  string: 'text',
  bool: 'true/false',
  null: 'null',
  dyn: 'any value',
  Turn: 'turn',
  Action: 'action',
  Conversation: 'conversation',
  Agent: 'agent',
  Ticket: 'ticket',
  Timestamp: 'time',
  Duration: 'duration',
};

const plain = (types: string): string =>
  types
    .replaceAll('google.protobuf.', '')
    .replaceAll(/dyn<(\w+)>|[A-Za-z]+/g, (whole: string, inner?: string) => {
      const name = inner ?? whole;
      return SAID[name] ?? name;
    })
    .replaceAll(/list<([^<>]+)>/g, 'list of $1');

/** A type as people say it. */
export const typeName = (type: string): string => SAID[type] ?? plain(type);

const KIND = /'([^']+)'/;

const syntax = (summary: string): string => {
  const kind = plain(KIND.exec(summary)?.[1] ?? 'value');
  if (summary.includes('requires bool operands'))
    return `both sides of && and || must be true or false, and here one is a ${kind}: compare it with something.`;
  if (summary.includes('cannot be range'))
    return `only lists can be gone through item by item, and this is a ${kind}.`;
  if (/EOF/.test(summary)) return 'the expression ends too early: something is missing here.';
  if (summary.startsWith('has()'))
    return '`has` asks for a field: `has(turn.text)` says whether there is a text.';
  if (summary.endsWith('character: ='))
    return 'one `=` means nothing here: write `==` for the same, `>=` for at least.';
  if (/Unterminated string/i.test(summary))
    return 'this text is not closed: its last quote is missing.';
  return `can't read this (${summary.slice(0, 120)}). Join conditions with && and ||, turn one around with !, put texts in straight quotes, write numbers as 1000.5.`;
};

const operator = (signature: string): string => {
  if (signature.startsWith('!'))
    return `\`!\` turns true and false around, and this is a ${signature.slice(1)}: compare it with something first.`;
  return /\bnull\b/.test(signature)
    ? `\`${signature}\` does not work: \`has(action.amount)\` asks whether a value is there, \`!has(action.amount)\` whether it is missing.`
    : `\`${signature}\` does not work: compare numbers with numbers and texts with texts; only texts stand in quotes.`;
};

/** Our own words for an error of the expression library, by its code. */
export const explainError = (code: string, summary: string): string => {
  const [, signature = ''] = /overload(?: for)?:? '?(.+?)'?$/.exec(summary) ?? [];
  switch (code) {
    case 'no_such_overload':
      return operator(plain(signature));
    case 'no_matching_overload':
      return `\`${plain(signature)}\` is not something that can be called: look at what stands in the brackets.`;
    case 'limit_exceeded':
    case 'max_ast_nodes_exceeded':
      return 'the expression is too long or too deeply nested: split it into several rules.';
    default:
      return syntax(summary);
  }
};
