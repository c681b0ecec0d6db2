-- The guard before actions: what was done, who holds an effect, and what people were asked.

-- One row an action that changes something: reported by events, or cleared by a check.
-- effect_hash is SHA-256 of the effect's text; args is JSON kept as text until the action begins.
create table actions (
  tenant_id       text not null,
  conversation_id text not null,
  action_id       text not null,
  source          text not null check (source in ('check', 'event')),
  name            text not null,
  rule            text not null, -- type under which it is counted
  type            text,
  target          text,
  amount          numeric,
  currency        text,
  args            text,
  effect_key      text,
  effect_hash     bytea,
  customer        text,
  uncatalogued    boolean not null,
  status          text not null check (
    status in ('planned', 'reserved', 'running', 'succeeded', 'failed', 'unknown', 'reversed', 'rejected')),
  by              text not null,
  token           text,
  attempt         text,
  tries           integer not null default 0,
  lease_until     timestamptz,
  at              timestamptz not null,
  updated_at      timestamptz not null,
  primary key (tenant_id, conversation_id, action_id)
);

create index actions_by_customer on actions (tenant_id, customer, at) where customer is not null;
create index actions_by_effect on actions (tenant_id, effect_hash) where effect_hash is not null;
create index actions_by_lease on actions (lease_until) where lease_until is not null and status in ('reserved', 'running');

-- Who holds an effect: one action in the whole tenant. The primary key is what decides a race.
create table effect_holds (
  tenant_id       text not null,
  effect_hash     bytea not null,
  conversation_id text not null,
  action_id       text not null,
  primary key (tenant_id, effect_hash)
);

create index effect_holds_by_action on effect_holds (tenant_id, conversation_id, action_id);

-- What a person was asked. closed: nothing can come of it any more. asked_hash: the effect before it was edited.
create table approvals (
  tenant_id       text not null,
  approval_id     text not null,
  conversation_id text not null,
  action_id       text not null,
  state           text not null check (state in ('pending', 'approved', 'edited', 'rejected', 'expired')),
  closed          boolean not null default false,
  reasons         text not null,
  approvers       text not null check (approvers in ('anyone', 'standard', 'full')),
  on_timeout      text not null check (on_timeout in ('reject', 'escalate')),
  asked_hash      bytea not null,
  asked_amount    numeric,
  asked_at        timestamptz not null,
  expires_at      timestamptz not null,
  decided_at      timestamptz,
  decided_by      text,
  note            text,
  primary key (tenant_id, approval_id)
);

create index approvals_by_action on approvals (tenant_id, conversation_id, action_id, asked_at);
create index approvals_open on approvals (tenant_id, asked_at) where not closed;
create index approvals_by_end on approvals (expires_at) where not closed;

do $$
declare t text;
begin
  foreach t in array array['actions', 'effect_holds', 'approvals'] loop
    execute format('alter table %I enable row level security', t);
    execute format(
      'create policy one_tenant on %I using (tenant_id = current_setting(''baton.tenant'', true))
         with check (tenant_id = current_setting(''baton.tenant'', true))', t);
  end loop;
end $$;

revoke all on actions, effect_holds, approvals from public;
grant select, insert, update on actions, approvals to baton_app;
grant select, insert, update, delete on effect_holds to baton_app;

-- What people say about actions is a kind of entry of its own: no agent can send one.
alter table ledger drop constraint ledger_kind_check;
alter table ledger add constraint ledger_kind_check check (kind in ('event', 'handoff', 'erasure', 'approval'));

create function holds_effect(p_status text) returns boolean language sql immutable as $$
  select p_status in ('reserved', 'running', 'unknown', 'succeeded')
$$;

-- Where an action stands now: a lease that ended without a word leaves an unknown outcome.
create function status_now(a actions, p_now timestamptz) returns text language sql immutable as $$
  select case when a.status in ('reserved', 'running') and a.lease_until <= p_now then 'unknown' else a.status end
$$;

create function action_json(a actions, p_now timestamptz) returns json language sql immutable as $$
  select json_build_object(
    'conversationId', a.conversation_id, 'actionId', a.action_id, 'source', a.source, 'name', a.name,
    'effect', json_strip_nulls(json_build_object(
      'type', a.type, 'target', a.target, 'amount', a.amount, 'currency', a.currency)),
    'args', a.args, 'effectKey', a.effect_key, 'uncatalogued', a.uncatalogued, 'status', status_now(a, p_now),
    'lapsed', status_now(a, p_now) <> a.status, 'by', a.by, 'token', a.token, 'tries', a.tries, 'leaseUntil', a.lease_until,
    'at', a.at, 'updatedAt', a.updated_at)
$$;

create function approval_json(p approvals, a actions, p_now timestamptz) returns json language sql immutable as $$
  select json_build_object(
    'id', p.approval_id, 'conversationId', p.conversation_id, 'actionId', p.action_id, 'state', p.state,
    'overdue', not p.closed and p.expires_at <= p_now, 'reasons', p.reasons::json, 'approvers', p.approvers,
    'onTimeout', p.on_timeout, 'name', a.name, 'askedAmount', p.asked_amount, 'askedAt', p.asked_at,
    'effect', json_strip_nulls(json_build_object(
      'type', a.type, 'target', a.target, 'amount', a.amount, 'currency', a.currency)),
    'expiresAt', p.expires_at, 'decidedAt', p.decided_at, 'by', p.decided_by, 'note', p.note)
$$;

-- What a customer's actions of the last 24 hours come to, by type and currency. Without a customer: this conversation's.
create function action_totals(p_tenant text, p_customer text, p_conversation text, p_now timestamptz)
returns json language sql stable as $$
  select coalesce(json_agg(json_build_object('type', t.rule, 'currency', t.currency, 'count', t.n, 'sum', t.total)
                           order by t.rule, t.currency), '[]')
  from (
    select a.rule, a.currency, count(*) as n, sum(case when a.amount >= 0 then a.amount end) as total
    from actions a
    where a.tenant_id = p_tenant and (a.customer = p_customer or a.conversation_id = p_conversation)
      and a.at > p_now - interval '24 hours' and holds_effect(a.status)
    group by a.rule, a.currency) t
$$;

-- Gives back the effects an action holds: to another action that did the same, where there is one.
create function effects_release(p_tenant text, p_conversation text, p_action text)
returns void language plpgsql as $$
declare
  h effect_holds;
  o actions;
begin
  for h in select * from effect_holds f
    where f.tenant_id = p_tenant and f.conversation_id = p_conversation and f.action_id = p_action
    order by f.effect_hash for update
  loop
    select * into o from actions a
      where a.tenant_id = p_tenant and a.effect_hash = h.effect_hash and holds_effect(a.status)
        and (a.conversation_id, a.action_id) <> (p_conversation, p_action)
      order by a.at limit 1;
    if found then
      update effect_holds f set conversation_id = o.conversation_id, action_id = o.action_id
      where f.tenant_id = p_tenant and f.effect_hash = h.effect_hash;
    else
      delete from effect_holds f where f.tenant_id = p_tenant and f.effect_hash = h.effect_hash;
    end if;
  end loop;
end $$;

-- Lengthens the lease of who has the token; no row when it ended.
create function action_renew(
  p_tenant text, p_conversation text, p_action text, p_token text, p_now timestamptz, p_lease integer)
returns table (action json)
language plpgsql as $$
declare
  v_now timestamptz := coalesce(p_now, clock_timestamp());
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    update actions x set lease_until = v_now + make_interval(secs => p_lease)
    where x.tenant_id = p_tenant and x.conversation_id = p_conversation and x.action_id = p_action
      and x.token = p_token and x.status in ('reserved', 'running') and x.lease_until > v_now
    returning action_json(x, v_now);
end $$;

create function action_read(p_tenant text, p_conversation text, p_action text, p_now timestamptz)
returns table (action json, approval json, totals json)
language plpgsql as $$
declare
  v_now timestamptz := coalesce(p_now, clock_timestamp());
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    select action_json(a, v_now),
      (select approval_json(q, a, v_now) from approvals q
        where q.tenant_id = p_tenant and q.conversation_id = p_conversation and q.action_id = p_action
        order by q.asked_at desc limit 1),
      action_totals(p_tenant, a.customer, p_conversation, v_now)
    from actions a
    where a.tenant_id = p_tenant and a.conversation_id = p_conversation and a.action_id = p_action;
end $$;

create function approval_read(p_tenant text, p_approval text, p_now timestamptz)
returns table (approval json)
language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    select approval_json(q, a, coalesce(p_now, clock_timestamp())) from approvals q
      join actions a on a.tenant_id = p_tenant and a.conversation_id = q.conversation_id and a.action_id = q.action_id
    where q.tenant_id = p_tenant and q.approval_id = p_approval;
end $$;

-- Latest first: of a conversation, or the open ones of all.
create function approvals_list(p_tenant text, p_conversation text, p_open boolean, p_now timestamptz, p_limit integer)
returns table (approval json)
language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    select approval_json(q, a, coalesce(p_now, clock_timestamp())) from approvals q
      join actions a on a.tenant_id = p_tenant and a.conversation_id = q.conversation_id and a.action_id = q.action_id
    where q.tenant_id = p_tenant and (p_conversation is null or q.conversation_id = p_conversation)
      and (not p_open or not q.closed)
    order by q.asked_at desc, q.approval_id limit p_limit;
end $$;

-- What time has settled and nobody has written down yet. Runs as owner: it looks at all tenants.
create function guard_due(p_now timestamptz, p_limit integer)
returns table (tenant_id text, conversation_id text, action_id text)
language sql stable security definer set search_path = baton, pg_temp as $$
  (select a.tenant_id, a.conversation_id, a.action_id from actions a
    where a.status in ('reserved', 'running') and a.lease_until <= coalesce(p_now, clock_timestamp())
    order by a.lease_until limit p_limit)
  union
  (select q.tenant_id, q.conversation_id, q.action_id from approvals q
    where not q.closed and q.expires_at <= coalesce(p_now, clock_timestamp())
    order by q.expires_at limit p_limit)
$$;

-- Erasing a conversation also removes what its actions say about the customer. What effect took place stays known, as a
-- hash: the guard must not forget a refund.
alter function conversation_erase(text, text, bigint, text, bigint, timestamptz, text, text, text, text)
  rename to conversation_erase_entries;

create function conversation_erase(
  p_tenant text, p_conversation text, p_expected bigint, p_state text,
  p_seq bigint, p_at timestamptz, p_body text, p_salt text, p_content text, p_hash text)
returns table (erased bigint)
language plpgsql security definer set search_path = baton, pg_temp as $$
begin
  return query select * from conversation_erase_entries(
    p_tenant, p_conversation, p_expected, p_state, p_seq, p_at, p_body, p_salt, p_content, p_hash);
  if found then
    update actions a set target = null, args = null, customer = null
    where a.tenant_id = p_tenant and a.conversation_id = p_conversation;
    update approvals q set note = null where q.tenant_id = p_tenant and q.conversation_id = p_conversation;
  end if;
end $$;

revoke all on all functions in schema baton from public;
grant execute on all functions in schema baton to baton_app;
