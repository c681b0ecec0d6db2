-- Everything a tenant owns starts its primary key with tenant_id: ready for partitions and for distribution by tenant.

create table tenants (
  tenant_id  text primary key,
  name       text not null,
  created_at timestamptz not null default now()
);

-- Agent keys are stored as SHA-256 of a random secret of at least 32 characters; the secret itself is never kept.
create table agent_keys (
  tenant_id  text not null references tenants,
  key_id     text not null,
  key_hash   bytea not null unique,
  label      text not null,
  created_at timestamptz not null default now(),
  revoked_at timestamptz,
  primary key (tenant_id, key_id)
);

-- One row a conversation: the folded state, the head of its ledger, who may speak, and the last decision.
-- state and decision are JSON kept as text: the server only stores them, parsing would cost twice.
create table conversations (
  tenant_id       text not null, -- no reference: it would lock the tenant's row for every new conversation

  conversation_id text not null,
  version         bigint not null,
  head_seq        bigint not null,
  head_hash       bytea not null,
  state           text not null,
  decision        text,
  helpdesk        text,
  ticket_id       text,
  handoff_id      text,
  handoff_state   text,
  lease_holder    text not null check (lease_holder in ('ai', 'human')),
  lease_token     bigint not null,
  created_at      timestamptz not null default now(),
  updated_at      timestamptz not null default now(),
  primary key (tenant_id, conversation_id)
) with (fillfactor = 70);

create index conversations_by_ticket on conversations (tenant_id, helpdesk, ticket_id, conversation_id)
  where ticket_id is not null;

-- Append-only, one hash chain a conversation: what came in and what was decided on it.
-- content_hash = sha256(salt in hex, body), so that a body can be erased later and the chain still verifies.
-- hash = sha256 of these lines: previous hash in hex (64 zeros at first), seq, kind, event_id, at as
-- 2026-01-31T12:00:00.000Z, content_hash in hex, decision, answer; what is null is an empty line.
create table ledger (
  tenant_id       text not null,
  conversation_id text not null,
  seq             bigint not null,
  kind            text not null check (kind in ('event', 'handoff')),
  event_id        text,
  at              timestamptz not null,
  received_at     timestamptz not null default now(),
  body            text not null,
  decision        text,
  answer          text check (answer in ('send', 'offer', 'escalate')),
  salt            bytea not null,
  content_hash    bytea not null,
  hash            bytea not null,
  primary key (tenant_id, conversation_id, seq)
);

create unique index ledger_by_event on ledger (tenant_id, conversation_id, event_id) where event_id is not null;

create table handoffs (
  tenant_id       text not null,
  handoff_id      text not null,
  conversation_id text not null,
  episode         integer not null,
  state           text not null,
  decision        text not null,
  queue           text not null,
  skills          text[] not null,
  requested_at    timestamptz not null,
  updated_at      timestamptz not null,
  resolution      text,
  primary key (tenant_id, handoff_id)
);

create index handoffs_by_conversation on handoffs (tenant_id, conversation_id, episode);

-- Effects on other systems, written in the transaction that caused them. lane = what must stay in order (a ticket).
create table outbox (
  tenant_id  text not null,
  dedupe     text not null,
  lane       text not null,
  kind       text not null,
  body       text not null,
  state      text not null default 'ready' check (state in ('ready', 'leased', 'unknown', 'done', 'dead')),
  created_at timestamptz not null default now(),
  primary key (tenant_id, dedupe)
);

create index outbox_ready on outbox (tenant_id, lane, created_at) where state in ('ready', 'leased', 'unknown');

-- Row-level security: the application role sees the tenant of its transaction and nothing else.
do $$
declare t text;
begin
  foreach t in array array['conversations', 'ledger', 'handoffs', 'outbox', 'agent_keys'] loop
    execute format('alter table %I enable row level security', t);
    execute format(
      'create policy one_tenant on %I using (tenant_id = current_setting(''baton.tenant'', true))
         with check (tenant_id = current_setting(''baton.tenant'', true))', t);
  end loop;
end $$;

revoke all on all tables in schema baton from public;
grant usage on schema baton to baton_app;
grant select, insert, update on conversations, handoffs, outbox to baton_app;
grant select, insert on ledger to baton_app;
grant select on agent_keys to baton_app;
grant select on migrations to baton_app;

-- Belt and braces: not even the owner edits the ledger by accident. Erasure blanks body and salt, nothing else.
create function ledger_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is append-only' using errcode = 'BT001';
end $$;

create trigger ledger_append_only before update or delete on ledger
  for each row execute function ledger_is_append_only();
