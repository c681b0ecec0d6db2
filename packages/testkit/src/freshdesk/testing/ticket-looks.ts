import type { Assumptions } from '../assumptions.ts';
import { withFile } from './with-file.ts';
import type { Look, Scene } from './client.ts';

const statusOf = async (came: Promise<{ status: number }>): Promise<number> => (await came).status;

const updatedAt = ({ freshdesk }: Scene, id: string): number =>
  freshdesk.account.tickets.row(id).updatedAt.getTime();

const binned = ({ freshdesk }: Scene): string => {
  const id = freshdesk.open();
  freshdesk.person.remove(id);
  return id;
};

/** What is assumed of tickets and what is said in them. */
export const ticketLooks = {
  unknownOption: {
    look: ({ freshdesk, put }) =>
      statusOf(put(freshdesk.open(), { custom_fields: { cf_handoff_state: 'dancing' } })),
    sees: [
      ['refused', 400],
      ['dropped', 200],
    ],
  },
  unknownField: {
    look: ({ freshdesk, put }) =>
      statusOf(put(freshdesk.open(), { custom_fields: { cf_no_such: 'x' } })),
    sees: [
      ['refused', 400],
      ['dropped', 200],
    ],
  },
  deletedShown: {
    look: (scene) => statusOf(scene.call('GET', `/tickets/${binned(scene)}`)),
    sees: [
      [true, 200],
      [false, 404],
    ],
  },
  writesToDeleted: {
    look: (scene) => statusOf(scene.note(binned(scene), 'late')),
    sees: [
      ['missing', 404],
      ['not-allowed', 405],
      ['taken', 201],
    ],
  },
  mergedShows: {
    look: async ({ freshdesk, said }) => {
      const [id, into] = [freshdesk.open(), freshdesk.open()];
      freshdesk.person.merge(id, into);
      return (await said(id)).filter((row) => String(row['body_text']).includes(into)).length;
    },
    sees: [
      ['note', 1],
      ['nothing', 0],
    ],
  },
  writesToMerged: {
    look: ({ freshdesk, note }) => {
      const [id, into] = [freshdesk.open(), freshdesk.open()];
      freshdesk.person.merge(id, into);
      return statusOf(note(id, 'late'));
    },
    sees: [
      ['taken', 201],
      ['refused', 400],
    ],
  },
  notesTouch: {
    look: async (scene) => {
      const id = scene.freshdesk.open();
      const before = updatedAt(scene, id);
      scene.freshdesk.advance(60_000);
      await scene.note(id, 'a word');
      return updatedAt(scene, id) > before;
    },
    sees: [
      [true, true],
      [false, false],
    ],
  },
  sameTouches: {
    look: async ({ freshdesk, put }) => {
      const id = freshdesk.open();
      await put(id, { tags: ['vip'], custom_fields: { cf_handoff_id: 'x' } });
      freshdesk.takeHooks();
      await put(id, { tags: ['vip'], status: 2, custom_fields: { cf_handoff_id: 'x' } });
      return freshdesk.takeHooks().length;
    },
    sees: [
      [false, 0],
      [true, 1],
    ],
  },
  replyTakes: {
    look: async ({ freshdesk, call }) => {
      const id = freshdesk.open();
      await call('POST', `/tickets/${id}/reply`, { body: 'Here I am' });
      return freshdesk.account.tickets.row(id).responderId !== null;
    },
    sees: [
      [false, false],
      [true, true],
    ],
  },
  groupWithoutAgent: {
    look: async ({ freshdesk, put }) => {
      const { agents, groups } = freshdesk.seeded;
      const id = freshdesk.open();
      freshdesk.person.assign(id, { agent: agents[1].id, group: groups.support.id });
      const { status, body } = await put(id, { group_id: Number(groups.billing.id) });
      return status === 200 ? body['responder_id'] !== null : status;
    },
    sees: [
      ['keeps', true],
      ['clears', false],
      ['refused', 400],
    ],
  },
  tagCase: {
    look: async ({ freshdesk, put }) =>
      (await put(freshdesk.open(), { tags: ['VIP'] })).body['tags'],
    sees: [
      ['kept', ['VIP']],
      ['lowered', ['vip']],
    ],
  },
  mostTagCharacters: {
    look: ({ freshdesk, put }) => statusOf(put(freshdesk.open(), { tags: ['x'.repeat(33)] })),
    sees: [
      [32, 400],
      [33, 200],
    ],
  },
  mostNoteCharacters: {
    look: ({ freshdesk, note }) => statusOf(note(freshdesk.open(), 'x'.repeat(101))),
    sees: [
      [null, 201],
      [100, 400],
    ],
  },
  mostFileBytes: {
    look: async ({ freshdesk, call }) => {
      const id = freshdesk.open();
      await call('POST', `/tickets/${id}/notes`, withFile('one', 60));
      return (await call('POST', `/tickets/${id}/notes`, withFile('two', 60))).status;
    },
    sees: [
      [20 * 1_048_576, 201],
      [100, 400],
    ],
  },
  notesEditable: {
    look: async ({ freshdesk, call, note }) => {
      const { body } = await note(freshdesk.open(), 'first');
      return (await call('PUT', `/conversations/${String(body['id'])}`, { body: 'second' })).status;
    },
    sees: [
      [true, 200],
      [false, 405],
    ],
  },
  conversationOrder: {
    look: async ({ freshdesk, note, said }) => {
      const id = freshdesk.open();
      await note(id, 'first');
      await note(id, 'second');
      return (await said(id)).map((row) => row['body_text']);
    },
    sees: [
      ['oldest-first', ['first', 'second']],
      ['newest-first', ['second', 'first']],
    ],
  },
  searchLagMs: {
    look: async ({ freshdesk, call }) => {
      freshdesk.open();
      freshdesk.advance(60_000);
      return (await call('GET', '/search/tickets?query="status:2"')).body['total'];
    },
    sees: [
      [60_000, 1],
      [120_000, 0],
    ],
  },
} as const satisfies { readonly [name in keyof Assumptions]?: Look };
