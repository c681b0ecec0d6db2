-- What people do in helpdesks: where webhooks come in, what they hinted at, and which tickets were looked at when.

-- One row a helpdesk of a tenant. secret and old_secret are sealed; until old_until either proves a webhook.
-- programs: assignees that are nobody, by the helpdesk's ids. used_at: of the latest verified webhook, to the minute.
create table helpdesk_hooks (
  tenant_id  text not null,
  helpdesk   text not null,
  hook_id    text not null unique,
  turns      text not null check (turns in ('agents', 'all')),
  programs   text[] not null,
  secret     text not null,
  old_secret text,
  old_until  timestamptz,
  used_at    timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, helpdesk)
);

-- Deliveries of the last days, so that none counts twice. The key is what decides a race.
create table inbound_hints (
  tenant_id   text not null,
  helpdesk    text not null,
  hint_id     text not null,
  received_at timestamptz not null,
  primary key (tenant_id, helpdesk, hint_id)
);

create index inbound_hints_by_time on inbound_hints (received_at);

-- One row a ticket that was looked at, or is to be. hinted_at: latest hint. began_at: of the look under way, which has token
-- and lease; checked_at: when the latest look that succeeded began. seen_*: the ticket as it was then, by the helpdesk's
-- clock. code and failures: of looks since then that failed; not before next_at again.
create table ticket_checks (
  tenant_id   text not null,
  helpdesk    text not null,
  ticket_id   text not null,
  hinted_at   timestamptz,
  began_at    timestamptz,
  token       bigint not null default 0,
  lease_until timestamptz,
  checked_at  timestamptz,
  seen_status text,
  seen_at     timestamptz,
  failures    integer not null default 0,
  code        text,
  next_at     timestamptz,
  primary key (tenant_id, helpdesk, ticket_id)
) with (fillfactor = 70);

create index handoffs_open on handoffs (tenant_id, conversation_id)
  where state in ('requested', 'offered', 'accepted', 'active', 'resolved');
create index handoffs_ended on handoffs (updated_at) where state in ('handed_back', 'declined', 'expired', 'failed');

do $$
declare t text;
begin
  foreach t in array array['helpdesk_hooks', 'inbound_hints', 'ticket_checks'] loop
    execute format('alter table %I enable row level security', t);
    execute format(
      'create policy one_tenant on %I using (tenant_id = current_setting(''baton.tenant'', true))
         with check (tenant_id = current_setting(''baton.tenant'', true))', t);
  end loop;
end $$;

revoke all on helpdesk_hooks, inbound_hints, ticket_checks from public;
grant select, insert, update, delete on helpdesk_hooks to baton_app;
grant select, insert on inbound_hints to baton_app;
grant select, insert, update on ticket_checks to baton_app;

create function hook_json(k helpdesk_hooks) returns json language sql immutable as $$
  select json_build_object(
    'helpdesk', k.helpdesk, 'hookId', k.hook_id, 'turns', k.turns, 'programs', k.programs, 'secret', k.secret,
    'oldSecret', k.old_secret, 'oldUntil', k.old_until, 'usedAt', k.used_at, 'createdAt', k.created_at,
    'updatedAt', k.updated_at)
$$;

create function hooks_list(p_tenant text) returns table (hook json) language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query select hook_json(k) from helpdesk_hooks k where k.tenant_id = p_tenant order by k.helpdesk;
end $$;

-- p_hook_id and p_secret are kept only where there is no hook yet.
create function hook_save(
  p_tenant text, p_helpdesk text, p_hook_id text, p_turns text, p_programs text[], p_secret text, p_now timestamptz)
returns table (hook json, created boolean) language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    insert into helpdesk_hooks as x (tenant_id, helpdesk, hook_id, turns, programs, secret, created_at, updated_at)
    values (p_tenant, p_helpdesk, p_hook_id, p_turns, p_programs, p_secret, p_now, p_now)
    on conflict on constraint helpdesk_hooks_pkey do update set
      turns = excluded.turns, programs = excluded.programs, updated_at = excluded.updated_at
    returning hook_json(x), x.hook_id = p_hook_id;
end $$;

-- p_seen: the sealed secret that is to be the old one, so that of two rotations at once one is refused.
create function hook_rotate(
  p_tenant text, p_helpdesk text, p_seen text, p_secret text, p_until timestamptz, p_now timestamptz)
returns table (hook json) language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    update helpdesk_hooks x set old_secret = x.secret, old_until = p_until, secret = p_secret, updated_at = p_now
    where x.tenant_id = p_tenant and x.helpdesk = p_helpdesk and x.secret = p_seen
    returning hook_json(x);
end $$;

create function hook_delete(p_tenant text, p_helpdesk text) returns table (helpdesk text) language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    delete from helpdesk_hooks x where x.tenant_id = p_tenant and x.helpdesk = p_helpdesk returning x.helpdesk;
end $$;

-- Whose webhook it is, by its address. Runs as owner: the tenant isn't known yet.
create function hook_find(p_helpdesk text, p_hook_id text)
returns table (tenant_id text, hook json)
language sql stable security definer set search_path = baton, pg_temp as $$
  select k.tenant_id, hook_json(k) from helpdesk_hooks k where k.hook_id = p_hook_id and k.helpdesk = p_helpdesk
$$;

-- Keeps verified hints and gives the tickets that have to be looked at: those Baton knows, of hints that are new. Whoever
-- sends them waits for the answer; a hint that is lost with the server is made up for by the next round, so that the disk
-- is not waited for.
create function hints_store(p_tenant text, p_helpdesk text, p_hints text[], p_tickets text[], p_now timestamptz)
returns table (ticket_id text) language plpgsql as $$
declare
  v_now timestamptz := coalesce(p_now, clock_timestamp());
begin
  perform set_config('baton.tenant', p_tenant, true), set_config('synchronous_commit', 'off', true);
  update helpdesk_hooks k set used_at = v_now
  where k.tenant_id = p_tenant and k.helpdesk = p_helpdesk
    and (k.used_at is null or k.used_at < v_now - interval '1 minute');
  return query
    with hint as (
      select distinct h.id, h.ticket from unnest(p_hints, p_tickets) as h (id, ticket)
      where exists (select from conversations c
                    where c.tenant_id = p_tenant and c.helpdesk = p_helpdesk and c.ticket_id = h.ticket)
    ), fresh as (
      insert into inbound_hints as i (tenant_id, helpdesk, hint_id, received_at)
      select p_tenant, p_helpdesk, h.id, v_now from (select distinct id from hint) h order by h.id
      on conflict on constraint inbound_hints_pkey do nothing
      returning i.hint_id
    )
    insert into ticket_checks as x (tenant_id, helpdesk, ticket_id, hinted_at)
    select p_tenant, p_helpdesk, t.ticket, v_now
    from (select distinct h.ticket from hint h join fresh f on f.hint_id = h.id) t order by t.ticket
    on conflict on constraint ticket_checks_pkey do update set hinted_at = excluded.hinted_at, next_at = null
    returning x.ticket_id;
end $$;

-- Conversations of a ticket whose latest handoff may still change by what happens there.
create function ticket_conversations(p_tenant text, p_helpdesk text, p_ticket text, p_now timestamptz)
returns table (conversation_id text) language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    select c.conversation_id from conversations c
      join handoffs h on h.tenant_id = p_tenant and h.handoff_id = c.handoff_id
    where c.tenant_id = p_tenant and c.helpdesk = p_helpdesk and c.ticket_id = p_ticket
      and (h.state in ('requested', 'offered', 'accepted', 'active', 'resolved')
        or h.updated_at > coalesce(p_now, clock_timestamp()) - interval '24 hours')
    order by c.conversation_id;
end $$;

-- Takes a ticket for one look; no row while somebody else looks. p_hinted: and none when it was looked at since the hint.
create function ticket_claim(
  p_tenant text, p_helpdesk text, p_ticket text, p_hinted boolean, p_now timestamptz, p_lease_ms integer)
returns table (token bigint, seen_status text, seen_at timestamptz) language plpgsql as $$
declare
  v_now timestamptz := coalesce(p_now, clock_timestamp());
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    insert into ticket_checks as x (tenant_id, helpdesk, ticket_id, began_at, token, lease_until)
    values (p_tenant, p_helpdesk, p_ticket, v_now, 1, v_now + make_interval(secs => p_lease_ms / 1000.0))
    on conflict on constraint ticket_checks_pkey do update set
      began_at = excluded.began_at, token = x.token + 1, lease_until = excluded.lease_until
    where (x.lease_until is null or x.lease_until <= v_now)
      and (not p_hinted or x.checked_at is null or x.hinted_at >= x.checked_at)
    returning x.token, x.seen_status, x.seen_at;
end $$;

-- How long after a look the next one is due: the older the latest news of the handoff, the longer.
create function check_every(p_state text, p_age interval, p_every interval) returns interval language sql immutable as $$
  select case when p_state in ('requested', 'offered', 'accepted', 'active')
    then least(greatest(p_every, p_age / 60), greatest(p_every, interval '5 minutes'))
    else least(greatest(p_every, p_age / 20), greatest(p_every, interval '6 hours')) end
$$;

-- Tickets that Baton watches, of all tenants or one: of open handoffs, and of ended ones for a day.
create function tickets_watched(p_tenant text, p_now timestamptz, p_every interval)
returns table (tenant_id text, helpdesk text, ticket_id text, every interval)
language sql stable security definer set search_path = baton, pg_temp as $$
  select c.tenant_id, c.helpdesk, c.ticket_id, min(check_every(h.state, p_now - h.updated_at, p_every))
  from (
    select o.tenant_id, o.handoff_id, o.conversation_id, o.state, o.updated_at from handoffs o
    where o.state in ('requested', 'offered', 'accepted', 'active', 'resolved') and (p_tenant is null or o.tenant_id = p_tenant)
    union all
    select e.tenant_id, e.handoff_id, e.conversation_id, e.state, e.updated_at from handoffs e
    where e.state in ('handed_back', 'declined', 'expired', 'failed') and e.updated_at > p_now - interval '24 hours'
      and (p_tenant is null or e.tenant_id = p_tenant)
  ) h
  join conversations c
    on c.tenant_id = h.tenant_id and c.conversation_id = h.conversation_id and c.handoff_id = h.handoff_id
  where c.ticket_id is not null
  group by c.tenant_id, c.helpdesk, c.ticket_id
$$;

-- Tickets that are due for a look: what was hinted at first, then what was not looked at for longest. Tenants take turns.
-- p_each: most of one helpdesk of a tenant. p_without: those to leave out now, as tenant, line feed, helpdesk. p_helpdesks:
-- those there is a connector for. Runs as owner: it looks at all tenants.
create function tickets_due(p_now timestamptz, p_every_ms integer, p_helpdesks text[], p_without text[], p_each integer,
  p_limit integer)
returns table (tenant_id text, helpdesk text, ticket_id text)
language sql volatile security definer set search_path = baton, pg_temp as $$
  with clock as materialized (select coalesce(p_now, clock_timestamp()) as now),
  due as (
    select w.tenant_id as t, w.helpdesk as d, w.ticket_id as k, x.checked_at,
      row_number() over (partition by w.tenant_id, w.helpdesk
        order by (x.hinted_at > coalesce(x.checked_at, '-infinity')) desc nulls last, x.checked_at nulls first, w.ticket_id) as turn
    from clock n
    cross join lateral tickets_watched(null, n.now, make_interval(secs => p_every_ms / 1000.0)) w
    left join ticket_checks x on x.tenant_id = w.tenant_id and x.helpdesk = w.helpdesk and x.ticket_id = w.ticket_id
    where w.helpdesk = any (p_helpdesks)
      and not (w.tenant_id || chr(10) || w.helpdesk = any (p_without))
      and not exists (select from helpdesk_pauses z
                      where z.tenant_id = w.tenant_id and z.helpdesk = w.helpdesk and z.until > n.now)
      and (x.lease_until is null or x.lease_until <= n.now) and (x.next_at is null or x.next_at <= n.now)
      and (x.checked_at is null or x.hinted_at > x.checked_at or x.checked_at <= n.now - w.every)
  )
  select t, d, k from due where turn <= p_each order by turn, checked_at nulls first, t, d, k limit p_limit
$$;

-- The end of a look; again: something was hinted at since it began. p_code: why it failed. p_retry_ms: not before that
-- again; null when it was not the ticket's fault.
create function ticket_checked(
  p_tenant text, p_helpdesk text, p_ticket text, p_token bigint, p_status text, p_at timestamptz,
  p_code text, p_retry_ms integer, p_now timestamptz)
returns table (again boolean) language plpgsql as $$
declare
  v_now timestamptz := coalesce(p_now, clock_timestamp());
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    update ticket_checks x set
      lease_until = null,
      checked_at = case when p_code is null then x.began_at else x.checked_at end,
      seen_status = case when p_code is null then p_status else x.seen_status end,
      seen_at = case when p_code is null then p_at else x.seen_at end,
      failures = case when p_code is null then 0 else x.failures + 1 end,
      code = p_code,
      next_at = v_now + make_interval(secs => p_retry_ms * power(2, least(x.failures, 5)) / 1000.0)
    where x.tenant_id = p_tenant and x.helpdesk = p_helpdesk and x.ticket_id = p_ticket and x.token = p_token
    returning p_code is null and x.hinted_at > x.began_at;
end $$;

-- Where looking at tickets stands. behind: not looked at for three times as long as they should be.
create function reconcile_status(p_tenant text, p_now timestamptz, p_every_ms integer)
returns table (status json) language plpgsql as $$
declare
  v_now timestamptz := coalesce(p_now, clock_timestamp());
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    with watched as materialized (
      select w.helpdesk as d, w.every, x.checked_at, x.hinted_at, x.code from tickets_watched(
        p_tenant, v_now, make_interval(secs => p_every_ms / 1000.0)) w
      left join ticket_checks x on x.tenant_id = w.tenant_id and x.helpdesk = w.helpdesk and x.ticket_id = w.ticket_id
    )
    select json_build_object(
      'watched', (select count(*) from watched),
      'behind', (select count(*) from watched w where w.checked_at <= v_now - 3 * w.every),
      'neverChecked', (select count(*) from watched w where w.checked_at is null),
      'hinted', (select count(*) from watched w where w.hinted_at > coalesce(w.checked_at, '-infinity')),
      'lastCheckedAt', (select max(w.checked_at) from watched w),
      'oldestCheckedAt', (select min(w.checked_at) from watched w),
      'errors', coalesce((
        select json_agg(json_build_object('helpdesk', e.d, 'code', e.code, 'tickets', e.n) order by e.d, e.code)
        from (select w.d, w.code, count(*) as n from watched w where w.code is not null group by w.d, w.code) e), '[]'));
end $$;

-- Throws away hints of before p_before, in all tenants; gives how many. And looks at tickets nobody watches any more.
create function inbound_purge(p_before timestamptz, p_limit integer) returns table (purged bigint)
language plpgsql security definer set search_path = baton, pg_temp as $$
declare
  v_hints bigint;
  v_checks bigint;
begin
  delete from inbound_hints i where (i.tenant_id, i.helpdesk, i.hint_id) in (
    select h.tenant_id, h.helpdesk, h.hint_id from inbound_hints h where h.received_at < p_before limit p_limit);
  get diagnostics v_hints = row_count;
  delete from ticket_checks x where (x.tenant_id, x.helpdesk, x.ticket_id) in (
    select c.tenant_id, c.helpdesk, c.ticket_id from ticket_checks c
    where coalesce(greatest(c.hinted_at, c.began_at), '-infinity') < p_before limit p_limit);
  get diagnostics v_checks = row_count;
  return query select v_hints + v_checks;
end $$;

revoke all on all functions in schema baton from public;
grant execute on all functions in schema baton to baton_app;
