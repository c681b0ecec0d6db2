-- The life of handoffs: where they were routed, what waits for what, who has them; and who may speak.

-- routed and arrangement: JSON kept as text, as it was found when the handoff was asked for. due_at: when it moves on by
-- itself. reason: why it last moved, null when a person pressed it. All null in rows from before.
alter table handoffs
  add column routed text,
  add column arrangement text,
  add column due_at timestamptz,
  add column accepted_by text,
  add column reason text;

create index handoffs_by_due on handoffs (due_at) where due_at is not null;

-- As before, with the new columns.
create or replace function ingest_many(
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
                          requested_at, updated_at, resolution, routed, arrangement, due_at, accepted_by, reason)
    select p_tenant, n.id, n."conversationId", n.episode, n.state, n.decision, n.queue, n.skills,
           n."requestedAt", n."updatedAt", n.resolution, n.routed, n.arrangement, n."dueAt", n."acceptedBy", n.reason
    from json_to_recordset(p_handoffs) as n (
      id text, "conversationId" text, episode integer, state text, decision text, queue text, skills text[],
      "requestedAt" timestamptz, "updatedAt" timestamptz, resolution text, routed text, arrangement text,
      "dueAt" timestamptz, "acceptedBy" text, reason text)
    where n."conversationId" = any (v_written);
  end if;
  if p_moves is not null then
    update handoffs as h set state = n.state, updated_at = n.at, resolution = coalesce(n.resolution, h.resolution),
      due_at = n."dueAt", accepted_by = coalesce(n."acceptedBy", h.accepted_by), reason = n.reason
    from json_to_recordset(p_moves) as n (
      conv text, id text, state text, at timestamptz, resolution text, "dueAt" timestamptz, "acceptedBy" text, reason text)
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

-- Heads of conversations as conversation_load gives them, with the queue of the handoff and when it is due.
create function heads_load(p_tenant text, p_ids text[])
returns table (
  conversation_id text, version bigint, head_seq bigint, head_hash text, state text, decision text,
  handoff_id text, handoff_state text, handoff_queue text, handoff_due timestamptz, lease_holder text, lease_token bigint)
language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    select c.conversation_id, c.version, c.head_seq, encode(c.head_hash, 'hex'), c.state, c.decision,
           c.handoff_id, c.handoff_state, h.queue, h.due_at, c.lease_holder, c.lease_token
    from conversations c
      left join handoffs h on h.tenant_id = p_tenant and h.handoff_id = c.handoff_id
    where c.tenant_id = p_tenant and c.conversation_id = any (p_ids);
end $$;

-- Who may speak in a conversation.
create function lease_read(p_tenant text, p_conversation text)
returns table (holder text, token bigint, handoff_id text, handoff_state text)
language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    select c.lease_holder, c.lease_token, c.handoff_id, c.handoff_state from conversations c
    where c.tenant_id = p_tenant and c.conversation_id = p_conversation;
end $$;

-- Handoffs of all tenants whose time is over; each tenant's first ones before anybody's second ones.
create function handoffs_due(p_now timestamptz, p_limit integer)
returns table (tenant_id text, conversation_id text, handoff_id text, state text)
language sql stable security definer set search_path = baton, pg_temp as $$
  select d.tenant_id, d.conversation_id, d.handoff_id, d.state
  from (
    select h.tenant_id, h.conversation_id, h.handoff_id, h.state, h.due_at,
           row_number() over (partition by h.tenant_id order by h.due_at, h.handoff_id) as place
    from handoffs h where h.due_at <= coalesce(p_now, clock_timestamp())
  ) d
  order by d.place, d.due_at limit p_limit
$$;

revoke all on function heads_load(text, text[]), lease_read(text, text), handoffs_due(timestamptz, integer) from public;
grant execute on function heads_load(text, text[]), lease_read(text, text), handoffs_due(timestamptz, integer) to baton_app;
