-- What comes of a sign-in: codes that are good once, and tokens that renew and end together. Only hashes of them are here.
-- Ends are of the clock given, or of the store's where that is null.

-- What a browser brings back to whoever sent it. sign_in: name of what comes of it. Kept for a while after it is used: who
-- brings it again ends that.
create table sign_in_codes (
  tenant_id    text not null,
  code_hash    bytea not null check (octet_length(code_hash) = 32),
  sign_in      text not null,
  client_id    text not null,
  helpdesk     text not null,
  account      text not null,
  user_id      text not null,
  redirect_uri text not null,
  scope        text not null,
  challenge    text,
  ends_at      timestamptz not null,
  used_at      timestamptz,
  replayed_at  timestamptz,
  primary key (tenant_id, code_hash),
  foreign key (tenant_id, helpdesk) references pairings on delete cascade
);
create unique index sign_in_codes_by_hash on sign_in_codes (code_hash);
create index sign_in_codes_by_end on sign_in_codes (ends_at);
create index sign_in_codes_of_desk on sign_in_codes (tenant_id, helpdesk);

-- Somebody who is signed in, and the tokens that came of it one after the other. last_end: however they are renewed.
create table sign_ins (
  tenant_id  text not null,
  sign_in    text not null,
  client_id  text not null,
  helpdesk   text not null,
  account    text not null,
  user_id    text not null,
  scope      text not null,
  created_at timestamptz not null,
  ends_at    timestamptz not null,
  last_end   timestamptz not null,
  primary key (tenant_id, sign_in),
  foreign key (tenant_id, helpdesk) references pairings on delete cascade
);
create index sign_ins_of_person on sign_ins (tenant_id, helpdesk, user_id);
create index sign_ins_by_end on sign_ins (ends_at);

create table sign_in_tokens (
  tenant_id  text not null,
  token_hash bytea not null check (octet_length(token_hash) = 32),
  sign_in    text not null,
  renews     boolean not null,
  ends_at    timestamptz not null,
  used_at    timestamptz,
  primary key (tenant_id, token_hash),
  foreign key (tenant_id, sign_in) references sign_ins on delete cascade
);
create unique index sign_in_tokens_by_hash on sign_in_tokens (token_hash);
create index sign_in_tokens_of_sign_in on sign_in_tokens (tenant_id, sign_in);
create index sign_in_tokens_by_end on sign_in_tokens (ends_at);

do $$
declare t text;
begin
  foreach t in array array['sign_in_codes', 'sign_ins', 'sign_in_tokens'] loop
    execute format('alter table %I enable row level security', t);
    execute format(
      'create policy one_tenant on %I using (tenant_id = current_setting(''baton.tenant'', true))
         with check (tenant_id = current_setting(''baton.tenant'', true))', t);
    execute format('revoke all on %I from public', t);
    execute format('grant select, insert, update, delete on %I to baton_app', t);
  end loop;
end $$;

-- Whoever is proven agrees: the attempt becomes a code, once.
create function sign_in_agree(
  p_tenant text, p_attempt text, p_code bytea, p_sign_in text, p_lasts_ms integer, p_now timestamptz)
returns table (attempt text) language plpgsql as $$
declare
  v_now timestamptz := coalesce(p_now, clock_timestamp());
  v_row sign_in_attempts;
begin
  perform set_config('baton.tenant', p_tenant, true);
  delete from sign_in_attempts a
    where a.tenant_id = p_tenant and a.attempt = p_attempt and a.proven_at is not null and a.ends_at > v_now
    returning a.* into v_row;
  if not found or not sign_in_paired(p_tenant, v_row.helpdesk, v_row.account) then
    return;
  end if;
  insert into sign_in_codes
    (tenant_id, code_hash, sign_in, client_id, helpdesk, account, user_id, redirect_uri, scope, challenge, ends_at)
  values
    (p_tenant, p_code, p_sign_in, v_row.client_id, v_row.helpdesk, v_row.account, v_row.user_id, v_row.redirect_uri,
     v_row.scope, v_row.challenge, v_now + make_interval(secs => p_lasts_ms / 1000.0));
  return query select v_row.attempt;
end $$;

-- Whose code it is, also when it is used or over. Runs as owner: the tenant isn't known yet.
create function sign_in_code_find(p_code bytea, p_now timestamptz)
returns table (
  tenant text, client_id text, helpdesk text, account text, user_id text, redirect_uri text, scope text, challenge text,
  used boolean, over boolean)
language sql stable security definer set search_path = baton, pg_temp as $$
  select c.tenant_id, c.client_id, c.helpdesk, c.account, c.user_id, c.redirect_uri, c.scope, c.challenge,
    c.used_at is not null, c.ends_at <= coalesce(p_now, clock_timestamp())
  from sign_in_codes c where c.code_hash = p_code
$$;

-- Uses it, once. Who brings it again ends what came of it the first time, or keeps that from coming.
create function sign_in_code_take(p_tenant text, p_code bytea, p_now timestamptz)
returns table (taken boolean) language plpgsql as $$
declare
  v_now timestamptz := coalesce(p_now, clock_timestamp());
  v_sign_in text;
begin
  perform set_config('baton.tenant', p_tenant, true);
  update sign_in_codes c set used_at = v_now
    where c.tenant_id = p_tenant and c.code_hash = p_code and c.used_at is null and c.ends_at > v_now;
  if found then
    return query select true;
    return;
  end if;
  update sign_in_codes c set replayed_at = v_now
    where c.tenant_id = p_tenant and c.code_hash = p_code and c.used_at is not null
    returning c.sign_in into v_sign_in;
  delete from sign_ins s where s.tenant_id = p_tenant and s.sign_in = v_sign_in;
  return query select false;
end $$;

-- The tokens that a used code was exchanged for; no row when it was brought again meanwhile, or its account is paired no
-- longer. Of one person all but 50 end, those first that end first by themselves.
create function sign_in_issue(
  p_tenant text, p_code bytea, p_access bytea, p_refresh bytea, p_access_ms bigint, p_refresh_ms bigint,
  p_longest_ms bigint, p_now timestamptz)
returns table (sign_in text) language plpgsql as $$
declare
  v_now timestamptz := coalesce(p_now, clock_timestamp());
  v_refresh timestamptz := v_now + make_interval(secs => least(p_refresh_ms, p_longest_ms) / 1000.0);
  v_code sign_in_codes;
begin
  perform set_config('baton.tenant', p_tenant, true);
  select c.* into v_code from sign_in_codes c where c.tenant_id = p_tenant and c.code_hash = p_code for update;
  if not found or v_code.used_at is null or v_code.replayed_at is not null
    or not sign_in_paired(p_tenant, v_code.helpdesk, v_code.account) then
    return;
  end if;
  insert into sign_ins
    (tenant_id, sign_in, client_id, helpdesk, account, user_id, scope, created_at, ends_at, last_end)
  values
    (p_tenant, v_code.sign_in, v_code.client_id, v_code.helpdesk, v_code.account, v_code.user_id, v_code.scope, v_now,
     v_refresh, v_now + make_interval(secs => p_longest_ms / 1000.0));
  insert into sign_in_tokens (tenant_id, token_hash, sign_in, renews, ends_at) values
    (p_tenant, p_access, v_code.sign_in, false, v_now + make_interval(secs => p_access_ms / 1000.0)),
    (p_tenant, p_refresh, v_code.sign_in, true, v_refresh);
  delete from sign_ins s where s.tenant_id = p_tenant and s.sign_in in (
    select o.sign_in from sign_ins o
    where o.tenant_id = p_tenant and o.helpdesk = v_code.helpdesk and o.user_id = v_code.user_id
    order by o.ends_at desc, o.created_at desc, o.sign_in offset 50);
  return query select v_code.sign_in;
end $$;

-- Whose token it is, also when it is used or over. Runs as owner: the tenant isn't known yet.
create function sign_in_token_find(p_token bytea, p_now timestamptz)
returns table (
  tenant text, sign_in text, client_id text, helpdesk text, account text, user_id text, scope text, renews boolean,
  used boolean, over boolean)
language sql stable security definer set search_path = baton, pg_temp as $$
  select s.tenant_id, s.sign_in, s.client_id, s.helpdesk, s.account, s.user_id, s.scope, t.renews,
    t.used_at is not null, t.ends_at <= coalesce(p_now, clock_timestamp())
  from sign_in_tokens t join sign_ins s on s.tenant_id = t.tenant_id and s.sign_in = t.sign_in
  where t.token_hash = p_token
$$;

-- Other tokens in the place of one that renews: renewed, over, or reused: then somebody has it who should not, and the whole
-- sign-in ends.
create function sign_in_renew(
  p_tenant text, p_token bytea, p_access bytea, p_refresh bytea, p_access_ms bigint, p_refresh_ms bigint,
  p_now timestamptz)
returns table (outcome text) language plpgsql as $$
declare
  v_now timestamptz := coalesce(p_now, clock_timestamp());
  v_token sign_in_tokens;
  v_last timestamptz;
begin
  perform set_config('baton.tenant', p_tenant, true);
  -- One after the other; the token is read only then.
  select s.last_end into v_last from sign_ins s join sign_in_tokens t on t.tenant_id = s.tenant_id and t.sign_in = s.sign_in
    where t.tenant_id = p_tenant and t.token_hash = p_token and t.renews for update of s;
  if not found then
    return query select 'over'::text;
    return;
  end if;
  select t.* into v_token from sign_in_tokens t where t.tenant_id = p_tenant and t.token_hash = p_token;
  if v_token.used_at is not null then
    delete from sign_ins s where s.tenant_id = p_tenant and s.sign_in = v_token.sign_in;
    return query select 'reused'::text;
    return;
  end if;
  if v_token.ends_at <= v_now then
    return query select 'over'::text;
    return;
  end if;
  update sign_in_tokens t set used_at = v_now where t.tenant_id = p_tenant and t.token_hash = p_token;
  insert into sign_in_tokens (tenant_id, token_hash, sign_in, renews, ends_at) values
    (p_tenant, p_access, v_token.sign_in, false,
     least(v_last, v_now + make_interval(secs => p_access_ms / 1000.0))),
    (p_tenant, p_refresh, v_token.sign_in, true,
     least(v_last, v_now + make_interval(secs => p_refresh_ms / 1000.0)));
  update sign_ins s set ends_at = least(v_last, v_now + make_interval(secs => p_refresh_ms / 1000.0))
    where s.tenant_id = p_tenant and s.sign_in = v_token.sign_in;
  return query select 'renewed'::text;
end $$;

create function sign_in_end(p_tenant text, p_sign_in text) returns table (sign_in text) language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query delete from sign_ins s where s.tenant_id = p_tenant and s.sign_in = p_sign_in returning s.sign_in;
end $$;

-- Everything of a helpdesk, or of one person of it. Gives how many were signed in.
create function sign_in_end_of(p_tenant text, p_helpdesk text, p_user text) returns table (ended bigint)
language plpgsql as $$
declare
  v_ended bigint;
begin
  perform set_config('baton.tenant', p_tenant, true);
  delete from sign_in_attempts a
    where a.tenant_id = p_tenant and a.helpdesk = p_helpdesk and (p_user is null or a.user_id = p_user);
  -- One that is on its way to tokens waits for this, and finds it gone; one that is through is ended below.
  delete from sign_in_codes c
    where c.tenant_id = p_tenant and c.helpdesk = p_helpdesk and (p_user is null or c.user_id = p_user);
  delete from sign_ins s
    where s.tenant_id = p_tenant and s.helpdesk = p_helpdesk and (p_user is null or s.user_id = p_user);
  get diagnostics v_ended = row_count;
  return query select v_ended;
end $$;

-- Throws away what is over since before p_before, in all tenants, so many rows of each at most. Runs as owner.
create function sign_ins_purge(p_before timestamptz, p_limit integer) returns table (purged bigint)
language plpgsql security definer set search_path = baton, pg_temp as $$
declare
  t text;
  v_rows bigint;
  v_all bigint := 0;
begin
  -- Of a sign-in that goes on, a token that was used is kept while it could still be brought again.
  foreach t in array array['sign_in_attempts', 'sign_in_codes', 'sign_in_counts', 'sign_in_tokens', 'sign_ins'] loop
    execute format(
      'delete from %I x where x.ctid in (select y.ctid from %I y where y.ends_at < $1 limit $2 for update skip locked)',
      t, t) using p_before, p_limit;
    get diagnostics v_rows = row_count;
    v_all := v_all + v_rows;
  end loop;
  return query select v_all;
end $$;

-- Numbers of people mean others in another account.
create function pairing_sign_ins_over() returns trigger language plpgsql as $$
begin
  delete from sign_in_attempts a where a.tenant_id = new.tenant_id and a.helpdesk = new.helpdesk;
  delete from sign_in_codes c where c.tenant_id = new.tenant_id and c.helpdesk = new.helpdesk;
  delete from sign_ins s where s.tenant_id = new.tenant_id and s.helpdesk = new.helpdesk;
  return null;
end $$;

create trigger pairing_sign_ins_over after update on pairings for each row
  when (old.account <> new.account) execute function pairing_sign_ins_over();

revoke all on all functions in schema baton from public;
grant execute on all functions in schema baton to baton_app;
