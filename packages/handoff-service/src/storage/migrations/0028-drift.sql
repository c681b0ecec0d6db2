-- Which lines of a pairing's checklist were green, so that it can be told once that one is no longer.

-- green: ids of lines that were green when they were last looked at. One that a look does not get to stays as it was.
alter table pairings add column green text[] not null default '{}';

update pairings x set green = array(
  select s ->> 'id' from jsonb_array_elements(x.steps) s where s ->> 'state' = 'ok')
where jsonb_typeof(x.steps) = 'array';

-- What was green is another account's.
create function pairing_green_over() returns trigger language plpgsql as $$
begin
  new.green := '{}';
  return new;
end $$;

create trigger pairing_green_over before update on pairings for each row
  when (old.account <> new.account) execute function pairing_green_over();

drop function pairing_checked(text, text, integer, jsonb, timestamptz);

-- What a look at version p_version found. drifted: lines that were green until this look. No row: it was saved or removed since.
create function pairing_checked(p_tenant text, p_helpdesk text, p_version integer, p_steps jsonb, p_now timestamptz)
returns table (drifted text[]) language plpgsql as $$
declare
  v_green text[];
begin
  perform set_config('baton.tenant', p_tenant, true);
  -- Of two looks at once, one is later.
  select k.green into v_green from pairings k
    where k.tenant_id = p_tenant and k.helpdesk = p_helpdesk and k.version = p_version for update;
  if not found then
    return;
  end if;
  update pairings x set steps = p_steps, checked_at = p_now, green = array(
    select s ->> 'id' from jsonb_array_elements(p_steps) s where s ->> 'state' = 'ok'
    union
    select g from unnest(v_green) g where g not in (select s ->> 'id' from jsonb_array_elements(p_steps) s))
  where x.tenant_id = p_tenant and x.helpdesk = p_helpdesk;
  return query select array(
    select s.step ->> 'id' from jsonb_array_elements(p_steps) with ordinality s (step, place)
    where s.step ->> 'state' <> 'ok' and s.step ->> 'id' = any (v_green) order by s.place);
end $$;

revoke all on all functions in schema baton from public;
grant execute on all functions in schema baton to baton_app;
