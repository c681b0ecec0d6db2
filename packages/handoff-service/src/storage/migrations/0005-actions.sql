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
    select a.rule, a.currency, count(*) as n, sum(greatest(a.amount, 0)) as total
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

-- Checks an action and, by p_wish, reserves its effect, asks a person, or only looks. One call, one commit: of callers
-- that race for an effect the primary key of effect_holds lets exactly one through. Checks of one conversation wait
-- for each other, and those that count what one customer got.
-- p_now null: the clock of this database, so that servers need not agree about the time.
-- p_count and p_sum: most for the customer within 24 hours, this action included. p_repeat: hours after which the same
-- effect is a new one; null for never.
-- outcome: clear, held (by earlier), limit, asked, pending, overdue, rejected, free, other-effect, no-conversation
create function action_check(
  p_tenant text, p_conversation text, p_action text, p_wish text, p json, p_now timestamptz, p_lease integer,
  p_count integer, p_sum numeric, p_repeat integer, p_approval json)
returns table (answer json)
language plpgsql as $$
declare
  v_now timestamptz;
  v_customer text;
  v_hash bytea := decode(p->>'hash', 'hex');
  v_amount numeric := (p->>'amount')::numeric;
  v_outcome text;
  v_count bigint;
  v_sum numeric;
  v_held boolean;
  a actions;
  e actions;
  ap approvals;
begin
  perform set_config('baton.tenant', p_tenant, true);
  perform pg_advisory_xact_lock(4600003, hashtext(p_tenant || chr(31) || p_conversation));
  v_now := coalesce(p_now, clock_timestamp());
  select c.state::json #>> '{facts,customer,id}' into v_customer from conversations c
    where c.tenant_id = p_tenant and c.conversation_id = p_conversation;
  if not found then
    return query select '{"outcome":"no-conversation"}'::json;
    return;
  end if;
  perform pg_advisory_xact_lock(4600004, hashtext(p_tenant || chr(31) || coalesce(v_customer, p_conversation)));
  v_now := coalesce(p_now, clock_timestamp());
  select * into ap from approvals q
    where q.tenant_id = p_tenant and q.conversation_id = p_conversation and q.action_id = p_action
    order by q.asked_at desc limit 1;
  select * into a from actions x
    where x.tenant_id = p_tenant and x.conversation_id = p_conversation and x.action_id = p_action;

  if found then
    if a.effect_hash <> v_hash and ap.asked_hash is distinct from v_hash
       and not (a.status = 'planned' and ap.approval_id is null) then
      v_outcome := 'other-effect';
    elsif holds_effect(a.status) then
      if a.status = 'reserved' and a.lease_until > v_now and a.attempt = p->>'attempt' then
        v_outcome := 'clear';
      else
        v_outcome := 'held';
        e := a;
      end if;
    elsif a.status = 'rejected' then
      v_outcome := 'rejected';
    elsif a.status = 'planned' and not ap.closed then
      if ap.expires_at <= v_now then
        v_outcome := 'overdue';
      elsif ap.state = 'pending' then
        v_outcome := 'pending';
      else
        update approvals q set closed = true where q.tenant_id = p_tenant and q.approval_id = ap.approval_id;
        update actions x set status = 'reserved', token = p->>'token', attempt = p->>'attempt', tries = x.tries + 1,
          lease_until = v_now + make_interval(secs => p_lease), at = v_now, updated_at = v_now, customer = v_customer
        where x.tenant_id = p_tenant and x.conversation_id = p_conversation and x.action_id = p_action
        returning * into a;
        v_outcome := 'clear';
      end if;
    end if;
  end if;

  while v_outcome is null loop
    select x.* into e from effect_holds h
      join actions x on x.tenant_id = h.tenant_id and x.conversation_id = h.conversation_id and x.action_id = h.action_id
      where h.tenant_id = p_tenant and h.effect_hash = v_hash;
    v_held := found;
    if v_held and (e.conversation_id, e.action_id) <> (p_conversation, p_action)
       and not (e.status = 'succeeded' and e.updated_at <= v_now - make_interval(hours => p_repeat)) is true then
      v_outcome := 'held';
      exit;
    end if;
    select count(*), coalesce(sum(greatest(x.amount, 0)) filter (where x.currency = p->>'currency'), 0)
      into v_count, v_sum from actions x
      where x.tenant_id = p_tenant and (x.customer = v_customer or x.conversation_id = p_conversation)
        and x.rule = p->>'rule' and x.at > v_now - interval '24 hours' and holds_effect(x.status)
        and (x.conversation_id, x.action_id) <> (p_conversation, p_action);
    if p_wish = 'reserve' and (v_count + 1 > p_count or v_sum + coalesce(v_amount, 0) > p_sum) then
      v_outcome := 'limit';
    elsif p_wish = 'look' then
      v_outcome := 'free';
    else
      if v_held then
        -- Long enough ago: it passes to this one, unless somebody was faster.
        update effect_holds h set conversation_id = p_conversation, action_id = p_action
        where h.tenant_id = p_tenant and h.effect_hash = v_hash
          and (h.conversation_id, h.action_id) = (e.conversation_id, e.action_id);
      else
        insert into effect_holds values (p_tenant, v_hash, p_conversation, p_action) on conflict do nothing;
      end if;
      -- Somebody was faster: look again at who.
      continue when not found;
      v_outcome := case p_wish when 'ask' then 'asked' else 'clear' end;
      insert into actions as x (
        tenant_id, conversation_id, action_id, source, name, rule, type, target, amount, currency, args, effect_key,
        effect_hash, customer, uncatalogued, status, by, token, attempt, tries, lease_until, at, updated_at)
      values (
        p_tenant, p_conversation, p_action, 'check', p->>'name', p->>'rule', p->>'type', p->>'target', v_amount,
        p->>'currency', p->>'args', p->>'key', v_hash, v_customer, (p->>'uncatalogued')::boolean,
        case p_wish when 'ask' then 'planned' else 'reserved' end, 'ai',
        case p_wish when 'ask' then null else p->>'token' end, p->>'attempt',
        case p_wish when 'ask' then 0 else 1 end,
        case p_wish when 'ask' then null else v_now + make_interval(secs => p_lease) end, v_now, v_now)
      on conflict on constraint actions_pkey do update set
        source = 'check', name = excluded.name, rule = excluded.rule, type = excluded.type, target = excluded.target,
        amount = excluded.amount, currency = excluded.currency, args = excluded.args, effect_key = excluded.effect_key,
        effect_hash = excluded.effect_hash, customer = excluded.customer, uncatalogued = excluded.uncatalogued,
        status = excluded.status, by = 'ai', token = excluded.token, attempt = excluded.attempt,
        tries = x.tries + excluded.tries, lease_until = excluded.lease_until, at = excluded.at,
        updated_at = excluded.updated_at
      returning * into a;
      if p_wish = 'ask' then
        insert into approvals (
          tenant_id, approval_id, conversation_id, action_id, state, reasons, approvers, on_timeout, asked_hash,
          asked_amount, asked_at, expires_at)
        values (
          p_tenant, p_approval->>'id', p_conversation, p_action, 'pending', p_approval->>'reasons',
          p_approval->>'approvers', p_approval->>'onTimeout', v_hash, v_amount, v_now,
          v_now + make_interval(mins => (p_approval->>'minutes')::integer))
        returning * into ap;
      end if;
    end if;
  end loop;

  return query select json_build_object(
    'outcome', v_outcome,
    'action', case when a.action_id is not null then action_json(a, v_now) end,
    'earlier', case when v_outcome = 'held' then action_json(e, v_now) end,
    'approval', case when ap.approval_id is not null then approval_json(ap, a, v_now) end,
    'day', json_build_object('count', v_count, 'sum', v_sum),
    'customer', v_customer,
    'totals', action_totals(p_tenant, v_customer, p_conversation, v_now));
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

-- What an event says of an action, after what was known of it: later news counts, but a plan is no news, and neither is
-- not knowing where somebody knew.
create function status_told(p_known text, p_told text) returns text language sql immutable as $$
  select case
    when p_told = 'planned' then p_known
    when p_told = 'running' and p_known not in ('planned', 'reserved', 'failed') then p_known
    when p_told = 'unknown' and p_known in ('succeeded', 'failed', 'reversed') then p_known
    else p_told
  end
$$;

-- One step of an action, after its conversation was written in the same transaction.
-- BT002: somebody else was faster, so that the step is not possible any more. BT003: another action holds the effect.
create function guard_step(p_tenant text, o json)
returns void language plpgsql as $$
declare
  v_conv text := o->>'conv';
  v_action text := o->>'action';
  v_now timestamptz := coalesce((o->>'now')::timestamptz, clock_timestamp());
  v_hash bytea := decode(o->>'hash', 'hex');
  a actions;
begin
  if o->>'op' = 'event' then
    if v_hash is null then
      update actions x set status = status_told(x.status, o->>'status'), updated_at = (o->>'at')::timestamptz
      where x.tenant_id = p_tenant and x.conversation_id = v_conv and x.action_id = v_action
      returning * into a;
    else
      insert into actions as x (
        tenant_id, conversation_id, action_id, source, name, rule, type, target, amount, currency, effect_key,
        effect_hash, customer, uncatalogued, status, by, at, updated_at)
      values (
        p_tenant, v_conv, v_action, 'event', o->>'name', o->>'rule', o->>'type', o->>'target', (o->>'amount')::numeric,
        o->>'currency', o->>'key', v_hash, o->>'customer', (o->>'uncatalogued')::boolean, o->>'status', o->>'by',
        (o->>'at')::timestamptz, (o->>'at')::timestamptz)
      on conflict on constraint actions_pkey do update set
        name = excluded.name, rule = excluded.rule, type = excluded.type, target = excluded.target,
        amount = excluded.amount, currency = excluded.currency, effect_key = excluded.effect_key,
        effect_hash = excluded.effect_hash, status = status_told(x.status, excluded.status), by = excluded.by,
        uncatalogued = excluded.uncatalogued, customer = coalesce(excluded.customer, x.customer),
        updated_at = excluded.updated_at
      returning * into a;
    end if;
    if a.action_id is null then
      return;
    end if;
  elsif o->>'op' = 'move' then
    update actions x set
      status = o->>'to', updated_at = v_now,
      lease_until = case when o->>'lease' is null then x.lease_until
                         else v_now + make_interval(secs => (o->>'lease')::integer) end
    where x.tenant_id = p_tenant and x.conversation_id = v_conv and x.action_id = v_action
      and x.status = any (array(select json_array_elements_text(o->'from')))
      and (o->>'tries' is null or x.tries = (o->>'tries')::integer)
      and (o->>'live' is null or x.lease_until > v_now)
      and (o->>'lapsed' is null or x.lease_until <= v_now)
    returning * into a;
    if not found then
      raise exception 'the action has moved' using errcode = 'BT002';
    end if;
  else
    update approvals q set
      state = o->>'state', closed = o->>'state' in ('rejected', 'expired'),
      decided_at = case when o->>'state' = 'expired' then q.decided_at else v_now end,
      decided_by = coalesce(o->>'by', q.decided_by), note = coalesce(o->>'note', q.note),
      expires_at = case when o->>'state' in ('approved', 'edited')
                        then v_now + make_interval(mins => (o->>'minutes')::integer) else q.expires_at end
    where q.tenant_id = p_tenant and q.approval_id = o->>'approval' and not q.closed
      and case when o->>'state' = 'expired' then q.expires_at <= v_now
               else q.state = 'pending' and q.expires_at > v_now end;
    if not found then
      raise exception 'the approval has moved' using errcode = 'BT002';
    end if;
    update actions x set
      status = case when o->>'state' in ('rejected', 'expired') then 'rejected' else x.status end,
      amount = case when o->>'state' = 'edited' then (o->>'amount')::numeric else x.amount end,
      effect_key = coalesce(o->>'key', x.effect_key), effect_hash = coalesce(v_hash, x.effect_hash), updated_at = v_now
    where x.tenant_id = p_tenant and x.conversation_id = v_conv and x.action_id = v_action and x.status = 'planned'
    returning * into a;
    if not found then
      raise exception 'the action has moved' using errcode = 'BT002';
    end if;
    if v_hash is not null then
      insert into effect_holds values (p_tenant, v_hash, v_conv, v_action) on conflict do nothing;
      if not found and not exists (
        select from effect_holds h where h.tenant_id = p_tenant and h.effect_hash = v_hash
          and h.conversation_id = v_conv and h.action_id = v_action) then
        raise exception 'another action holds the effect' using errcode = 'BT003';
      end if;
    end if;
  end if;
  if holds_effect(a.status) then
    if a.effect_hash is not null then
      insert into effect_holds values (p_tenant, a.effect_hash, v_conv, v_action) on conflict do nothing;
    end if;
  elsif a.status <> 'planned' then
    perform effects_release(p_tenant, v_conv, v_action);
  end if;
end $$;

-- ingest_many for batches in which something happens to actions; all others take the short way.
create function ingest_guarded(
  p_tenant text,
  c_conv text, c_expected text, c_version text, c_seq text, c_hash text, c_state text, c_decision text,
  c_helpdesk text, c_ticket text, c_handoff text, c_handoff_state text, c_holder text, c_token text,
  l_conv text, l_seq text, l_kind text, l_event text, l_at text, l_body text, l_decision text, l_answer text,
  l_salt text, l_content text, l_hash text,
  p_handoffs json, p_moves json, p_effects json, p_guard json)
returns table (written text, known text)
language plpgsql as $$
declare
  v record;
  o json;
  c text;
begin
  perform set_config('baton.tenant', p_tenant, true);
  -- Checks of these conversations wait, in the order every batch takes.
  for c in select distinct g->>'conv' from json_array_elements(p_guard) g order by 1 loop
    perform pg_advisory_xact_lock(4600003, hashtext(p_tenant || chr(31) || c));
  end loop;
  select * into v from ingest_many(
    p_tenant, c_conv, c_expected, c_version, c_seq, c_hash, c_state, c_decision, c_helpdesk, c_ticket, c_handoff,
    c_handoff_state, c_holder, c_token, l_conv, l_seq, l_kind, l_event, l_at, l_body, l_decision, l_answer, l_salt,
    l_content, l_hash, p_handoffs, p_moves, p_effects);
  for o in select g.value from json_array_elements(p_guard) with ordinality as g (value, place)
    where g.value->>'conv' = any (string_to_array(v.written, chr(30))) order by g.place
  loop
    perform guard_step(p_tenant, o);
  end loop;
  return query select v.written, v.known;
end $$;

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
