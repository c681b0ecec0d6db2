import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Bytes of a request of Intercom's at most, and some: what is larger is refused by whoever reads it. */
const LIMIT = 5 * 1024 * 1024 + 1;

/**
 * Leaves bodies the bytes they are, whatever they say they are: signatures are over those.
 * @param bodyLimit bytes; what is larger is not read
 */
export const rawBodies = (scope: FastifyInstance, bodyLimit = LIMIT): void => {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit }, (_request, bytes, done) =>
    done(null, bytes),
  );
};

/** Bytes of a body; none where there was none. */
export const bytesOf = (request: FastifyRequest): Buffer =>
  Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
