-- People of helpdesks sign in with Baton: what is under way in a browser. Only hashes of what somebody else holds are here.
-- Ends are of the clock given, or of the store's where that is null.

-- A sign-in that a browser began. key_hash: of what its forms carry, another one once the person is proven; browser_hash: of
-- the browser's cookie. address, name and company (what the company's own sign-in needs to come back): sealed.
-- mails: codes asked for, and tries of the latest; whether that was sent to anybody, nobody who guesses can tell.
-- user_id: of the person the code went to, who is proven from proven_at on.
create table sign_in_attempts (
  tenant_id    text not null,
  attempt      text not null,
  key_hash     bytea not null check (octet_length(key_hash) = 32),
  browser_hash bytea not null check (octet_length(browser_hash) = 32),
  client_id    text not null,
  helpdesk     text not null,
  account      text not null,
  redirect_uri text not null,
  state        text,
  scope        text not null,
  challenge    text,
  address      text,
  name         text,
  user_id      text,
  proven_at    timestamptz,
  mails        integer not null default 0,
  tries        integer not null default 0,
  mail_ends    timestamptz,
  code_hash    bytea,
  trouble      text,
  company_hash bytea,
  company      text,
  ends_at      timestamptz not null,
  primary key (tenant_id, attempt),
  foreign key (tenant_id, helpdesk) references pairings on delete cascade
);
create unique index sign_in_attempts_by_key on sign_in_attempts (key_hash);
create unique index sign_in_attempts_by_company on sign_in_attempts (company_hash) where company_hash is not null;
create index sign_in_attempts_by_end on sign_in_attempts (ends_at);
create index sign_in_attempts_of_desk on sign_in_attempts (tenant_id, helpdesk);

-- How often something was done that nobody does often.
create table sign_in_counts (
  tenant_id text not null,
  what      bytea not null check (octet_length(what) = 32),
  times     integer not null,
  ends_at   timestamptz not null,
  primary key (tenant_id, what)
);
create index sign_in_counts_by_end on sign_in_counts (ends_at);

do $$
declare t text;
begin
  foreach t in array array['sign_in_attempts', 'sign_in_counts'] loop
    execute format('alter table %I enable row level security', t);
    execute format(
      'create policy one_tenant on %I using (tenant_id = current_setting(''baton.tenant'', true))
         with check (tenant_id = current_setting(''baton.tenant'', true))', t);
    execute format('revoke all on %I from public', t);
    execute format('grant select, insert, update, delete on %I to baton_app', t);
  end loop;
end $$;

-- Whether the account is the one that is paired. Locked against an update as well: whoever changes it meanwhile waits, and
-- then ends this sign-in, too.
create function sign_in_paired(p_tenant text, p_helpdesk text, p_account text) returns boolean language plpgsql as $$
begin
  perform 1 from pairings k
    where k.tenant_id = p_tenant and k.helpdesk = p_helpdesk and k.account = p_account for share;
  return found;
end $$;

create function sign_in_attempt_json(a sign_in_attempts, p_now timestamptz) returns json language sql immutable as $$
  select json_build_object(
    'tenant', a.tenant_id, 'attempt', a.attempt, 'clientId', a.client_id, 'helpdesk', a.helpdesk, 'account', a.account,
    'redirectUri', a.redirect_uri, 'state', a.state, 'scope', a.scope, 'challenge', a.challenge, 'address', a.address,
    'name', a.name, 'user', a.user_id, 'proven', a.proven_at is not null,
    'mailed', a.mail_ends is not null and a.mail_ends > p_now, 'mails', a.mails, 'tries', a.tries, 'trouble', a.trouble,
    'company', a.company)
$$;

-- No row: the helpdesk is not paired with that account.
create function sign_in_begin(
  p_tenant text, p_attempt text, p_key bytea, p_browser bytea, p_client text, p_helpdesk text, p_account text,
  p_redirect text, p_state text, p_scope text, p_challenge text, p_lasts_ms integer, p_now timestamptz)
returns table (attempt text) language plpgsql as $$
declare
  v_now timestamptz := coalesce(p_now, clock_timestamp());
begin
  perform set_config('baton.tenant', p_tenant, true);
  if not sign_in_paired(p_tenant, p_helpdesk, p_account) then
    return;
  end if;
  return query
    insert into sign_in_attempts as a (
      tenant_id, attempt, key_hash, browser_hash, client_id, helpdesk, account, redirect_uri, state, scope, challenge,
      ends_at)
    values (
      p_tenant, p_attempt, p_key, p_browser, p_client, p_helpdesk, p_account, p_redirect, p_state, p_scope, p_challenge,
      v_now + make_interval(secs => p_lasts_ms / 1000.0))
    returning a.attempt;
end $$;

-- What a form belongs to, in the browser that it was shown in. Runs as owner: the tenant isn't known yet.
create function sign_in_find(p_key bytea, p_browser bytea, p_now timestamptz) returns table (attempt json)
language sql stable security definer set search_path = baton, pg_temp as $$
  select sign_in_attempt_json(a, coalesce(p_now, clock_timestamp())) from sign_in_attempts a
  where a.key_hash = p_key and a.browser_hash = p_browser and a.ends_at > coalesce(p_now, clock_timestamp())
$$;

-- A code is asked for: what was sent before counts no more. Gives which one it is; no row when it may be asked for no more.
create function sign_in_ask(
  p_tenant text, p_attempt text, p_address text, p_most integer, p_lasts_ms integer, p_now timestamptz)
returns table (mails integer) language plpgsql as $$
declare
  v_now timestamptz := coalesce(p_now, clock_timestamp());
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    update sign_in_attempts a set
      mails = a.mails + 1, tries = 0, mail_ends = v_now + make_interval(secs => p_lasts_ms / 1000.0),
      address = p_address, name = null, user_id = null, code_hash = null, trouble = null
    where a.tenant_id = p_tenant and a.attempt = p_attempt and a.proven_at is null and a.mails < p_most
      and a.ends_at > v_now
    returning a.mails;
end $$;

-- It is sent to somebody. No row: another one was asked for meanwhile.
create function sign_in_mailed(
  p_tenant text, p_attempt text, p_mails integer, p_user text, p_name text, p_code bytea)
returns table (attempt text) language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    update sign_in_attempts a set user_id = p_user, name = p_name, code_hash = p_code
    where a.tenant_id = p_tenant and a.attempt = p_attempt and a.mails = p_mails and a.proven_at is null
    returning a.attempt;
end $$;

-- Nobody can be sent a code, whoever it is.
create function sign_in_trouble(p_tenant text, p_attempt text, p_mails integer, p_trouble text)
returns table (attempt text) language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    update sign_in_attempts a set trouble = p_trouble
    where a.tenant_id = p_tenant and a.attempt = p_attempt and a.mails = p_mails and a.proven_at is null
    returning a.attempt;
end $$;

-- Somebody enters a code: proven, wrong, or over when there are no tries left of it or it is too old. p_key: of the forms
-- from then on.
create function sign_in_try(
  p_tenant text, p_attempt text, p_code bytea, p_key bytea, p_most integer, p_now timestamptz)
returns table (outcome text) language plpgsql as $$
declare
  v_now timestamptz := coalesce(p_now, clock_timestamp());
  v_row sign_in_attempts;
begin
  perform set_config('baton.tenant', p_tenant, true);
  update sign_in_attempts a set tries = a.tries + 1
    where a.tenant_id = p_tenant and a.attempt = p_attempt and a.proven_at is null and a.mail_ends > v_now
      and a.tries < p_most and a.ends_at > v_now
    returning a.* into v_row;
  if not found then
    return query select 'over'::text;
  elsif v_row.code_hash = p_code then
    update sign_in_attempts a set proven_at = v_now, key_hash = p_key, code_hash = null
      where a.tenant_id = p_tenant and a.attempt = p_attempt;
    return query select 'proven'::text;
  else
    return query select case when v_row.tries < p_most then 'wrong'::text else 'over'::text end;
  end if;
end $$;

-- The browser is sent to the company's own sign-in.
create function sign_in_leave(p_tenant text, p_attempt text, p_state bytea, p_company text, p_now timestamptz)
returns table (attempt text) language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    update sign_in_attempts a set company_hash = p_state, company = p_company
    where a.tenant_id = p_tenant and a.attempt = p_attempt and a.proven_at is null
      and a.ends_at > coalesce(p_now, clock_timestamp())
    returning a.attempt;
end $$;

-- It comes back, once. Runs as owner: the tenant isn't known yet.
create function sign_in_return(p_state bytea, p_browser bytea, p_key bytea, p_now timestamptz)
returns table (attempt json) language sql security definer set search_path = baton, pg_temp as $$
  update sign_in_attempts a set company_hash = null, key_hash = p_key
  where a.company_hash = p_state and a.browser_hash = p_browser and a.proven_at is null
    and a.ends_at > coalesce(p_now, clock_timestamp())
  returning sign_in_attempt_json(a, coalesce(p_now, clock_timestamp()))
$$;

-- The company's own sign-in vouched for them.
create function sign_in_prove(
  p_tenant text, p_attempt text, p_user text, p_name text, p_address text, p_key bytea, p_now timestamptz)
returns table (attempt text) language plpgsql as $$
declare
  v_now timestamptz := coalesce(p_now, clock_timestamp());
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    update sign_in_attempts a set
      proven_at = v_now, user_id = p_user, name = p_name, address = p_address, key_hash = p_key, code_hash = null,
      mails = a.mails + 1, mail_ends = null
    where a.tenant_id = p_tenant and a.attempt = p_attempt and a.proven_at is null and a.ends_at > v_now
    returning a.attempt;
end $$;

create function sign_in_give_up(p_tenant text, p_attempt text) returns table (attempt text) language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    delete from sign_in_attempts a where a.tenant_id = p_tenant and a.attempt = p_attempt returning a.attempt;
end $$;

-- Counts, and gives whether it is within p_most for the time since the first.
create function sign_in_count(p_tenant text, p_what bytea, p_most integer, p_window_ms integer, p_now timestamptz)
returns table (within boolean) language plpgsql as $$
declare
  v_now timestamptz := coalesce(p_now, clock_timestamp());
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    insert into sign_in_counts as c (tenant_id, what, times, ends_at)
    values (p_tenant, p_what, 1, v_now + make_interval(secs => p_window_ms / 1000.0))
    on conflict (tenant_id, what) do update set
      times = case when c.ends_at <= v_now then 1 else c.times + 1 end,
      ends_at = case when c.ends_at <= v_now then excluded.ends_at else c.ends_at end
    returning c.times <= p_most;
end $$;

revoke all on all functions in schema baton from public;
grant execute on all functions in schema baton to baton_app;
