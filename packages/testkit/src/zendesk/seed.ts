import { generateKeyPairSync } from 'node:crypto';
import { helpTexts } from '../connector/help-texts.ts';
import { newWebhookSecret } from './routes/webhook-routes.ts';
import type { Account } from './state/account.ts';
import type { AppRow } from './state/apps.ts';
import type { FieldRow, GroupRow, RoleRow, UserRow } from './state/rows.ts';

const STATES = [
  'requested',
  'offered',
  'accepted',
  'active',
  'resolved',
  'handed_back',
  'declined',
  'expired',
  'failed',
];
const REASONS = [
  'customer_request',
  'low_confidence',
  'negative_sentiment',
  'repetition',
  'policy_rule',
  'guardrail',
  'missing_knowledge',
  'action_failed',
  'promise_unkept',
  'regulated_topic',
  'turn_limit',
  'human_takeover',
  'model_judgement',
];

/** A field that an account has from the start; its name is Baton's. */
export type SeedField = Pick<FieldRow, 'title' | 'type'> & { values?: readonly string[] };

export const someFields: Readonly<Record<string, SeedField>> = {
  handoff_state: { title: 'Handoff state', type: 'tagger', values: STATES },
  handoff_id: { title: 'Handoff', type: 'text' },
  handoff_reason: { title: 'Handoff reason', type: 'tagger', values: REASONS },
  handoff_confidence: { title: 'Handoff confidence', type: 'decimal' },
  handoff_intent: { title: 'Handoff intent', type: 'text' },
  handoff_queue: { title: 'Handoff queue', type: 'text' },
};

/** What the webhook of a new account says of a ticket. */
export const HOOK_BODY =
  '{"ticket_id":"{{ticket.id}}","status":"{{ticket.status}}","updated_at":"{{ticket.updated_at_with_timestamp}}"}';

/** Who and what is in an account from the start. */
export interface Seeded {
  /** As whom Baton calls: an admin. */
  service: UserRow;
  /** Two in Support who are there, and one in Retention and Safety who is not. */
  agents: readonly [UserRow, UserRow, UserRow];
  customer: UserRow;
  groups: Readonly<Record<'support' | 'billing' | 'retention' | 'safety', GroupRow>>;
  /** By what they may see of the tickets. */
  roles: Readonly<Record<'all' | 'groups' | 'assigned', RoleRow>>;
  /** Ids by Baton's names. */
  fields: Readonly<Record<string, number>>;
  /** Ids of skills by name. */
  skills: Readonly<Record<'refunds' | 'german' | 'legal', string>>;
  app: { id: number };
  installation: { id: number };
  /** Id of the webhook that tells of tickets; null where none is there. */
  webhook: string | null;
}

export interface SeedOptions {
  fields: Readonly<Record<string, SeedField>>;
  /** Where webhooks go; null: no webhook is there. */
  hook: { endpoint: string; body: string } | null;
}

const seedPeople = (account: Account) => {
  const groups = {
    support: account.addGroup('Support'),
    billing: account.addGroup('Billing'),
    retention: account.addGroup('Retention'),
    safety: account.addGroup('Safety', false),
  };
  const person = (name: string, more: Partial<UserRow>, ...inside: GroupRow[]): UserRow => {
    const email = `${name.toLowerCase()}@helpdesk.example.com`;
    const { id } = account.addUser({ name, email, ...more });
    for (const group of inside) account.addMembership(id, group.id);
    const row = account.users.get(id);
    if (!row) throw new Error('a person of the account is missing');
    return row;
  };
  const { support, billing, retention, safety } = groups;
  return {
    groups,
    service: person('Baton', { role: 'admin' }, support),
    agents: [
      person('Ines', { role: 'agent', online: true }, support, billing),
      person('Tomas', { role: 'agent', online: true }, support),
      person('Yuki', { role: 'agent' }, retention, safety),
    ] as const,
    customer: person('Customer', { role: 'end-user' }),
  };
};

const seedSkills = (account: Account, agents: Seeded['agents']): Seeded['skills'] => {
  const attribute = { id: '7f1c0000-0000-4000-8000-000000000001', name: 'Skills' };
  account.attributes.set(attribute.id, attribute);
  const skill = (name: string, n: number): string => {
    const id = `7f1c0000-0000-4000-8000-0000000001${String(n).padStart(2, '0')}`;
    account.skills.set(id, { id, name, attributeId: attribute.id });
    return id;
  };
  const skills = {
    refunds: skill('refunds', 1),
    german: skill('german', 2),
    legal: skill('legal', 3),
  };
  account.skillsOf.set(agents[0].id, [skills.refunds]);
  account.skillsOf.set(agents[1].id, [skills.german]);
  account.skillsOf.set(agents[2].id, [skills.legal]);
  return skills;
};

const seedMacros = (account: Account): void => {
  for (const { kind, title, text } of Object.values(helpTexts).flat()) {
    if (kind !== 'macro') continue;
    const id = account.nextId();
    const actions = [{ field: 'comment_value', value: ['channel:all', text] }];
    account.macros.set(id, { id, title, description: null, active: true, actions });
  }
};

const made: { key?: Pick<AppRow, 'publicPem' | 'privateKey'> } = {};

/** An app has one key, in whichever accounts it is installed: what tells them apart is the installation, not the key. */
const keyOfApp = (): Pick<AppRow, 'publicPem' | 'privateKey'> => {
  if (made.key) return made.key;
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const publicPem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  return (made.key = { publicPem, privateKey });
};

const seedApp = (account: Account): Pick<Seeded, 'app' | 'installation'> => {
  const app = { id: 900_001, name: 'Baton', ...keyOfApp() };
  const [id, updatedAt] = [40_000_001, account.now()];
  account.apps.set(app.id, app);
  account.installations.set(id, { id, appId: app.id, enabled: true, settings: {}, updatedAt });
  return { app: { id: app.id }, installation: { id } };
};

const seedWebhook = (account: Account, by: number, hook: SeedOptions['hook']): string | null => {
  if (hook === null) return null;
  const id = '01J0000000000000000BATON';
  account.webhooks.set(id, {
    id,
    name: 'Baton',
    endpoint: hook.endpoint,
    status: 'active',
    httpMethod: 'POST',
    requestFormat: 'json',
    subscriptions: ['conditional_ticket_events'],
    description: null,
    customHeaders: null,
    secret: newWebhookSecret(),
    createdAt: account.now(),
    createdBy: by,
  });
  const trigger = account.nextId();
  account.triggers.set(trigger, {
    id: trigger,
    title: 'Tell Baton',
    active: true,
    description: null,
    conditions: { all: [], any: [] },
    actions: [{ field: 'notification_webhook', value: [id, hook.body] }],
    createdAt: account.now(),
  });
  return id;
};

/** Fills an account with people, groups, fields, skills and an installed app. */
export const seed = (account: Account, options: SeedOptions): Seeded => {
  const people = seedPeople(account);
  const fields = Object.entries(options.fields).map(
    ([name, field]) => [name, account.addField(field).id] as const,
  );
  seedMacros(account);
  return {
    ...people,
    roles: {
      all: account.addRole('Team lead', 'all'),
      groups: account.addRole('Group member', 'within-groups'),
      assigned: account.addRole('Contractor', 'assigned-only'),
    },
    fields: Object.fromEntries(fields),
    skills: seedSkills(account, people.agents),
    ...seedApp(account),
    webhook: seedWebhook(account, people.service.id, options.hook),
  };
};
