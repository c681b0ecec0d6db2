import type { FastifyInstance } from 'fastify';
import { ExternalId } from '@baton/handoff-core';
import { z } from 'zod';
import { maskedBy } from '../../search/masked-by.ts';
import { find } from '../../search/search-store.ts';
import type { Found } from '../../search/search-store.ts';
import { Problem } from '../../problems/problem.ts';
import { storeProblem } from '../../storage/store-problem.ts';
import type { Context } from '../context.ts';
import { checkAddress } from '../parameters.ts';
import { requireSpeaker } from '../speaker.ts';
import { SearchQuery } from '../search-operations.ts';
import type { SearchAnswer } from '../search-operations.ts';
import { panelUrl } from './events.ts';

const cursorOf = ({ at, conversation_id: id }: Found): string =>
  Buffer.from(JSON.stringify([at.toISOString(), id])).toString('base64url');

/** Where a page ends, as this route writes it. */
const CursorPlace = z.object({ at: z.iso.datetime(), id: ExternalId });

/** @throws Problem `invalid-query` */
const readCursor = (text: string): { at: Date; id: string } => {
  try {
    const read: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    const [at, id] = Array.isArray(read) ? (read as unknown[]) : [];
    const place = CursorPlace.safeParse({ at, id });
    if (place.success) return { at: new Date(place.data.at), id: place.data.id };
  } catch {
    // Told below.
  }
  throw new Problem('invalid-query', {
    faults: [{ code: 'invalid-query', pointer: '/after', detail: 'is no place in this list' }],
  });
};

/** Finding conversations. Whoever asks, the answer holds what the strictest tier may see. */
export const searchRoutes = (app: FastifyInstance, context: Context): void => {
  app.get('/v1/search', async (request): Promise<z.infer<typeof SearchAnswer>> => {
    const speaker = await requireSpeaker(context, request);
    const { tenant, session, tier } = await speaker.anywhere();
    if (session === null && tier !== 'full') throw new Problem('forbidden');
    const { q, limit, after } = checkAddress(SearchQuery, request.query, 'invalid-query');
    if (q.includes('\u0000')) throw new Problem('nul-character');
    const before = after === undefined ? null : readCursor(after);
    // What the store says now: of a policy that was made stricter a moment ago nothing older is shown.
    const { privacy } = (await context.policies.latest(tenant)).engine.policy;
    const by = maskedBy(privacy);
    const rows = await find(context.db, tenant, q, before, limit + 1, by).catch(
      (error: unknown) => {
        throw storeProblem(error);
      },
    );
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      results: page.map((row) => ({
        conversationId: row.conversation_id,
        ticket:
          row.helpdesk !== null && row.ticket_id !== null
            ? { helpdesk: row.helpdesk, id: row.ticket_id }
            : null,
        subject: row.subject,
        snippet: row.snippet,
        at: row.at.toISOString(),
        panelUrl: panelUrl(context, row.conversation_id),
      })),
      next: rows.length > limit && last ? cursorOf(last) : null,
    };
  });
};
