import { targetOf } from '../actions/target-of.ts';
import { isQuestion } from '../brief/rank-sentence.ts';
import { sentenceSpans } from '../brief/sentences.ts';
import type { HandBack } from '../schema/hand-back.ts';
import type { ConversationRecord, Turn } from '../schema/record.ts';
import { shortened } from './what-people-did.ts';

type Known = HandBack['doNotAsk'][number];

const MOST_ATTRIBUTES = 10;
const MOST_REFERENCES = 10;
const MOST_ANSWERS = 8;
const LONGEST = 200;
/** UTF-16 units of a turn that are read. */
const READ = 2_000;

/** `#4711` and `BA-12345`. */
const CODE = /#\d{3,20}\b|\b[A-Z]{1,6}-?\d{3,15}(?:-\d{1,10}){0,3}\b/gu;
/** What stands before a number that names a thing: `order number 12345`, `Bestellnummer: 12345`. */
const NAMED =
  /(?<!\p{L})(?:order|booking|invoice|ticket|case|reference|bestell\p{L}{0,10}|auftrag\p{L}{0,10}|rechnung\p{L}{0,10}|buchung\p{L}{0,10}|pedido|factura|reserva|commande|facture|réservation|ordine|fattura|prenotazione|encomenda|fatura|factuur|boeking)(?:[ -](?:number|no\.?|nr\.?|id|nummer|número|numéro|numero))?(?: is| ist| es| est| è| é)?[ :#]{1,3}(?<code>[\dA-Z][\dA-Z-]{3,20})(?![\p{L}\d])/giu;
const DIGITS = /\d{3}/;

const customerFacts = ({ facts, id }: ConversationRecord): Known[] => {
  const { customer } = facts;
  const from = { type: 'conversation' as const, id };
  const of = (
    kind: Known['kind'],
    value: string | undefined,
    about: string | null = null,
  ): Known[] =>
    value === undefined || value === ''
      ? []
      : [{ kind, about, value: shortened(value, LONGEST), from }];
  const attributes = Object.entries(customer?.attributes ?? {}).filter(
    ([, value]) => value !== null && value !== '',
  );
  return [
    ...of('name', customer?.name),
    ...of('email', customer?.email),
    ...of('phone', customer?.phone),
    ...of('customer_id', customer?.id),
    ...of('plan', customer?.plan),
    ...attributes
      .slice(0, MOST_ATTRIBUTES)
      .flatMap(([name, value]) => of('attribute', String(value), name)),
  ];
};

/** Numbers and codes the customer gave, and things the actions were about; each once, where it came up first. */
const references = ({ turns, actions }: ConversationRecord): Known[] => {
  const found = new Map<string, Known>();
  const note = (value: string, from: Known['from']): void => {
    const key = value.toLowerCase();
    if (!found.has(key)) found.set(key, { kind: 'reference', about: null, value, from });
  };
  for (const { by, text, id } of turns) {
    if (by !== 'customer') continue;
    const read = text.slice(0, READ);
    const codes = [
      ...[...read.matchAll(CODE)].map(([code]) => code),
      ...[...read.matchAll(NAMED)].map(({ groups }) => groups?.['code'] ?? ''),
    ];
    for (const code of codes) if (DIGITS.test(code)) note(code, { type: 'turn', id });
  }
  for (const { id, effect, args } of actions) {
    const target = targetOf(effect ?? undefined, args);
    if (target !== null && target !== '' && target.length <= LONGEST)
      note(target, { type: 'action', id });
  }
  return [...found.values()].slice(-MOST_REFERENCES);
};

/** The question a turn ends with. */
const questionOf = ({ text }: Turn): string | null => {
  const end = text.slice(-READ);
  const last = sentenceSpans(end)
    .map((span) => end.slice(span.start, span.end))
    .findLast((sentence) => isQuestion(sentence));
  return last === undefined ? null : shortened(last, LONGEST);
};

/** What AI or person asked and the customer answered right after, without asking back. */
const answers = ({ turns }: ConversationRecord): Known[] =>
  turns
    .flatMap((turn, at): Known[] => {
      const before = turns[at - 1];
      if (turn.by !== 'customer' || !before || (before.by !== 'ai' && before.by !== 'human'))
        return [];
      const about = questionOf(before);
      const asksBack = questionOf(turn) !== null;
      return about === null || asksBack || turn.text.trim() === ''
        ? []
        : [
            {
              kind: 'answer',
              about,
              value: shortened(turn.text.trim(), LONGEST),
              from: { type: 'turn', id: turn.id },
            },
          ];
    })
    .slice(-MOST_ANSWERS);

/** What the customer has told already: nobody may make them say it again. */
export const knownFacts = (
  record: ConversationRecord,
  intent: { name: string; evidence: readonly { id: string }[] } | null,
): Known[] => {
  const turn = intent?.evidence[0];
  const about: Known[] = intent
    ? [
        {
          kind: 'intent',
          about: null,
          value: shortened(intent.name, LONGEST),
          from: turn ? { type: 'turn', id: turn.id } : { type: 'conversation', id: record.id },
        },
      ]
    : [];
  return [...customerFacts(record), ...about, ...references(record), ...answers(record)];
};
