-- Accounts of helpdesks that tenants are paired with: settings, credentials, and what the latest look found.

-- One row a helpdesk of a tenant; an account belongs to one tenant only. secrets: sealed JSON. version counts saves of
-- settings; a renewal of tokens is no save. token and lease_until: of the renewal under way, which exactly one process does.
-- repair_until: somebody makes what is missing at the helpdesk. lost_at: when a renewal began of which nobody knows how it ended; then the credentials may be used up.
create table pairings (
  tenant_id   text not null,
  helpdesk    text not null,
  account     text not null,
  settings    jsonb not null,
  secrets     text not null,
  version     integer not null,
  steps       jsonb,
  checked_at  timestamptz,
  token       bigint not null default 0,
  lease_until timestamptz,
  lost_at     timestamptz,
  repair_until timestamptz,
  created_at  timestamptz not null,
  updated_at  timestamptz not null,
  primary key (tenant_id, helpdesk),
  constraint pairings_account unique (helpdesk, account)
);

alter table pairings enable row level security;
create policy one_tenant on pairings using (tenant_id = current_setting('baton.tenant', true))
  with check (tenant_id = current_setting('baton.tenant', true));

revoke all on pairings from public;
grant select, insert, update, delete on pairings to baton_app;

create function pairing_json(k pairings) returns json language sql immutable as $$
  select json_build_object(
    'tenant', k.tenant_id, 'helpdesk', k.helpdesk, 'account', k.account, 'settings', k.settings, 'secrets', k.secrets,
    'version', k.version, 'steps', k.steps, 'checkedAt', k.checked_at, 'lostAt', k.lost_at, 'createdAt', k.created_at,
    'updatedAt', k.updated_at)
$$;

create function pairing_read(p_tenant text, p_helpdesk text) returns table (pairing json) language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query select pairing_json(k) from pairings k where k.tenant_id = p_tenant and k.helpdesk = p_helpdesk;
end $$;

-- p_seen: version that is changed, null where there is none yet. p_secrets: null keeps those there are; others end a
-- renewal that is under way. outcome: saved, stale, or taken by another tenant.
create function pairing_save(
  p_tenant text, p_helpdesk text, p_account text, p_settings jsonb, p_secrets text, p_seen integer, p_now timestamptz)
returns table (outcome text, pairing json) language plpgsql as $$
declare
  v_row pairings;
begin
  perform set_config('baton.tenant', p_tenant, true);
  begin
    if p_seen is null then
      insert into pairings as x (tenant_id, helpdesk, account, settings, secrets, version, created_at, updated_at)
      values (p_tenant, p_helpdesk, p_account, p_settings, p_secrets, 1, p_now, p_now)
      on conflict on constraint pairings_pkey do nothing
      returning x.* into v_row;
    else
      update pairings x set
        account = p_account, settings = p_settings, version = x.version + 1, updated_at = p_now,
        secrets = coalesce(p_secrets, x.secrets),
        token = case when p_secrets is null then x.token else x.token + 1 end,
        lease_until = case when p_secrets is null then x.lease_until end,
        lost_at = case when p_secrets is null then x.lost_at end
      where x.tenant_id = p_tenant and x.helpdesk = p_helpdesk and x.version = p_seen
      returning x.* into v_row;
    end if;
  exception when unique_violation then
    return query select 'taken'::text, null::json;
    return;
  end;
  if v_row.tenant_id is null then
    return query select 'stale'::text, null::json;
  else
    return query select 'saved'::text, pairing_json(v_row);
  end if;
end $$;

create function pairing_delete(p_tenant text, p_helpdesk text) returns table (helpdesk text) language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    delete from pairings x where x.tenant_id = p_tenant and x.helpdesk = p_helpdesk returning x.helpdesk;
end $$;

-- What a look at version p_version found.
create function pairing_checked(p_tenant text, p_helpdesk text, p_version integer, p_steps jsonb, p_now timestamptz)
returns table (helpdesk text) language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    update pairings x set steps = p_steps, checked_at = p_now
    where x.tenant_id = p_tenant and x.helpdesk = p_helpdesk and x.version = p_version returning x.helpdesk;
end $$;

-- Takes the renewal of the secrets for as long as the lease; mine is false while somebody else has it. A lease that ran
-- out was never given back: whoever had it may have renewed without storing.
create function pairing_claim(p_tenant text, p_helpdesk text, p_lease_ms integer, p_now timestamptz)
returns table (mine boolean, token bigint, pairing json) language plpgsql as $$
declare
  v_now timestamptz := coalesce(p_now, clock_timestamp());
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    update pairings x set
      token = x.token + 1,
      lost_at = coalesce(x.lease_until, x.lost_at),
      lease_until = v_now + make_interval(secs => p_lease_ms / 1000.0)
    where x.tenant_id = p_tenant and x.helpdesk = p_helpdesk and (x.lease_until is null or x.lease_until <= v_now)
    returning true, x.token, pairing_json(x);
  if not found then
    return query
      select false, k.token, pairing_json(k) from pairings k where k.tenant_id = p_tenant and k.helpdesk = p_helpdesk;
  end if;
end $$;

-- Ends a renewal: with new secrets; without (null) they stay, and p_lost says that they may be used up. No row: somebody
-- saved other credentials meanwhile, or the lease ran out and somebody else has it.
create function pairing_renewed(
  p_tenant text, p_helpdesk text, p_token bigint, p_secrets text, p_lost boolean, p_now timestamptz)
returns table (pairing json) language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    update pairings x set
      secrets = coalesce(p_secrets, x.secrets),
      lease_until = null,
      lost_at = case when p_secrets is not null then null
                     when p_lost then coalesce(p_now, clock_timestamp()) else x.lost_at end
    where x.tenant_id = p_tenant and x.helpdesk = p_helpdesk and x.token = p_token
    returning pairing_json(x);
end $$;

-- Takes a repair for as long as p_lease_ms, or gives it back (null); no row while somebody else repairs.
create function pairing_repair(p_tenant text, p_helpdesk text, p_lease_ms integer, p_now timestamptz)
returns table (helpdesk text) language plpgsql as $$
declare
  v_now timestamptz := coalesce(p_now, clock_timestamp());
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    update pairings x set repair_until = v_now + make_interval(secs => p_lease_ms / 1000.0)
    where x.tenant_id = p_tenant and x.helpdesk = p_helpdesk
      and (p_lease_ms is null or x.repair_until is null or x.repair_until <= v_now)
    returning x.helpdesk;
end $$;

-- Whose account it is. Runs as owner: the tenant isn't known yet.
create function pairing_find(p_helpdesk text, p_account text) returns table (pairing json)
language sql stable security definer set search_path = baton, pg_temp as $$
  select pairing_json(k) from pairings k where k.helpdesk = p_helpdesk and k.account = p_account
$$;

-- Who is paired with a helpdesk. Runs as owner: of all tenants.
create function pairings_of(p_helpdesk text) returns table (tenant text, account text)
language sql stable security definer set search_path = baton, pg_temp as $$
  select k.tenant_id, k.account from pairings k where k.helpdesk = p_helpdesk order by k.tenant_id
$$;

revoke all on all functions in schema baton from public;
grant execute on all functions in schema baton to baton_app;
