import { nobodyCalled } from '../state/account.ts';
import type { Account } from '../state/account.ts';
import type { AgentRow, ContactRow } from '../state/rows.ts';
import { created, idIn, list, ok } from '../wire/call.ts';
import type { Answer, Call, Route } from '../wire/call.ts';
import {
  agentJson,
  companyJson,
  contactJson,
  groupJson,
  roleJson,
  shortAgentJson,
} from '../wire/people-json.ts';
import { FieldReader } from '../wire/read-fields.ts';
import { notFound, wrong } from '../wire/refusal.ts';

/** The AI's agent, where the account tells it beside people. */
const virtual = ({ freddy, assumptions, now }: Account): AgentRow[] =>
  freddy === null || assumptions.freddyAs !== 'agent'
    ? []
    : [
        {
          id: freddy.id,
          name: 'Email AI Agent',
          email: 'email-ai-agent@freshdesk.example',
          key: '',
          occasional: false,
          type: 'support_agent',
          ticketScope: 1,
          groupIds: [],
          roleIds: [],
          skillIds: [],
          available: false,
          focusMode: false,
          active: true,
          language: 'en',
          timeZone: 'UTC',
          createdAt: now(),
          updatedAt: now(),
        },
      ];

const agentsAsked = ({ account, query }: Call): AgentRow[] => {
  const email = query.get('email')?.toLowerCase();
  const state = query.get('state');
  if (state !== null && state !== 'fulltime' && state !== 'occasional')
    throw wrong('state', "It should be one of these values: 'fulltime,occasional'");
  const { emailFindsParts } = account.assumptions;
  return [...account.agents.values(), ...virtual(account)].filter((row) => {
    const address = row.email.toLowerCase();
    const fits =
      email === undefined || (emailFindsParts ? address.includes(email) : address === email);
    // Whoever was deactivated is a contact again and no longer told in the list.
    return row.active && fits && (state === null || row.occasional === (state === 'occasional'));
  });
};

const agents = (call: Call): Answer => {
  const { account, query } = call;
  const only = query.get('only');
  if (only !== null && only !== 'availability' && only !== 'available')
    throw wrong('only', "It should be one of these values: 'availability'");
  return list(
    call,
    agentsAsked(call).map((row) => {
      if (only === 'availability') {
        const { id, available, contact } = shortAgentJson(account, row);
        return { id, available, contact };
      }
      return account.assumptions.agentListGroups
        ? agentJson(account, row)
        : shortAgentJson(account, row);
    }),
  );
};

const agentIn = (call: Call): AgentRow => {
  const id = idIn(call);
  const row = call.account.agents.get(id) ?? virtual(call.account).find((each) => each.id === id);
  if (!row) throw notFound();
  return row;
};

const agent = (call: Call): Answer => ok(agentJson(call.account, agentIn(call)));
const me = (call: Call): Answer => ok(agentJson(call.account, call.agent));

const changeAgent = (call: Call): Answer => {
  const row = agentIn(call);
  const reader = new FieldReader(call.body);
  const groups = reader.ids('group_ids');
  const scope = reader.int('ticket_scope');
  const occasional = reader.flag('occasional');
  reader.overlook('role_ids', 'skill_ids', 'signature', 'name', 'email', 'language', 'time_zone');
  if (scope !== undefined && ![1, 2, 3].includes(scope))
    reader.refuse('ticket_scope', "It should be one of these values: '1,2,3'");
  reader.done();
  const next = call.account.changeAgent(row.id, {
    ...(groups && { groupIds: groups }),
    ...(scope !== undefined && { ticketScope: scope as AgentRow['ticketScope'] }),
    ...(occasional !== undefined && { occasional }),
  });
  return ok(agentJson(call.account, next));
};

const availability = (call: Call): Answer => {
  const row = agentIn(call);
  const reader = new FieldReader(call.body);
  const available = reader.flag('available');
  reader.require('available', available);
  reader.done();
  const next = call.account.changeAgent(row.id, { available: available ?? row.available });
  return ok(agentJson(call.account, next));
};

const groups = (call: Call): Answer =>
  list(
    call,
    [...call.account.groups.values()].map((row) => groupJson(call.account, row)),
  );

const group = (call: Call): Answer => {
  const row = call.account.groups.get(idIn(call));
  if (!row) throw notFound();
  return ok(groupJson(call.account, row));
};

const roles = (call: Call): Answer => list(call, [...call.account.roles.values()].map(roleJson));

const role = (call: Call): Answer => {
  const row = call.account.roles.get(idIn(call));
  if (!row) throw notFound();
  return ok(roleJson(row));
};

const contactsAsked = ({ account, query }: Call): ContactRow[] => {
  const [email, external, company] = ['email', 'unique_external_id', 'company_id'].map((name) =>
    query.get(name)?.toLowerCase(),
  );
  return [...account.contacts.values()].filter(
    (row) =>
      !row.deleted &&
      (email === undefined || row.email?.toLowerCase() === email) &&
      (external === undefined || row.externalId?.toLowerCase() === external) &&
      (company === undefined || row.companyId === company),
  );
};

const contacts = (call: Call): Answer => list(call, contactsAsked(call).map(contactJson));

const contact = (call: Call): Answer => {
  const { contacts: rows, freddy, assumptions, now } = call.account;
  const id = idIn(call);
  const row = rows.get(id);
  if (row) return ok(contactJson(row));
  if (freddy?.id !== id || assumptions.freddyAs !== 'contact') throw notFound();
  return ok(contactJson(nobodyCalled('Email AI Agent', id, now())));
};

const createContact = (call: Call): Answer => {
  const { account } = call;
  const reader = new FieldReader(call.body);
  const name = reader.text('name');
  const email = reader.textOrNull('email') ?? null;
  const phone = reader.textOrNull('phone') ?? null;
  const externalId = reader.textOrNull('unique_external_id') ?? null;
  const companyId = reader.id('company_id') ?? null;
  reader.overlook('language', 'time_zone', 'tags', 'custom_fields', 'mobile');
  reader.require('name', name);
  if ([...account.contacts.values()].some((row) => email !== null && row.email === email))
    reader.refuse('email', 'It should be a unique value', 'duplicate_value');
  reader.done();
  return created(
    contactJson(account.addContact({ name: name ?? '', email, phone, externalId, companyId })),
  );
};

const company = (call: Call): Answer => {
  const row = call.account.companies.get(idIn(call));
  if (!row) throw notFound();
  return ok(companyJson(row));
};

const companies = (call: Call): Answer =>
  list(call, [...call.account.companies.values()].map(companyJson));

const account = (call: Call): Answer =>
  ok({
    account_name: call.account.name,
    account_domain: call.account.domain,
    account_id: 1_234_567,
    tier_type: 'Enterprise',
    timezone: 'Berlin',
    data_center: 'EUC',
    total_agents: {
      full_time: call.account.agents.size,
      occasional: 0,
      field_service: 0,
      collaborators: 0,
    },
  });

const may = 'admin';

/** Agents, groups, roles, contacts and companies. */
export const peopleRoutes: readonly Route[] = [
  { method: 'GET', path: '/agents', may, handle: agents },
  { method: 'GET', path: '/agents/me', may: 'agent', handle: me },
  { method: 'GET', path: '/agents/:id', may, handle: agent },
  { method: 'PUT', path: '/agents/:id', may, handle: changeAgent },
  { method: 'PUT', path: '/agents/:id/availability', may, handle: availability },
  { method: 'GET', path: '/groups', may: 'agent', handle: groups },
  { method: 'GET', path: '/groups/:id', may: 'agent', handle: group },
  { method: 'GET', path: '/admin/groups', may, handle: groups },
  { method: 'GET', path: '/admin/groups/:id', may, handle: group },
  { method: 'GET', path: '/roles', may, handle: roles },
  { method: 'GET', path: '/roles/:id', may, handle: role },
  { method: 'GET', path: '/contacts', may: 'agent', counts: 'contacts', handle: contacts },
  { method: 'POST', path: '/contacts', may: 'agent', handle: createContact },
  { method: 'GET', path: '/contacts/:id', may: 'agent', handle: contact },
  { method: 'GET', path: '/companies', may: 'agent', handle: companies },
  { method: 'GET', path: '/companies/:id', may: 'agent', handle: company },
  { method: 'GET', path: '/account', may, handle: account },
];
