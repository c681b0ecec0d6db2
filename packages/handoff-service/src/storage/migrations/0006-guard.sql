-- What decides whether an action may be done, and what happens to it with the events of its conversation.

-- Checks an action and, by p_wish, reserves its effect, asks a person, or only looks. One call, one commit: of callers
-- that race for an effect the primary key of effect_holds lets exactly one through. Checks of one conversation wait
-- for each other, and those that count what one customer got.
-- p_now null: the clock of this database, so that servers need not agree about the time.
-- p_count and p_sum: most for the customer within 24 hours, this action included. p_repeat: hours after which the same
-- effect is a new one; null for never.
-- outcome: clear, held (by earlier), limit, asked, pending, overdue, rejected, free, other-effect, no-conversation
create function action_check(
  p_tenant text, p_conversation text, p_action text, p_wish text, p json, p_now timestamptz, p_lease integer,
  p_count integer, p_sum numeric, p_repeat integer, p_approval json)
returns table (answer json)
language plpgsql as $$
declare
  v_now timestamptz;
  v_customer text;
  v_hash bytea := decode(p->>'hash', 'hex');
  v_amount numeric := (p->>'amount')::numeric;
  v_outcome text;
  v_count bigint;
  v_sum numeric;
  v_held boolean;
  a actions;
  e actions;
  ap approvals;
begin
  perform set_config('baton.tenant', p_tenant, true);
  perform pg_advisory_xact_lock(4600003, hashtext(p_tenant || chr(31) || p_conversation));
  v_now := coalesce(p_now, clock_timestamp());
  select c.state::json #>> '{facts,customer,id}' into v_customer from conversations c
    where c.tenant_id = p_tenant and c.conversation_id = p_conversation;
  if not found then
    return query select '{"outcome":"no-conversation"}'::json;
    return;
  end if;
  perform pg_advisory_xact_lock(4600004, hashtext(p_tenant || chr(31) || coalesce(v_customer, p_conversation)));
  v_now := coalesce(p_now, clock_timestamp());
  select * into ap from approvals q
    where q.tenant_id = p_tenant and q.conversation_id = p_conversation and q.action_id = p_action
    order by q.asked_at desc limit 1;
  select * into a from actions x
    where x.tenant_id = p_tenant and x.conversation_id = p_conversation and x.action_id = p_action;

  if found then
    if a.effect_hash <> v_hash and ap.asked_hash is distinct from v_hash
       and not (a.status = 'planned' and ap.approval_id is null) then
      v_outcome := 'other-effect';
    elsif holds_effect(a.status) then
      if a.status = 'reserved' and a.lease_until > v_now and a.attempt = p->>'attempt' then
        v_outcome := 'clear';
      else
        v_outcome := 'held';
        e := a;
      end if;
    elsif a.status = 'rejected' then
      v_outcome := 'rejected';
    elsif a.status = 'planned' and not ap.closed then
      if ap.expires_at <= v_now then
        v_outcome := 'overdue';
      elsif ap.state = 'pending' then
        v_outcome := 'pending';
      else
        update approvals q set closed = true where q.tenant_id = p_tenant and q.approval_id = ap.approval_id;
        update actions x set status = 'reserved', token = p->>'token', attempt = p->>'attempt', tries = x.tries + 1,
          lease_until = v_now + make_interval(secs => p_lease), at = v_now, updated_at = v_now, customer = v_customer
        where x.tenant_id = p_tenant and x.conversation_id = p_conversation and x.action_id = p_action
        returning * into a;
        v_outcome := 'clear';
      end if;
    end if;
  end if;

  while v_outcome is null loop
    select x.* into e from effect_holds h
      join actions x on x.tenant_id = h.tenant_id and x.conversation_id = h.conversation_id and x.action_id = h.action_id
      where h.tenant_id = p_tenant and h.effect_hash = v_hash;
    v_held := found;
    if v_held and (e.conversation_id, e.action_id) <> (p_conversation, p_action)
       and not (e.status = 'succeeded' and e.updated_at <= v_now - make_interval(hours => p_repeat)) is true then
      v_outcome := 'held';
      exit;
    end if;
    select count(*), coalesce(sum(greatest(x.amount, 0)) filter (where x.currency = p->>'currency'), 0)
      into v_count, v_sum from actions x
      where x.tenant_id = p_tenant and (x.customer = v_customer or x.conversation_id = p_conversation)
        and x.rule = p->>'rule' and x.at > v_now - interval '24 hours' and holds_effect(x.status)
        and (x.conversation_id, x.action_id) <> (p_conversation, p_action);
    if p_wish = 'reserve' and (v_count + 1 > p_count or v_sum + coalesce(v_amount, 0) > p_sum) then
      v_outcome := 'limit';
    elsif p_wish = 'look' then
      v_outcome := 'free';
    else
      if v_held then
        -- Long enough ago: it passes to this one, unless somebody was faster.
        update effect_holds h set conversation_id = p_conversation, action_id = p_action
        where h.tenant_id = p_tenant and h.effect_hash = v_hash
          and (h.conversation_id, h.action_id) = (e.conversation_id, e.action_id);
      else
        insert into effect_holds values (p_tenant, v_hash, p_conversation, p_action) on conflict do nothing;
      end if;
      -- Somebody was faster: look again at who.
      continue when not found;
      v_outcome := case p_wish when 'ask' then 'asked' else 'clear' end;
      insert into actions as x (
        tenant_id, conversation_id, action_id, source, name, rule, type, target, amount, currency, args, effect_key,
        effect_hash, customer, uncatalogued, status, by, token, attempt, tries, lease_until, at, updated_at)
      values (
        p_tenant, p_conversation, p_action, 'check', p->>'name', p->>'rule', p->>'type', p->>'target', v_amount,
        p->>'currency', p->>'args', p->>'key', v_hash, v_customer, (p->>'uncatalogued')::boolean,
        case p_wish when 'ask' then 'planned' else 'reserved' end, 'ai',
        case p_wish when 'ask' then null else p->>'token' end, p->>'attempt',
        case p_wish when 'ask' then 0 else 1 end,
        case p_wish when 'ask' then null else v_now + make_interval(secs => p_lease) end, v_now, v_now)
      on conflict on constraint actions_pkey do update set
        source = 'check', name = excluded.name, rule = excluded.rule, type = excluded.type, target = excluded.target,
        amount = excluded.amount, currency = excluded.currency, args = excluded.args, effect_key = excluded.effect_key,
        effect_hash = excluded.effect_hash, customer = excluded.customer, uncatalogued = excluded.uncatalogued,
        status = excluded.status, by = 'ai', token = excluded.token, attempt = excluded.attempt,
        tries = x.tries + excluded.tries, lease_until = excluded.lease_until, at = excluded.at,
        updated_at = excluded.updated_at
      returning * into a;
      if p_wish = 'ask' then
        insert into approvals (
          tenant_id, approval_id, conversation_id, action_id, state, reasons, approvers, on_timeout, asked_hash,
          asked_amount, asked_at, expires_at)
        values (
          p_tenant, p_approval->>'id', p_conversation, p_action, 'pending', p_approval->>'reasons',
          p_approval->>'approvers', p_approval->>'onTimeout', v_hash, v_amount, v_now,
          v_now + make_interval(mins => (p_approval->>'minutes')::integer))
        returning * into ap;
      end if;
    end if;
  end loop;

  return query select json_build_object(
    'outcome', v_outcome,
    'action', case when a.action_id is not null then action_json(a, v_now) end,
    'earlier', case when v_outcome = 'held' then action_json(e, v_now) end,
    'approval', case when ap.approval_id is not null then approval_json(ap, a, v_now) end,
    'day', json_build_object('count', v_count, 'sum', v_sum),
    'customer', v_customer,
    'totals', action_totals(p_tenant, v_customer, p_conversation, v_now));
end $$;

-- What an event says of an action, after what was known of it: later news counts, but a plan is no news, and neither is
-- not knowing where somebody knew.
create function status_told(p_known text, p_told text) returns text language sql immutable as $$
  select case
    when p_told = 'planned' then p_known
    when p_told = 'running' and p_known not in ('planned', 'reserved', 'failed') then p_known
    when p_told = 'unknown' and p_known in ('succeeded', 'failed', 'reversed') then p_known
    else p_told
  end
$$;

-- One step of an action, after its conversation was written in the same transaction.
-- BT002: somebody else was faster, so that the step is not possible any more. BT003: another action holds the effect.
create function guard_step(p_tenant text, o json)
returns void language plpgsql as $$
declare
  v_conv text := o->>'conv';
  v_action text := o->>'action';
  v_now timestamptz := coalesce((o->>'now')::timestamptz, clock_timestamp());
  v_hash bytea := decode(o->>'hash', 'hex');
  a actions;
begin
  if o->>'op' = 'event' then
    if v_hash is null then
      update actions x set status = status_told(x.status, o->>'status'), updated_at = (o->>'at')::timestamptz
      where x.tenant_id = p_tenant and x.conversation_id = v_conv and x.action_id = v_action
      returning * into a;
    else
      insert into actions as x (
        tenant_id, conversation_id, action_id, source, name, rule, type, target, amount, currency, effect_key,
        effect_hash, customer, uncatalogued, status, by, at, updated_at)
      values (
        p_tenant, v_conv, v_action, 'event', o->>'name', o->>'rule', o->>'type', o->>'target', (o->>'amount')::numeric,
        o->>'currency', o->>'key', v_hash, o->>'customer', (o->>'uncatalogued')::boolean, o->>'status', o->>'by',
        (o->>'at')::timestamptz, (o->>'at')::timestamptz)
      on conflict on constraint actions_pkey do update set
        name = excluded.name, rule = excluded.rule, type = excluded.type, target = excluded.target,
        amount = excluded.amount, currency = excluded.currency, effect_key = excluded.effect_key,
        effect_hash = excluded.effect_hash, status = status_told(x.status, excluded.status), by = excluded.by,
        uncatalogued = excluded.uncatalogued, customer = coalesce(excluded.customer, x.customer),
        updated_at = excluded.updated_at
      returning * into a;
    end if;
    if a.action_id is null then
      return;
    end if;
  elsif o->>'op' = 'move' then
    update actions x set
      status = o->>'to', updated_at = v_now,
      lease_until = case when o->>'lease' is null then x.lease_until
                         else v_now + make_interval(secs => (o->>'lease')::integer) end
    where x.tenant_id = p_tenant and x.conversation_id = v_conv and x.action_id = v_action
      and x.status = any (array(select json_array_elements_text(o->'from')))
      and (o->>'tries' is null or x.tries = (o->>'tries')::integer)
      and (o->>'live' is null or x.lease_until > v_now)
      and (o->>'lapsed' is null or x.lease_until <= v_now)
    returning * into a;
    if not found then
      raise exception 'the action has moved' using errcode = 'BT002';
    end if;
  else
    update approvals q set
      state = o->>'state', closed = o->>'state' in ('rejected', 'expired'),
      decided_at = case when o->>'state' = 'expired' then q.decided_at else v_now end,
      decided_by = coalesce(o->>'by', q.decided_by), note = coalesce(o->>'note', q.note),
      expires_at = case when o->>'state' in ('approved', 'edited')
                        then v_now + make_interval(mins => (o->>'minutes')::integer) else q.expires_at end
    where q.tenant_id = p_tenant and q.approval_id = o->>'approval' and not q.closed
      and case when o->>'state' = 'expired' then q.expires_at <= v_now
               else q.state = 'pending' and q.expires_at > v_now end;
    if not found then
      raise exception 'the approval has moved' using errcode = 'BT002';
    end if;
    update actions x set
      status = case when o->>'state' in ('rejected', 'expired') then 'rejected' else x.status end,
      amount = case when o->>'state' = 'edited' then (o->>'amount')::numeric else x.amount end,
      effect_key = coalesce(o->>'key', x.effect_key), effect_hash = coalesce(v_hash, x.effect_hash), updated_at = v_now
    where x.tenant_id = p_tenant and x.conversation_id = v_conv and x.action_id = v_action and x.status = 'planned'
    returning * into a;
    if not found then
      raise exception 'the action has moved' using errcode = 'BT002';
    end if;
    if v_hash is not null then
      insert into effect_holds values (p_tenant, v_hash, v_conv, v_action) on conflict do nothing;
      if not found and not exists (
        select from effect_holds h where h.tenant_id = p_tenant and h.effect_hash = v_hash
          and h.conversation_id = v_conv and h.action_id = v_action) then
        raise exception 'another action holds the effect' using errcode = 'BT003';
      end if;
    end if;
  end if;
  if holds_effect(a.status) then
    if a.effect_hash is not null then
      insert into effect_holds values (p_tenant, a.effect_hash, v_conv, v_action) on conflict do nothing;
    end if;
  elsif a.status <> 'planned' then
    perform effects_release(p_tenant, v_conv, v_action);
  end if;
end $$;

-- ingest_many for batches in which something happens to actions; all others take the short way.
create function ingest_guarded(
  p_tenant text,
  c_conv text, c_expected text, c_version text, c_seq text, c_hash text, c_state text, c_decision text,
  c_helpdesk text, c_ticket text, c_handoff text, c_handoff_state text, c_holder text, c_token text,
  l_conv text, l_seq text, l_kind text, l_event text, l_at text, l_body text, l_decision text, l_answer text,
  l_salt text, l_content text, l_hash text,
  p_handoffs json, p_moves json, p_effects json, p_guard json)
returns table (written text, known text)
language plpgsql as $$
declare
  v record;
  o json;
  c text;
begin
  perform set_config('baton.tenant', p_tenant, true);
  -- Checks of these conversations wait, in the order every batch takes.
  for c in select distinct g->>'conv' from json_array_elements(p_guard) g order by 1 loop
    perform pg_advisory_xact_lock(4600003, hashtext(p_tenant || chr(31) || c));
  end loop;
  select * into v from ingest_many(
    p_tenant, c_conv, c_expected, c_version, c_seq, c_hash, c_state, c_decision, c_helpdesk, c_ticket, c_handoff,
    c_handoff_state, c_holder, c_token, l_conv, l_seq, l_kind, l_event, l_at, l_body, l_decision, l_answer, l_salt,
    l_content, l_hash, p_handoffs, p_moves, p_effects);
  for o in select g.value from json_array_elements(p_guard) with ordinality as g (value, place)
    where g.value->>'conv' = any (string_to_array(v.written, chr(30))) order by g.place
  loop
    perform guard_step(p_tenant, o);
  end loop;
  return query select v.written, v.known;
end $$;

revoke all on all functions in schema baton from public;
grant execute on all functions in schema baton to baton_app;
