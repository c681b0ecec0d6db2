import { randomUUID } from 'node:crypto';
import { wordsFor } from '../words/words-for.ts';
import { drawMessage } from '../views/draw-message.ts';
import { canvasAnswer, refusal } from './answers.ts';
import { TOO_SLOW, deadlineOf } from './deadline.ts';
import { answerHealth, unknownHealth } from './health.ts';
import { Looks } from './looks.ts';
import { newNonce } from './new-nonce.ts';
import type { IntercomPorts, KnownApp } from './ports.ts';
import { readBytes } from './read-bytes.ts';
import { readRequest } from './read-request.ts';
import { NOBODYS_SECRET, isSigned } from './verify-signature.ts';

/** Bytes of a request at most: a conversation, a person and a canvas. */
export const MOST_BYTES = 5 * 1024 * 1024;

/** How keys of apps look: ids of workspaces, and words. */
const APP_KEY = /^[\w-]{1,100}$/;

/**
 * Answers one request of Intercom for the app of this key. Never rejects.
 * @param requestId under which the log tells of it
 */
export type IntercomEndpoint = (
  request: Request,
  appKey: string,
  requestId?: string,
) => Promise<Response>;

/** What Intercom asks a server for. */
export interface IntercomEndpoints {
  /** Somebody opened a conversation. Nothing is written but that it was looked at. */
  initialize: IntercomEndpoint;
  /** Somebody pressed something. */
  submit: IntercomEndpoint;
  /** Whether the app is well in a workspace. */
  health: IntercomEndpoint;
}

/**
 * The endpoints of the inbox app. Whatever is properly signed is answered with 200 and a canvas within the deadline; 401 is
 * for a wrong signature and for a key that is nobody's, which look alike; 413 for what is too large to be looked at.
 */
export const intercomEndpoints = (ports: IntercomPorts): IntercomEndpoints => {
  const looks = new Looks(ports);

  /** Bytes that Intercom signed for an app, or what to answer instead. */
  const proven = async (
    request: Request,
    appKey: string,
    log: (why: string) => void,
  ): Promise<{ app: KnownApp; bytes: Uint8Array } | Response> => {
    const bytes = await readBytes(request, MOST_BYTES);
    if (bytes === null) {
      log('too-large');
      return refusal(413);
    }
    const app = APP_KEY.test(appKey) ? await ports.appOf(appKey) : null;
    const signature = request.headers.get('x-body-signature');
    if (app !== null && isSigned(app.clientSecret, bytes, signature)) return { app, bytes };
    if (app === null) isSigned(NOBODYS_SECRET, bytes, signature);
    log(app === null ? 'unknown-app' : 'signature');
    return refusal(401);
  };

  const looking =
    (kind: 'initialize' | 'submit'): IntercomEndpoint =>
    async (request, appKey, requestId = randomUUID()) => {
      const log = (why: string): void => ports.log.warn({ requestId, why }, `${kind} failed`);
      const deadline = deadlineOf(ports.deadlineMs);
      // What is answered when the time is up: the further it got, the more it says.
      const course = { late: () => drawMessage('too-slow', wordsFor('en'), newNonce()) };
      const work = async (): Promise<Response> => {
        const found = await proven(request, appKey, log);
        if (found instanceof Response) return found;
        const look = readRequest(found.bytes);
        if (look === null) {
          log('body');
          return canvasAnswer(drawMessage('failed', wordsFor('en'), newNonce()));
        }
        const signal = deadline.signal;
        return canvasAnswer(await looks.draw({ app: found.app, look, kind, signal, course, log }));
      };
      try {
        const answer = await deadline.within(work());
        if (answer !== TOO_SLOW) return answer;
        log('too-slow');
        return canvasAnswer(course.late());
      } catch {
        log('failed');
        return canvasAnswer(drawMessage('unreachable', wordsFor('en'), newNonce()));
      } finally {
        deadline.end();
      }
    };

  return {
    initialize: looking('initialize'),
    submit: looking('submit'),
    health: async (request, appKey, requestId = randomUUID()) => {
      const log = (why: string): void => ports.log.warn({ requestId, why }, 'health failed');
      const deadline = deadlineOf(ports.deadlineMs);
      const work = async (): Promise<Response> => {
        const found = await proven(request, appKey, log);
        return found instanceof Response ? found : answerHealth(ports, found.app, found.bytes);
      };
      try {
        const answer = await deadline.within(work());
        if (answer !== TOO_SLOW) return answer;
        log('too-slow');
        return unknownHealth();
      } catch {
        log('failed');
        return unknownHealth();
      } finally {
        deadline.end();
      }
    },
  };
};
