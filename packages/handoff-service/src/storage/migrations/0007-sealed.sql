-- Originals are sealed by the service before they come here (see docs/operate/encryption.md): what SQL read out of JSON
-- has columns of its own now, and what SQL made of bodies is made by the service.

-- Keys of a tenant, wrapped by the master key, which this database never sees. `data` keys seal; one of them is not
-- retired. The one `index` key makes look-up keys of customer ids; it never changes.
create table tenant_keys (
  tenant_id  text not null,
  key_id     text not null,
  purpose    text not null check (purpose in ('data', 'index')),
  master_id  text not null, -- fingerprint of the master key it is wrapped by
  wrapped    text not null,
  made_at    timestamptz not null default now(),
  retired_at timestamptz,
  primary key (tenant_id, key_id)
);

create unique index tenant_keys_in_use on tenant_keys (tenant_id, purpose) where retired_at is null;

alter table tenant_keys enable row level security;
create policy one_tenant on tenant_keys using (tenant_id = current_setting('baton.tenant', true))
  with check (tenant_id = current_setting('baton.tenant', true));
revoke all on tenant_keys from public;
grant select on tenant_keys to baton_app;

create function tenant_keys_read(p_tenant text)
returns table (key_id text, purpose text, master_id text, wrapped text, made_at timestamptz, retired_at timestamptz)
language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    select k.key_id, k.purpose, k.master_id, k.wrapped, k.made_at, k.retired_at from tenant_keys k
    where k.tenant_id = p_tenant order by k.made_at, k.key_id;
end $$;

-- First keys of a tenant; who comes second changes nothing. False: keys are wrapped by another master key.
-- Runs as owner: whether another master key is in use is a question about all tenants.
create function tenant_keys_begin(p_tenant text, p_master text, p_keys json)
returns table (begun boolean) language plpgsql security definer set search_path = baton, pg_temp as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  lock table tenant_keys in row exclusive mode; -- waits for a change of the master key
  if exists (select from tenant_keys k where k.master_id <> p_master) then
    return query select false;
    return;
  end if;
  insert into tenant_keys (tenant_id, key_id, purpose, master_id, wrapped)
  select p_tenant, n.id, n.purpose, p_master, n.wrapped
  from json_to_recordset(p_keys) as n (id text, purpose text, wrapped text)
  on conflict do nothing;
  return query select true;
end $$;

-- Master keys by which keys are wrapped. Runs as owner: it is a question about all tenants.
create function tenant_key_masters()
returns table (master_id text)
language sql stable security definer set search_path = baton, pg_temp as $$
  select distinct k.master_id from tenant_keys k
$$;

-- Keyed hash of the customer's id, by which a customer's conversations are found. '?' marks rows from before: the
-- service fills them in at its next start, since it alone has the key.
alter table conversations add column customer_key text;
update conversations set customer_key = '?';
update actions set customer = '?' || customer where customer is not null; -- from here on the same keyed hash
create index conversations_by_customer on conversations (tenant_id, customer_key, created_at)
  where customer_key is not null;
create index conversations_to_index on conversations (tenant_id) where customer_key = '?';
create index actions_to_index on actions (tenant_id) where customer like '?%';

drop function ingest_guarded(
  text, text, text, text, text, text, text, text, text, text, text, text, text, text, text, text, text, text, text,
  text, text, text, text, text, text, json, json, json, json);
drop function ingest_many(
  text, text, text, text, text, text, text, text, text, text, text, text, text, text, text, text, text, text, text,
  text, text, text, text, text, text, json, json, json);

-- As before, with the customer's key. State, decisions and bodies come sealed.
create function ingest_many(
  p_tenant text,
  c_conv text, c_expected text, c_version text, c_seq text, c_hash text, c_state text, c_decision text,
  c_helpdesk text, c_ticket text, c_handoff text, c_handoff_state text, c_holder text, c_token text,
  c_customer text, l_conv text, l_seq text, l_kind text, l_event text, l_at text, l_body text, l_decision text, l_answer text,
  l_salt text, l_content text, l_hash text,
  p_handoffs json, p_moves json, p_effects json)
returns table (written text, known text)
language plpgsql as $$
declare
  s constant text := chr(30);
  m constant text := chr(31);
  v_written text[];
  v_known text[];
begin
  perform set_config('baton.tenant', p_tenant, true);
  with item as (
    select * from unnest(
      string_to_array(c_conv, s), string_to_array(c_expected, s)::bigint[], string_to_array(c_version, s)::bigint[],
      string_to_array(c_seq, s)::bigint[], string_to_array(c_hash, s), string_to_array(c_state, s),
      string_to_array(c_decision, s, m), string_to_array(c_helpdesk, s, m), string_to_array(c_ticket, s, m),
      string_to_array(c_handoff, s, m), string_to_array(c_handoff_state, s, m), string_to_array(c_holder, s),
      string_to_array(c_token, s)::bigint[], string_to_array(c_customer, s, m))
      as i (conv, expected, version, seq, hash, state, decision, helpdesk, ticket, handoff, handoff_state, holder, token,
            customer)
  ), entry as (
    select * from unnest(
      string_to_array(l_conv, s), string_to_array(l_seq, s)::bigint[], string_to_array(l_kind, s),
      string_to_array(l_event, s, m), string_to_array(l_at, s)::timestamptz[], string_to_array(l_body, s),
      string_to_array(l_decision, s, m), string_to_array(l_answer, s, m), string_to_array(l_salt, s),
      string_to_array(l_content, s), string_to_array(l_hash, s))
      as e (conv, seq, kind, event, at, body, decision, answer, salt, content, hash)
  ), known as (
    -- A conversation that is new to its writer (expected 0) can't hold known events: the upsert settles that race.
    -- The limit keeps this a look-up by key for each event; as a join, a plan made while the table was small would
    -- read the whole tenant once it is large.
    select distinct e.conv from entry e
      join item i on i.conv = e.conv and i.expected > 0
    where e.event is not null
      and (select true from ledger l
           where l.tenant_id = p_tenant and l.conversation_id = e.conv and l.event_id = e.event limit 1)
  ), written as (
    insert into conversations as c (
      tenant_id, conversation_id, version, head_seq, head_hash, state, decision, helpdesk, ticket_id,
      handoff_id, handoff_state, lease_holder, lease_token, customer_key)
    select p_tenant, i.conv, i.version, i.seq, decode(i.hash, 'hex'), i.state, i.decision, i.helpdesk, i.ticket,
           i.handoff, i.handoff_state, i.holder, i.token, i.customer
    from item i where not exists (select 1 from known k where k.conv = i.conv)
    order by i.conv
    on conflict on constraint conversations_pkey do update set
      version = excluded.version, head_seq = excluded.head_seq, head_hash = excluded.head_hash,
      state = excluded.state, decision = excluded.decision,
      helpdesk = excluded.helpdesk, ticket_id = excluded.ticket_id,
      handoff_id = excluded.handoff_id, handoff_state = excluded.handoff_state,
      lease_holder = excluded.lease_holder, lease_token = excluded.lease_token,
      customer_key = excluded.customer_key, updated_at = now()
    where c.version = (select i.expected from item i where i.conv = c.conversation_id)
    returning c.conversation_id as conv
  ), logged as (
    insert into ledger (tenant_id, conversation_id, seq, kind, event_id, at, body, decision, answer, salt, content_hash, hash)
    select p_tenant, e.conv, e.seq, e.kind, e.event, e.at, e.body, e.decision, e.answer,
           decode(e.salt, 'hex'), decode(e.content, 'hex'), decode(e.hash, 'hex')
    from entry e join written w on w.conv = e.conv
  )
  select array_agg(i.conv) filter (where w.conv is not null), array_agg(i.conv) filter (where k.conv is not null)
  into v_written, v_known
  from item i left join written w on w.conv = i.conv left join known k on k.conv = i.conv;

  if p_handoffs is not null then
    insert into handoffs (tenant_id, handoff_id, conversation_id, episode, state, decision, queue, skills,
                          requested_at, updated_at, resolution)
    select p_tenant, n.id, n."conversationId", n.episode, n.state, n.decision, n.queue, n.skills,
           n."requestedAt", n."updatedAt", n.resolution
    from json_to_recordset(p_handoffs) as n (
      id text, "conversationId" text, episode integer, state text, decision text, queue text, skills text[],
      "requestedAt" timestamptz, "updatedAt" timestamptz, resolution text)
    where n."conversationId" = any (v_written);
  end if;
  if p_moves is not null then
    update handoffs as h set state = n.state, updated_at = n.at, resolution = coalesce(n.resolution, h.resolution)
    from json_to_recordset(p_moves) as n (conv text, id text, state text, at timestamptz, resolution text)
    where n.conv = any (v_written) and h.tenant_id = p_tenant and h.handoff_id = n.id;
  end if;
  if p_effects is not null then
    insert into outbox (tenant_id, dedupe, lane, kind, body)
    select p_tenant, o.dedupe, o.lane, o.kind, o.body
    from json_to_recordset(p_effects) as o (conv text, dedupe text, lane text, kind text, body text)
    where o.conv = any (v_written)
    on conflict on constraint outbox_pkey do nothing;
  end if;
  return query select array_to_string(v_written, s), array_to_string(v_known, s);
end $$;

create function ingest_guarded(
  p_tenant text,
  c_conv text, c_expected text, c_version text, c_seq text, c_hash text, c_state text, c_decision text,
  c_helpdesk text, c_ticket text, c_handoff text, c_handoff_state text, c_holder text, c_token text,
  c_customer text, l_conv text, l_seq text, l_kind text, l_event text, l_at text, l_body text, l_decision text, l_answer text,
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
    c_handoff_state, c_holder, c_token, c_customer, l_conv, l_seq, l_kind, l_event, l_at, l_body, l_decision, l_answer, l_salt,
    l_content, l_hash, p_handoffs, p_moves, p_effects);
  for o in select g.value from json_array_elements(p_guard) with ordinality as g (value, place)
    where g.value->>'conv' = any (string_to_array(v.written, chr(30))) order by g.place
  loop
    perform guard_step(p_tenant, o);
  end loop;
  return query select v.written, v.known;
end $$;

-- As before, but for the customer, who is known by key; state is for the service to open.
create or replace function action_check(
  p_tenant text, p_conversation text, p_action text, p_wish text, p json, p_now timestamptz, p_lease integer,
  p_count integer, p_sum numeric, p_repeat integer, p_approval json)
returns table (answer json)
language plpgsql as $$
declare
  v_now timestamptz;
  v_customer text;
  v_state text;
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
  select c.customer_key, c.state into v_customer, v_state from conversations c
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
    'state', v_state,
    'totals', action_totals(p_tenant, v_customer, p_conversation, v_now));
end $$;

drop function conversations_of_customer(text, text, text, integer);

-- Conversations of a customer, after a place in the order of their ids.
create function conversations_of_customer(p_tenant text, p_customer_key text, p_after text, p_limit integer)
returns table (conversation_id text)
language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    select c.conversation_id from conversations c
    where c.tenant_id = p_tenant and c.customer_key = p_customer_key and c.conversation_id > p_after
    order by c.conversation_id limit p_limit;
end $$;

-- As before, with every decision: which of them a model had a say in only shows once they are opened.
create or replace function history_read(p_tenant text, p_conversation text)
returns table (seq bigint, kind text, at timestamptz, body text, judged text)
language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    select l.seq, l.kind, l.at, l.body, l.decision from ledger l
    where l.tenant_id = p_tenant and l.conversation_id = p_conversation and l.kind in ('event', 'handoff')
    order by l.seq;
end $$;

drop function export_entries(text, text[], bigint[], bigint[], integer, boolean);

-- As before; bodies always come along, because the service has to open them to say what they hash to.
create function export_entries(
  p_tenant text, p_conversations text[], p_after bigint[], p_upto bigint[], p_limit integer)
returns table (conversation_id text, seq bigint, kind text, event_id text, at timestamptz, content text,
               decision text, answer text, hash text, erased boolean, salt text, body text)
language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    select l.conversation_id, l.seq, l.kind, l.event_id, l.at, encode(l.content_hash, 'hex'), l.decision, l.answer,
           encode(l.hash, 'hex'), l.erased_at is not null,
           case when l.erased_at is null then encode(l.salt, 'hex') end,
           case when l.erased_at is null then l.body end
    from unnest(p_conversations, p_after, p_upto) with ordinality as u (id, after, upto, place)
      cross join lateral (
        select e.* from ledger e
        where e.tenant_id = p_tenant and e.conversation_id = u.id and e.seq > u.after
          and e.seq <= greatest(u.upto, (
            select max(x.seq) from ledger x
            where x.tenant_id = p_tenant and x.conversation_id = u.id and x.kind = 'erasure'))
        order by e.seq limit p_limit) as l
    order by u.place, l.seq limit p_limit;
end $$;

-- What may stay of a body: what kind of thing it was and who did it, no word of what it said. What stays, stays by name.
create or replace function ledger_blank(p_kind text, p_event text, p_body text)
returns text language plpgsql immutable as $$
declare
  b jsonb := p_body::jsonb;
  kept text[] := case p_kind
    when 'event' then array['v', 'id', 'type', 'by', 'at', 'confidence', 'sentiment', 'language', 'draft', 'action',
                            'name', 'kind', 'status', 'durationMs', 'parent', 'agent', 'ticket']
    when 'handoff' then array['handoffId', 'commands', 'from', 'to', 'by']
    when 'view' then array['viewer', 'tier', 'version', 'what']
    when 'reveal' then array['id', 'viewer', 'tier', 'kinds', 'until']
    when 'edit' then array['version', 'by', 'afterTurn']
    when 'rating' then array['by', 'stars', 'missing']
    when 'run' then array['id', 'action', 'command', 'endpoint', 'by', 'status', 'httpStatus']
    else '{}' end;
  r jsonb;
begin
  select coalesce(jsonb_object_agg(e.key, e.value), '{}') into r from jsonb_each(b) e where e.key = any (kept);
  return r || case p_kind
    when 'event' then case when b ? 'text' then '{"text":"[erased]"}'::jsonb else '{}' end
    when 'handoff' then jsonb_build_object('note', case when b->>'note' is not null then '[erased]' end)
    when 'view' then '{}'
    when 'reveal' then '{"reason":"[erased]"}'
    when 'edit' then '{"headline":null,"nextStep":null,"note":null}'
    when 'rating' then '{"comment":null}'
    when 'run' then '{"note":null}'
    else '{"erased":true}' end;
end $$;

-- Whether a text has the layout of a sealed one, whoever sealed it.
create function is_sealed(p_text text) returns boolean language sql immutable as $$
  select p_text ~ '^b1\.[0-9a-z]{1,16}\.[A-Za-z0-9_-]{38,}$'
$$;

-- A row may see two changes, by functions of the owner's only. Erasing: body and salt are blanked, once, to something
-- in which nothing is left to blank. Sealing anew: body and decision become other sealed texts; that they say the same,
-- the hashes hold.
create or replace function ledger_is_append_only() returns trigger language plpgsql as $$
declare
  kept ledger;
begin
  if tg_table_name = 'ledger' and tg_op = 'UPDATE' then
    kept := new;
    kept.body := old.body;
    if current_setting('baton.erasing', true) = 'on' then
      if old.erased_at is null and new.erased_at is not null and new.salt = ''::bytea
         and new.body::jsonb = ledger_blank(old.kind, old.event_id, new.body)::jsonb
         and (old.event_id is null or new.body::jsonb->>'id' = old.event_id) then
        kept.salt := old.salt;
        kept.erased_at := old.erased_at;
        if kept is not distinct from old then
          return new;
        end if;
      end if;
    elsif current_setting('baton.resealing', true) = 'on' then
      if (new.body = old.body or (old.erased_at is null and is_sealed(new.body)))
         and (new.decision is not distinct from old.decision or (old.decision is not null and is_sealed(new.decision)))
      then
        kept.decision := old.decision;
        if kept is not distinct from old then
          return new;
        end if;
      end if;
    end if;
  end if;
  raise exception 'the ledger is append-only' using errcode = 'BT001';
end $$;

drop function conversation_erase(text, text, bigint, text, bigint, timestamptz, text, text, text, text);
drop function conversation_erase_entries(text, text, bigint, text, bigint, timestamptz, text, text, text, text);

-- Erases what a conversation's entries say and appends the entry that says so, at once or not at all. No row when the
-- conversation is no longer at the version the entry was made from: somebody else wrote, make it again.
-- p_bodies are what is left of the entries p_seqs: the service opens and blanks them, the trigger lets nothing else in.
-- BT005: an entry would have kept its content. Runs as owner: the service itself has no right to change an entry.
create function conversation_erase(
  p_tenant text, p_conversation text, p_expected bigint, p_state text,
  p_seq bigint, p_at timestamptz, p_body text, p_salt text, p_content text, p_hash text,
  p_seqs bigint[], p_bodies text[])
returns table (erased bigint)
language plpgsql security definer set search_path = baton, pg_temp as $$
declare
  v_erased bigint;
begin
  perform set_config('baton.tenant', p_tenant, true);
  update conversations c set version = c.version + 1, head_seq = p_seq, head_hash = decode(p_hash, 'hex'),
    state = p_state, decision = null, customer_key = null, updated_at = now()
  where c.tenant_id = p_tenant and c.conversation_id = p_conversation and c.version = p_expected;
  if not found then
    return;
  end if;
  perform set_config('baton.erasing', 'on', true);
  update ledger l set body = n.body, salt = ''::bytea, erased_at = now()
  from unnest(p_seqs, p_bodies) as n (seq, body)
  where l.tenant_id = p_tenant and l.conversation_id = p_conversation and l.seq = n.seq
    and l.erased_at is null and l.kind <> 'erasure';
  get diagnostics v_erased = row_count;
  perform set_config('baton.erasing', 'off', true);
  if exists (select from ledger l
             where l.tenant_id = p_tenant and l.conversation_id = p_conversation
               and l.erased_at is null and l.kind <> 'erasure') then
    raise exception 'an entry would keep its content' using errcode = 'BT005';
  end if;
  insert into ledger (tenant_id, conversation_id, seq, kind, event_id, at, body, decision, answer, salt, content_hash, hash)
  values (p_tenant, p_conversation, p_seq, 'erasure', null, p_at, p_body, null, null,
          decode(p_salt, 'hex'), decode(p_content, 'hex'), decode(p_hash, 'hex'));
  update handoffs h set resolution = '[erased]'
  where h.tenant_id = p_tenant and h.conversation_id = p_conversation and h.resolution is not null;
  -- What effect took place stays known, as a hash: the guard must not forget a refund.
  update actions a set target = null, args = null, customer = null
  where a.tenant_id = p_tenant and a.conversation_id = p_conversation;
  update approvals q set note = null where q.tenant_id = p_tenant and q.conversation_id = p_conversation;
  return query select v_erased;
end $$;

revoke all on all functions in schema baton from public;
grant execute on all functions in schema baton to baton_app;
