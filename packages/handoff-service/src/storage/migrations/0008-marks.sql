-- What people do with a brief: they look at it, have something hidden shown, write over it, rate it, and run actions.
-- Their words are in the ledger alone; the tables here hold what has to be counted or compared, and nothing a person wrote.

alter table ledger drop constraint ledger_kind_check;
alter table ledger add constraint ledger_kind_check check (
  kind in ('event', 'handoff', 'erasure', 'approval', 'view', 'reveal', 'edit', 'rating', 'run'));

-- Entries that change nothing a panel shows, so that a look does not have everybody's panel made anew.
alter table conversations add column quiet bigint not null default 0;

-- Reveals that were granted, to count them by viewer over all conversations and processes.
create table reveals (
  tenant_id       text not null,
  reveal_id       text not null,
  viewer          text not null,
  conversation_id text not null,
  at              timestamptz not null,
  primary key (tenant_id, reveal_id)
);

create index reveals_by_viewer on reveals (tenant_id, viewer, at);

-- Versions of what people wrote over briefs. cleared: back to what Baton wrote.
create table brief_edits (
  tenant_id       text not null,
  conversation_id text not null,
  version         integer not null check (version > 0),
  by              text not null,
  at              timestamptz not null,
  after_turn      integer not null,
  cleared         boolean not null,
  primary key (tenant_id, conversation_id, version)
);

create index brief_edits_by_time on brief_edits (tenant_id, at);

-- The latest rating of each person.
create table brief_ratings (
  tenant_id       text not null,
  conversation_id text not null,
  by              text not null,
  at              timestamptz not null,
  stars           smallint not null check (stars between 1 and 5),
  missing         text[] not null,
  primary key (tenant_id, conversation_id, by)
);

create index brief_ratings_by_time on brief_ratings (tenant_id, at);

do $$
declare t text;
begin
  foreach t in array array['reveals', 'brief_edits', 'brief_ratings'] loop
    execute format('alter table %I enable row level security', t);
    execute format(
      'create policy one_tenant on %I using (tenant_id = current_setting(''baton.tenant'', true))
         with check (tenant_id = current_setting(''baton.tenant'', true))', t);
  end loop;
end $$;

revoke all on reveals, brief_edits, brief_ratings from public;
grant select, insert on reveals, brief_edits to baton_app;
grant select, insert, update on brief_ratings to baton_app;

-- Appends one entry a person caused, with what is counted of it, at once or not at all. p_mark says what to hold it against:
--   {op: 'reveal', id, viewer, perHour}   limited when the viewer had as many within the hour; wait: seconds until one is free
--   {op: 'edit', base, by, afterTurn, cleared}   changed when base is not the latest version
--   {op: 'rating', by, stars, missing}
--   null   nothing
-- moved: somebody else wrote the conversation first; make the entry again.
create function mark_append(
  p_tenant text, p_conversation text, p_expected bigint, p_seq bigint, p_kind text, p_at timestamptz,
  p_body text, p_salt text, p_content text, p_hash text, p_mark json)
returns table (status text, wait integer)
language plpgsql as $$
declare
  v_version bigint;
  v_oldest timestamptz;
  v_count integer;
begin
  perform set_config('baton.tenant', p_tenant, true);
  select c.version into v_version from conversations c
  where c.tenant_id = p_tenant and c.conversation_id = p_conversation for update;
  if v_version is distinct from p_expected then
    return query select 'moved', null::integer;
    return;
  end if;

  if p_mark->>'op' = 'reveal' then
    -- Asked in two conversations at once, the second has to see the first.
    perform pg_advisory_xact_lock(4600008, hashtext(p_tenant || chr(31) || (p_mark->>'viewer')));
    select count(*), min(r.at) into v_count, v_oldest from (
      select x.at from reveals x
      where x.tenant_id = p_tenant and x.viewer = p_mark->>'viewer' and x.at > p_at - interval '1 hour'
      order by x.at desc limit (p_mark->>'perHour')::integer) r;
    if v_count >= (p_mark->>'perHour')::integer then
      return query select 'limited',
        greatest(1, ceil(extract(epoch from v_oldest + interval '1 hour' - p_at)))::integer;
      return;
    end if;
    insert into reveals values (p_tenant, p_mark->>'id', p_mark->>'viewer', p_conversation, p_at);
  elsif p_mark->>'op' = 'edit' then
    if (p_mark->>'base')::integer <> coalesce((
      select max(e.version) from brief_edits e
      where e.tenant_id = p_tenant and e.conversation_id = p_conversation), 0) then
      return query select 'changed', null::integer;
      return;
    end if;
    insert into brief_edits values (
      p_tenant, p_conversation, (p_mark->>'base')::integer + 1, p_mark->>'by', p_at,
      (p_mark->>'afterTurn')::integer, (p_mark->>'cleared')::boolean);
  elsif p_mark->>'op' = 'rating' then
    insert into brief_ratings values (
      p_tenant, p_conversation, p_mark->>'by', p_at, (p_mark->>'stars')::smallint,
      array(select json_array_elements_text(p_mark->'missing')))
    on conflict on constraint brief_ratings_pkey do update
      set at = excluded.at, stars = excluded.stars, missing = excluded.missing;
  end if;

  -- updated_at stays: it says which conversation of a ticket is the latest, and looking at an old one does not make it that.
  update conversations c set version = c.version + 1, head_seq = p_seq, head_hash = decode(p_hash, 'hex'),
    quiet = c.quiet + (p_kind = 'view')::integer
  where c.tenant_id = p_tenant and c.conversation_id = p_conversation;
  insert into ledger (tenant_id, conversation_id, seq, kind, event_id, at, body, decision, answer, salt, content_hash, hash)
  values (p_tenant, p_conversation, p_seq, p_kind, null, p_at, p_body, null, null,
          decode(p_salt, 'hex'), decode(p_content, 'hex'), decode(p_hash, 'hex'));
  return query select 'ok', null::integer;
end $$;

-- shown: rises only with what may change a panel.
drop function panel_version(text, text);
create function panel_version(p_tenant text, p_conversation text)
returns table (conversation_id text, version bigint, shown bigint)
language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    select c.conversation_id, c.version, c.version - c.quiet from conversations c
    where c.tenant_id = p_tenant and c.conversation_id = p_conversation;
end $$;

drop function panel_version_by_ticket(text, text, text);
create function panel_version_by_ticket(p_tenant text, p_helpdesk text, p_ticket text)
returns table (conversation_id text, version bigint, shown bigint)
language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    select c.conversation_id, c.version, c.version - c.quiet from conversations c
    where c.tenant_id = p_tenant and c.helpdesk = p_helpdesk and c.ticket_id = p_ticket
    order by c.updated_at desc, c.conversation_id limit 1;
end $$;

-- What was said of briefs from one time to another, before the second.
create function ratings_measure(p_tenant text, p_from timestamptz, p_to timestamptz)
returns table (stars integer, ratings bigint)
language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    select r.stars::integer, count(*) from brief_ratings r
    where r.tenant_id = p_tenant and r.at >= p_from and r.at < p_to group by r.stars;
end $$;

create function missing_measure(p_tenant text, p_from timestamptz, p_to timestamptz)
returns table (code text, ratings bigint)
language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    select m.code, count(*) from brief_ratings r cross join lateral unnest(r.missing) m (code)
    where r.tenant_id = p_tenant and r.at >= p_from and r.at < p_to group by m.code;
end $$;

-- Edits in that time by conversation, in the order of their ids: how many, and after which turn the one was made that stands
-- now. No turn: the one that stands is not of that time, or took everything back.
create function edits_measure(p_tenant text, p_from timestamptz, p_to timestamptz, p_after text, p_limit integer)
returns table (conversation_id text, edits bigint, after_turn integer)
language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    with page as (
      select e.conversation_id as conv, count(*) as edits, max(e.version) as latest from brief_edits e
      where e.tenant_id = p_tenant and e.at >= p_from and e.at < p_to and e.conversation_id > p_after
      group by e.conversation_id order by e.conversation_id limit p_limit)
    select p.conv, p.edits, (
      select s.after_turn from brief_edits s
      where s.tenant_id = p_tenant and s.conversation_id = p.conv and s.version = p.latest and not s.cleared
        and not exists (
          select from brief_edits n
          where n.tenant_id = p_tenant and n.conversation_id = p.conv and n.version > p.latest))
    from page p order by p.conv;
end $$;

revoke all on all functions in schema baton from public;
grant execute on all functions in schema baton to baton_app;
