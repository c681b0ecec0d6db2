-- Who is told of handoffs, what they are told, and what became of each delivery.

-- url and the secrets are sealed: addresses of other people's services often hold a password. Until old_until deliveries
-- are signed with both secrets. failing_since: the first failure after the last success.
create table webhooks (
  tenant_id        text not null,
  name             text not null,
  url              text not null,
  events           text[] not null,
  secret           text not null,
  old_secret       text,
  old_until        timestamptz,
  failing_since    timestamptz,
  failures         integer not null default 0,
  disabled_at      timestamptz,
  disabled_because text check (disabled_because in ('admin', 'gone', 'failing')),
  created_at       timestamptz not null,
  updated_at       timestamptz not null,
  primary key (tenant_id, name)
);

-- What is told, once for all subscribers: sealed, so that a replay sends the same bytes. Blank after an erasure.
create table webhook_events (
  tenant_id       text not null,
  event_id        text not null,
  type            text not null,
  conversation_id text,
  at              timestamptz not null,
  body            text not null,
  created_at      timestamptz not null,
  primary key (tenant_id, event_id)
);

create index webhook_events_by_time on webhook_events (tenant_id, at);
create index webhook_events_by_age on webhook_events (created_at);
create index webhook_events_by_conversation on webhook_events (tenant_id, conversation_id) where conversation_id is not null;

-- One event for one subscriber. due_at: when it may be taken, while sending the end of the lease. attempts and token count
-- claims: attempts since the latest replay, token ever. tries: the latest, a JSON list without any text of the other side.
create table webhook_deliveries (
  tenant_id   text not null,
  webhook     text not null,
  event_id    text not null,
  position    bigint generated always as identity, -- order in lists
  state       text not null default 'waiting' check (state in ('waiting', 'sending', 'delivered', 'failed', 'erased')),
  attempts    integer not null default 0,
  token       bigint not null default 0,
  due_at      timestamptz not null,
  http_status integer,
  code        text,
  ms          integer,
  tries       jsonb not null default '[]',
  created_at  timestamptz not null,
  last_at     timestamptz,
  finished_at timestamptz,
  primary key (tenant_id, webhook, event_id)
);

create index webhook_deliveries_open on webhook_deliveries (tenant_id, webhook, due_at) where state in ('waiting', 'sending');
create index webhook_deliveries_listed on webhook_deliveries (tenant_id, webhook, position);
create index webhook_deliveries_by_event on webhook_deliveries (tenant_id, event_id);
create index webhook_deliveries_by_age on webhook_deliveries (finished_at) where finished_at is not null;

do $$
declare t text;
begin
  foreach t in array array['webhooks', 'webhook_events', 'webhook_deliveries'] loop
    execute format('alter table %I enable row level security', t);
    execute format(
      'create policy one_tenant on %I using (tenant_id = current_setting(''baton.tenant'', true))
         with check (tenant_id = current_setting(''baton.tenant'', true))', t);
  end loop;
end $$;

revoke all on webhooks, webhook_events, webhook_deliveries from public;
grant select, insert, update, delete on webhooks, webhook_deliveries to baton_app;
grant select, insert on webhook_events to baton_app;

create function webhook_json(w webhooks) returns json language sql stable as $$
  select json_build_object(
    'name', w.name, 'url', w.url, 'events', w.events, 'secret', w.secret, 'oldSecret', w.old_secret,
    'oldUntil', w.old_until, 'failingSince', w.failing_since, 'failures', w.failures, 'disabledAt', w.disabled_at,
    'disabledBecause', w.disabled_because, 'createdAt', w.created_at, 'updatedAt', w.updated_at)
$$;

create function webhooks_list(p_tenant text) returns table (webhook json) language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query select webhook_json(w) from webhooks w where w.tenant_id = p_tenant order by w.name;
end $$;

-- What waits for a subscriber that is not told any more does not wait for ever.
create function webhook_stop(p_tenant text, p_name text, p_now timestamptz) returns void language sql as $$
  update webhook_deliveries d set state = 'failed', code = 'disabled', finished_at = p_now
  where d.tenant_id = p_tenant and d.webhook = p_name and d.state = 'waiting'
$$;

-- p_secret is kept only where there is none of the name yet. Enabling one that was disabled forgets its failures.
create function webhook_save(
  p_tenant text, p_name text, p_url text, p_events text[], p_enabled boolean, p_secret text, p_now timestamptz)
returns table (webhook json, created boolean) language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    insert into webhooks as x (
      tenant_id, name, url, events, secret, disabled_at, disabled_because, created_at, updated_at)
    values (p_tenant, p_name, p_url, p_events, p_secret, case when not p_enabled then p_now end,
            case when not p_enabled then 'admin' end, p_now, p_now)
    on conflict on constraint webhooks_pkey do update set
      url = excluded.url, events = excluded.events, updated_at = excluded.updated_at,
      failing_since = case when p_enabled and x.disabled_at is not null then null else x.failing_since end,
      failures = case when p_enabled and x.disabled_at is not null then 0 else x.failures end,
      disabled_at = case when p_enabled then null else coalesce(x.disabled_at, p_now) end,
      disabled_because = case when p_enabled then null else coalesce(x.disabled_because, 'admin') end
    returning webhook_json(x), x.secret = p_secret;
  if not p_enabled then perform webhook_stop(p_tenant, p_name, p_now); end if;
end $$;

-- p_seen: the sealed secret that is to be the old one, so that of two rotations at once one is refused.
create function webhook_rotate(
  p_tenant text, p_name text, p_seen text, p_secret text, p_until timestamptz, p_now timestamptz)
returns table (webhook json) language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    update webhooks x set old_secret = x.secret, old_until = p_until, secret = p_secret, updated_at = p_now
    where x.tenant_id = p_tenant and x.name = p_name and x.secret = p_seen
    returning webhook_json(x);
end $$;

-- Its log goes with it.
create function webhook_delete(p_tenant text, p_name text) returns table (name text) language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  delete from webhook_deliveries d where d.tenant_id = p_tenant and d.webhook = p_name;
  return query delete from webhooks x where x.tenant_id = p_tenant and x.name = p_name returning x.name;
end $$;

-- Whether anybody wants to hear of a type, now or by a replay once they are enabled again.
create function webhook_wanted(p_tenant text, p_type text) returns table (wanted boolean) language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query select exists (
    select from webhooks w where w.tenant_id = p_tenant and w.events && array['*', p_type]);
end $$;

-- Keeps an event and one delivery for each subscriber that wants it; again the same changes nothing. False: the conversation
-- changed since the event was composed, by an erasure perhaps, and nothing was kept.
create function webhook_fan_out(
  p_tenant text, p_event text, p_type text, p_conversation text, p_version bigint, p_at timestamptz, p_body text,
  p_now timestamptz)
returns table (kept boolean, deliveries integer) language plpgsql as $$
declare
  v_now timestamptz := coalesce(p_now, clock_timestamp());
  n integer;
begin
  perform set_config('baton.tenant', p_tenant, true);
  if p_conversation is not null then
    perform from conversations c
    where c.tenant_id = p_tenant and c.conversation_id = p_conversation and c.version = p_version for share;
    if not found then return query select false, 0; return; end if;
  end if;
  insert into webhook_events (tenant_id, event_id, type, conversation_id, at, body, created_at)
  values (p_tenant, p_event, p_type, p_conversation, p_at, p_body, v_now)
  on conflict on constraint webhook_events_pkey do nothing;
  insert into webhook_deliveries (tenant_id, webhook, event_id, due_at, created_at)
  select p_tenant, w.name, p_event, v_now, v_now from webhooks w
  where w.tenant_id = p_tenant and w.disabled_at is null and w.events && array['*', p_type]
    and exists (select from webhook_events e
                where e.tenant_id = p_tenant and e.event_id = p_event and e.body <> '[erased]')
  on conflict on constraint webhook_deliveries_pkey do nothing;
  get diagnostics n = row_count;
  return query select true, n;
end $$;

-- Takes what is due, of any tenant: of each subscriber at most p_per at a time, of one that fails one at a time; those
-- that fail together at most p_failing, all others p_healthy, and each subscriber's first before anybody's second. A lease
-- that ran out is due again. Runs as owner: it looks at all tenants.
create function webhook_claim(
  p_now timestamptz, p_healthy integer, p_failing integer, p_per integer, p_lease integer)
returns table (
  tenant_id text, webhook text, event_id text, token bigint, attempt integer, failing boolean, url text, secret text,
  old_secret text, body text)
language plpgsql security definer set search_path = baton, pg_temp as $$
declare
  v_now timestamptz := coalesce(p_now, clock_timestamp());
begin
  return query
    with recursive busy as (
      (select d.tenant_id as t, d.webhook as w from webhook_deliveries d
       where d.state in ('waiting', 'sending') order by d.tenant_id, d.webhook limit 1)
      union all
      select n.t, n.w from busy b cross join lateral (
        select d.tenant_id as t, d.webhook as w from webhook_deliveries d
        where d.state in ('waiting', 'sending') and (d.tenant_id, d.webhook) > (b.t, b.w)
        order by d.tenant_id, d.webhook limit 1) n
    ), subscriber as (
      select b.t, b.w, x.failing_since is not null as failing,
             greatest(0, case when x.failing_since is null then p_per else 1 end - (
               select count(*) from webhook_deliveries d
               where d.tenant_id = b.t and d.webhook = b.w and d.state = 'sending' and d.due_at > v_now)) as free
      from busy b join webhooks x on x.tenant_id = b.t and x.name = b.w
      where x.disabled_at is null
    ), due as (
      select s.t, s.w, s.failing, f.e, f.due_at, row_number() over (partition by s.t, s.w order by f.due_at) as n
      from subscriber s cross join lateral (
        select d.event_id as e, d.due_at from webhook_deliveries d
        where d.tenant_id = s.t and d.webhook = s.w and d.state in ('waiting', 'sending') and d.due_at <= v_now
        order by d.due_at limit s.free for update skip locked) f
    ), chosen as (
      select q.t, q.w, q.e from (
        select u.*, row_number() over (partition by u.failing order by u.n, u.due_at) as place from due u) q
      where q.place <= case when q.failing then p_failing else p_healthy end
    ), taken as (
      update webhook_deliveries d set
        state = 'sending', attempts = d.attempts + 1, token = d.token + 1, last_at = v_now,
        due_at = v_now + make_interval(secs => p_lease)
      from chosen c where d.tenant_id = c.t and d.webhook = c.w and d.event_id = c.e
      returning d.*
    )
    select k.tenant_id, k.webhook, k.event_id, k.token, k.attempts, x.failing_since is not null, x.url, x.secret,
           case when x.old_until > v_now then x.old_secret end, v.body
    from taken k
    join webhooks x on x.tenant_id = k.tenant_id and x.name = k.webhook
    join webhook_events v on v.tenant_id = k.tenant_id and v.event_id = k.event_id;
end $$;

-- Writes down how a try ended: delivered, retry (after p_wait seconds), failed, gone, or erased (not sent). No row when somebody else took it
-- meanwhile. A subscriber is disabled when it is gone, or after five days and ten tries without a success.
create function webhook_done(
  p_tenant text, p_webhook text, p_event text, p_token bigint, p_now timestamptz, p_outcome text, p_status integer,
  p_code text, p_ms integer, p_wait double precision)
returns table (state text, disabled text) language plpgsql as $$
declare
  v_now timestamptz := coalesce(p_now, clock_timestamp());
  v_erased boolean;
  v_state text;
  v_because text;
  x webhooks;
begin
  perform set_config('baton.tenant', p_tenant, true);
  perform from webhook_deliveries d
  where d.tenant_id = p_tenant and d.webhook = p_webhook and d.event_id = p_event and d.state = 'sending'
    and d.token = p_token for update;
  if not found then return; end if;
  v_erased := exists (select from webhook_events e
                      where e.tenant_id = p_tenant and e.event_id = p_event and e.body = '[erased]');
  v_state := case when p_outcome = 'delivered' then 'delivered' when v_erased or p_outcome = 'erased' then 'erased'
                  when p_outcome = 'retry' then 'waiting' else 'failed' end;
  update webhook_deliveries d set
    state = v_state, http_status = p_status, code = p_code, ms = p_ms,
    due_at = case when v_state = 'waiting' then v_now + make_interval(secs => p_wait) else d.due_at end,
    finished_at = case when v_state <> 'waiting' then v_now end,
    tries = (case when jsonb_array_length(d.tries) >= 24 then d.tries - 0 else d.tries end)
      || jsonb_build_array(jsonb_build_object('at', d.last_at, 'httpStatus', p_status, 'code', p_code, 'ms', p_ms))
  where d.tenant_id = p_tenant and d.webhook = p_webhook and d.event_id = p_event;
  if p_outcome = 'delivered' then
    update webhooks w set failing_since = null, failures = 0
    where w.tenant_id = p_tenant and w.name = p_webhook and w.failing_since is not null;
  elsif p_outcome <> 'erased' then
    update webhooks w set failing_since = coalesce(w.failing_since, v_now), failures = w.failures + 1
    where w.tenant_id = p_tenant and w.name = p_webhook returning * into x;
    v_because := case
      when x.disabled_at is not null then null
      when p_outcome = 'gone' then 'gone'
      when x.failing_since <= v_now - interval '5 days' and x.failures >= 10 then 'failing' end;
    if v_because is not null then
      update webhooks w set disabled_at = v_now, disabled_because = v_because
      where w.tenant_id = p_tenant and w.name = p_webhook;
      perform webhook_stop(p_tenant, p_webhook, v_now);
      -- The other subscribers hear of it.
      insert into outbox (tenant_id, dedupe, lane, kind, body)
      values (p_tenant, 'webhook:' || p_webhook || ':disabled:' || extract(epoch from v_now), 'event:webhook:' || p_webhook,
              'event.webhook.disabled',
              json_build_object('webhook', p_webhook, 'because', v_because,
                                'at', to_char(v_now at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
      on conflict on constraint outbox_pkey do nothing;
    end if;
  end if;
  return query select v_state, v_because;
end $$;

create function webhook_delivery_json(d webhook_deliveries, e webhook_events) returns json language sql stable as $$
  select json_build_object(
    'id', d.event_id, 'type', e.type, 'conversationId', e.conversation_id, 'time', e.at, 'state', d.state,
    'attempts', d.attempts, 'httpStatus', d.http_status, 'code', d.code, 'ms', d.ms,
    'nextAt', case when d.state = 'waiting' then d.due_at end, 'tries', d.tries, 'createdAt', d.created_at,
    'finishedAt', d.finished_at)
$$;

-- Latest first.
create function webhook_log(p_tenant text, p_webhook text, p_state text, p_before bigint, p_limit integer)
returns table (place bigint, delivery json) language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    select d.position, webhook_delivery_json(d, e) from webhook_deliveries d
      join webhook_events e on e.tenant_id = p_tenant and e.event_id = d.event_id
    where d.tenant_id = p_tenant and d.webhook = p_webhook and (p_state is null or d.state = p_state)
      and (p_before is null or d.position < p_before)
    order by d.position desc limit p_limit;
end $$;

-- Sends one again, from the first try on; gives `waiting` then. No row: there is none. What was erased stays as it is.
create function webhook_replay(p_tenant text, p_webhook text, p_event text, p_now timestamptz)
returns table (state text) language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    with again as (
      update webhook_deliveries d set
        state = 'waiting', attempts = 0, due_at = coalesce(p_now, clock_timestamp()), finished_at = null, code = null
      where d.tenant_id = p_tenant and d.webhook = p_webhook and d.event_id = p_event
        and d.state in ('waiting', 'delivered', 'failed')
        and exists (select from webhook_events e
                    where e.tenant_id = p_tenant and e.event_id = p_event and e.body <> '[erased]')
      returning d.state)
    select a.state from again a
    union all
    select d.state from webhook_deliveries d
    where d.tenant_id = p_tenant and d.webhook = p_webhook and d.event_id = p_event and not exists (select from again);
end $$;

-- The same for everything since a time that the subscriber wants, also what it was never told: oldest first, at most
-- p_limit; with p_all also what was delivered.
create function webhook_replay_since(
  p_tenant text, p_webhook text, p_since timestamptz, p_all boolean, p_limit integer, p_now timestamptz)
returns table (queued integer) language plpgsql as $$
declare
  v_now timestamptz := coalesce(p_now, clock_timestamp());
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    with wanted as (
      select e.event_id from webhooks w
        join webhook_events e on e.tenant_id = p_tenant and (w.events && array['*', e.type])
        left join webhook_deliveries d on d.tenant_id = p_tenant and d.webhook = w.name and d.event_id = e.event_id
      where w.tenant_id = p_tenant and w.name = p_webhook and e.at >= p_since and e.body <> '[erased]'
        and (d.state is null or d.state = 'failed' or (p_all and d.state = 'delivered'))
      order by e.at, e.event_id limit p_limit
    ), made as (
      insert into webhook_deliveries as x (tenant_id, webhook, event_id, due_at, created_at)
      select p_tenant, p_webhook, n.event_id, v_now, v_now from wanted n
      on conflict on constraint webhook_deliveries_pkey do update set
        state = 'waiting', attempts = 0, due_at = v_now, finished_at = null, code = null
      where x.state in ('delivered', 'failed')
      returning 1
    )
    select count(*)::integer from made;
end $$;

-- Throws away deliveries that ended before a time, and older events nobody waits for. Runs as owner: of all tenants.
create function webhook_purge(p_before timestamptz, p_limit integer)
returns table (purged integer) language plpgsql security definer set search_path = baton, pg_temp as $$
declare
  n integer;
  m integer;
begin
  delete from webhook_deliveries d using (
    select x.tenant_id, x.webhook, x.event_id from webhook_deliveries x where x.finished_at < p_before
    order by x.finished_at limit p_limit) o
  where d.tenant_id = o.tenant_id and d.webhook = o.webhook and d.event_id = o.event_id;
  get diagnostics n = row_count;
  delete from webhook_events e using (
    select x.tenant_id, x.event_id from webhook_events x
    where x.created_at < p_before and not exists (
      select from webhook_deliveries d where d.tenant_id = x.tenant_id and d.event_id = x.event_id)
    order by x.created_at limit p_limit) o
  where e.tenant_id = o.tenant_id and e.event_id = o.event_id;
  get diagnostics m = row_count;
  return query select n + m;
end $$;

-- An erasure blanks what would be told of the conversation, and nobody is told any more.
alter function conversation_erase(
  text, text, bigint, text, bigint, timestamptz, text, text, text, text, bigint[], text[])
  rename to conversation_erase_searched;

create function conversation_erase(
  p_tenant text, p_conversation text, p_expected bigint, p_state text,
  p_seq bigint, p_at timestamptz, p_body text, p_salt text, p_content text, p_hash text,
  p_seqs bigint[], p_bodies text[])
returns table (erased bigint)
language plpgsql security definer set search_path = baton, pg_temp as $$
begin
  return query select * from conversation_erase_searched(
    p_tenant, p_conversation, p_expected, p_state, p_seq, p_at, p_body, p_salt, p_content, p_hash, p_seqs, p_bodies);
  if found then
    update webhook_events e set body = '[erased]'
    where e.tenant_id = p_tenant and e.conversation_id = p_conversation;
    update webhook_deliveries d set state = 'erased', finished_at = coalesce(d.finished_at, p_at)
    from webhook_events e
    where e.tenant_id = p_tenant and e.conversation_id = p_conversation and d.tenant_id = p_tenant
      and d.event_id = e.event_id and d.state in ('waiting', 'sending', 'failed');
  end if;
end $$;

revoke all on all functions in schema baton from public;
grant execute on all functions in schema baton to baton_app;
