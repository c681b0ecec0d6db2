-- Where people's runs of actions go, and what became of each run.

-- secret and old_secret are sealed; until old_until requests are signed with both.
create table action_endpoints (
  tenant_id  text not null,
  name       text not null,
  url        text not null,
  timeout_ms integer not null,
  secret     text not null,
  old_secret text,
  old_until  timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, name)
);

-- One row a press of a button, written before the endpoint is called. effect_hash tells runs of one effect apart from
-- all others. What was said and answered stands in the ledger alone.
create table action_runs (
  tenant_id       text not null,
  conversation_id text not null,
  run_id          text not null,
  action_id       text not null,
  command         text not null check (command in ('retry', 'reverse', 'resume')),
  endpoint        text not null,
  by              text not null,
  effect_hash     bytea not null,
  key             text not null, -- Idempotency-Key
  tries           integer not null, -- of the action, with this run
  was             text not null, -- status of the action before
  status          text not null check (status in ('running', 'succeeded', 'failed', 'unknown')),
  http_status     integer,
  lease_until     timestamptz not null,
  started_at      timestamptz not null,
  ended_at        timestamptz,
  primary key (tenant_id, conversation_id, run_id)
);

-- Of runs that race for one action this key lets one through.
create unique index action_runs_open on action_runs (tenant_id, conversation_id, action_id) where status = 'running';
create index action_runs_by_action on action_runs (tenant_id, conversation_id, action_id, started_at);
create index action_runs_by_effect on action_runs (tenant_id, effect_hash);
create index action_runs_by_lease on action_runs (lease_until) where status = 'running';

do $$
declare t text;
begin
  foreach t in array array['action_endpoints', 'action_runs'] loop
    execute format('alter table %I enable row level security', t);
    execute format(
      'create policy one_tenant on %I using (tenant_id = current_setting(''baton.tenant'', true))
         with check (tenant_id = current_setting(''baton.tenant'', true))', t);
  end loop;
end $$;

revoke all on action_endpoints, action_runs from public;
grant select, insert, update, delete on action_endpoints to baton_app;
grant select, insert, update on action_runs to baton_app;

create function endpoint_json(e action_endpoints) returns json language sql immutable as $$
  select json_build_object(
    'name', e.name, 'url', e.url, 'timeoutMs', e.timeout_ms, 'secret', e.secret, 'oldSecret', e.old_secret,
    'oldUntil', e.old_until, 'createdAt', e.created_at, 'updatedAt', e.updated_at)
$$;

create function endpoints_list(p_tenant text) returns table (endpoint json) language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query select endpoint_json(e) from action_endpoints e where e.tenant_id = p_tenant order by e.name;
end $$;

-- p_secret is kept only where there is no endpoint of the name yet.
create function endpoint_save(
  p_tenant text, p_name text, p_url text, p_timeout integer, p_secret text, p_now timestamptz)
returns table (endpoint json, created boolean) language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    insert into action_endpoints as x (tenant_id, name, url, timeout_ms, secret, created_at, updated_at)
    values (p_tenant, p_name, p_url, p_timeout, p_secret, p_now, p_now)
    on conflict on constraint action_endpoints_pkey do update set
      url = excluded.url, timeout_ms = excluded.timeout_ms, updated_at = excluded.updated_at
    returning endpoint_json(x), x.secret = p_secret;
end $$;

-- p_seen: the sealed secret that is to be the old one, so that of two rotations at once one is refused.
create function endpoint_rotate(
  p_tenant text, p_name text, p_seen text, p_secret text, p_until timestamptz, p_now timestamptz)
returns table (endpoint json) language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    update action_endpoints x set old_secret = x.secret, old_until = p_until, secret = p_secret, updated_at = p_now
    where x.tenant_id = p_tenant and x.name = p_name and x.secret = p_seen
    returning endpoint_json(x);
end $$;

create function endpoint_delete(p_tenant text, p_name text) returns table (name text) language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query delete from action_endpoints x where x.tenant_id = p_tenant and x.name = p_name returning x.name;
end $$;

create function run_json(r action_runs, p_now timestamptz) returns json language sql immutable as $$
  select json_build_object(
    'id', r.run_id, 'conversationId', r.conversation_id, 'actionId', r.action_id, 'command', r.command,
    'endpoint', r.endpoint, 'by', r.by, 'key', r.key, 'tries', r.tries, 'was', r.was, 'status', r.status,
    'lapsed', r.status = 'running' and r.lease_until <= p_now, 'httpStatus', r.http_status)
$$;

create function action_run_read(p_tenant text, p_conversation text, p_run text, p_now timestamptz)
returns table (run json) language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    select run_json(r, coalesce(p_now, clock_timestamp())) from action_runs r
    where r.tenant_id = p_tenant and r.conversation_id = p_conversation and r.run_id = p_run;
end $$;

-- Everything a run is decided on. uses: how often the effect took place by runs; same_key, same_reverse: keys of the
-- latest run whose outcome nobody knows; done_key: of the run that brought the effect about, unless it was taken back.
create function action_run_look(p_tenant text, p_conversation text, p_action text, p_repeat integer, p_now timestamptz)
returns table (action json, hash text, approval json, holder text, open_run json, earlier json, earlier_open boolean,
  uses integer, reversals integer, same_key text, same_reverse text, done_key text)
language plpgsql as $$
declare
  v_now timestamptz := coalesce(p_now, clock_timestamp());
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    select action_json(a, v_now), encode(a.effect_hash, 'hex'),
      (select approval_json(q, a, v_now) from approvals q
        where q.tenant_id = p_tenant and q.conversation_id = p_conversation and q.action_id = p_action
        order by q.asked_at desc limit 1),
      c.lease_holder,
      (select run_json(r, v_now) from action_runs r
        where r.tenant_id = p_tenant and r.conversation_id = p_conversation and r.action_id = p_action
          and r.status = 'running'),
      (select action_json(x, v_now) from effect_holds h
        join actions x on x.tenant_id = p_tenant and x.conversation_id = h.conversation_id and x.action_id = h.action_id
        where h.tenant_id = p_tenant and h.effect_hash = a.effect_hash
          and (x.conversation_id, x.action_id) <> (p_conversation, p_action)
          and not (x.status = 'succeeded' and x.updated_at <= v_now - make_interval(hours => p_repeat)) is true),
      effect_open(p_tenant, a.effect_hash, p_conversation, p_action),
      (select count(*)::integer from action_runs r
        where r.tenant_id = p_tenant and r.effect_hash = a.effect_hash and r.command <> 'reverse'
          and r.status = 'succeeded'),
      (select count(*)::integer from action_runs r
        where r.tenant_id = p_tenant and r.conversation_id = p_conversation and r.action_id = p_action
          and r.command = 'reverse' and r.status = 'succeeded'),
      (select case when r.status = 'unknown' then r.key end from action_runs r
        where r.tenant_id = p_tenant and r.conversation_id = p_conversation and r.action_id = p_action
          and r.command <> 'reverse'
        order by r.started_at desc, r.tries desc limit 1),
      (select case when r.status = 'unknown' then r.key end from action_runs r
        where r.tenant_id = p_tenant and r.conversation_id = p_conversation and r.action_id = p_action
          and r.command = 'reverse'
        order by r.started_at desc, r.tries desc limit 1),
      (select case when r.command <> 'reverse' then r.key end from action_runs r
        where r.tenant_id = p_tenant and r.conversation_id = p_conversation and r.action_id = p_action
          and r.status = 'succeeded'
        order by r.started_at desc, r.tries desc limit 1)
    from actions a
    join conversations c on c.tenant_id = p_tenant and c.conversation_id = p_conversation
    where a.tenant_id = p_tenant and a.conversation_id = p_conversation and a.action_id = p_action;
end $$;

-- Whether another action is about to bring about the effect, or may have.
create function effect_open(p_tenant text, p_hash bytea, p_conversation text, p_action text)
returns boolean language sql stable as $$
  select exists (
    select from actions x
    where x.tenant_id = p_tenant and x.effect_hash = p_hash and x.status in ('reserved', 'running', 'unknown')
      and (x.conversation_id, x.action_id) <> (p_conversation, p_action))
$$;

-- A run begins, with the entry that tells of it. What it was decided on must still hold; BT002 and BT003 as in guard_step.
create function run_begin(p_tenant text, o json)
returns void language plpgsql as $$
declare
  v_conv text := o->>'conv';
  v_action text := o->>'action';
  v_now timestamptz := coalesce((o->>'now')::timestamptz, clock_timestamp());
  v_lease timestamptz := v_now + make_interval(secs => (o->>'lease')::integer);
  v_mine boolean;
  a actions;
begin
  select * into a from actions x
    where x.tenant_id = p_tenant and x.conversation_id = v_conv and x.action_id = v_action
      and x.status = o->>'was' and x.tries = (o->>'tries')::integer - 1 and encode(x.effect_hash, 'hex') = o->>'hash'
    for update;
  if not found then
    raise exception 'the action has moved' using errcode = 'BT002';
  end if;
  if o->>'command' <> 'reverse' then
    -- Whoever else wants the effect waits here, and then finds it held.
    insert into effect_holds values (p_tenant, a.effect_hash, v_conv, v_action) on conflict do nothing;
    v_mine := found or exists (
      select from effect_holds h where h.tenant_id = p_tenant and h.effect_hash = a.effect_hash
        and h.conversation_id = v_conv and h.action_id = v_action);
    if not v_mine then
      perform from effect_holds h where h.tenant_id = p_tenant and h.effect_hash = a.effect_hash for update;
      if effect_open(p_tenant, a.effect_hash, v_conv, v_action) then
        raise exception 'another action holds the effect' using errcode = 'BT003';
      end if;
      -- Done by another: long enough ago, so that the hold passes to this one, or known to whoever says "anyway".
      update effect_holds h set conversation_id = v_conv, action_id = v_action
      from actions x
      where h.tenant_id = p_tenant and h.effect_hash = a.effect_hash
        and x.tenant_id = p_tenant and x.conversation_id = h.conversation_id and x.action_id = h.action_id
        and x.status = 'succeeded' and x.updated_at <= v_now - make_interval(hours => (o->>'repeat')::integer);
      if not found and not exists (
        select from effect_holds h
        join actions x on x.tenant_id = p_tenant and x.conversation_id = h.conversation_id and x.action_id = h.action_id
        where h.tenant_id = p_tenant and h.effect_hash = a.effect_hash and x.status = 'succeeded'
          and o->>'anyway' = 'true') then
        raise exception 'another action holds the effect' using errcode = 'BT003';
      end if;
    end if;
    -- Between looking and here it may have taken place and been taken back: then this is another occasion.
    if (o->>'uses')::integer <> (
      select count(*) from action_runs r where r.tenant_id = p_tenant and r.effect_hash = a.effect_hash
        and r.command <> 'reverse' and r.status = 'succeeded') then
      raise exception 'the effect has moved' using errcode = 'BT002';
    end if;
    if o->>'approval' is not null then
      update approvals q set closed = true
      where q.tenant_id = p_tenant and q.approval_id = o->>'approval' and not q.closed
        and q.state in ('approved', 'edited') and q.expires_at > v_now;
      if not found then
        raise exception 'the approval has moved' using errcode = 'BT002';
      end if;
    end if;
    -- The AI's token is void from here on: what it knows of an earlier try is no news of this one.
    update actions x set
      status = 'running', by = 'human', token = null, attempt = null, tries = (o->>'tries')::integer,
      lease_until = v_lease, at = case when x.status = 'unknown' then x.at else v_now end, updated_at = v_now
    where x.tenant_id = p_tenant and x.conversation_id = v_conv and x.action_id = v_action;
  else
    update actions x set tries = (o->>'tries')::integer
    where x.tenant_id = p_tenant and x.conversation_id = v_conv and x.action_id = v_action;
  end if;
  insert into action_runs (
    tenant_id, conversation_id, run_id, action_id, command, endpoint, by, effect_hash, key, tries, was, status,
    lease_until, started_at)
  values (
    p_tenant, v_conv, o->>'run', v_action, o->>'command', o->>'endpoint', o->>'by', a.effect_hash, o->>'key',
    (o->>'tries')::integer, o->>'was', 'running', v_lease, v_now)
  on conflict do nothing;
  if not found then
    raise exception 'another run was faster' using errcode = 'BT002';
  end if;
end $$;

-- A run ends: `status` of the run, and `to`, where the action goes with it; left out when somebody moved it meanwhile.
create function run_end(p_tenant text, o json)
returns void language plpgsql as $$
declare
  v_now timestamptz := coalesce((o->>'now')::timestamptz, clock_timestamp());
  a actions;
begin
  update action_runs r set status = o->>'status', http_status = (o->>'httpStatus')::integer, ended_at = v_now
  where r.tenant_id = p_tenant and r.conversation_id = o->>'conv' and r.run_id = o->>'run'
    and case when o->>'lapsed' is null then r.status in ('running', 'unknown')
             else r.status = 'running' and r.lease_until <= v_now end;
  if not found then
    raise exception 'the run has ended' using errcode = 'BT002';
  end if;
  if o->>'to' is null then
    return;
  end if;
  update actions x set status = o->>'to', updated_at = v_now
  where x.tenant_id = p_tenant and x.conversation_id = o->>'conv' and x.action_id = o->>'action'
    and x.status = any (array(select json_array_elements_text(o->'from'))) and x.tries = (o->>'tries')::integer
  returning * into a;
  if not found then
    raise exception 'the action has moved' using errcode = 'BT002';
  end if;
  if not holds_effect(a.status) then
    perform effects_release(p_tenant, a.conversation_id, a.action_id);
  end if;
end $$;

alter function guard_step(text, json) rename to guard_step_of_action;

create function guard_step(p_tenant text, o json)
returns void language plpgsql as $$
begin
  if o->>'op' = 'run' then
    perform run_begin(p_tenant, o);
  elsif o->>'op' = 'run-end' then
    perform run_end(p_tenant, o);
  else
    perform guard_step_of_action(p_tenant, o);
    -- Somebody found out how an action ended: the same is known of the runs that nobody knew the end of.
    update action_runs r set status = case x.status when 'failed' then 'failed' else 'succeeded' end
    from actions x
    where r.tenant_id = p_tenant and r.conversation_id = o->>'conv' and r.action_id = o->>'action'
      and r.status = 'unknown' and x.tenant_id = p_tenant
      and x.conversation_id = r.conversation_id and x.action_id = r.action_id
      and case when r.command = 'reverse' then x.status = 'reversed' else x.status in ('succeeded', 'failed', 'reversed') end;
  end if;
end $$;

-- With runs that nobody ended in time.
create or replace function guard_due(p_now timestamptz, p_limit integer)
returns table (tenant_id text, conversation_id text, action_id text)
language sql stable security definer set search_path = baton, pg_temp as $$
  (select a.tenant_id, a.conversation_id, a.action_id from actions a
    where a.status in ('reserved', 'running') and a.lease_until <= coalesce(p_now, clock_timestamp())
    order by a.lease_until limit p_limit)
  union
  (select q.tenant_id, q.conversation_id, q.action_id from approvals q
    where not q.closed and q.expires_at <= coalesce(p_now, clock_timestamp())
    order by q.expires_at limit p_limit)
  union
  (select r.tenant_id, r.conversation_id, r.action_id from action_runs r
    where r.status = 'running' and r.lease_until <= coalesce(p_now, clock_timestamp())
    order by r.lease_until limit p_limit)
$$;

-- What a brief shows of the guard: totals, and where the actions of a conversation stand.
create function guard_view(p_tenant text, p_conversation text, p_now timestamptz)
returns table (holder text, totals json, actions json) language plpgsql as $$
declare
  v_now timestamptz := coalesce(p_now, clock_timestamp());
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    select c.lease_holder,
      action_totals(p_tenant, c.customer_key, p_conversation, v_now),
      (select coalesce(json_agg(json_build_object(
          'id', a.action_id, 'status', status_now(a, v_now), 'lapsed', status_now(a, v_now) <> a.status,
          'run', (select run_json(r, v_now) from action_runs r
            where r.tenant_id = p_tenant and r.conversation_id = p_conversation and r.action_id = a.action_id
              and r.status = 'running'))), '[]')
        from actions a where a.tenant_id = p_tenant and a.conversation_id = p_conversation)
    from conversations c where c.tenant_id = p_tenant and c.conversation_id = p_conversation;
end $$;

-- action_check, but while a person holds the conversation the AI reserves nothing and asks nobody: it is told what was
-- done already, or human-holds. The row is locked, so that nobody takes over between looking and reserving.
create function action_check_by_ai(
  p_tenant text, p_conversation text, p_action text, p_wish text, p json, p_now timestamptz, p_lease integer,
  p_count integer, p_sum numeric, p_repeat integer, p_approval json)
returns table (answer json) language plpgsql as $$
declare
  v_now timestamptz;
  c conversations;
  e actions;
begin
  perform set_config('baton.tenant', p_tenant, true);
  perform pg_advisory_xact_lock(4600003, hashtext(p_tenant || chr(31) || p_conversation));
  select * into c from conversations x
    where x.tenant_id = p_tenant and x.conversation_id = p_conversation for share;
  if not found or c.lease_holder <> 'human' then
    return query select k.answer from action_check(
      p_tenant, p_conversation, p_action, p_wish, p, p_now, p_lease, p_count, p_sum, p_repeat, p_approval) k;
    return;
  end if;
  v_now := coalesce(p_now, clock_timestamp());
  select x.* into e from effect_holds h
    join actions x on x.tenant_id = p_tenant and x.conversation_id = h.conversation_id and x.action_id = h.action_id
    where h.tenant_id = p_tenant and h.effect_hash = decode(p->>'hash', 'hex')
      and ((x.conversation_id, x.action_id) <> (p_conversation, p_action) or holds_effect(x.status))
      and not (x.status = 'succeeded' and x.updated_at <= v_now - make_interval(hours => p_repeat)) is true;
  return query select json_build_object(
    'outcome', case when e.action_id is null then 'human-holds' else 'held' end, 'action', null,
    'earlier', case when e.action_id is not null then action_json(e, v_now) end, 'approval', null,
    'day', json_build_object('count', 0, 'sum', 0), 'state', c.state,
    'totals', action_totals(p_tenant, c.customer_key, p_conversation, v_now));
end $$;

revoke all on all functions in schema baton from public;
grant execute on all functions in schema baton to baton_app;
