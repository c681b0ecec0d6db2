-- As before, with how many subscribers a tenant may have: counted where it is written, or those that come at once are all let in.
drop function webhook_save(text, text, text, text[], boolean, text, timestamptz);

-- p_secret is kept only where there is none of the name yet. Enabling one that was disabled forgets its failures. No row: it
-- would be one more than p_most.
create function webhook_save(
  p_tenant text, p_name text, p_url text, p_events text[], p_enabled boolean, p_secret text, p_now timestamptz,
  p_most integer)
returns table (webhook json, created boolean) language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true), pg_advisory_xact_lock(4600021, hashtext(p_tenant));
  if (select count(*) from webhooks w where w.tenant_id = p_tenant and w.name <> p_name) >= p_most then
    return;
  end if;
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

revoke all on function webhook_save(text, text, text, text[], boolean, text, timestamptz, integer) from public;
grant execute on function webhook_save(text, text, text, text[], boolean, text, timestamptz, integer) to baton_app;
