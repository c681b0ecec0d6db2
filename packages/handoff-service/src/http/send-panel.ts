import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PanelText } from '../panel/panels.ts';

/** Sends a panel, or 304 to whoever has it. */
export const sendPanel = (
  request: FastifyRequest,
  reply: FastifyReply,
  panel: PanelText,
): FastifyReply => {
  void reply.header('etag', panel.etag).header('cache-control', 'private, no-cache');
  if (request.headers['if-none-match'] === panel.etag) return reply.code(304).send();
  return reply.type('application/json; charset=utf-8').send(panel.text);
};
