import { helpTexts } from '../connector/help-texts.ts';
import type { Additions } from './additions.ts';
import type { Account } from './state/account.ts';
import type { AgentRow, ContactRow, FieldType, GroupRow, RoleRow } from './state/rows.ts';
import type { RuleEvent, RuleRow, WebhookAction } from './state/rules.ts';
import { htmlOf } from './wire/html.ts';

/** A custom field that is there from the start. */
export interface SeedField {
  label: string;
  type: FieldType;
  choices?: readonly string[];
}

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

/** What a handoff fills in, by Baton's names. */
export const someFields: Readonly<Record<string, SeedField>> = {
  handoff_state: { label: 'Handoff state', type: 'custom_dropdown', choices: STATES },
  handoff_id: { label: 'Handoff id', type: 'custom_text' },
  handoff_reason: { label: 'Handoff reason', type: 'custom_text' },
  handoff_confidence: { label: 'Handoff confidence', type: 'custom_decimal' },
  handoff_intent: { label: 'Handoff intent', type: 'custom_text' },
  handoff_queue: { label: 'Handoff queue', type: 'custom_text' },
};

/** Who and what is in an account from the start. */
export interface Seeded {
  /** As whom Baton calls: an administrator who sees all tickets. */
  service: AgentRow;
  /** Account administrator. */
  lead: AgentRow;
  /** Two of Support who are there; they see all tickets. */
  agents: readonly [AgentRow, AgentRow];
  /** Sees the tickets of Billing and the own ones. */
  grouped: AgentRow;
  /** Sees the own tickets alone; in Retention and Safety. */
  restricted: AgentRow;
  /** Worked here once. */
  former: AgentRow;
  groups: Readonly<Record<'support' | 'billing' | 'retention' | 'safety', GroupRow>>;
  roles: Readonly<Record<'owner' | 'admin' | 'supervisor' | 'agent', RoleRow>>;
  /** API names by Baton's names. */
  fields: Readonly<Record<string, string>>;
  /** Whom tickets are of when nothing is said. */
  contact: ContactRow;
  company: string;
  /** Id of the virtual agent of the account's AI; null: it has none. */
  freddy: string | null;
  /** Ids of the rules that tell Baton; none where there is no webhook. */
  rules: readonly string[];
}

export interface SeedOptions {
  fields: Readonly<Record<string, SeedField>>;
  /** Where rules post what changes; null: there are none. */
  webhook: WebhookAction | null;
  freddy: boolean;
}

const event = (field: RuleEvent['field'], value: string | null = null): RuleEvent => ({
  field,
  value,
  from: null,
  to: null,
});

const seedRules = (add: Additions, { webhook, freddy }: SeedOptions): RuleRow[] => {
  if (webhook === null) return [];
  const webhooks = [webhook];
  const changes = [event('ticket_action', 'update'), event('ticket_action', 'delete')];
  return [
    add.rule({ name: 'Tell Baton of new tickets', kind: 1, webhooks }),
    add.rule({ name: 'Tell Baton of changes', kind: 4, events: changes, webhooks }),
    ...(freddy
      ? [
          add.rule({
            name: 'Tell Baton what the AI agent hands over',
            kind: 4,
            performer: 'ai_agent',
            events: ['handed_over', 'resolved', 'timed_out'].map((each) =>
              event('email_ai_agent', each),
            ),
            webhooks,
          }),
        ]
      : []),
  ];
};

const seedHelp = (add: Additions): void => {
  for (const [language, texts] of Object.entries(helpTexts))
    for (const { kind, title, text } of texts)
      if (kind === 'macro') add.canned(title, htmlOf(text));
      else add.article({ title, description: htmlOf(text), language });
};

/** Fills an account with people, groups, roles, fields, help and rules. */
export const seed = (account: Account, add: Additions, options: SeedOptions): Seeded => {
  const roles = {
    owner: add.role('Account Administrator', { isDefault: true, isAdmin: true }),
    admin: add.role('Administrator', { isDefault: true, isAdmin: true }),
    supervisor: add.role('Supervisor', { isDefault: true }),
    agent: add.role('Agent', { isDefault: true }),
  };
  const groups = {
    support: add.group('Support'),
    billing: add.group('Billing', { autoTicketAssign: 1 }),
    retention: add.group('Retention'),
    safety: add.group('Safety'),
  };
  const inside = (...of: readonly GroupRow[]): string[] => of.map(({ id }) => id);
  const roleIds = [roles.agent.id];
  const company = add.company({
    name: 'Nordlicht Bikes',
    domains: ['customer.example'],
    accountTier: 'Premium',
    healthScore: 'Happy',
    fields: { seats: 12 },
  });
  const people = {
    lead: add.agent({ name: 'Ruth Keller', roleIds: [roles.owner.id] }),
    service: add.agent({
      name: 'Baton',
      roleIds: [roles.admin.id],
      groupIds: inside(groups.support),
      available: false,
    }),
    agents: [
      add.agent({
        name: 'Ines Moreau',
        roleIds: [roles.supervisor.id],
        groupIds: inside(groups.support, groups.billing),
      }),
      add.agent({ name: 'Tomas Berg', roleIds, groupIds: inside(groups.support) }),
    ] as const,
    grouped: add.agent({
      name: 'Noor Haddad',
      ticketScope: 2,
      roleIds,
      groupIds: inside(groups.billing),
    }),
    restricted: add.agent({
      name: 'Yuki Mori',
      ticketScope: 3,
      roleIds,
      groupIds: inside(groups.retention, groups.safety),
      available: false,
    }),
    former: add.agent({ name: 'Piet Jansen', roleIds, active: false, available: false }),
  };
  const contact = add.contact({
    name: 'Pat Nguyen',
    email: 'pat@customer.example',
    externalId: 'cust-4711',
    companyId: company.id,
    fields: { plan: 'Pro' },
  });
  const fields = Object.entries(options.fields).map(
    ([name, { label, type, choices = [] }]) =>
      [name, account.addField({ label, type }, { choices }).name] as const,
  );
  if (options.freddy) {
    account.freddy = { id: account.nextId(), status: 8 };
    account.statuses = new Map([
      ...account.statuses,
      [8, ['Assigned to AI Agent', 'Being Processed']],
    ]);
  }
  seedHelp(add);
  return {
    ...people,
    roles,
    groups,
    contact,
    company: company.id,
    fields: Object.fromEntries(fields),
    freddy: account.freddy?.id ?? null,
    rules: seedRules(add, options).map(({ id }) => id),
  };
};
