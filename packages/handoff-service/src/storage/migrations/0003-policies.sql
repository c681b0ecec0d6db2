-- What tenants set, and whether the AI's answers were right.

-- What a key may do: `agent` tells events, `admin` sets policies. A key has one of them or both.
alter table agent_keys add column scopes text[] not null default '{agent}'
  check (scopes <> '{}' and scopes <@ '{agent,admin}');

-- One row a save, never changed: the latest is in force. body is the policy as its author wrote it, kept as text.
create table policies (
  tenant_id text not null,
  version   bigint not null check (version > 0),
  body      text not null,
  saved_at  timestamptz not null,
  saved_by  text not null,
  note      text,
  primary key (tenant_id, version)
);

-- What somebody found out about an answer of the AI; confidence is null when the agent did not state one.
create table outcomes (
  tenant_id       text not null,
  conversation_id text not null,
  turn_id         text not null,
  source          text not null check (source in ('person', 'survey', 'check')),
  good            boolean not null,
  at              timestamptz not null,
  answered_at     timestamptz not null,
  agent           text,
  confidence      double precision,
  primary key (tenant_id, conversation_id, turn_id, source)
);

create index outcomes_by_age on outcomes (tenant_id, answered_at);

-- The latest conversations of a tenant, for dry runs. By creation, which never changes: an index on updated_at would
-- have to be written with every event.
create index conversations_by_creation on conversations (tenant_id, created_at);

do $$
declare t text;
begin
  foreach t in array array['policies', 'outcomes'] loop
    execute format('alter table %I enable row level security', t);
    execute format(
      'create policy one_tenant on %I using (tenant_id = current_setting(''baton.tenant'', true))
         with check (tenant_id = current_setting(''baton.tenant'', true))', t);
  end loop;
end $$;

revoke all on policies, outcomes from public;
grant select, insert on policies, outcomes to baton_app;

create function policies_are_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'saved policies are append-only' using errcode = 'BT001';
end $$;

create trigger policies_append_only before update or delete on policies
  for each row execute function policies_are_append_only();

-- Whose key it is and what it may do. Runs as owner: the tenant isn't known yet.
create function agent_key_grant(p_hash bytea)
returns table (tenant_id text, key_id text, label text, scopes text[])
language sql stable security definer set search_path = baton, pg_temp as $$
  select k.tenant_id, k.key_id, k.label, k.scopes from agent_keys k where k.key_hash = p_hash and k.revoked_at is null
$$;

drop function agent_key_tenant(bytea);

-- The policy in force, unless it is the version the caller knows already (0: none saved).
create function policy_newer(p_tenant text, p_known bigint)
returns table (version bigint, body text, saved_at timestamptz, saved_by text, note text)
language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    select p.version, p.body, p.saved_at, p.saved_by, p.note from policies p
    where p.tenant_id = p_tenant and p.version > p_known order by p.version desc limit 1;
end $$;

-- Saves the next version; no row when p_expected is no longer the one in force. Null expects nothing.
create function policy_save(p_tenant text, p_expected bigint, p_body text, p_at timestamptz, p_by text, p_note text)
returns table (version bigint)
language plpgsql as $$
declare
  v_latest bigint;
begin
  perform set_config('baton.tenant', p_tenant, true);
  select coalesce(max(p.version), 0) into v_latest from policies p where p.tenant_id = p_tenant;
  if p_expected is distinct from v_latest and p_expected is not null then
    return;
  end if;
  return query
    insert into policies as p (tenant_id, version, body, saved_at, saved_by, note)
    values (p_tenant, v_latest + 1, p_body, p_at, p_by, p_note)
    on conflict do nothing
    returning p.version;
end $$;

create function policy_versions(p_tenant text, p_before bigint, p_limit integer)
returns table (version bigint, saved_at timestamptz, saved_by text, note text)
language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    select p.version, p.saved_at, p.saved_by, p.note from policies p
    where p.tenant_id = p_tenant and p.version < p_before order by p.version desc limit p_limit;
end $$;

create function policy_read(p_tenant text, p_version bigint)
returns table (version bigint, body text, saved_at timestamptz, saved_by text, note text)
language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    select p.version, p.body, p.saved_at, p.saved_by, p.note from policies p
    where p.tenant_id = p_tenant and p.version = p_version;
end $$;

-- What happened in a conversation, without what was decided on it: but for the decisions in which a model had a say,
-- which can't be had again from what happened.
create function history_read(p_tenant text, p_conversation text)
returns table (seq bigint, kind text, at timestamptz, body text, judged text)
language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    select l.seq, l.kind, l.at, l.body, case when l.decision like '%"kind":"judge"%' then l.decision end from ledger l
    where l.tenant_id = p_tenant and l.conversation_id = p_conversation order by l.seq;
end $$;

create function conversations_latest(p_tenant text, p_limit integer)
returns table (conversation_id text)
language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    select c.conversation_id from conversations c
    where c.tenant_id = p_tenant order by c.created_at desc limit p_limit;
end $$;

-- What is known already of the turns in two lists of equal length.
create function outcomes_known(p_tenant text, p_conversations text[], p_turns text[])
returns table (conversation_id text, turn_id text, source text, good boolean)
language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    select o.conversation_id, o.turn_id, o.source, o.good from outcomes o
      join unnest(p_conversations, p_turns) as t (conv, turn)
        on o.conversation_id = t.conv and o.turn_id = t.turn
    where o.tenant_id = p_tenant;
end $$;

-- Stores outcomes (a JSON list) that are not stored yet, and gives back those it stored.
create function outcomes_save(p_tenant text, p_outcomes json)
returns table (conversation_id text, turn_id text, source text)
language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    insert into outcomes as o
      (tenant_id, conversation_id, turn_id, source, good, at, answered_at, agent, confidence)
    select p_tenant, n."conversationId", n."turnId", n.source, n.good, n.at, n."answeredAt", n.agent, n.confidence
    from json_to_recordset(p_outcomes) as n (
      "conversationId" text, "turnId" text, source text, good boolean, at timestamptz, "answeredAt" timestamptz,
      agent text, confidence double precision)
    on conflict do nothing
    returning o.conversation_id, o.turn_id, o.source;
end $$;

-- The latest answers whose outcome is known, newest first, each once: a person's word before a check's before a survey's.
create function outcomes_latest(p_tenant text, p_agent text, p_limit integer)
returns table (confidence double precision, good boolean, answered_at timestamptz)
language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    select o.confidence, o.good, o.answered_at from (
      select distinct on (c.conversation_id, c.turn_id) c.confidence, c.good, c.answered_at, c.conversation_id, c.turn_id
      from (
        -- At most three sources speak about one answer, so that these rows are enough, however many there are.
        select * from outcomes a
        where a.tenant_id = p_tenant and (p_agent is null or a.agent = p_agent)
        order by a.answered_at desc limit p_limit * 3) c
      order by c.conversation_id, c.turn_id, array_position(array['person', 'check', 'survey'], c.source)) o
    order by o.answered_at desc, o.conversation_id, o.turn_id limit p_limit;
end $$;

revoke all on all functions in schema baton from public;
grant execute on all functions in schema baton to baton_app;
