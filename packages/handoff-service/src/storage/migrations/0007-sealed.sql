-- Originals are sealed by the service before they come here (see docs/operate/encryption.md): what SQL read out of JSON
-- has columns of its own now, and what SQL made of bodies is made by the service.

-- Keys of a tenant, wrapped by the master key, which this database never sees. `data` keys seal; one of them is not
-- retired. The one `index` key makes look-up keys of customer ids; it never changes.
create table tenant_keys (
  tenant_id  text not null,
  key_id     text not null,
  purpose    text not null check (purpose in ('data', 'index')),
  master_id  text not null, -- fingerprint of the master key it is wrapped by
  wrapped    text not null,
  made_at    timestamptz not null default now(),
  retired_at timestamptz,
  primary key (tenant_id, key_id)
);

create unique index tenant_keys_in_use on tenant_keys (tenant_id, purpose) where retired_at is null;

alter table tenant_keys enable row level security;
create policy one_tenant on tenant_keys using (tenant_id = current_setting('baton.tenant', true))
  with check (tenant_id = current_setting('baton.tenant', true));
revoke all on tenant_keys from public;
grant select on tenant_keys to baton_app;

create function tenant_keys_read(p_tenant text)
returns table (key_id text, purpose text, master_id text, wrapped text, made_at timestamptz, retired_at timestamptz)
language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    select k.key_id, k.purpose, k.master_id, k.wrapped, k.made_at, k.retired_at from tenant_keys k
    where k.tenant_id = p_tenant order by k.made_at, k.key_id;
end $$;

-- First keys of a tenant; who comes second changes nothing. False: keys are wrapped by another master key.
-- Runs as owner: whether another master key is in use is a question about all tenants.
create function tenant_keys_begin(p_tenant text, p_master text, p_keys json)
returns table (begun boolean) language plpgsql security definer set search_path = baton, pg_temp as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  lock table tenant_keys in row exclusive mode; -- waits for a change of the master key
  if exists (select from tenant_keys k where k.master_id <> p_master) then
    return query select false;
    return;
  end if;
  insert into tenant_keys (tenant_id, key_id, purpose, master_id, wrapped)
  select p_tenant, n.id, n.purpose, p_master, n.wrapped
  from json_to_recordset(p_keys) as n (id text, purpose text, wrapped text)
  on conflict do nothing;
  return query select true;
end $$;

-- Master keys by which keys are wrapped. Runs as owner: it is a question about all tenants.
create function tenant_key_masters()
returns table (master_id text)
language sql stable security definer set search_path = baton, pg_temp as $$
  select distinct k.master_id from tenant_keys k
$$;

-- As before, with every decision: which of them a model had a say in only shows once they are opened.
create or replace function history_read(p_tenant text, p_conversation text)
returns table (seq bigint, kind text, at timestamptz, body text, judged text)
language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    select l.seq, l.kind, l.at, l.body, l.decision from ledger l
    where l.tenant_id = p_tenant and l.conversation_id = p_conversation and l.kind in ('event', 'handoff')
    order by l.seq;
end $$;

drop function export_entries(text, text[], bigint[], bigint[], integer, boolean);

-- As before; bodies always come along, because the service has to open them to say what they hash to.
create function export_entries(
  p_tenant text, p_conversations text[], p_after bigint[], p_upto bigint[], p_limit integer)
returns table (conversation_id text, seq bigint, kind text, event_id text, at timestamptz, content text,
               decision text, answer text, hash text, erased boolean, salt text, body text)
language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    select l.conversation_id, l.seq, l.kind, l.event_id, l.at, encode(l.content_hash, 'hex'), l.decision, l.answer,
           encode(l.hash, 'hex'), l.erased_at is not null,
           case when l.erased_at is null then encode(l.salt, 'hex') end,
           case when l.erased_at is null then l.body end
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

-- What may stay of a body: what kind of thing it was and who did it, no word of what it said. What stays, stays by name.
create or replace function ledger_blank(p_kind text, p_event text, p_body text)
returns text language plpgsql immutable as $$
declare
  b jsonb := p_body::jsonb;
  kept text[] := case p_kind
    when 'event' then array['v', 'id', 'type', 'by', 'at', 'confidence', 'sentiment', 'language', 'draft', 'action',
                            'name', 'kind', 'status', 'durationMs', 'parent', 'agent', 'ticket']
    when 'handoff' then array['handoffId', 'commands', 'from', 'to', 'by']
    when 'view' then array['viewer', 'tier', 'version', 'what']
    when 'reveal' then array['id', 'viewer', 'tier', 'kinds', 'until']
    when 'edit' then array['version', 'by', 'afterTurn']
    when 'rating' then array['by', 'stars', 'missing']
    when 'run' then array['id', 'action', 'command', 'endpoint', 'by', 'status', 'httpStatus']
    else '{}' end;
  r jsonb;
begin
  select coalesce(jsonb_object_agg(e.key, e.value), '{}') into r from jsonb_each(b) e where e.key = any (kept);
  return r || case p_kind
    when 'event' then case when b ? 'text' then '{"text":"[erased]"}'::jsonb else '{}' end
    when 'handoff' then jsonb_build_object('note', case when b->>'note' is not null then '[erased]' end)
    when 'view' then '{}'
    when 'reveal' then '{"reason":"[erased]"}'
    when 'edit' then '{"headline":null,"nextStep":null,"note":null}'
    when 'rating' then '{"comment":null}'
    when 'run' then '{"note":null}'
    else '{"erased":true}' end;
end $$;

-- Whether a text has the layout of a sealed one, whoever sealed it.
create function is_sealed(p_text text) returns boolean language sql immutable as $$
  select p_text ~ '^b1\.[0-9a-z]{1,16}\.[A-Za-z0-9_-]{38,}$'
$$;

-- A row may see two changes, by functions of the owner's only. Erasing: body and salt are blanked, once, to something
-- in which nothing is left to blank. Sealing anew: body and decision become other sealed texts; that they say the same,
-- the hashes hold.
create or replace function ledger_is_append_only() returns trigger language plpgsql as $$
declare
  kept ledger;
begin
  if tg_table_name = 'ledger' and tg_op = 'UPDATE' then
    kept := new;
    kept.body := old.body;
    if current_setting('baton.erasing', true) = 'on' then
      if old.erased_at is null and new.erased_at is not null and new.salt = ''::bytea
         and new.body::jsonb = ledger_blank(old.kind, old.event_id, new.body)::jsonb
         and (old.event_id is null or new.body::jsonb->>'id' = old.event_id) then
        kept.salt := old.salt;
        kept.erased_at := old.erased_at;
        if kept is not distinct from old then
          return new;
        end if;
      end if;
    elsif current_setting('baton.resealing', true) = 'on' then
      if (new.body = old.body or (old.erased_at is null and is_sealed(new.body)))
         and (new.decision is not distinct from old.decision or (old.decision is not null and is_sealed(new.decision)))
      then
        kept.decision := old.decision;
        if kept is not distinct from old then
          return new;
        end if;
      end if;
    end if;
  end if;
  raise exception 'the ledger is append-only' using errcode = 'BT001';
end $$;

drop function conversation_erase(text, text, bigint, text, bigint, timestamptz, text, text, text, text);
drop function conversation_erase_entries(text, text, bigint, text, bigint, timestamptz, text, text, text, text);

-- Erases what a conversation's entries say and appends the entry that says so, at once or not at all. No row when the
-- conversation is no longer at the version the entry was made from: somebody else wrote, make it again.
-- p_bodies are what is left of the entries p_seqs: the service opens and blanks them, the trigger lets nothing else in.
-- BT005: an entry would have kept its content. Runs as owner: the service itself has no right to change an entry.
create function conversation_erase(
  p_tenant text, p_conversation text, p_expected bigint, p_state text,
  p_seq bigint, p_at timestamptz, p_body text, p_salt text, p_content text, p_hash text,
  p_seqs bigint[], p_bodies text[])
returns table (erased bigint)
language plpgsql security definer set search_path = baton, pg_temp as $$
declare
  v_erased bigint;
begin
  perform set_config('baton.tenant', p_tenant, true);
  update conversations c set version = c.version + 1, head_seq = p_seq, head_hash = decode(p_hash, 'hex'),
    state = p_state, decision = null, customer_key = null, updated_at = now()
  where c.tenant_id = p_tenant and c.conversation_id = p_conversation and c.version = p_expected;
  if not found then
    return;
  end if;
  perform set_config('baton.erasing', 'on', true);
  update ledger l set body = n.body, salt = ''::bytea, erased_at = now()
  from unnest(p_seqs, p_bodies) as n (seq, body)
  where l.tenant_id = p_tenant and l.conversation_id = p_conversation and l.seq = n.seq
    and l.erased_at is null and l.kind <> 'erasure';
  get diagnostics v_erased = row_count;
  perform set_config('baton.erasing', 'off', true);
  if exists (select from ledger l
             where l.tenant_id = p_tenant and l.conversation_id = p_conversation
               and l.erased_at is null and l.kind <> 'erasure') then
    raise exception 'an entry would keep its content' using errcode = 'BT005';
  end if;
  insert into ledger (tenant_id, conversation_id, seq, kind, event_id, at, body, decision, answer, salt, content_hash, hash)
  values (p_tenant, p_conversation, p_seq, 'erasure', null, p_at, p_body, null, null,
          decode(p_salt, 'hex'), decode(p_content, 'hex'), decode(p_hash, 'hex'));
  update handoffs h set resolution = '[erased]'
  where h.tenant_id = p_tenant and h.conversation_id = p_conversation and h.resolution is not null;
  -- What effect took place stays known, as a hash: the guard must not forget a refund.
  update actions a set target = null, args = null, customer = null
  where a.tenant_id = p_tenant and a.conversation_id = p_conversation;
  update approvals q set note = null where q.tenant_id = p_tenant and q.conversation_id = p_conversation;
  return query select v_erased;
end $$;

revoke all on all functions in schema baton from public;
grant execute on all functions in schema baton to baton_app;
