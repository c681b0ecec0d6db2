import type { FastifyReply } from 'fastify';
import type { Sink } from './sink.ts';

/** A follower that leaves so many bytes unread is dropped. */
const MOST_UNSENT = 64 * 1024;
/** Something at once, so that whoever opens it knows that it streams; browsers' own readers wait so long to come back. */
const OPENING = ': open\nretry: 3000\n\n';

/** Answers with a stream of server-sent events that stays open; `onGone` is told once, however it ends. */
export const openEventStream = (reply: FastifyReply, onGone: () => void): Sink => {
  reply.hijack();
  const { raw } = reply;
  raw.on('close', onGone);
  raw.on('error', () => undefined);
  raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    // Nobody on the way may keep it, pack it, or hold it back.
    'cache-control': 'private, no-store, no-transform',
    'x-accel-buffering': 'no',
    'x-content-type-options': 'nosniff',
    // Once ended, its connection must not hold up a process that wants to stop.
    connection: 'close',
  });
  raw.write(OPENING);
  return {
    send: (frame) => {
      if (raw.destroyed || raw.writableEnded) return false;
      if (raw.writableLength > MOST_UNSENT) {
        raw.destroy();
        return false;
      }
      raw.write(frame);
      return true;
    },
    end: () => {
      // What somebody does not read can't be waited for.
      if (raw.writableLength > MOST_UNSENT) raw.destroy();
      else raw.end();
    },
  };
};
