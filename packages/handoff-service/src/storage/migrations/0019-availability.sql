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

revoke all on all functions in schema baton from public;
grant execute on all functions in schema baton to baton_app;
