-- Conversations of the same customer before one, latest first, each with what came of it: one call by index.
-- Counts stop at 1,000, so that nobody's history makes a panel slow. Erased conversations have no customer key.
create function customer_history(p_tenant text, p_conversation text, p_customer_key text, p_limit integer)
returns table (
  conversation_id text, state text, started_at timestamptz, ended_at timestamptz,
  handoff_id text, handoff_state text, decision text, resolution text, changes bigint,
  conversations bigint, handed_over bigint)
language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    with earlier as materialized (
      select c.conversation_id as conv, c.state as told, c.created_at as began, c.updated_at as changed,
             c.handoff_id as handoff
      from conversations c
      where c.tenant_id = p_tenant and c.customer_key = p_customer_key and c.conversation_id <> p_conversation
        and c.created_at <= (select o.created_at from conversations o
                             where o.tenant_id = p_tenant and o.conversation_id = p_conversation)
      order by c.created_at desc, c.conversation_id desc
      limit 1000
    ), shown as (
      select * from earlier order by began desc, conv desc limit p_limit
    )
    select s.conv, s.told,
           coalesce((select l.at from ledger l
                     where l.tenant_id = p_tenant and l.conversation_id = s.conv and l.kind = 'event'
                     order by l.seq limit 1), s.began),
           coalesce((select l.at from ledger l
                     where l.tenant_id = p_tenant and l.conversation_id = s.conv and l.kind = 'event'
                     order by l.seq desc limit 1), s.changed),
           h.handoff_id, h.state, h.decision, h.resolution,
           (select count(*) from actions a
            where a.tenant_id = p_tenant and a.conversation_id = s.conv and a.status = 'succeeded'),
           (select count(*) from earlier),
           (select count(*) from earlier e where e.handoff is not null)
    from shown s
    left join lateral (
      select o.handoff_id, o.state, o.decision, o.resolution from handoffs o
      where o.tenant_id = p_tenant and o.conversation_id = s.conv
      order by o.episode desc limit 1
    ) h on true
    order by s.began desc, s.conv desc;
end $$;
