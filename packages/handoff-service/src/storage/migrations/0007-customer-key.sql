-- Customers are found by a keyed hash of their id: the state that names them is sealed before it comes here.

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

revoke all on all functions in schema baton from public;
grant execute on all functions in schema baton to baton_app;
