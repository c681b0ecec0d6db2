import type { FastifyInstance } from 'fastify';
import { Problem } from '../problems/problem.ts';
import { takesBody } from './takes-body.ts';

/** Bytes of a request body at most. */
export const BODY_LIMIT: number = 4 * 1024 * 1024;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * JSON bodies: strict UTF-8, no prototype poisoning, no comments on what was in them.
 * Bytes are decoded here because a lenient decoder would silently change what the sender signed or hashed.
 */
export const acceptJson = (app: FastifyInstance): void => {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser<Buffer>(
    'application/json',
    { parseAs: 'buffer', bodyLimit: BODY_LIMIT },
    (request, bytes, done) => {
      // Many clients name the type of a body they do not send.
      if (bytes.length === 0 && !takesBody(request.method, request.routeOptions.url)) {
        done(null, undefined);
        return;
      }
      let text: string;
      try {
        text = utf8.decode(bytes);
      } catch {
        done(
          new Problem('malformed-json', {
            faults: [{ code: 'malformed-json', pointer: '', detail: 'is not UTF-8' }],
          }),
        );
        return;
      }
      void parse(request, text, (error, value) => {
        if (!error) {
          done(null, value);
          return;
        }
        const poisoned = text.length > 0 && isJson(text);
        done(
          new Problem(poisoned ? 'forbidden-key' : 'malformed-json', {
            faults: [
              {
                code: poisoned ? 'forbidden-key' : 'malformed-json',
                pointer: '',
                detail: poisoned ? 'holds a forbidden key' : 'is not JSON',
              },
            ],
          }),
        );
      });
    },
  );
};

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};
