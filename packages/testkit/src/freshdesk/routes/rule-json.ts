import type { RuleEvent, RuleRow, WebhookAction } from '../state/rules.ts';
import { num, timeOf } from '../wire/call.ts';
import { isJson } from '../wire/json.ts';
import type { Json } from '../wire/json.ts';
import type { FieldReader } from '../wire/read-fields.ts';

const PERFORMERS: Readonly<Record<number, RuleRow['performer']>> = {
  1: 'agent',
  2: 'requester',
  3: 'anyone',
  4: 'system',
  5: 'ai_agent',
};

const EVENTS: readonly RuleEvent['field'][] = [
  'ticket_action',
  'status',
  'priority',
  'ticket_type',
  'group_id',
  'responder_id',
  'note_type',
  'reply_sent',
  'email_ai_agent',
];

const eventJson = ({ field, value, from, to }: RuleEvent): Json => ({
  field_name: field,
  ...(value === null ? { from: from ?? '--', to: to ?? '--' } : { value }),
});

const actionJson = (action: WebhookAction): Json => ({
  field_name: 'trigger_webhook',
  request_type: action.method,
  url: action.url,
  content_type: action.encoding,
  content_layout: '2',
  content: action.content,
  custom_headers: action.headers,
});

/** A rule as the API tells it. */
export const ruleJson = (row: RuleRow): Json => ({
  id: num(row.id),
  name: row.name,
  position: 1,
  active: row.active,
  performer: {
    type: Number(Object.entries(PERFORMERS).find(([, name]) => name === row.performer)?.[0] ?? 3),
  },
  events: row.events.map(eventJson),
  conditions: [],
  actions: [
    ...(row.addTags.length > 0 ? [{ field_name: 'add_tag', value: row.addTags }] : []),
    ...row.webhooks.map(actionJson),
  ],
  created_at: timeOf(row.createdAt),
  updated_at: timeOf(row.updatedAt),
});

const textOf = (value: unknown): string | null =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : null;

const readEvents = (reader: FieldReader): readonly RuleEvent[] | undefined =>
  reader.records('events')?.flatMap((event) => {
    const field = EVENTS.find((each) => each === event['field_name']);
    if (field === undefined) {
      reader.refuse('events', `It should be one of these values: '${EVENTS.join(',')}'`);
      return [];
    }
    const [value, from, to] = ['value', 'from', 'to'].map((name) => textOf(event[name]));
    return [{ field, value: value ?? null, from: from ?? null, to: to ?? null }];
  });

const headersOf = (value: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(isJson(value) ? value : {}).flatMap(([name, each]) =>
      typeof each === 'string' ? [[name, each]] : [],
    ),
  );

const readWebhooks = (
  reader: FieldReader,
  actions: readonly Json[] | undefined,
): readonly WebhookAction[] | undefined =>
  actions?.flatMap((action): WebhookAction[] => {
    if (action['field_name'] === 'add_tag') return [];
    const { url, content } = action;
    if (action['field_name'] !== 'trigger_webhook' || typeof url !== 'string') {
      reader.refuse('actions', 'It should be an action with a valid url');
      return [];
    }
    const method = (['POST', 'PUT', 'PATCH'] as const).find(
      (each) => each === action['request_type'],
    );
    return [
      {
        url,
        method: method ?? 'POST',
        headers: headersOf(action['custom_headers']),
        content: typeof content === 'string' ? content : JSON.stringify(content ?? {}),
        encoding: action['content_type'] === 'JSON' ? 'JSON' : 'FORM',
      },
    ];
  });

const readTags = (actions: readonly Json[] | undefined): readonly string[] | undefined =>
  actions?.flatMap(({ field_name: name, value }) =>
    name === 'add_tag' && Array.isArray(value)
      ? value.filter((tag) => typeof tag === 'string' && tag !== '')
      : [],
  );

/** What a request wants of a rule. */
export const readRule = (reader: FieldReader): Partial<Omit<RuleRow, 'id' | 'kind'>> => {
  const performer = PERFORMERS[Number(reader.record('performer')?.['type'] ?? 0)];
  const actions = reader.records('actions');
  const read = {
    name: reader.text('name'),
    active: reader.flag('active'),
    events: readEvents(reader),
    webhooks: readWebhooks(reader, actions),
    addTags: readTags(actions),
    performer,
  };
  reader.overlook('position', 'conditions', 'operator', 'custom_ticket_action');
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
};
