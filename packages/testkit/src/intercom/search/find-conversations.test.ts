import { expect, it } from 'vitest';
import { withIntercom } from '../testing/client.ts';
import type { Scene } from '../testing/client.ts';

const search = async ({ call }: Scene, query: unknown, pagination: object = {}) => {
  const { status, body } = await call('POST', '/conversations/search', { query, pagination });
  const rows = (body['conversations'] ?? []) as { id: string }[];
  return { status, ids: rows.map(({ id }) => id), pages: body['pages'] };
};

const is = (field: string, value: unknown, operator = '=') => ({ field, operator, value });
const all = (...value: object[]) => ({ operator: 'AND', value });

it(
  'finds conversations by tag, customer, team, state and time',
  withIntercom(async (scene) => {
    const { intercom } = scene;
    const [one, other] = [intercom.open(), intercom.open('x', intercom.add.contact('Kim').id)];
    intercom.person.tag(one, 'ai-handoff');
    intercom.person.assign(one, { team: '814865' });
    intercom.person.close(other);
    const tag = intercom.workspace.tagNamed('ai-handoff').id;
    const { contact } = intercom.seeded;
    const soon = Math.floor(intercom.now().getTime() / 1_000) + 60;
    const cases: [object, string[]][] = [
      [is('tag_ids', tag), [one]],
      [is('tag_ids', tag, '!='), [other]],
      [is('contact_ids', [contact], 'IN'), [one]],
      [is('team_assignee_id', 814_865), [one]],
      [is('team_assignee_id', 0), [other]],
      [is('state', 'closed'), [other]],
      [is('open', true), [one]],
      [is('updated_at', soon, '>'), []],
      [all(is('updated_at', soon, '<'), is('state', 'open')), [one]],
      [{ operator: 'OR', value: [is('state', 'closed'), is('tag_ids', tag)] }, [one, other]],
      [is('source.author.email', '@customer', '~'), [one, other]],
      [is('ai_agent_participated', true), []],
    ];
    for (const [query, ids] of cases) {
      const found = await search(scene, query);
      expect([found.status, found.ids.toSorted()], JSON.stringify(query)).toStrictEqual([200, ids]);
    }
  }),
);

it(
  'tells page by page',
  withIntercom(async (scene) => {
    const ids = Array.from({ length: 5 }, () => scene.intercom.open());
    const query = is('state', 'open');
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const after = cursor === undefined ? {} : { starting_after: cursor };
      const found = await search(scene, query, { per_page: 2, ...after });
      seen.push(...found.ids);
      cursor = (found.pages as { next?: { starting_after: string } }).next?.starting_after;
    } while (cursor !== undefined);
    expect(seen.toSorted()).toStrictEqual(ids);
  }),
);

it.each<[string, unknown]>([
  ['no query', undefined],
  ['a field that can not be searched for', is('custom_attribute.AI handoff id', 'x')],
  ['an operator that a field has not', is('created_at', 1, '~')],
  ['a time that is none', is('created_at', 'yesterday', '>')],
  ['too many filters', all(...Array.from({ length: 16 }, () => is('read', true)))],
  ['too deep a query', all(all(all(is('read', true))))],
  ['a list of nothing', { operator: 'AND', value: [] }],
  ['an unknown way to join', { operator: 'XOR', value: [is('read', true)] }],
])('refuses %s', async (_, query) => {
  await withIntercom(async (scene) => {
    expect((await search(scene, query)).status).toBe(400);
  })();
});

it(
  'refuses pages of more than 150',
  withIntercom(async (scene) => {
    expect((await search(scene, is('read', true), { per_page: 151 })).status).toBe(400);
  }),
);
