-- Sessions of panel pages and page loads that were believed, for every process on this database. Tokens are not kept: only
-- their SHA-256, of 192 random bits (sessions) or of what a helpdesk signed (page loads).
-- p_now: null for the clock of the store, by which both are measured.

create table panel_sessions (
  tenant_id     text not null,
  token_hash    bytea not null check (octet_length(token_hash) = 32),
  viewer        text not null,
  tier          text not null,
  helpdesk      text,
  helpdesk_user text,
  created_at    timestamptz not null,
  ends_at       timestamptz not null, -- unless it is used
  last_end      timestamptz not null, -- however it is used
  ended_at      timestamptz,
  primary key (tenant_id, token_hash),
  check ((helpdesk is null) = (helpdesk_user is null))
) with (fillfactor = 80);

-- Before the tenant is known, it is found by its hash alone.
create unique index panel_sessions_by_hash on panel_sessions (token_hash);
create index panel_sessions_of_person on panel_sessions (tenant_id, helpdesk, helpdesk_user)
  where helpdesk is not null and ended_at is null;
create index panel_sessions_ended_lately on panel_sessions (ended_at) where ended_at is not null;

create table page_loads (
  tenant_id  text not null,
  token_hash bytea not null check (octet_length(token_hash) = 32),
  frame_hash bytea not null check (octet_length(frame_hash) = 32),
  expires_at timestamptz not null,
  primary key (tenant_id, token_hash)
);

create index page_loads_by_end on page_loads (expires_at);

do $$
declare t text;
begin
  foreach t in array array['panel_sessions', 'page_loads'] loop
    execute format('alter table %I enable row level security', t);
    execute format(
      'create policy one_tenant on %I using (tenant_id = current_setting(''baton.tenant'', true))
         with check (tenant_id = current_setting(''baton.tenant'', true))', t);
    execute format('revoke all on %I from public', t);
  end loop;
end $$;

grant select, insert, update, delete on panel_sessions, page_loads to baton_app;

-- at: when it began, by the clock the session is measured by. No row: the helpdesk is not paired with p_account, where
-- that is not null. Of a person of a helpdesk all but 200 that last longest end:
-- a signed page load is good for as many as somebody asks for, until it is over itself.
create function panel_session_mint(
  p_tenant text, p_hash bytea, p_viewer text, p_tier text, p_helpdesk text, p_user text, p_account text,
  p_idle_ms integer, p_longest_ms integer, p_now timestamptz)
returns table (at timestamptz) language plpgsql as $$
declare
  v_now timestamptz := coalesce(p_now, clock_timestamp());
  v_over bytea[];
begin
  perform set_config('baton.tenant', p_tenant, true);
  if p_account is not null then
    -- Locked against an update as well: whoever changes the account meanwhile waits, and then ends this one, too.
    perform 1 from pairings k
      where k.tenant_id = p_tenant and k.helpdesk = p_helpdesk and k.account = p_account
      for share;
    if not found then
      return;
    end if;
  end if;
  insert into panel_sessions
    (tenant_id, token_hash, viewer, tier, helpdesk, helpdesk_user, created_at, ends_at, last_end)
  values
    (p_tenant, p_hash, p_viewer, p_tier, p_helpdesk, p_user, v_now,
     v_now + make_interval(secs => least(p_idle_ms, p_longest_ms) / 1000.0),
     v_now + make_interval(secs => p_longest_ms / 1000.0));
  -- By itself first: in one statement, a plan of the small table would look for these again for each row.
  v_over := array(
    select o.token_hash from panel_sessions o
    where o.tenant_id = p_tenant and o.helpdesk = p_helpdesk and o.helpdesk_user = p_user
      and o.ended_at is null and o.ends_at > v_now
    order by o.ends_at desc, o.created_at desc, o.token_hash offset 200);
  if cardinality(v_over) > 0 then
    -- What somebody else is at already is passed over: they end it, or the next to mint does.
    update panel_sessions s set ended_at = v_now
    where s.tenant_id = p_tenant and s.token_hash = any (array(
      select l.token_hash from panel_sessions l
      where l.tenant_id = p_tenant and l.token_hash = any (v_over) for update skip locked));
  end if;
  return query select v_now;
end $$;

-- Whose session it is and how many milliseconds are left of it; none for what is over. Runs as owner: the tenant isn't
-- known yet.
create function panel_session_find(p_hash bytea, p_now timestamptz)
returns table (
  tenant text, viewer text, tier text, helpdesk text, helpdesk_user text, left_ms double precision,
  longest_ms double precision, at timestamptz)
language plpgsql stable security definer set search_path = baton, pg_temp as $$
declare
  v_now timestamptz := coalesce(p_now, clock_timestamp());
begin
  return query
    select s.tenant_id, s.viewer, s.tier, s.helpdesk, s.helpdesk_user,
      (extract(epoch from s.ends_at - v_now) * 1000)::double precision,
      (extract(epoch from s.last_end - v_now) * 1000)::double precision, v_now
    from panel_sessions s where s.token_hash = p_hash and s.ended_at is null and s.ends_at > v_now;
end $$;

-- It was used: gives the milliseconds that are left by now; no row for what is over.
create function panel_session_keep(p_tenant text, p_hash bytea, p_idle_ms integer, p_now timestamptz)
returns table (left_ms double precision) language plpgsql as $$
declare
  v_now timestamptz := coalesce(p_now, clock_timestamp());
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    update panel_sessions s
    set ends_at = greatest(s.ends_at, least(v_now + make_interval(secs => p_idle_ms / 1000.0), s.last_end))
    where s.tenant_id = p_tenant and s.token_hash = p_hash and s.ended_at is null and s.ends_at > v_now
    returning (extract(epoch from s.ends_at - v_now) * 1000)::double precision;
end $$;

-- Ends a session, and with it all others of the same person of a helpdesk. Gives how many.
create function panel_session_end(p_tenant text, p_hash bytea, p_helpdesk text, p_user text, p_now timestamptz)
returns table (ended bigint) language plpgsql as $$
declare
  v_ended bigint;
begin
  perform set_config('baton.tenant', p_tenant, true);
  update panel_sessions s set ended_at = coalesce(p_now, clock_timestamp())
  where s.tenant_id = p_tenant and s.ended_at is null
    and (s.token_hash = p_hash or (s.helpdesk = p_helpdesk and s.helpdesk_user = p_user));
  get diagnostics v_ended = row_count;
  return query select v_ended;
end $$;

-- What was ended since then, in all tenants, for processes that remember sessions; one row with no hash where nothing was.
-- Runs as owner: hashes alone leave it. One whose transaction was slow to end is told late: ask from some time before.
create function panel_sessions_ended(p_since timestamptz, p_now timestamptz)
returns table (token_hash bytea, at timestamptz)
language plpgsql stable security definer set search_path = baton, pg_temp as $$
declare
  v_now timestamptz := coalesce(p_now, clock_timestamp());
begin
  return query
    select s.token_hash, v_now from (values (1)) as one
    left join panel_sessions s on s.ended_at >= p_since;
end $$;

-- Whether a page load counts: the first time, and again for the same frame.
create function page_load_take(
  p_tenant text, p_hash bytea, p_frame bytea, p_expires timestamptz)
returns table (taken boolean) language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  insert into page_loads as x (tenant_id, token_hash, frame_hash, expires_at)
  values (p_tenant, p_hash, p_frame, p_expires)
  on conflict on constraint page_loads_pkey do nothing;
  -- A statement of its own: it sees what somebody else committed while this one waited for it.
  return query
    select x.frame_hash = p_frame from page_loads x where x.tenant_id = p_tenant and x.token_hash = p_hash;
end $$;

-- Throws away what is over since before p_before, in all tenants, so many rows of each at most. Runs as owner.
create function panel_sessions_purge(p_before timestamptz, p_limit integer) returns table (purged bigint)
language plpgsql security definer set search_path = baton, pg_temp as $$
declare
  v_sessions bigint;
  v_loads bigint;
begin
  delete from panel_sessions x where (x.tenant_id, x.token_hash) in (
    select s.tenant_id, s.token_hash from panel_sessions s
    where least(s.ends_at, s.ended_at) < p_before limit p_limit for update skip locked);
  get diagnostics v_sessions = row_count;
  delete from page_loads x where (x.tenant_id, x.token_hash) in (
    select l.tenant_id, l.token_hash from page_loads l
    where l.expires_at < p_before limit p_limit for update skip locked);
  get diagnostics v_loads = row_count;
  return query select v_sessions + v_loads;
end $$;

-- Numbers of people and tickets mean others in another account.
create function pairing_sessions_over() returns trigger language plpgsql as $$
begin
  update panel_sessions s set ended_at = clock_timestamp()
  where s.tenant_id = old.tenant_id and s.helpdesk = old.helpdesk and s.ended_at is null;
  return null;
end $$;

create trigger pairing_sessions_moved after update on pairings for each row
  when (old.account <> new.account) execute function pairing_sessions_over();
create trigger pairing_sessions_gone after delete on pairings for each row
  execute function pairing_sessions_over();

revoke all on all functions in schema baton from public;
grant execute on all functions in schema baton to baton_app;
