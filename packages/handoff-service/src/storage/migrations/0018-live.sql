-- Where what open panels follow stands now: conversations by id, or by ticket where p_helpdesks names a helpdesk, one row for
-- each that exists, with its place in the lists from 1. One call for all followers of a process, whatever their tenants, so it
-- runs as owner; it tells numbers and ids, nothing that was said.
create function live_versions(p_tenants text[], p_ids text[], p_helpdesks text[])
returns table (place integer, conversation_id text, version bigint, shown bigint)
language plpgsql stable security definer set search_path = baton, pg_temp as $$
begin
  -- The limits keep both a look-up by key for each; as joins, they might read a whole tenant.
  return query
    select i.n::integer, f.conversation_id, f.version, f.version - f.quiet
    from unnest(p_tenants, p_ids, p_helpdesks) with ordinality as i (tenant, id, helpdesk, n)
    cross join lateral (
      select c.conversation_id, c.version, c.quiet from conversations c
      where c.tenant_id = i.tenant and c.conversation_id = i.id limit 1) f
    where i.helpdesk = ''
    union all
    select i.n::integer, f.conversation_id, f.version, f.version - f.quiet
    from unnest(p_tenants, p_ids, p_helpdesks) with ordinality as i (tenant, id, helpdesk, n)
    cross join lateral (
      select c.conversation_id, c.version, c.quiet from conversations c
      where c.tenant_id = i.tenant and c.helpdesk = i.helpdesk and c.ticket_id = i.id
      order by c.updated_at desc, c.conversation_id limit 1) f
    where i.helpdesk <> '';
end $$;

revoke all on function live_versions(text[], text[], text[]) from public;
grant execute on function live_versions(text[], text[], text[]) to baton_app;
