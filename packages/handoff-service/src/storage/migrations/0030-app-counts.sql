-- What each process counted of the requests of a helpdesk's app in the last minute: an account's limit is one for all of them.

-- No person is in it: watchers are numbers made of hashes, so that one who is seen by two processes counts once.
create table app_counts (
  tenant_id text not null,
  helpdesk  text not null,
  account   text not null,
  process   text not null,
  others    integer not null,
  watchers  integer[] not null,
  at        timestamptz not null,
  primary key (tenant_id, helpdesk, account, process)
);

alter table app_counts enable row level security;
create policy one_tenant on app_counts using (tenant_id = current_setting('baton.tenant', true))
  with check (tenant_id = current_setting('baton.tenant', true));

revoke all on app_counts from public;
grant select, insert, update, delete on app_counts to baton_app;

-- Says what this process counted and gives what the others did, as far as it is no older than p_fresh_ms. What is lost with the server is said again
-- within seconds, so that the disk is not waited for.
create function app_counts_share(
  p_tenant text, p_helpdesk text, p_account text, p_process text, p_others integer, p_watchers integer[],
  p_fresh_ms integer, p_now timestamptz)
returns table (others integer, watchers integer[]) language plpgsql as $$
declare
  v_now timestamptz := coalesce(p_now, clock_timestamp());
begin
  perform set_config('baton.tenant', p_tenant, true), set_config('synchronous_commit', 'off', true);
  insert into app_counts as c (tenant_id, helpdesk, account, process, others, watchers, at)
  values (p_tenant, p_helpdesk, p_account, p_process, p_others, p_watchers, v_now)
  on conflict on constraint app_counts_pkey do update
    set others = excluded.others, watchers = excluded.watchers, at = excluded.at;
  -- Of processes that ended.
  delete from app_counts c where c.ctid in (
    select o.ctid from app_counts o
    where o.tenant_id = p_tenant and o.helpdesk = p_helpdesk and o.account = p_account and o.at < v_now - interval '10 minutes'
    for update skip locked);
  return query
    select c.others, c.watchers from app_counts c
    where c.tenant_id = p_tenant and c.helpdesk = p_helpdesk and c.account = p_account and c.process <> p_process
      and c.at > v_now - make_interval(secs => p_fresh_ms / 1000.0);
end $$;

revoke all on all functions in schema baton from public;
grant execute on all functions in schema baton to baton_app;
