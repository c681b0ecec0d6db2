import { randomBytes } from 'node:crypto';
import type { Account } from './state/account.ts';
import type {
  AgentRow,
  ArticleRow,
  CannedRow,
  CompanyRow,
  ContactRow,
  FieldRow,
  GroupRow,
  Id,
  RoleRow,
  SkillRow,
} from './state/rows.ts';
import type { RuleRow } from './state/rules.ts';

/** An API key as Freshdesk makes them. */
export const newKey = (): string => randomBytes(15).toString('base64url');

/** Puts people and things into an account; each gives what it made. */
export const additionsOf = (account: Account) => ({
  /** Somebody who works there: full time, in no group, may see all tickets, is there. */
  agent: (
    agent: Partial<Omit<AgentRow, 'email'>> & Pick<AgentRow, 'name'> & { email?: string },
  ): AgentRow => {
    const at = account.now();
    const row: AgentRow = {
      id: account.nextId(),
      email: `${agent.name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@acme.example`,
      key: newKey(),
      occasional: false,
      type: 'support_agent',
      ticketScope: 1,
      groupIds: [],
      roleIds: [],
      skillIds: [],
      available: true,
      focusMode: true,
      active: true,
      language: 'en',
      timeZone: 'Berlin',
      createdAt: at,
      updatedAt: at,
      ...agent,
    };
    account.agents.set(row.id, row);
    return row;
  },
  role: (name: string, more: Partial<RoleRow> = {}): RoleRow => {
    const row: RoleRow = {
      id: account.nextId(),
      name,
      description: '',
      isDefault: false,
      isAdmin: false,
      createdAt: account.now(),
      ...more,
    };
    account.roles.set(row.id, row);
    return row;
  },
  group: (name: string, more: Partial<GroupRow> = {}): GroupRow => {
    const row: GroupRow = {
      id: account.nextId(),
      name,
      description: '',
      unassignedFor: '30m',
      escalateTo: null,
      autoTicketAssign: 0,
      createdAt: account.now(),
      ...more,
    };
    account.groups.set(row.id, row);
    return row;
  },
  contact: (contact: Partial<Omit<ContactRow, 'id'>> & Pick<ContactRow, 'name'>): ContactRow =>
    account.addContact(contact),
  company: (company: Partial<Omit<CompanyRow, 'id'>> & Pick<CompanyRow, 'name'>): CompanyRow => {
    const row: CompanyRow = {
      id: account.nextId(),
      description: null,
      domains: [],
      healthScore: null,
      accountTier: null,
      industry: null,
      fields: {},
      createdAt: account.now(),
      ...company,
    };
    account.companies.set(row.id, row);
    return row;
  },
  field: (
    field: Pick<FieldRow, 'label' | 'type'>,
    more: { choices?: readonly string[]; requiredForClosure?: boolean } = {},
  ): FieldRow => account.addField(field, more),
  article: (
    article: Partial<Omit<ArticleRow, 'id'>> & Pick<ArticleRow, 'title' | 'description'>,
  ): ArticleRow => {
    const row: ArticleRow = {
      id: account.nextId(),
      status: 2,
      folderId: '1',
      categoryId: '1',
      language: 'en',
      ...article,
    };
    account.articles.set(row.id, row);
    return row;
  },
  canned: (title: string, content: string, folderId = '1'): CannedRow => {
    const row = { id: account.nextId(), folderId, title, content };
    account.canned.set(row.id, row);
    return row;
  },
  skill: (name: string, agentIds: readonly Id[] = []): SkillRow => {
    const row = { id: account.nextId(), name, rank: account.skills.size + 1, agentIds };
    account.skills.set(row.id, row);
    return row;
  },
  rule: (rule: Partial<Omit<RuleRow, 'id'>> & Pick<RuleRow, 'name' | 'kind'>): RuleRow => {
    const at = account.now();
    const row: RuleRow = {
      id: account.nextId(),
      active: true,
      performer: 'anyone',
      events: [],
      conditions: [],
      webhooks: [],
      addTags: [],
      createdAt: at,
      updatedAt: at,
      ...rule,
    };
    account.rules.set(row.id, row);
    return row;
  },
});

/** How people and things are put into an account. */
export type Additions = ReturnType<typeof additionsOf>;
