-- One function per hot operation: it sets the tenant itself, so that row-level security costs no extra round trip.

-- Which tenant a key belongs to. Runs as owner: the tenant isn't known yet.
create function agent_key_tenant(p_hash bytea)
returns table (tenant_id text, key_id text)
language sql stable security definer set search_path = baton, pg_temp as $$
  select k.tenant_id, k.key_id from agent_keys k where k.key_hash = p_hash and k.revoked_at is null
$$;

create function conversation_load(p_tenant text, p_ids text[])
returns table (
  conversation_id text, version bigint, head_seq bigint, head_hash bytea, state text, decision text,
  handoff_id text, handoff_state text, lease_holder text, lease_token bigint)
language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    select c.conversation_id, c.version, c.head_seq, c.head_hash, c.state, c.decision,
           c.handoff_id, c.handoff_state, c.lease_holder, c.lease_token
    from conversations c
    where c.tenant_id = p_tenant and c.conversation_id = any (p_ids);
end $$;

-- Writes many conversations at once. A conversation is written whole or not at all:
--   ok         written
--   duplicate  one of its event ids is known already; nothing written
--   conflict   somebody else wrote first (version differs); nothing written
-- c_* describe conversations, l_* ledger rows, h_* handoffs, o_* outbox rows; *_conv joins them.
create function ingest_many(
  p_tenant text,
  c_conv text[], c_expected bigint[], c_version bigint[], c_seq bigint[], c_hash bytea[], c_state text[],
  c_decision text[], c_helpdesk text[], c_ticket text[], c_handoff text[], c_handoff_state text[],
  c_holder text[], c_token bigint[],
  l_conv text[], l_seq bigint[], l_kind text[], l_event text[], l_at timestamptz[], l_body text[],
  l_decision text[], l_answer text[], l_salt bytea[], l_content bytea[], l_hash bytea[],
  h_conv text[], h_id text[], h_episode integer[], h_state text[], h_decision text[], h_queue text[],
  h_skills text[], h_at timestamptz[], h_resolution text[],
  o_conv text[], o_dedupe text[], o_lane text[], o_kind text[], o_body text[])
returns table (conversation_id text, status text)
language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
  with item as (
    select * from unnest(c_conv, c_expected, c_version, c_seq, c_hash, c_state, c_decision, c_helpdesk, c_ticket,
                         c_handoff, c_handoff_state, c_holder, c_token)
      as i (conv, expected, version, seq, hash, state, decision, helpdesk, ticket, handoff, handoff_state, holder, token)
  ), entry as (
    select * from unnest(l_conv, l_seq, l_kind, l_event, l_at, l_body, l_decision, l_answer, l_salt, l_content, l_hash)
      as e (conv, seq, kind, event, at, body, decision, answer, salt, content, hash)
  ), known as (
    -- a conversation that is new to its writer (expected 0) can't hold known events: the upsert settles that race
    select distinct e.conv from entry e
      join item i on i.conv = e.conv and i.expected > 0
      join ledger l on l.tenant_id = p_tenant and l.conversation_id = e.conv and l.event_id = e.event
  ), written as (
    insert into conversations as c (
      tenant_id, conversation_id, version, head_seq, head_hash, state, decision, helpdesk, ticket_id,
      handoff_id, handoff_state, lease_holder, lease_token)
    select p_tenant, i.conv, i.version, i.seq, i.hash, i.state, i.decision, i.helpdesk, i.ticket,
           i.handoff, i.handoff_state, i.holder, i.token
    from item i where not exists (select 1 from known k where k.conv = i.conv)
    order by i.conv
    on conflict on constraint conversations_pkey do update set
      version = excluded.version, head_seq = excluded.head_seq, head_hash = excluded.head_hash,
      state = excluded.state, decision = excluded.decision,
      helpdesk = excluded.helpdesk, ticket_id = excluded.ticket_id,
      handoff_id = excluded.handoff_id, handoff_state = excluded.handoff_state,
      lease_holder = excluded.lease_holder, lease_token = excluded.lease_token, updated_at = now()
    where c.version = (select i.expected from item i where i.conv = c.conversation_id)
    returning c.conversation_id as conv
  ), logged as (
    insert into ledger (tenant_id, conversation_id, seq, kind, event_id, at, body, decision, answer, salt, content_hash, hash)
    select p_tenant, e.conv, e.seq, e.kind, e.event, e.at, e.body, e.decision, e.answer, e.salt, e.content, e.hash
    from entry e join written w on w.conv = e.conv
  ), handed as (
    insert into handoffs as h (tenant_id, handoff_id, conversation_id, episode, state, decision, queue, skills,
                               requested_at, updated_at, resolution)
    select p_tenant, n.id, n.conv, n.episode, n.state, n.decision, n.queue,
           array(select json_array_elements_text(n.skills::json)), n.at, n.at, n.resolution
    from unnest(h_conv, h_id, h_episode, h_state, h_decision, h_queue, h_skills, h_at, h_resolution)
      as n (conv, id, episode, state, decision, queue, skills, at, resolution)
    join written w on w.conv = n.conv
    on conflict on constraint handoffs_pkey do update set
      state = excluded.state, updated_at = excluded.updated_at,
      resolution = coalesce(excluded.resolution, h.resolution)
  ), queued as (
    insert into outbox (tenant_id, dedupe, lane, kind, body)
    select p_tenant, o.dedupe, o.lane, o.kind, o.body
    from unnest(o_conv, o_dedupe, o_lane, o_kind, o_body) as o (conv, dedupe, lane, kind, body)
    join written w on w.conv = o.conv
    on conflict on constraint outbox_pkey do nothing
  )
  select i.conv,
         case when w.conv is not null then 'ok' when k.conv is not null then 'duplicate' else 'conflict' end
  from item i left join written w on w.conv = i.conv left join known k on k.conv = i.conv;
end $$;

-- Entries a sender says it sent before, to compare with what it sends now.
create function ledger_find_events(p_tenant text, p_conversation text, p_events text[])
returns table (event_id text, seq bigint, salt bytea, content_hash bytea, decision text, answer text)
language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    select l.event_id, l.seq, l.salt, l.content_hash, l.decision, l.answer from ledger l
    where l.tenant_id = p_tenant and l.conversation_id = p_conversation and l.event_id = any (p_events);
end $$;

-- The version a panel is made from, by conversation id.
create function panel_version(p_tenant text, p_conversation text)
returns table (conversation_id text, version bigint)
language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    select c.conversation_id, c.version from conversations c
    where c.tenant_id = p_tenant and c.conversation_id = p_conversation;
end $$;

-- The same by ticket: the conversation last changed wins.
create function panel_version_by_ticket(p_tenant text, p_helpdesk text, p_ticket text)
returns table (conversation_id text, version bigint)
language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    select c.conversation_id, c.version from conversations c
    where c.tenant_id = p_tenant and c.helpdesk = p_helpdesk and c.ticket_id = p_ticket
    order by c.updated_at desc, c.conversation_id limit 1;
end $$;

create function ledger_read(p_tenant text, p_conversation text)
returns table (seq bigint, kind text, event_id text, at timestamptz, body text, decision text, answer text)
language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    select l.seq, l.kind, l.event_id, l.at, l.body, l.decision, l.answer from ledger l
    where l.tenant_id = p_tenant and l.conversation_id = p_conversation order by l.seq;
end $$;

create function handoffs_read(p_tenant text, p_conversation text)
returns setof handoffs
language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    select * from handoffs h where h.tenant_id = p_tenant and h.conversation_id = p_conversation order by h.episode;
end $$;

create function handoff_read(p_tenant text, p_handoff text)
returns setof handoffs
language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query select * from handoffs h where h.tenant_id = p_tenant and h.handoff_id = p_handoff;
end $$;

revoke all on all functions in schema baton from public;
grant execute on all functions in schema baton to baton_app;
