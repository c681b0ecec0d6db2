-- A session may be of one ticket alone: of whoever a helpdesk let look at that one, and at nothing else.

alter table panel_sessions add column ticket_id text;
alter table panel_sessions add constraint panel_sessions_ticket check (ticket_id is null or helpdesk is not null);

drop function panel_session_mint(text, bytea, text, text, text, text, text, integer, integer, timestamptz);
drop function panel_session_find(bytea, timestamptz);

-- As before, and of which ticket alone: null for any.
create function panel_session_mint(
  p_tenant text, p_hash bytea, p_viewer text, p_tier text, p_helpdesk text, p_user text, p_ticket text,
  p_account text,
  p_idle_ms integer, p_longest_ms integer, p_now timestamptz)
returns table (at timestamptz) language plpgsql as $$
declare
  v_now timestamptz := coalesce(p_now, clock_timestamp());
  v_over bytea[];
begin
  perform set_config('baton.tenant', p_tenant, true);
  if p_account is not null then
    -- Locked against an update as well: whoever changes the account meanwhile waits, and then ends this one, too.
    perform 1 from pairings k
      where k.tenant_id = p_tenant and k.helpdesk = p_helpdesk and k.account = p_account
      for share;
    if not found then
      return;
    end if;
  end if;
  insert into panel_sessions
    (tenant_id, token_hash, viewer, tier, helpdesk, helpdesk_user, ticket_id, created_at, ends_at,
     last_end)
  values
    (p_tenant, p_hash, p_viewer, p_tier, p_helpdesk, p_user, p_ticket, v_now,
     v_now + make_interval(secs => least(p_idle_ms, p_longest_ms) / 1000.0),
     v_now + make_interval(secs => p_longest_ms / 1000.0));
  -- By itself first: in one statement, a plan of the small table would look for these again for each row.
  v_over := array(
    select o.token_hash from panel_sessions o
    where o.tenant_id = p_tenant and o.helpdesk = p_helpdesk and o.helpdesk_user = p_user
      and o.ended_at is null and o.ends_at > v_now
    order by o.ends_at desc, o.created_at desc, o.token_hash offset 200);
  if cardinality(v_over) > 0 then
    -- What somebody else is at already is passed over: they end it, or the next to mint does.
    update panel_sessions s set ended_at = v_now
    where s.tenant_id = p_tenant and s.token_hash = any (array(
      select l.token_hash from panel_sessions l
      where l.tenant_id = p_tenant and l.token_hash = any (v_over) for update skip locked));
  end if;
  return query select v_now;
end $$;

-- As before, and of which ticket alone.
create function panel_session_find(p_hash bytea, p_now timestamptz)
returns table (
  tenant text, viewer text, tier text, helpdesk text, helpdesk_user text, ticket text, left_ms double precision,
  longest_ms double precision, at timestamptz)
language plpgsql stable security definer set search_path = baton, pg_temp as $$
declare
  v_now timestamptz := coalesce(p_now, clock_timestamp());
begin
  return query
    select s.tenant_id, s.viewer, s.tier, s.helpdesk, s.helpdesk_user, s.ticket_id,
      (extract(epoch from s.ends_at - v_now) * 1000)::double precision,
      (extract(epoch from s.last_end - v_now) * 1000)::double precision, v_now
    from panel_sessions s where s.token_hash = p_hash and s.ended_at is null and s.ends_at > v_now;
end $$;

revoke all on all functions in schema baton from public;
grant execute on all functions in schema baton to baton_app;
