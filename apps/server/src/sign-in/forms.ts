import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Bytes of a form at most: an address, some digits, or a token and what goes with it. */
const LIMIT = 16 * 1024;

const FORM = 'application/x-www-form-urlencoded';

/** Lets forms in, and nothing else. */
export const takeForms = (scope: FastifyInstance): void => {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser(
    FORM,
    { parseAs: 'string', bodyLimit: LIMIT },
    (_request, body, done) => done(null, body),
  );
};

/** The form of a request, when each field is there once. */
export const formOf = ({ body }: FastifyRequest): URLSearchParams | null => {
  const form = typeof body === 'string' ? new URLSearchParams(body) : null;
  return form && new Set(form.keys()).size === form.size ? form : null;
};
