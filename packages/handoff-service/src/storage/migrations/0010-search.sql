-- Search works on what the strictest tier may see: the service masks a conversation, and only that is stored to be found.

-- One row a conversation, made some seconds after it changed. version: of the conversation it was made from.
create table conversation_search (
  tenant_id       text not null,
  conversation_id text not null,
  version         bigint not null,
  at              timestamptz not null,
  subject         text,
  words           text not null,
  tsv             tsvector generated always as (to_tsvector('simple', coalesce(subject, '') || ' ' || words)) stored,
  primary key (tenant_id, conversation_id)
);

create index conversation_search_words on conversation_search using gin (tsv);

alter table conversation_search enable row level security;
create policy one_tenant on conversation_search using (tenant_id = current_setting('baton.tenant', true))
  with check (tenant_id = current_setting('baton.tenant', true));
revoke all on conversation_search from public;
grant select, insert, update on conversation_search to baton_app;

-- Looks at p_limit conversations after a place, of those written since p_since or of all, and says of each whether its row
-- is older than it or missing: a bounded look, however many there are. Runs as owner: it looks at all tenants.
create function search_due(p_since timestamptz, p_after_tenant text, p_after text, p_limit integer)
returns table (tenant_id text, conversation_id text, version bigint, at timestamptz, due boolean)
language plpgsql stable security definer set search_path = baton, pg_temp as $$
begin
  return query
    with written as materialized (
      select distinct l.tenant_id as t, l.conversation_id as c from ledger l
      where p_since is not null and l.received_at >= p_since
        and (l.tenant_id, l.conversation_id) > (p_after_tenant, p_after)
      order by 1, 2 limit p_limit
    ), page as (
      (select c.tenant_id as t, c.conversation_id as id, c.version as v, c.updated_at as u from written w
         join conversations c on c.tenant_id = w.t and c.conversation_id = w.c)
      union all
      (select c.tenant_id, c.conversation_id, c.version, c.updated_at from conversations c
       where p_since is null and (c.tenant_id, c.conversation_id) > (p_after_tenant, p_after)
       order by c.tenant_id, c.conversation_id limit p_limit)
    )
    select k.t, k.id, k.v, k.u,
           -- The limit keeps this a look-up by key for each conversation.
           (select true from conversation_search s
            where s.tenant_id = k.t and s.conversation_id = k.id and s.version >= k.v limit 1) is null
    from page k order by k.t, k.id;
end $$;

-- Stores what was made of a conversation, unless it changed since: an erasure must not be overtaken.
create function search_save(
  p_tenant text, p_conversation text, p_version bigint, p_at timestamptz, p_subject text, p_words text)
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
  insert into conversation_search as s (tenant_id, conversation_id, version, at, subject, words)
  values (p_tenant, p_conversation, p_version, p_at, p_subject, p_words)
  on conflict on constraint conversation_search_pkey do update set
    version = excluded.version, at = excluded.at, subject = excluded.subject, words = excluded.words;
  return query select true;
end $$;

-- Latest first. What matched stands between U+27E6 and U+27E7.
create function search_find(
  p_tenant text, p_query text, p_before timestamptz, p_before_id text, p_limit integer)
returns table (conversation_id text, helpdesk text, ticket_id text, subject text, snippet text, at timestamptz)
language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    with found as materialized (
      select s.* from conversation_search s
      where s.tenant_id = p_tenant and s.tsv @@ websearch_to_tsquery('simple', p_query)
        and (p_before is null or (s.at, s.conversation_id) < (p_before, p_before_id))
      order by s.at desc, s.conversation_id desc limit p_limit)
    select f.conversation_id, c.helpdesk, c.ticket_id, f.subject,
           ts_headline('simple', f.words, websearch_to_tsquery('simple', p_query),
             'MaxFragments=2, MinWords=6, MaxWords=18, FragmentDelimiter=" … ", StartSel=⟦, StopSel=⟧'),
           f.at
    from found f join conversations c on c.tenant_id = p_tenant and c.conversation_id = f.conversation_id
    order by f.at desc, f.conversation_id desc;
end $$;

-- An erasure takes the row away at once.
alter function conversation_erase(
  text, text, bigint, text, bigint, timestamptz, text, text, text, text, bigint[], text[])
  rename to conversation_erase_stored;

create function conversation_erase(
  p_tenant text, p_conversation text, p_expected bigint, p_state text,
  p_seq bigint, p_at timestamptz, p_body text, p_salt text, p_content text, p_hash text,
  p_seqs bigint[], p_bodies text[])
returns table (erased bigint)
language plpgsql security definer set search_path = baton, pg_temp as $$
begin
  return query select * from conversation_erase_stored(
    p_tenant, p_conversation, p_expected, p_state, p_seq, p_at, p_body, p_salt, p_content, p_hash, p_seqs, p_bodies);
  if found then
    delete from conversation_search s where s.tenant_id = p_tenant and s.conversation_id = p_conversation;
  end if;
end $$;

revoke all on all functions in schema baton from public;
grant execute on all functions in schema baton to baton_app;
