-- Leave that people of a helpdesk gave Baton to ask it in their name, and the asking for it that is under way.

-- One row a person. secrets: sealed JSON. stamp: of the leave as it was given; renewals keep it. token and lease_until: of
-- the renewal under way, which exactly one process does. What belongs to a pairing goes with it.
create table viewer_grants (
  tenant_id   text not null,
  helpdesk    text not null,
  user_id     text not null,
  stamp       text not null,
  secrets     text not null,
  token       bigint not null default 0,
  lease_until timestamptz,
  given_at    timestamptz not null,
  primary key (tenant_id, helpdesk, user_id),
  foreign key (tenant_id, helpdesk) references pairings on delete cascade
);

-- Somebody was sent to the helpdesk to give leave. state_hash: of what comes back with them. verifier: sealed.
create table viewer_consents (
  tenant_id   text not null,
  state_hash  text not null,
  helpdesk    text not null,
  user_id     text not null,
  verifier    text not null,
  ends_at     timestamptz not null,
  primary key (tenant_id, state_hash),
  foreign key (tenant_id, helpdesk) references pairings on delete cascade
);
create unique index viewer_consents_state on viewer_consents (state_hash);
create index viewer_consents_person on viewer_consents (tenant_id, helpdesk, user_id);

alter table viewer_grants enable row level security;
create policy one_tenant on viewer_grants using (tenant_id = current_setting('baton.tenant', true))
  with check (tenant_id = current_setting('baton.tenant', true));
alter table viewer_consents enable row level security;
create policy one_tenant on viewer_consents using (tenant_id = current_setting('baton.tenant', true))
  with check (tenant_id = current_setting('baton.tenant', true));

revoke all on viewer_grants, viewer_consents from public;
grant select, insert, update, delete on viewer_grants, viewer_consents to baton_app;

create function viewer_grant_json(g viewer_grants) returns json language sql immutable as $$
  select json_build_object(
    'tenant', g.tenant_id, 'helpdesk', g.helpdesk, 'user', g.user_id, 'stamp', g.stamp, 'secrets', g.secrets,
    'givenAt', g.given_at)
$$;

create function viewer_grant_read(p_tenant text, p_helpdesk text, p_user text) returns table (leave json)
language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    select viewer_grant_json(g) from viewer_grants g
    where g.tenant_id = p_tenant and g.helpdesk = p_helpdesk and g.user_id = p_user;
end $$;

-- Over what there was; a renewal under way stores nothing any more. No row: the account is paired no longer, is another
-- one by now, or asks nobody for leave.
create function viewer_grant_save(
  p_tenant text, p_helpdesk text, p_account text, p_user text, p_stamp text, p_secrets text, p_now timestamptz)
returns table (leave json) language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  -- Locked against an update as well: whoever switches it off meanwhile waits, and then takes this one, too.
  perform 1 from pairings k
    where k.tenant_id = p_tenant and k.helpdesk = p_helpdesk and k.account = p_account
      and k.settings->'strict' = 'true'::jsonb
    for share;
  if not found then
    return;
  end if;
  return query
    insert into viewer_grants as g (tenant_id, helpdesk, user_id, stamp, secrets, given_at)
    values (p_tenant, p_helpdesk, p_user, p_stamp, p_secrets, p_now)
    on conflict (tenant_id, helpdesk, user_id) do update set
      stamp = excluded.stamp, secrets = excluded.secrets, given_at = excluded.given_at, token = g.token + 1,
      lease_until = null
    returning viewer_grant_json(g);
end $$;

-- Takes the renewal for as long as the lease; mine is false while somebody else has it.
create function viewer_grant_claim(p_tenant text, p_helpdesk text, p_user text, p_lease_ms integer, p_now timestamptz)
returns table (mine boolean, token bigint, leave json) language plpgsql as $$
declare
  v_now timestamptz := coalesce(p_now, clock_timestamp());
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    update viewer_grants g set token = g.token + 1, lease_until = v_now + make_interval(secs => p_lease_ms / 1000.0)
    where g.tenant_id = p_tenant and g.helpdesk = p_helpdesk and g.user_id = p_user
      and (g.lease_until is null or g.lease_until <= v_now)
    returning true, g.token, viewer_grant_json(g);
  if not found then
    return query
      select false, g.token, viewer_grant_json(g) from viewer_grants g
      where g.tenant_id = p_tenant and g.helpdesk = p_helpdesk and g.user_id = p_user;
  end if;
end $$;

-- Ends a renewal; without new secrets (null) those there are stay. No row: it was not this one's any more.
create function viewer_grant_renewed(p_tenant text, p_helpdesk text, p_user text, p_token bigint, p_secrets text)
returns table (leave json) language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    update viewer_grants g set secrets = coalesce(p_secrets, g.secrets), lease_until = null
    where g.tenant_id = p_tenant and g.helpdesk = p_helpdesk and g.user_id = p_user and g.token = p_token
    returning viewer_grant_json(g);
end $$;

-- p_stamp: of the leave that is over; null for any.
create function viewer_grant_drop(p_tenant text, p_helpdesk text, p_user text, p_stamp text)
returns table (user_id text) language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    delete from viewer_grants g
    where g.tenant_id = p_tenant and g.helpdesk = p_helpdesk and g.user_id = p_user
      and (p_stamp is null or g.stamp = p_stamp)
    returning g.user_id;
end $$;

create function viewer_grants_of(p_tenant text, p_helpdesk text) returns table ("user" text, given_at timestamptz)
language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    select g.user_id, g.given_at from viewer_grants g
    where g.tenant_id = p_tenant and g.helpdesk = p_helpdesk order by g.given_at, g.user_id;
end $$;

-- What is over goes, and of one person all but the latest few. No row: nobody is paired.
create function viewer_consent_begin(
  p_tenant text, p_helpdesk text, p_user text, p_state_hash text, p_verifier text, p_lasts_ms integer, p_now timestamptz)
returns table (ends_at timestamptz) language plpgsql as $$
declare
  v_now timestamptz := coalesce(p_now, clock_timestamp());
begin
  perform set_config('baton.tenant', p_tenant, true);
  delete from viewer_consents c where c.tenant_id = p_tenant and (c.ends_at <= v_now or c.state_hash in (
    select o.state_hash from viewer_consents o
    where o.tenant_id = p_tenant and o.helpdesk = p_helpdesk and o.user_id = p_user
    order by o.ends_at desc, o.state_hash offset 3));
  return query
    insert into viewer_consents as c (tenant_id, state_hash, helpdesk, user_id, verifier, ends_at)
    select p_tenant, p_state_hash, p_helpdesk, p_user, p_verifier, v_now + make_interval(secs => p_lasts_ms / 1000.0)
    where exists (select 1 from pairings k where k.tenant_id = p_tenant and k.helpdesk = p_helpdesk)
    returning c.ends_at;
end $$;

-- Whose it is, once. Runs as owner: the tenant isn't known yet.
create function viewer_consent_take(p_state_hash text, p_now timestamptz)
returns table (tenant text, helpdesk text, "user" text, verifier text, over boolean)
language sql security definer set search_path = baton, pg_temp as $$
  delete from viewer_consents c where c.state_hash = p_state_hash
  returning c.tenant_id, c.helpdesk, c.user_id, c.verifier, c.ends_at <= coalesce(p_now, clock_timestamp())
$$;

-- Leave was given for one account that asks for it: another account, or one that asks no more, has none.
create function pairing_leave_over() returns trigger language plpgsql as $$
begin
  delete from viewer_grants g where g.tenant_id = new.tenant_id and g.helpdesk = new.helpdesk;
  delete from viewer_consents c where c.tenant_id = new.tenant_id and c.helpdesk = new.helpdesk;
  return null;
end $$;

create trigger pairing_leave_over after update on pairings for each row
  when (old.account <> new.account or (
    old.settings->'strict' = 'true'::jsonb and new.settings->'strict' is distinct from 'true'::jsonb))
  execute function pairing_leave_over();

revoke all on all functions in schema baton from public;
grant execute on all functions in schema baton to baton_app;
