import type { AdminRow, AttributeRow, AttributeType, TeamRow } from './state/rows.ts';
import type { Workspace } from './state/workspace.ts';

/** A custom attribute of conversations that is there from the start. */
export interface SeedAttribute {
  /** Name in the workspace. */
  name: string;
  type: AttributeType;
  options?: readonly string[];
}

/** What a handoff fills in, by Baton's names. */
export const someAttributes: Readonly<Record<string, SeedAttribute>> = {
  handoff_state: {
    name: 'AI handoff state',
    type: 'list',
    options: ['requested', 'accepted', 'resolved', 'handed_back', 'expired', 'cancelled'],
  },
  handoff_id: { name: 'AI handoff id', type: 'string' },
  handoff_reason: { name: 'AI handoff reason', type: 'string' },
  handoff_confidence: { name: 'AI handoff confidence', type: 'decimal' },
  handoff_intent: { name: 'AI handoff intent', type: 'string' },
  handoff_queue: { name: 'AI handoff queue', type: 'string' },
};

/** Teammates, teams and what else is there from the start. */
export interface Seeded {
  /** Who writes for Baton: a teammate with an inbox seat. */
  bot: AdminRow;
  /** Another bot without a seat. */
  seatless: AdminRow;
  /** Owner, full access. */
  lead: AdminRow;
  /** Two teammates of Billing, here. */
  agents: readonly [AdminRow, AdminRow];
  /** Somebody with rights of their own, which show as no role. */
  loose: AdminRow;
  teams: Readonly<Record<'billing' | 'support', TeamRow>>;
  /** Ids of the two roles that teammates have. */
  roles: Readonly<Record<'full' | 'agent', string>>;
  /** Names of attributes by Baton's names. */
  attributes: Readonly<Record<string, string>>;
  /** The customer that conversations are of when nothing is said. */
  contact: string;
  company: string;
}

const ROLES = { full: '11', agent: '12' } as const;

/** Adds a custom attribute of conversations. */
export const addAttribute = (
  workspace: Workspace,
  { name, type, options = [] }: SeedAttribute,
): AttributeRow => {
  const row: AttributeRow = {
    id: workspace.attributes.size + 1,
    name,
    description: '',
    type,
    options: options.map((label) => ({ id: workspace.nextId(), label, archived: false })),
    visibleToTeamIds: [],
    archived: false,
    createdAt: workspace.now(),
  };
  workspace.attributes.set(row.id, row);
  return row;
};

export const seed = (
  workspace: Workspace,
  attributes: Readonly<Record<string, SeedAttribute>>,
): Seeded => {
  const admin = (name: string, more: Partial<AdminRow> = {}): AdminRow => {
    const row: AdminRow = {
      id: workspace.nextId(),
      name,
      email: `${name.split(' ')[0]?.toLowerCase() ?? ''}@acme.example`,
      jobTitle: 'Support',
      role: { id: ROLES.agent, name: 'Support Agent' },
      hasInboxSeat: true,
      away: false,
      awayReassign: false,
      ...more,
    };
    workspace.admins.set(row.id, row);
    return row;
  };
  const team = (id: string, name: string, adminIds: readonly string[]): TeamRow => {
    const row: TeamRow = { id, name, adminIds, distribution: 'manual' };
    workspace.teams.set(id, row);
    return row;
  };
  const full = { id: ROLES.full, name: 'Full access' };
  const lead = admin('Ruth Keller', { role: full, jobTitle: 'Head of Support' });
  const bot = admin('Baton Bot', { role: full, jobTitle: 'Bot' });
  const seatless = admin('Quiet Bot', { hasInboxSeat: false, jobTitle: 'Bot' });
  const agents = [admin('Ines Moreau'), admin('Tomas Berg')] as const;
  const loose = admin('Noor Haddad', { role: null });
  const company = {
    id: workspace.nextId(),
    companyId: 'c-17',
    name: 'Nordlicht Bikes',
    plan: 'Pro',
    monthlySpend: 240,
    attributes: { seats: 12 },
    createdAt: workspace.now(),
  };
  workspace.companies.set(company.id, company);
  const contact = {
    id: '6762f1571bb69f9f2193ba01',
    externalId: 'cust-4711',
    role: 'user' as const,
    name: 'Pat Nguyen',
    email: 'pat@customer.example',
    phone: null,
    language: 'en',
    attributes: { plan: 'Pro' },
    companyIds: [company.id],
    tagIds: [],
    mergedInto: null,
    createdAt: workspace.now(),
  };
  workspace.contacts.set(contact.id, contact);
  for (const attribute of Object.values(attributes)) addAttribute(workspace, attribute);
  return {
    bot,
    seatless,
    lead,
    agents,
    loose,
    teams: {
      billing: team('814865', 'Billing', [agents[0].id, agents[1].id]),
      support: team('814866', 'Support', [loose.id, agents[0].id]),
    },
    roles: ROLES,
    attributes: Object.fromEntries(
      Object.entries(attributes).map(([name, { name: shown }]) => [name, shown]),
    ),
    contact: contact.id,
    company: company.id,
  };
};
