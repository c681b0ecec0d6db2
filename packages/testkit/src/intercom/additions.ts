import { addAttribute } from './seed.ts';
import type { SeedAttribute } from './seed.ts';
import type {
  AdminRow,
  ArticleRow,
  AttributeRow,
  CompanyRow,
  ContactRow,
  MacroRow,
  TeamRow,
} from './state/rows.ts';
import type { Workspace } from './state/workspace.ts';

const handle = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '.');

/** What is put into a workspace by hand, each with what it usually has. All give the row. */
export const additionsOf = (workspace: Workspace) => {
  const added = <Row extends { id: string }>(rows: Map<string, Row>, row: Row): Row => {
    rows.set(row.id, row);
    return row;
  };
  return {
    /** A teammate with a seat and no team. */
    admin: (name: string, more: Partial<AdminRow> = {}): AdminRow =>
      added(workspace.admins, {
        id: workspace.nextId(),
        name,
        email: `${handle(name)}@acme.example`,
        jobTitle: 'Support',
        role: { id: '12', name: 'Support Agent' },
        hasInboxSeat: true,
        away: false,
        awayReassign: false,
        ...more,
      }),
    team: (name: string, adminIds: readonly string[], more: Partial<TeamRow> = {}): TeamRow =>
      added(workspace.teams, {
        id: workspace.nextId(),
        name,
        adminIds,
        distribution: 'manual',
        ...more,
      }),
    contact: (name: string, more: Partial<ContactRow> = {}): ContactRow =>
      added(workspace.contacts, {
        id: `6762f1571bb69f9f${workspace.nextId().slice(-8).padStart(8, '0')}`,
        externalId: null,
        role: 'user',
        name,
        email: `${handle(name)}@customer.example`,
        phone: null,
        language: null,
        attributes: {},
        companyIds: [],
        tagIds: [],
        mergedInto: null,
        createdAt: workspace.now(),
        ...more,
      }),
    company: (name: string, more: Partial<CompanyRow> = {}): CompanyRow =>
      added(workspace.companies, {
        id: workspace.nextId(),
        companyId: handle(name),
        name,
        plan: null,
        monthlySpend: 0,
        attributes: {},
        createdAt: workspace.now(),
        ...more,
      }),
    article: (title: string, body: string, more: Partial<ArticleRow> = {}): ArticleRow =>
      added(workspace.articles, {
        id: workspace.nextId(),
        title,
        description: '',
        body,
        state: 'published',
        url: `https://help.acme.example/articles/${handle(title)}`,
        updatedAt: workspace.now(),
        ...more,
      }),
    macro: (name: string, bodyText: string): MacroRow =>
      added(workspace.macros, {
        id: workspace.nextId(),
        name,
        bodyText,
        createdAt: workspace.now(),
      }),
    attribute: (attribute: SeedAttribute): AttributeRow => addAttribute(workspace, attribute),
  };
};

/** What can be put into a workspace. */
export type Additions = ReturnType<typeof additionsOf>;
