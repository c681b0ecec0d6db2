-- What makes the ledger provable to somebody who does not trust this database: a tree of chain heads, signed from time to
-- time, and what makes content erasable without breaking it.

-- Leaves of the tenant's tree in the order they were added: where a conversation's chain stood at a checkpoint.
create table ledger_leaves (
  tenant_id       text not null,
  leaf_index      bigint not null,
  conversation_id text not null,
  seq             bigint not null,
  hash            bytea not null,
  primary key (tenant_id, leaf_index)
);

create index ledger_leaves_by_conversation on ledger_leaves (tenant_id, conversation_id, seq);

-- Hashes of leaves (level 0) and of complete subtrees: a proof needs a handful of them.
create table ledger_nodes (
  tenant_id  text not null,
  level      smallint not null,
  node_index bigint not null,
  hash       bytea not null,
  primary key (tenant_id, level, node_index)
);

create table ledger_checkpoints (
  tenant_id  text not null,
  size       bigint not null check (size > 0),
  root       bytea not null,
  made_at    timestamptz not null,
  public_key bytea not null,
  signature  bytea not null,
  primary key (tenant_id, size)
);

-- Which entries came lately, at almost no cost to who writes them: a summary for every 128 pages, no entry for any row.
create index ledger_by_arrival on ledger using brin (received_at) with (autosummarize = on);

alter table ledger add column erased_at timestamptz;
alter table ledger drop constraint ledger_kind_check;
alter table ledger add constraint ledger_kind_check check (kind in ('event', 'handoff', 'erasure'));
create index ledger_erasures on ledger (tenant_id, conversation_id, seq) where kind = 'erasure';

do $$
declare t text;
begin
  foreach t in array array['ledger_leaves', 'ledger_nodes', 'ledger_checkpoints'] loop
    execute format('alter table %I enable row level security', t);
    execute format(
      'create policy one_tenant on %I using (tenant_id = current_setting(''baton.tenant'', true))
         with check (tenant_id = current_setting(''baton.tenant'', true))', t);
    execute format(
      'create trigger %I before update or delete on %I for each row execute function ledger_is_append_only()',
      t || '_append_only', t);
  end loop;
end $$;

revoke all on ledger_leaves, ledger_nodes, ledger_checkpoints from public;
grant select, insert on ledger_leaves, ledger_nodes, ledger_checkpoints to baton_app;

-- What stays of an erased body: what kind of thing it was and who did it, no word of what it said.
create function ledger_blank(p_kind text, p_event text, p_body text)
returns text language plpgsql immutable as $$
declare
  b jsonb;
begin
  if p_kind not in ('event', 'handoff') then
    return '{"erased":true}';
  end if;
  b := p_body::jsonb;
  if p_kind = 'handoff' then
    return (b || jsonb_build_object('note', case when b->>'note' is null then null else '[erased]' end))::text;
  end if;
  return jsonb_strip_nulls(jsonb_build_object(
    'v', b->'v', 'id', p_event, 'type', b->'type', 'by', b->'by', 'at', b->'at',
    'text', case when b ? 'text' then '[erased]' end,
    'confidence', b->'confidence', 'sentiment', b->'sentiment', 'language', b->'language', 'draft', b->'draft',
    'action', b->'action', 'name', b->'name', 'kind', b->'kind', 'status', b->'status',
    'durationMs', b->'durationMs', 'parent', b->'parent', 'agent', b->'agent', 'ticket', b->'ticket'))::text;
end $$;

-- The one change a row may see: its body and salt are blanked, once, by conversation_erase. Not even the owner does
-- anything else by accident.
create or replace function ledger_is_append_only() returns trigger language plpgsql as $$
declare
  kept ledger;
begin
  if tg_table_name = 'ledger' and tg_op = 'UPDATE' and current_setting('baton.erasing', true) = 'on' then
    if old.erased_at is null and new.erased_at is not null and new.salt = ''::bytea
       and new.body = ledger_blank(old.kind, old.event_id, old.body) then
      kept := new;
      kept.body := old.body;
      kept.salt := old.salt;
      kept.erased_at := old.erased_at;
      if kept is not distinct from old then
        return new;
      end if;
    end if;
  end if;
  raise exception 'the ledger is append-only' using errcode = 'BT001';
end $$;

-- Erases what a conversation's entries say and appends the entry that says so, at once or not at all. False when the
-- conversation is no longer at the version the entry was made from: somebody else wrote, make it again.
-- Runs as owner: the service itself has no right to change an entry.
create function conversation_erase(
  p_tenant text, p_conversation text, p_expected bigint, p_state text,
  p_seq bigint, p_at timestamptz, p_body text, p_salt text, p_content text, p_hash text)
returns table (erased bigint)
language plpgsql security definer set search_path = baton, pg_temp as $$
declare
  v_erased bigint;
begin
  perform set_config('baton.tenant', p_tenant, true);
  update conversations c set version = c.version + 1, head_seq = p_seq, head_hash = decode(p_hash, 'hex'),
    state = p_state, decision = null, updated_at = now()
  where c.tenant_id = p_tenant and c.conversation_id = p_conversation and c.version = p_expected;
  if not found then
    return;
  end if;
  perform set_config('baton.erasing', 'on', true);
  update ledger l set body = ledger_blank(l.kind, l.event_id, l.body), salt = ''::bytea, erased_at = now()
  where l.tenant_id = p_tenant and l.conversation_id = p_conversation and l.erased_at is null and l.kind <> 'erasure';
  get diagnostics v_erased = row_count;
  perform set_config('baton.erasing', 'off', true);
  insert into ledger (tenant_id, conversation_id, seq, kind, event_id, at, body, decision, answer, salt, content_hash, hash)
  values (p_tenant, p_conversation, p_seq, 'erasure', null, p_at, p_body, null, null,
          decode(p_salt, 'hex'), decode(p_content, 'hex'), decode(p_hash, 'hex'));
  update handoffs h set resolution = '[erased]'
  where h.tenant_id = p_tenant and h.conversation_id = p_conversation and h.resolution is not null;
  return query select v_erased;
end $$;

-- Conversations whose facts name this customer. Reads p_limit conversations after p_after; the last row says how far.
create function conversations_of_customer(p_tenant text, p_customer text, p_after text, p_limit integer)
returns table (conversation_id text, matches boolean)
language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    with page as (
      select c.conversation_id as id,
             case when strpos(c.state, to_json(p_customer)::text) > 0
                  then c.state::json #>> '{facts,customer,id}' = p_customer else false end as hit
      from conversations c
      where c.tenant_id = p_tenant and c.conversation_id > p_after
      order by c.conversation_id limit p_limit)
    select p.id, coalesce(p.hit, false) from page p
    where p.hit or p.id = (select max(q.id) from page q) order by p.id;
end $$;

-- Tenants that wrote since a time; all of them since never. Runs as owner: no tenant is set.
create function ledger_writers(p_since timestamptz)
returns table (tenant_id text)
language sql stable security definer set search_path = baton, pg_temp as $$
  select t.tenant_id from tenants t
  where p_since is null or exists (
    select from ledger l where l.tenant_id = t.tenant_id and l.received_at >= p_since)
$$;

-- Time of this database, less what a statement may last: who began before it has written or never will.
create function ledger_now() returns table (now timestamptz, settled timestamptz)
language sql stable as $$ select clock_timestamp(), clock_timestamp() - interval '60 seconds' $$;

-- Conversations whose chain has moved since their last leaf. Looks at p_limit conversations after p_after, of those
-- written since p_since or of all; the last row says how far, whether it moved or not.
create function ledger_moved(p_tenant text, p_since timestamptz, p_after text, p_limit integer)
returns table (conversation_id text, seq bigint, hash text, moved boolean)
language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    with written as materialized (
      select distinct l.conversation_id as id from ledger l
      where p_since is not null and l.tenant_id = p_tenant and l.received_at >= p_since and l.conversation_id > p_after
      order by l.conversation_id limit p_limit
    ), page as (
      (select c.conversation_id as id, c.head_seq, c.head_hash from written w
         join conversations c on c.tenant_id = p_tenant and c.conversation_id = w.id)
      union all
      (select c.conversation_id, c.head_seq, c.head_hash from conversations c
       where p_since is null and c.tenant_id = p_tenant and c.conversation_id > p_after
       order by c.conversation_id limit p_limit)
    ), looked as materialized (
      -- The limit keeps this a look-up by key for each conversation.
      select p.*, (select true from ledger_leaves f
                   where f.tenant_id = p_tenant and f.conversation_id = p.id
                     and f.seq = p.head_seq and f.hash = p.head_hash limit 1) is null as did
      from page p
    )
    select k.id, k.head_seq, encode(k.head_hash, 'hex'), k.did from looked k
    where k.did or k.id = (select max(q.id) from looked q) order by k.id;
end $$;

create function checkpoint_latest(p_tenant text, p_before timestamptz)
returns table (size bigint, root text, made_at timestamptz, key text, signature text)
language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    select c.size, encode(c.root, 'hex'), c.made_at, encode(c.public_key, 'hex'), encode(c.signature, 'hex')
    from ledger_checkpoints c
    where c.tenant_id = p_tenant and (p_before is null or c.made_at <= p_before) order by c.size desc limit 1;
end $$;

create function checkpoint_list(p_tenant text, p_after bigint, p_upto bigint, p_limit integer)
returns table (size bigint, root text, made_at timestamptz, key text, signature text)
language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    select c.size, encode(c.root, 'hex'), c.made_at, encode(c.public_key, 'hex'), encode(c.signature, 'hex')
    from ledger_checkpoints c
    where c.tenant_id = p_tenant and c.size > p_after and c.size <= p_upto order by c.size limit p_limit;
end $$;

-- Hashes of nodes in two lists of equal length, in their order.
create function checkpoint_nodes(p_tenant text, p_levels smallint[], p_indexes bigint[])
returns table (hash text)
language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    select encode(n.hash, 'hex') from unnest(p_levels, p_indexes) with ordinality as w (level, node_index, place)
      join ledger_nodes n
        on n.tenant_id = p_tenant and n.level = w.level and n.node_index = w.node_index
    order by w.place;
end $$;

-- Adds leaves and their signed checkpoint at once; false when the tree has grown since p_expected.
create function checkpoint_save(
  p_tenant text, p_expected bigint, p_conversations text[], p_seqs bigint[], p_hashes text[],
  p_levels smallint[], p_indexes bigint[], p_nodes text[],
  p_root text, p_at timestamptz, p_key text, p_signature text)
returns table (saved boolean)
language plpgsql as $$
declare
  v_size bigint;
begin
  perform set_config('baton.tenant', p_tenant, true);
  -- One at a time: both would number their leaves from the same place.
  perform pg_advisory_xact_lock(4600002, hashtext(p_tenant));
  select coalesce(max(c.size), 0) into v_size from ledger_checkpoints c where c.tenant_id = p_tenant;
  if v_size <> p_expected then
    return query select false;
    return;
  end if;
  insert into ledger_leaves (tenant_id, leaf_index, conversation_id, seq, hash)
  select p_tenant, p_expected + w.place - 1, w.conv, w.seq, decode(w.hash, 'hex')
  from unnest(p_conversations, p_seqs, p_hashes) with ordinality as w (conv, seq, hash, place);
  insert into ledger_nodes (tenant_id, level, node_index, hash)
  select p_tenant, w.level, w.node_index, decode(w.hash, 'hex')
  from unnest(p_levels, p_indexes, p_nodes) as w (level, node_index, hash);
  insert into ledger_checkpoints (tenant_id, size, root, made_at, public_key, signature)
  values (p_tenant, p_expected + cardinality(p_conversations), decode(p_root, 'hex'), p_at,
          decode(p_key, 'hex'), decode(p_signature, 'hex'));
  return query select true;
end $$;

-- Leaves from p_from to before p_size of p_limit conversations after p_after, or of one conversation, in the order of
-- their chains.
create function export_leaves(
  p_tenant text, p_conversation text, p_from bigint, p_size bigint, p_after text, p_limit integer)
returns table (conversation_id text, leaf_index bigint, seq bigint, hash text)
-- In the order of the index, so that a page ends with its last row.
language plpgsql set enable_hashagg = off set enable_sort = off set enable_bitmapscan = off as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    with page as (
      select distinct f.conversation_id as id from ledger_leaves f
      where f.tenant_id = p_tenant and f.conversation_id > p_after and f.leaf_index >= p_from and f.leaf_index < p_size
        and (p_conversation is null or f.conversation_id = p_conversation)
      order by f.conversation_id limit p_limit)
    select f.conversation_id, f.leaf_index, f.seq, encode(f.hash, 'hex')
    from page p join ledger_leaves f on f.tenant_id = p_tenant and f.conversation_id = p.id
    where f.leaf_index >= p_from and f.leaf_index < p_size
    order by f.conversation_id, f.seq, f.leaf_index;
end $$;

-- Entries of conversations, after one place and up to another in each, p_limit in all. An erasure that came later belongs
-- to them: it says why their content is gone.
create function export_entries(
  p_tenant text, p_conversations text[], p_after bigint[], p_upto bigint[], p_limit integer, p_content boolean)
returns table (conversation_id text, seq bigint, kind text, event_id text, at timestamptz, content text,
               decision text, answer text, hash text, erased boolean, salt text, body text)
language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    -- The hash of what is there, not the one stored beside it: an edited body shows without being shown.
    select l.conversation_id, l.seq, l.kind, l.event_id, l.at,
           encode(case when l.erased_at is null
                       then sha256(convert_to(encode(l.salt, 'hex') || l.body, 'UTF8'))
                       else l.content_hash end, 'hex'),
           l.decision, l.answer, encode(l.hash, 'hex'), l.erased_at is not null,
           case when l.erased_at is null and (p_content or l.kind = 'erasure') then encode(l.salt, 'hex') end,
           case when l.erased_at is null and (p_content or l.kind = 'erasure') then l.body end
    from unnest(p_conversations, p_after, p_upto) with ordinality as u (id, after, upto, place)
      cross join lateral (
        select e.* from ledger e
        where e.tenant_id = p_tenant and e.conversation_id = u.id and e.seq > u.after
          and e.seq <= greatest(u.upto, (
            select max(x.seq) from ledger x
            where x.tenant_id = p_tenant and x.conversation_id = u.id and x.kind = 'erasure'))
        order by e.seq limit p_limit) as l
    order by u.place, l.seq limit p_limit;
end $$;

-- As before, without kinds that happened to the ledger and not in the conversation.
create or replace function history_read(p_tenant text, p_conversation text)
returns table (seq bigint, kind text, at timestamptz, body text, judged text)
language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    select l.seq, l.kind, l.at, l.body, case when l.decision like '%"kind":"judge"%' then l.decision end from ledger l
    where l.tenant_id = p_tenant and l.conversation_id = p_conversation and l.kind in ('event', 'handoff')
    order by l.seq;
end $$;

revoke all on all functions in schema baton from public;
grant execute on all functions in schema baton to baton_app;
