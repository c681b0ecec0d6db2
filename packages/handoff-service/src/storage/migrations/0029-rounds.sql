-- Rounds can bear fewer looks than there are tickets: whoever waited longest goes first, and nothing keeps a ticket waiting for good.

-- Tickets that are due for a look, of each helpdesk of a tenant in the order in which they are to be looked at: those that were hinted at and those that
-- were not take turns, of both what was not looked at for longest first, whether that look succeeded or not. What is due less often than every five
-- minutes waits longer in proportion. Tenants take turns.
-- p_each: most of one helpdesk of a tenant. p_without: those to leave out now, as tenant, line feed, helpdesk. p_helpdesks:
-- those there is a connector for. Runs as owner: it looks at all tenants.
create or replace function tickets_due(p_now timestamptz, p_every_ms integer, p_helpdesks text[], p_without text[], p_each integer,
  p_limit integer)
returns table (tenant_id text, helpdesk text, ticket_id text)
language sql volatile security definer set search_path = baton, pg_temp as $$
  with clock as materialized (select coalesce(p_now, clock_timestamp()) as now),
  due as (
    select w.tenant_id as t, w.helpdesk as d, w.ticket_id as k,
      coalesce(x.hinted_at > coalesce(x.checked_at, '-infinity'), false) as hinted,
      extract(epoch from n.now - x.began_at) / extract(epoch from greatest(w.every, interval '5 minutes')) as waited
    from clock n
    cross join lateral tickets_watched(null, n.now, make_interval(secs => p_every_ms / 1000.0)) w
    left join ticket_checks x on x.tenant_id = w.tenant_id and x.helpdesk = w.helpdesk and x.ticket_id = w.ticket_id
    where w.helpdesk = any (p_helpdesks)
      and not (w.tenant_id || chr(10) || w.helpdesk = any (p_without))
      and not exists (select from helpdesk_pauses z
                      where z.tenant_id = w.tenant_id and z.helpdesk = w.helpdesk and z.until > n.now)
      and (x.lease_until is null or x.lease_until <= n.now) and (x.next_at is null or x.next_at <= n.now)
      and (x.checked_at is null or x.hinted_at > x.checked_at or x.checked_at <= n.now - w.every)
  ), of_its_kind as (
    select *, row_number() over (partition by t, d, hinted order by waited desc nulls first, k) as place from due
  ), in_turn as (
    select *, row_number() over (partition by t, d order by place, hinted desc) as turn from of_its_kind
  )
  select t, d, k from in_turn where turn <= p_each order by turn, waited desc nulls first, t, d, k limit p_limit
$$;
