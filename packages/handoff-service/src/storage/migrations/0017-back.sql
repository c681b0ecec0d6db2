-- Back to the AI: when each step of a handoff happened, how satisfied customers were, and when a person's work is handed back.

alter table ledger drop constraint ledger_kind_check;
alter table ledger add constraint ledger_kind_check check (
  kind in ('event', 'handoff', 'erasure', 'approval', 'view', 'reveal', 'edit', 'rating', 'run', 'survey'));

-- When a handoff came to each of its states: the first time, for those it is done in (resolved and later) the last. The ledger
-- has it too, sealed; this is what can be counted.
create table handoff_times (
  tenant_id       text not null,
  handoff_id      text not null,
  state           text not null,
  at              timestamptz not null,
  reason          text, -- why it came there; null when a person pressed it
  conversation_id text not null,
  primary key (tenant_id, handoff_id, state)
);

create index handoff_times_by_state on handoff_times (tenant_id, state, at);
create index handoffs_by_conversation_time on handoffs (tenant_id, conversation_id, requested_at);

-- What customers said when they were asked how satisfied they were: the latest word after each handoff, '' after none.
create table surveys (
  tenant_id       text not null,
  conversation_id text not null,
  handoff_id      text not null,
  at              timestamptz not null,
  score           smallint not null check (score between 1 and 5),
  primary key (tenant_id, conversation_id, handoff_id)
);

create index surveys_by_time on surveys (tenant_id, at);

do $$
declare t text;
begin
  foreach t in array array['handoff_times', 'surveys'] loop
    execute format('alter table %I enable row level security', t);
    execute format(
      'create policy one_tenant on %I using (tenant_id = current_setting(''baton.tenant'', true))
         with check (tenant_id = current_setting(''baton.tenant'', true))', t);
  end loop;
end $$;

revoke all on handoff_times, surveys from public;
grant select, insert, update on handoff_times, surveys to baton_app;

-- A trigger, so that whoever moves handoffs need not think of it.
create function note_handoff_time() returns trigger language plpgsql as $$
begin
  insert into handoff_times values (new.tenant_id, new.handoff_id, new.state, new.updated_at, new.reason, new.conversation_id)
  on conflict on constraint handoff_times_pkey do update set at = excluded.at, reason = excluded.reason
    where excluded.state not in ('requested', 'offered', 'accepted', 'active');
  if tg_op = 'INSERT' and new.state <> 'requested' then
    insert into handoff_times values (new.tenant_id, new.handoff_id, 'requested', new.requested_at, null, new.conversation_id)
    on conflict do nothing;
  end if;
  return null;
end $$;

create trigger handoff_opened after insert on handoffs for each row execute function note_handoff_time();
create trigger handoff_moved after update of state on handoffs for each row
  when (old.state is distinct from new.state) execute function note_handoff_time();

insert into handoff_times
select h.tenant_id, h.handoff_id, 'requested', h.requested_at, null, h.conversation_id from handoffs h;
insert into handoff_times
select h.tenant_id, h.handoff_id, h.state, h.updated_at, h.reason, h.conversation_id from handoffs h
on conflict do nothing;

-- When a handoff that a person resolved is looked at again; null: by itself it is not. Nothing when it moved on meanwhile.
create function handoff_look_at(p_tenant text, p_handoff text, p_due timestamptz, p_reason text)
returns table (noted boolean)
language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  update handoffs h set due_at = p_due, reason = coalesce(p_reason, h.reason)
  where h.tenant_id = p_tenant and h.handoff_id = p_handoff and h.state = 'resolved';
  return query select found;
end $$;

-- Whether the customer said how satisfied they were after this handoff.
create function survey_known(p_tenant text, p_conversation text, p_handoff text)
returns table (known boolean)
language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query select exists (
    select from surveys s
    where s.tenant_id = p_tenant and s.conversation_id = p_conversation and s.handoff_id = p_handoff);
end $$;

-- What came of handoffs from one time to another, before the second; each counts at the time it came to that state. Minutes
-- are medians: from requested to somebody there, from there to resolved, from resolved to the AI.
create function handoffs_measure(p_tenant text, p_from timestamptz, p_to timestamptz)
returns table (
  requested bigint, accepted bigint, resolved bigint, handed_back bigint, by_rule bigint, declined bigint, expired bigint,
  failed bigint, again bigint, to_accepted double precision, to_resolved double precision, to_back double precision,
  surveys bigint, survey_mean double precision, scores bigint[])
language plpgsql as $$
begin
  perform set_config('baton.tenant', p_tenant, true);
  return query
    with came as (
      select t.handoff_id, t.state, t.at, t.reason, t.conversation_id from handoff_times t
      where t.tenant_id = p_tenant and t.at >= p_from and t.at < p_to
    ), there as (
      -- Who answers without a press was there all the same.
      select c.handoff_id, min(c.at) as at from came c where c.state in ('accepted', 'active') group by c.handoff_id
    ), counted as (
      select count(*) filter (where c.state = 'requested') as requested,
             count(*) filter (where c.state = 'resolved') as resolved,
             count(*) filter (where c.state = 'handed_back') as handed_back,
             count(*) filter (where c.state = 'handed_back' and c.reason = 'resume_rule') as by_rule,
             count(*) filter (where c.state = 'declined') as declined,
             count(*) filter (where c.state = 'expired') as expired,
             count(*) filter (where c.state = 'failed') as failed,
             count(*) filter (where c.state = 'handed_back' and exists (
               select from handoffs h
               where h.tenant_id = p_tenant and h.conversation_id = c.conversation_id and h.handoff_id <> c.handoff_id
                 and h.requested_at >= c.at and h.requested_at < c.at + interval '24 hours')) as again
      from came c
    ), waited as (
      select percentile_cont(0.5) within group (order by extract(epoch from w.at - r.at) / 60) as minutes,
             count(*) as accepted
      from there w join handoff_times r
        on r.tenant_id = p_tenant and r.handoff_id = w.handoff_id and r.state = 'requested'
    ), worked as (
      select percentile_cont(0.5) within group (order by extract(epoch from c.at - a.at) / 60) as minutes
      from came c cross join lateral (
        select min(x.at) as at from handoff_times x
        where x.tenant_id = p_tenant and x.handoff_id = c.handoff_id and x.state in ('accepted', 'active')) a
      where c.state = 'resolved' and a.at is not null
    ), returned as (
      select percentile_cont(0.5) within group (order by extract(epoch from c.at - r.at) / 60) as minutes
      from came c join handoff_times r
        on r.tenant_id = p_tenant and r.handoff_id = c.handoff_id and r.state = 'resolved'
      where c.state = 'handed_back'
    ), said as (
      select count(*) as surveys, avg(s.score)::double precision as mean,
             array[count(*) filter (where s.score = 1), count(*) filter (where s.score = 2),
                   count(*) filter (where s.score = 3), count(*) filter (where s.score = 4),
                   count(*) filter (where s.score = 5)] as scores
      from surveys s where s.tenant_id = p_tenant and s.at >= p_from and s.at < p_to
    )
    select n.requested, w.accepted, n.resolved, n.handed_back, n.by_rule, n.declined, n.expired, n.failed, n.again,
           w.minutes, k.minutes, b.minutes, s.surveys, s.mean, s.scores
    from counted n, waited w, worked k, returned b, said s;
end $$;

-- As before, with what the AI was told in a survey:
--   {op: 'survey', handoffId, score}
create or replace function mark_append(
  p_tenant text, p_conversation text, p_expected bigint, p_seq bigint, p_kind text, p_at timestamptz,
  p_body text, p_salt text, p_content text, p_hash text, p_mark json)
returns table (status text, wait integer)
language plpgsql as $$
declare
  v_version bigint;
  v_oldest timestamptz;
  v_count integer;
begin
  perform set_config('baton.tenant', p_tenant, true);
  select c.version into v_version from conversations c
  where c.tenant_id = p_tenant and c.conversation_id = p_conversation for update;
  if v_version is distinct from p_expected then
    return query select 'moved', null::integer;
    return;
  end if;

  if p_mark->>'op' = 'reveal' then
    -- Asked in two conversations at once, the second has to see the first.
    perform pg_advisory_xact_lock(4600008, hashtext(p_tenant || chr(31) || (p_mark->>'viewer')));
    select count(*), min(r.at) into v_count, v_oldest from (
      select x.at from reveals x
      where x.tenant_id = p_tenant and x.viewer = p_mark->>'viewer' and x.at > p_at - interval '1 hour'
      order by x.at desc limit (p_mark->>'perHour')::integer) r;
    if v_count >= (p_mark->>'perHour')::integer then
      return query select 'limited',
        greatest(1, ceil(extract(epoch from v_oldest + interval '1 hour' - p_at)))::integer;
      return;
    end if;
    insert into reveals values (p_tenant, p_mark->>'id', p_mark->>'viewer', p_conversation, p_at);
  elsif p_mark->>'op' = 'edit' then
    if (p_mark->>'base')::integer <> coalesce((
      select max(e.version) from brief_edits e
      where e.tenant_id = p_tenant and e.conversation_id = p_conversation), 0) then
      return query select 'changed', null::integer;
      return;
    end if;
    insert into brief_edits values (
      p_tenant, p_conversation, (p_mark->>'base')::integer + 1, p_mark->>'by', p_at,
      (p_mark->>'afterTurn')::integer, (p_mark->>'cleared')::boolean);
  elsif p_mark->>'op' = 'rating' then
    insert into brief_ratings values (
      p_tenant, p_conversation, p_mark->>'by', p_at, (p_mark->>'stars')::smallint,
      array(select json_array_elements_text(p_mark->'missing')))
    on conflict on constraint brief_ratings_pkey do update
      set at = excluded.at, stars = excluded.stars, missing = excluded.missing;
  elsif p_mark->>'op' = 'survey' then
    insert into surveys values (
      p_tenant, p_conversation, p_mark->>'handoffId', p_at, (p_mark->>'score')::smallint)
    on conflict on constraint surveys_pkey do update set at = excluded.at, score = excluded.score;
  end if;

  -- updated_at stays: it says which conversation of a ticket is the latest, and looking at an old one does not make it that.
  update conversations c set version = c.version + 1, head_seq = p_seq, head_hash = decode(p_hash, 'hex'),
    quiet = c.quiet + (p_kind = 'view')::integer
  where c.tenant_id = p_tenant and c.conversation_id = p_conversation;
  insert into ledger (tenant_id, conversation_id, seq, kind, event_id, at, body, decision, answer, salt, content_hash, hash)
  values (p_tenant, p_conversation, p_seq, p_kind, null, p_at, p_body, null, null,
          decode(p_salt, 'hex'), decode(p_content, 'hex'), decode(p_hash, 'hex'));
  return query select 'ok', null::integer;
end $$;

-- As before, with surveys.
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
    when 'survey' then array['by', 'handoffId', 'score']
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
    when 'survey' then '{"comment":null}'
    when 'run' then '{"note":null}'
    else '{"erased":true}' end;
end $$;

revoke all on function note_handoff_time(), handoff_look_at(text, text, timestamptz, text), survey_known(text, text, text),
  handoffs_measure(text, timestamptz, timestamptz) from public;
grant execute on function note_handoff_time(), handoff_look_at(text, text, timestamptz, text), survey_known(text, text, text),
  handoffs_measure(text, timestamptz, timestamptz) to baton_app;
