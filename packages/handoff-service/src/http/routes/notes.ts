import type { FastifyInstance } from 'fastify';
import { leaveNote } from '../../notes/leave-note.ts';
import { faultsOf } from '../../problems/from-zod.ts';
import { Problem, problemOf } from '../../problems/problem.ts';
import type { Context } from '../context.ts';
import { NoteBody } from '../note-operations.ts';
import { ConversationPath, ViewQuery, checkAddress } from '../parameters.ts';
import { requirePerson } from '../visitor.ts';

/** Notes that people have written from the panel. */
export const noteRoutes = (app: FastifyInstance, context: Context): void => {
  app.post('/v1/panel/conversations/:id/notes', async (request) => {
    const person = await requirePerson(context, request);
    const { id } = checkAddress(ConversationPath, request.params, 'invalid-id');
    const query = checkAddress(ViewQuery, request.query, 'invalid-query');
    const parsed = NoteBody.safeParse(request.body);
    if (!parsed.success) throw problemOf(faultsOf(parsed.error));
    const { kind, run } = parsed.data;
    const { tenant, viewer, user } = await person.changing({ conversationId: id });
    const { ticket, text } = await context.panels.note(tenant, id, kind, query);
    if (ticket === null || text === null) throw new Problem('not-found');
    const { connectors } = context.hookDoor;
    const wish = { tenant, ticket, text, run, viewer, user };
    const { applied, degraded } = await leaveNote(connectors, wish);
    return { applied, degraded };
  });
};
