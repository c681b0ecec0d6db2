-- The outbox is carried out: each row once in effect, in the order of its lane, by whichever worker holds its lease.

-- The same at every try and fit to be written into a ticket, by which an effect is found again.
create function outbox_marker(p_tenant text, p_dedupe text) returns text language sql immutable as $$
  select 'baton-' || left(encode(sha256(convert_to(p_tenant || chr(10) || p_dedupe, 'UTF8')), 'hex'), 16)
$$;

-- What a row has to pass: pauses and budgets are counted by it. `handoff:` with the helpdesk, or the first word of its kind.
create function outbox_door(p_kind text, p_lane text) returns text language sql immutable as $$
  select case
    when split_part(p_kind, '.', 1) <> 'handoff' then split_part(p_kind, '.', 1)
    when strpos(p_lane, ':') > 0 then 'handoff:' || split_part(p_lane, ':', 1)
    else 'handoff:' end
$$;

-- position: order in a lane. token: of the latest lease. next_at: due from then on; -infinity until it is tried.
-- since: when it was tried first, by which it is given up. reached: a try may have reached the other side.
alter table outbox
  add column position bigint,
  add column token bigint not null default 0,
  add column lease_until timestamptz,
  add column attempts integer not null default 0,
  add column since timestamptz,
  add column next_at timestamptz not null default '-infinity',
  add column code text,
  add column receipt text,
  add column reached boolean not null default false,
  add column finished_at timestamptz,
  add column door text generated always as (outbox_door(kind, lane)) stored,
  add column marker text generated always as (outbox_marker(tenant_id, dedupe)) stored,
  add column conversation_id text generated always as (body::json->>'conversationId') stored,
  add column handoff_id text generated always as (body::json->>'handoffId') stored;

update outbox o set position = n.place
from (select tenant_id, dedupe, row_number() over (order by created_at, tenant_id, dedupe) as place from outbox) n
where o.tenant_id = n.tenant_id and o.dedupe = n.dedupe;

-- From before anything was carried out: nobody wants to read now about handoffs that are over.
update outbox o set state = 'done', receipt = '{"skipped":"before"}', finished_at = now()
from handoffs h
where h.tenant_id = o.tenant_id and h.handoff_id = o.handoff_id and h.state in ('resolved', 'handed_back', 'expired', 'declined', 'failed');

do $$
begin
  alter table outbox alter column position set not null;
  execute format('alter table outbox alter column position add generated always as identity (start with %s)',
                 (select coalesce(max(position), 0) + 1 from outbox));
end $$;

drop index outbox_ready;
create index outbox_due on outbox (tenant_id, door, position, next_at) where state in ('ready', 'unknown');
create index outbox_lanes on outbox (tenant_id, lane, position) where state in ('ready', 'leased', 'unknown');
create index outbox_leases on outbox (lease_until) where state = 'leased';
create index outbox_dead on outbox (tenant_id, position) where state = 'dead';
create index outbox_finished on outbox (finished_at) where state = 'done';
create index outbox_by_conversation on outbox (tenant_id, conversation_id, position);
create index outbox_by_marker on outbox (tenant_id, marker);

-- A helpdesk that asked a tenant to slow down; shared by all servers.
create table helpdesk_pauses (
  tenant_id text not null,
  helpdesk  text not null,
  until     timestamptz not null,
  code      text not null,
  primary key (tenant_id, helpdesk)
);

-- What admins did with rows, and who it was. Stays when the row itself is purged.
create table outbox_audit (
  tenant_id text not null,
  dedupe    text not null,
  n         bigint generated always as identity,
  what      text not null check (what in ('replayed', 'discarded')),
  by        text not null,
  at        timestamptz not null,
  primary key (tenant_id, dedupe, n)
);

do $$
declare t text;
begin
  foreach t in array array['helpdesk_pauses', 'outbox_audit'] loop
    execute format('alter table %I enable row level security', t);
    execute format(
      'create policy one_tenant on %I using (tenant_id = current_setting(''baton.tenant'', true))
         with check (tenant_id = current_setting(''baton.tenant'', true))', t);
  end loop;
end $$;

revoke all on helpdesk_pauses, outbox_audit from public;
grant select, insert, update on helpdesk_pauses to baton_app;
grant select, insert on outbox_audit to baton_app;

-- Leases rows that are due: of each lane the first that is not finished, tenants in turn, oldest first. p_families: first
-- words of kinds there is somebody for. p_each: most of one tenant's door; p_doors, as tenant, line feed, door, and p_room:
-- where it is another number. A lease that ran out may have reached the other side. Runs as owner: it looks at all tenants.
create function outbox_claim(
  p_families text[], p_now timestamptz, p_lease_ms integer, p_limit integer, p_each integer, p_doors text[],
  p_room integer[])
returns table (tenant_id text, dedupe text, lane text, kind text, body text, door text, marker text, token bigint,
               attempt integer, reached boolean, tried_for_ms double precision)
language plpgsql security definer set search_path = baton, pg_temp
-- A few rows by their indexes is what is wanted, also where the planner knows nothing of the table yet and would read all of it.
set enable_seqscan = off set enable_bitmapscan = off set enable_hashjoin = off set enable_mergejoin = off
as $$
declare
  v_now timestamptz;
  v_state text;
  r record;
begin
  -- One claim at a time: what is the first of its lane must be the first for everybody.
  perform pg_advisory_xact_lock(4600002);
  v_now := coalesce(p_now, clock_timestamp());
  update outbox o set state = 'unknown', reached = true, code = 'lease-ended', lease_until = null, next_at = v_now
  where o.state = 'leased' and o.lease_until <= v_now;
  for r in
    with recursive pair as (
      (select o.tenant_id as t, o.door as d from outbox o where o.state in ('ready', 'unknown') order by 1, 2 limit 1)
      union all
      select n.t, n.d from pair p cross join lateral (
        select o.tenant_id as t, o.door as d from outbox o
        where o.state in ('ready', 'unknown') and (o.tenant_id, o.door) > (p.t, p.d) order by 1, 2 limit 1) n
    ), open as (
      select p.t, p.d, coalesce(x.room, p_each) as room from pair p
      left join unnest(p_doors, p_room) as x (door, room) on x.door = p.t || chr(10) || p.d
      where split_part(p.d, ':', 1) = any (p_families) and coalesce(x.room, p_each) > 0
        and not exists (select from helpdesk_pauses x
                        where x.tenant_id = p.t and 'handoff:' || x.helpdesk = p.d and x.until > v_now)
    ), due as (
      select h.*, row_number() over (partition by h.t order by h.place) as turn
      from open q cross join lateral (
        select o.tenant_id as t, o.dedupe as id, o.position as place from outbox o
        where o.tenant_id = q.t and o.door = q.d and o.state in ('ready', 'unknown') and o.next_at <= v_now
          -- The first of its lane, and none of it is under way. The limit keeps this a look-up by lane.
          and o.dedupe = (
            select b.dedupe from outbox b
            where b.tenant_id = o.tenant_id and b.lane = o.lane and b.state in ('ready', 'leased', 'unknown')
            order by b.state <> 'leased', b.position limit 1)
        order by o.position limit q.room) h
    )
    select d.t, d.id from due d order by d.turn, d.place limit p_limit
  loop
    select o.state into v_state from outbox o where o.tenant_id = r.t and o.dedupe = r.id for update skip locked;
    continue when not found or v_state not in ('ready', 'unknown');
    return query
      update outbox o set
        state = 'leased', token = o.token + 1, lease_until = v_now + make_interval(secs => p_lease_ms / 1000.0),
        attempts = o.attempts + 1, since = coalesce(o.since, v_now)
      where o.tenant_id = r.t and o.dedupe = r.id
      returning o.tenant_id, o.dedupe, o.lane, o.kind, o.body, o.door, o.marker, o.token, o.attempts, o.reached,
                (extract(epoch from v_now - o.since) * 1000)::double precision;
  end loop;
end $$;

-- Whether a lease is still held: no row when somebody else has it, or nobody. One that runs out soon is lengthened; each
-- write costs a place in every index.
create function outbox_renew(p_tenant text, p_dedupe text, p_token bigint, p_now timestamptz, p_lease_ms integer)
returns table (renewed boolean)
language plpgsql as $$
declare
  v_now timestamptz := coalesce(p_now, clock_timestamp());
begin
  perform set_config('baton.tenant', p_tenant, true);
  if exists (select from outbox o
             where o.tenant_id = p_tenant and o.dedupe = p_dedupe and o.token = p_token and o.state = 'leased'
               and o.lease_until > v_now + make_interval(secs => p_lease_ms * 2 / 3000.0)) then
    return query select true;
    return;
  end if;
  return query
    update outbox o set lease_until = v_now + make_interval(secs => p_lease_ms / 1000.0)
    where o.tenant_id = p_tenant and o.dedupe = p_dedupe and o.token = p_token and o.state = 'leased' and o.lease_until > v_now
    returning true;
end $$;

-- What became of a try; no row, and nothing changed, for whoever does not hold the lease any more. p_state: `ready` (again
-- after p_after_ms), `done` or `dead`. p_tried: whether the try counts. p_pause_ms: the whole helpdesk rests for so long.
create function outbox_settle(
  p_tenant text, p_dedupe text, p_token bigint, p_now timestamptz, p_state text, p_code text, p_receipt text,
  p_after_ms integer, p_reached boolean, p_tried boolean, p_pause_ms integer)
returns table (state text)
language plpgsql as $$
declare
  v_now timestamptz := coalesce(p_now, clock_timestamp());
  o outbox;
begin
  perform set_config('baton.tenant', p_tenant, true);
  update outbox x set
    state = case when p_state = 'ready' and (x.reached or p_reached) then 'unknown' else p_state end,
    reached = x.reached or p_reached,
    attempts = x.attempts - case when p_tried then 0 else 1 end,
    lease_until = null,
    next_at = v_now + make_interval(secs => p_after_ms / 1000.0),
    code = case when p_tried or p_code is not null then p_code else x.code end,
    receipt = p_receipt,
    finished_at = case when p_state in ('done', 'dead') then v_now end
  where x.tenant_id = p_tenant and x.dedupe = p_dedupe and x.token = p_token and x.state = 'leased'
  returning * into o;
  if not found then
    return;
  end if;
  if p_pause_ms is not null and o.door like 'handoff:_%' then
    insert into helpdesk_pauses as x (tenant_id, helpdesk, until, code)
    values (p_tenant, substr(o.door, 9), v_now + make_interval(secs => p_pause_ms / 1000.0), coalesce(p_code, 'rate-limited'))
    on conflict on constraint helpdesk_pauses_pkey do update set until = greatest(x.until, excluded.until), code = excluded.code;
  end if;
  -- Subscribers are told, but not of what could not be told to them.
  if p_state = 'dead' and o.door like 'handoff:%' then
    insert into outbox (tenant_id, dedupe, lane, kind, body)
    values (p_tenant, p_dedupe || ':dead:' || p_token, 'event:' || o.conversation_id, 'event.delivery.dead',
            (o.body::jsonb || jsonb_build_object('delivery', o.marker, 'kind', o.kind, 'code', p_code))::text)
    on conflict on constraint outbox_pkey do nothing;
  end if;
  return query select o.state;
end $$;

create function delivery_json(o outbox) returns json language sql stable as $$
  select json_build_object(
    'id', o.marker, 'kind', o.kind, 'state', o.state, 'lane', o.lane, 'door', o.door, 'position', o.position,
    'conversationId', o.conversation_id, 'handoffId', o.handoff_id, 'attempts', o.attempts, 'code', o.code,
    'reached', o.reached, 'receipt', o.receipt::json, 'createdAt', o.created_at,
    'nextAt', case when o.state in ('ready', 'unknown') and isfinite(o.next_at) then o.next_at end, 'finishedAt', o.finished_at,
    'audit', coalesce((select json_agg(json_build_object('what', a.what, 'by', a.by, 'at', a.at) order by a.n)
                       from outbox_audit a where a.tenant_id = o.tenant_id and a.dedupe = o.dedupe), '[]'))
$$;

-- Latest first. Of what goes to subscribers only what is dead: all else has a log of its own.
create function deliveries_list(
  p_tenant text, p_states text[], p_conversation text, p_helpdesk text, p_before bigint, p_limit integer)
returns table (delivery json)
language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    select delivery_json(o) from outbox o
    where o.tenant_id = p_tenant and (p_states is null or o.state = any (p_states))
      and (p_conversation is null or o.conversation_id = p_conversation)
      and (p_helpdesk is null or o.door = 'handoff:' || p_helpdesk)
      and (o.door like 'handoff:%' or o.state = 'dead')
      and (p_before is null or o.position < p_before)
    order by o.position desc limit p_limit;
end $$;

create function delivery_read(p_tenant text, p_marker text) returns table (delivery json) language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    select delivery_json(o) from outbox o where o.tenant_id = p_tenant and o.marker = p_marker order by o.position limit 1;
end $$;

-- What was to be written into tickets for one handoff, in order.
create function deliveries_of_handoff(p_tenant text, p_conversation text, p_handoff text) returns table (delivery json) language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    select delivery_json(o) from outbox o
    where o.tenant_id = p_tenant and o.conversation_id = p_conversation and o.handoff_id = p_handoff
      and o.door like 'handoff:%' order by o.position;
end $$;

-- Back to work, at the end of its lane. What is under way or waits anyway stays as it is. done: false when there is nothing to replay.
create function delivery_replay(p_tenant text, p_marker text, p_by text, p_now timestamptz)
returns table (delivery json, done boolean)
language plpgsql as $$
declare
  o outbox;
begin
  perform set_config('baton.tenant', p_tenant, true);
  select * into o from outbox x where x.tenant_id = p_tenant and x.marker = p_marker order by x.position limit 1 for update;
  if not found then
    return;
  end if;
  if o.state = 'dead' then
    update outbox x set
      state = case when x.reached then 'unknown' else 'ready' end, position = default, attempts = 0, since = null,
      next_at = '-infinity', finished_at = null, receipt = null
    where x.tenant_id = p_tenant and x.dedupe = o.dedupe returning * into o;
    insert into outbox_audit (tenant_id, dedupe, what, by, at) values (p_tenant, o.dedupe, 'replayed', p_by, p_now);
  end if;
  return query select delivery_json(o), o.state <> 'done';
end $$;

-- Given up for good; what is under way can't be. done: false when it was carried out, or is right now.
create function delivery_discard(p_tenant text, p_marker text, p_by text, p_now timestamptz)
returns table (delivery json, done boolean)
language plpgsql as $$
declare
  o outbox;
begin
  perform set_config('baton.tenant', p_tenant, true);
  select * into o from outbox x where x.tenant_id = p_tenant and x.marker = p_marker order by x.position limit 1 for update;
  if not found then
    return;
  end if;
  if o.state in ('dead', 'ready', 'unknown') then
    update outbox x set state = 'done', finished_at = p_now, receipt = '{"skipped":"discarded"}'
    where x.tenant_id = p_tenant and x.dedupe = o.dedupe returning * into o;
    insert into outbox_audit (tenant_id, dedupe, what, by, at) values (p_tenant, o.dedupe, 'discarded', p_by, p_now);
  end if;
  return query select delivery_json(o), coalesce(o.state = 'done' and o.receipt::json->>'skipped' = 'discarded', false);
end $$;

-- What waits, what is stuck and what rests, by helpdesk.
create function deliveries_summary(p_tenant text, p_now timestamptz)
returns table (summary json)
language plpgsql as $$
declare
  v_now timestamptz := coalesce(p_now, clock_timestamp());
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    select json_build_object(
      'states', coalesce((
        select json_agg(json_build_object('helpdesk', nullif(substr(s.door, 9), ''), 'state', s.state, 'count', s.n,
                                          'oldestAt', s.oldest) order by s.door, s.state)
        from (select o.door, o.state, count(*) as n, min(o.created_at) as oldest from outbox o
              where o.tenant_id = p_tenant and o.state in ('ready', 'leased', 'unknown', 'dead') and o.door like 'handoff:%'
              group by 1, 2) s), '[]'),
      'codes', coalesce((
        select json_agg(json_build_object('helpdesk', nullif(substr(s.door, 9), ''), 'code', s.code, 'count', s.n)
                        order by s.n desc, s.door, s.code)
        from (select o.door, o.code, count(*) as n from outbox o
              where o.tenant_id = p_tenant and o.state = 'dead' and o.door like 'handoff:%' group by 1, 2) s), '[]'),
      'pauses', coalesce((
        select json_agg(json_build_object('helpdesk', x.helpdesk, 'until', x.until, 'code', x.code) order by x.helpdesk)
        from helpdesk_pauses x where x.tenant_id = p_tenant and x.until > v_now), '[]'));
end $$;

-- Counts over all tenants. Runs as owner.
create function outbox_stats()
returns table (state text, rows bigint, oldest timestamptz)
language sql stable security definer set search_path = baton, pg_temp as $$
  select o.state, count(*), min(o.created_at) from outbox o
  where o.state in ('ready', 'leased', 'unknown', 'dead') group by o.state
$$;

-- Takes away what was done before a time, except of handoffs that are not over: what comes next for them asks what was done.
-- Runs as owner: it works on all tenants.
create function outbox_purge(p_before timestamptz, p_limit integer)
returns table (purged integer)
language plpgsql security definer set search_path = baton, pg_temp as $$
declare
  v_purged integer;
begin
  with old as (
    select o.tenant_id as t, o.dedupe as id from outbox o
    where o.state = 'done' and o.finished_at < p_before
      and not exists (select from handoffs h where h.tenant_id = o.tenant_id and h.handoff_id = o.handoff_id
                      and h.state in ('requested', 'offered', 'accepted', 'active', 'resolved'))
    order by o.finished_at limit p_limit for update skip locked)
  delete from outbox o using old where o.tenant_id = old.t and o.dedupe = old.id;
  get diagnostics v_purged = row_count;
  return query select v_purged;
end $$;

revoke all on all functions in schema baton from public;
grant execute on all functions in schema baton to baton_app;
