import { expect, it } from 'vitest';
import { withZendesk } from './testing/client.ts';

const namesOf = (body: Record<string, unknown>, list = 'attribute_values'): string[] =>
  (body[list] as { name: string }[]).map(({ name }) => name);

it(
  'sets the skills of a ticket whole, passes over ids nobody knows, and lets agents only look',
  withZendesk(async ({ zendesk, open, call, as }) => {
    const { skills, agents } = zendesk.seeded;
    const path = `/routing/tickets/${open()}/instance_values`;
    const set = (ids: unknown, headers = {}) =>
      call('POST', path, { attribute_value_ids: ids }, headers);
    expect((await call('GET', path)).body).toStrictEqual({ attribute_values: [] });
    const first = await set([skills.refunds, skills.legal]);
    expect(namesOf(first.body)).toStrictEqual(['refunds', 'legal']);
    const second = await set([skills.german, 'no such skill', skills.german]);
    expect([second.status, namesOf(second.body)]).toStrictEqual([200, ['german']]);
    expect((await set('x')).status).toBe(400);
    expect((await set([skills.legal], as(agents[0].id))).status).toBe(403);
    expect(namesOf((await call('GET', path, undefined, as(agents[0].id))).body)).toStrictEqual([
      'german',
    ]);
  }),
);

it(
  'lists skills, makes them, and tells who has them and which tickets they fit',
  withZendesk(async ({ zendesk, open, call, as }) => {
    const { skills, agents } = zendesk.seeded;
    const all = await call('GET', '/routing/attributes?include=attribute_values');
    expect(namesOf(all.body, 'attributes')).toStrictEqual(['Skills']);
    expect(namesOf(all.body)).toStrictEqual(['refunds', 'german', 'legal']);
    const made = await call('POST', '/routing/attributes', { attribute: { name: 'Language' } });
    const { id } = made.body['attribute'] as { id: string };
    await call('POST', `/routing/attributes/${id}/values`, { attribute_value: { name: 'fr' } });
    expect(namesOf((await call('GET', `/routing/attributes/${id}/values`)).body)).toStrictEqual([
      'fr',
    ]);
    expect((await call('POST', '/routing/attributes', { attribute: {} })).status).toBe(422);
    const own = `/routing/agents/${agents[0].id}/instance_values`;
    expect(namesOf((await call('GET', own)).body)).toStrictEqual(['refunds']);
    const [fits, other] = [open(), open()];
    for (const [ticket, skill] of [
      [fits, skills.refunds],
      [other, skills.legal],
    ] as const)
      await call('POST', `/routing/tickets/${ticket}/instance_values`, {
        attribute_value_ids: [skill],
      });
    const path = `/routing/requirements/fulfilled?ticket_ids=${fits},${other}`;
    const { body } = await call('GET', path, undefined, as(agents[0].id));
    expect(body['fulfilled_ticket_ids']).toStrictEqual([fits]);
  }),
);

it(
  'tells who is there, of a group or of all, and follows when they come and go',
  withZendesk(async ({ zendesk, call, as }) => {
    const { groups, agents } = zendesk.seeded;
    const states = async (query: string) => {
      const { body } = await call('GET', `/agent_availabilities?${query}`);
      const data = body['data'] as {
        attributes: { agent_id: number; agent_status: { name: string } };
      }[];
      return data.map(({ attributes }) => [attributes.agent_id, attributes.agent_status.name]);
    };
    const query = `filter[group_ids]=${groups.support.id}&filter[channel_status]=support:online`;
    expect(await states(query)).toStrictEqual([
      [agents[0].id, 'online'],
      [agents[1].id, 'online'],
    ]);
    zendesk.person.presence(agents[0].id, false);
    expect(await states(query)).toHaveLength(1);
    zendesk.account.changeUser(agents[1].id, { suspended: true });
    expect(await states(query)).toStrictEqual([]);
    expect(await states(`filter[agent_ids]=${agents[2].id}`)).toStrictEqual([
      [agents[2].id, 'offline'],
    ]);
    const one = await call('GET', `/agent_availabilities/${agents[2].id}`);
    expect(one.body).toMatchObject({ data: { id: `agent_availabilities|${agents[2].id}` } });
    const agent = await call('GET', '/agent_availabilities', undefined, as(agents[2].id));
    expect(agent.status).toBe(403);
    const paged = await call('GET', '/agent_availabilities?page[size]=1');
    expect(paged.body).toMatchObject({ meta: { has_more: true } });
  }),
);
