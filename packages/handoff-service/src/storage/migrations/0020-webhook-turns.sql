-- As before, with tenants in turn: what is free goes to whoever has the least under way, so that a tenant with many slow
-- subscribers and a long backlog keeps nobody else waiting for longer than one call takes.
create or replace function webhook_claim(
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
      select b.t, b.w, x.failing_since is not null as failing, (
               select count(*) from webhook_deliveries d
               where d.tenant_id = b.t and d.webhook = b.w and d.state = 'sending' and d.due_at > v_now) as under
      from busy b join webhooks x on x.tenant_id = b.t and x.name = b.w
      where x.disabled_at is null
    ), share as (
      select s.t, s.w, s.failing, greatest(0, case when s.failing then 1 else p_per end - s.under) as free,
             sum(s.under) over (partition by s.t, s.failing) as under
      from subscriber s
    ), due as (
      select s.t, s.w, s.failing, s.under, f.e, f.due_at, row_number() over (partition by s.t, s.w order by f.due_at) as n
      from share s cross join lateral (
        select d.event_id as e, d.due_at from webhook_deliveries d
        where d.tenant_id = s.t and d.webhook = s.w and d.state in ('waiting', 'sending') and d.due_at <= v_now
        order by d.due_at limit s.free for update skip locked) f
    ), turn as (
      -- Of each tenant: every subscriber's first before anybody's second.
      select u.*, row_number() over (partition by u.t, u.failing order by u.n, u.due_at) as nth from due u
    ), chosen as (
      select q.t, q.w, q.e from (
        select r.*, row_number() over (partition by r.failing order by r.under + r.nth, r.due_at) as place from turn r) q
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
