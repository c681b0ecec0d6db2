import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeOf, without } from './change.ts';
import type { Wish } from './change.ts';
import type { FieldCatalog } from './field-catalog.ts';
import type { ZendeskTicket } from './parse.ts';

const ticket = (more: Partial<ZendeskTicket> = {}): ZendeskTicket => ({
  id: 1,
  status: 'open',
  priority: null,
  tags: [],
  custom_fields: [],
  group_id: null,
  assignee_id: null,
  requester_id: 3,
  organization_id: null,
  followup_ids: [],
  updated_at: '2026-03-02T09:00:00Z',
  ...more,
});

const STATE = { handoff_state: 11 };
const catalog: FieldCatalog = new Map([
  [
    11,
    {
      id: 11,
      type: 'tagger',
      active: true,
      custom_field_options: [{ value: 'offered' }, { value: 'active' }],
    },
  ],
]);

it('sends the new tag of a drop-down with the others, and not the old one, which would bring its value back', () => {
  const seen = ticket({
    tags: ['vip', 'offered'],
    custom_fields: [{ id: 11, value: 'offered' }],
  });
  const wish: Wish = { fields: { handoff_state: 'active' }, addTags: ['ai-handoff'] };
  expect(changeOf(wish, seen, STATE, catalog).body).toEqual({
    custom_fields: [{ id: 11, value: 'active' }],
    tags: ['vip', 'ai-handoff', 'active'],
  });
});

it('leaves tags alone where none is to come or go', () => {
  const seen = ticket({ tags: ['vip', 'ai-handoff'] });
  const wish: Wish = {
    fields: { handoff_state: 'active' },
    addTags: ['AI-Handoff'],
    removeTags: ['gone'],
  };
  expect(changeOf(wish, seen, STATE, catalog).body.tags).toBeUndefined();
});

it('asks for nothing twice, and never for another tag of somebody else', () => {
  const tag = fc.constantFrom('vip', 'seen', 'ai-handoff', 'ai-handed-back', 'queue tag');
  fc.assert(
    fc.property(
      fc.uniqueArray(tag),
      fc.array(tag),
      fc.array(tag),
      fc.option(fc.integer({ min: 1, max: 3 })),
      fc.constantFrom('open', 'pending', 'hold', 'solved'),
      (tags, addTags, removeTags, assignee, status) => {
        const seen = ticket({
          tags: tags.map((each) => each.replace(' ', '_')),
          assignee_id: assignee,
          status,
        });
        const wish: Wish = { addTags, removeTags, target: { group: '5' }, status: 'open' };
        const { body } = changeOf(wish, seen, {}, null);
        const next = ticket({
          ...seen,
          tags: [...(body.tags ?? seen.tags)],
          group_id: body.group_id ?? seen.group_id,
          assignee_id: body.assignee_id === undefined ? seen.assignee_id : body.assignee_id,
          status: body.status ?? seen.status,
        });
        expect(changeOf(wish, next, {}, null)).toEqual({ body: {}, degraded: [] });
        const touched = new Set([...addTags, ...removeTags].map((each) => each.replace(' ', '_')));
        const others = seen.tags.filter((each) => !touched.has(each));
        expect(next.tags).toEqual(expect.arrayContaining(others));
        expect(next.assignee_id).toBeNull();
      },
    ),
  );
});

describe('what is left without a part', () => {
  const seen = ticket({ assignee_id: 9 });
  const change = (target: NonNullable<Wish['target']>) => changeOf({ target }, seen, {}, null);
  it.each([
    ['a group', ['group'], { group: '5' }, {}],
    [
      'a person of a group',
      ['assignee'],
      { group: '5', assignee: '7' },
      { group_id: 5, assignee_id: null },
    ],
    ['a group of a person', ['group'], { group: '5', assignee: '7' }, { assignee_id: 7 }],
    ['both', ['group', 'assignee'], { group: '5', assignee: '7' }, {}],
    [
      'what was never in it',
      ['fields', 'tags'],
      { group: '5' },
      { group_id: 5, assignee_id: null },
    ],
  ])('of %s', (_, parts, target, left) => {
    expect(without(change(target), parts, seen).body).toEqual(left);
  });
});
