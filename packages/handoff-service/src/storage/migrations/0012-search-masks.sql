-- What may be found was masked by a policy; once that hides more, rows of before must not be found any more.

-- masked_by: fingerprint of what it was masked by. Rows from before it are made anew.
alter table conversation_search add column masked_by text not null default '';

create index conversation_search_by_mask on conversation_search (tenant_id, masked_by, conversation_id);

drop function search_save(text, text, bigint, timestamptz, text, text);
create function search_save(
  p_tenant text, p_conversation text, p_version bigint, p_at timestamptz, p_subject text, p_words text, p_masked_by text)
returns table (saved boolean)
language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  perform from conversations c
  where c.tenant_id = p_tenant and c.conversation_id = p_conversation and c.version = p_version for share;
  if not found then
    return query select false;
    return;
  end if;
  insert into conversation_search as s (tenant_id, conversation_id, version, at, subject, words, masked_by)
  values (p_tenant, p_conversation, p_version, p_at, p_subject, p_words, p_masked_by)
  on conflict on constraint conversation_search_pkey do update set
    version = excluded.version, at = excluded.at, subject = excluded.subject, words = excluded.words,
    masked_by = excluded.masked_by;
  return query select true;
end $$;

-- Latest first, of rows that were masked by p_masked_by. What matched stands between U+27E6 and U+27E7.
drop function search_find(text, text, timestamptz, text, integer);
create function search_find(
  p_tenant text, p_query text, p_before timestamptz, p_before_id text, p_limit integer, p_masked_by text)
returns table (conversation_id text, helpdesk text, ticket_id text, subject text, snippet text, at timestamptz)
language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    with found as materialized (
      select s.* from conversation_search s
      where s.tenant_id = p_tenant and s.tsv @@ websearch_to_tsquery('simple', p_query) and s.masked_by = p_masked_by
        and (p_before is null or (s.at, s.conversation_id) < (p_before, p_before_id))
      order by s.at desc, s.conversation_id desc limit p_limit)
    select f.conversation_id, c.helpdesk, c.ticket_id, f.subject,
           ts_headline('simple', f.words, websearch_to_tsquery('simple', p_query),
             'MaxFragments=2, MinWords=6, MaxWords=18, FragmentDelimiter=" … ", StartSel=⟦, StopSel=⟧'),
           f.at
    from found f join conversations c on c.tenant_id = p_tenant and c.conversation_id = f.conversation_id
    order by f.at desc, f.conversation_id desc;
end $$;

-- What rows of each tenant were masked by: a step from one value to the next in the index, however many rows there are.
-- Runs as owner: it looks at all tenants.
create function search_masks()
returns table (tenant_id text, masked_by text)
language sql stable security definer set search_path = baton, pg_temp as $$
  with recursive step as (
    (select s.tenant_id as t, s.masked_by as m from conversation_search s order by 1, 2 limit 1)
    union all
    select n.t, n.m from step p cross join lateral (
      select s.tenant_id as t, s.masked_by as m from conversation_search s
      where (s.tenant_id, s.masked_by) > (p.t, p.m) order by 1, 2 limit 1) n
  )
  select t, m from step
$$;

-- Conversations whose rows were masked by that.
create function search_masked_by(p_tenant text, p_masked_by text, p_after text, p_limit integer)
returns table (conversation_id text, version bigint, at timestamptz)
language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    select c.conversation_id, c.version, c.updated_at from conversation_search s
    join conversations c on c.tenant_id = s.tenant_id and c.conversation_id = s.conversation_id
    where s.tenant_id = p_tenant and s.masked_by = p_masked_by and s.conversation_id > p_after
    order by s.conversation_id limit p_limit;
end $$;

revoke all on all functions in schema baton from public;
grant execute on all functions in schema baton to baton_app;
