import { ConnectorError } from '@baton/handoff-service';
import type { HelpdeskConnector } from '@baton/handoff-service';
import type { z } from 'zod';
import type { Api, ApiCall } from './call.ts';
import { fileTries } from '../shared/file-tries.ts';
import { describeGeneric } from './describe.ts';
import { changeOf, claimOf } from './map.ts';
import type { Change, Wish } from './map.ts';
import type { GenericOptions } from './options.ts';
import { ProtocolContext, ProtocolFound, ProtocolStaffing } from './parse.ts';
import { readTicketOf } from './read-ticket.ts';
import { readGenericHook } from './verify.ts';
import { parsed, writeOnce } from './write.ts';

/** The connector over whatever carries its requests. */
export const connectorOn = (api: Api, options: GenericOptions): HelpdeskConnector => {
  const can = describeGeneric(options);
  const files = fileTries();
  const changing = (wish: Wish): Change => changeOf(wish, can, options.fields ?? {});

  const ask = async <T>(schema: z.ZodType<T>, call: Omit<ApiCall, 'write'>): Promise<T> => {
    const answer = await api({ ...call, write: false });
    if (answer.changed) throw new ConnectorError('unavailable', { sent: false });
    return parsed(schema, answer.json, false);
  };

  return {
    name: options.name,
    ...(options.tenants && { tenants: options.tenants }),
    describe: () => can,
    deliver: async ({ handover, ...request }) => {
      const { note, transcript, fields, addTags, removeTags, priority, target } = handover;
      const written = await writeOnce(api, files, request, {
        change: {
          part: 'deliver',
          // Nobody looks into what is solved, or waits for the customer.
          of: ({ status }) => {
            const open = status === 'solved' || status === 'pending';
            return changing({
              fields,
              addTags,
              removeTags,
              priority,
              target,
              ...(open && { status: 'open' }),
            });
          },
        },
        ...(can.note && {
          note: { part: 'note', text: note, file: can.attachment ? transcript : null },
        }),
      });
      const unable = [
        ...(can.note ? [] : ['note']),
        ...(transcript === null || (can.note && can.attachment) ? [] : ['transcript']),
      ];
      return { ...written, degraded: [...written.degraded, ...unable] };
    },
    update: ({ fields, addTags, removeTags, ...request }) =>
      writeOnce(api, files, request, {
        change: { part: 'update', of: () => changing({ fields, addTags, removeTags }) },
      }),
    ...(can.assignPerson && {
      claim: ({ by, nobodies, ...request }) =>
        writeOnce(api, files, request, {
          change: { part: 'claim', of: ({ assignee }) => claimOf({ by, nobodies }, assignee) },
        }),
    }),
    assign: ({ target, ...request }) =>
      writeOnce(api, files, request, {
        change: { part: 'assign', of: () => changing({ target }) },
      }),
    appendNote: async ({ note, ...request }) =>
      can.note
        ? writeOnce(api, files, request, { note: { part: 'append', text: note } })
        : { applied: 'now', degraded: ['note'], ref: null },
    resolve: (request) =>
      writeOnce(api, files, request, {
        change: { part: 'resolve', of: () => changing({ status: 'solved' }) },
      }),
    readTicket: (request) => readTicketOf(api, request),
    readHook: readGenericHook,
    ...(can.availability && {
      availability: ({ target, signal }) =>
        ask(ProtocolStaffing, {
          method: 'GET',
          path: ['availability'],
          query: [
            ...(target.group === undefined ? [] : [['group', target.group] as const]),
            ...(target.assignee === undefined ? [] : [['assignee', target.assignee] as const]),
            ...(target.skills ?? []).map((skill) => ['skill', skill] as const),
          ],
          signal,
        }),
    }),
    ...(can.context && {
      // In the body, since addresses of requests are written into logs.
      fetchContext: async ({ ticket, customer, signal }) => {
        const known = await ask(ProtocolContext, {
          method: 'POST',
          path: ['context'],
          body: { ticket: ticket.id, customer },
          signal,
        });
        return {
          ...known,
          tickets: known.tickets?.filter(({ id }) => id !== ticket.id) ?? null,
        };
      },
    }),
    ...(can.search && {
      searchHelp: async ({ query, language, limit, signal }) => {
        const body = { query, language, limit };
        const { results } = await ask(ProtocolFound, {
          method: 'POST',
          path: ['search'],
          body,
          signal,
        });
        return results.slice(0, limit);
      },
    }),
  };
};
