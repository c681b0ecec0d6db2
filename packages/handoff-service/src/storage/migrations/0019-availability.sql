-- How many handoffs wait in each queue: asked for and taken by nobody yet.

create index handoffs_waiting on handoffs (tenant_id, queue) where state in ('requested', 'offered');

create function queues_waiting(p_tenant text)
returns table (queue text, waiting bigint)
language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    select h.queue, count(*) from handoffs h
    where h.tenant_id = p_tenant and h.state in ('requested', 'offered') group by h.queue;
end $$;

-- Handoffs of a tenant, latest first: for trying routes on what took place.
create index handoffs_by_time on handoffs (tenant_id, requested_at desc, handoff_id);

create function handoffs_latest(p_tenant text, p_limit integer)
returns table (
  handoff_id text, conversation_id text, episode integer, decision text, queue text, routed text, requested_at timestamptz)
language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    select h.handoff_id, h.conversation_id, h.episode, h.decision, h.queue, h.routed, h.requested_at from handoffs h
    where h.tenant_id = p_tenant order by h.requested_at desc, h.handoff_id limit p_limit;
end $$;

revoke all on all functions in schema baton from public;
grant execute on all functions in schema baton to baton_app;
