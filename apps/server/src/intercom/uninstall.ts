import { UNINSTALL_PATH } from '@baton/helpdesks';
import type { Uninstall } from '@baton/helpdesks';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { AddressRate } from '../pages/address-rate.ts';

/** Bytes of `{"app_id":"…"}`. */
const LIMIT = 4 * 1024;
const MOST_A_MINUTE = 120;

const workspaceOf = (body: unknown): string | null => {
  try {
    const { app_id: workspace } = JSON.parse(String(body)) as { app_id?: unknown };
    return typeof workspace === 'string' && /^[\w-]{1,64}$/.test(workspace) ? workspace : null;
  } catch {
    return null;
  }
};

/**
 * Takes the word that a workspace took the listed app away. Anybody can send it, so it only makes Baton look; and it is
 * answered alike whatever came of it, so that nobody learns who is paired.
 */
export const uninstallDoor = (
  app: FastifyInstance,
  { uninstall, log }: { uninstall: Uninstall; log: Logger },
): void => {
  const rate = new AddressRate(MOST_A_MINUTE);
  const lookInto = async (workspace: string, requestId: string): Promise<void> => {
    const tenant = await uninstall(workspace);
    if (tenant !== null) log.warn({ tenant, requestId }, 'workspace took the app away');
  };
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      '*',
      { parseAs: 'string', bodyLimit: LIMIT },
      (_request, body, done) => done(null, body),
    );
    scope.post(UNINSTALL_PATH, async (request, reply) => {
      if (!rate.take(request.ip)) return reply.code(429).header('retry-after', '60').send();
      const workspace = workspaceOf(request.body);
      if (workspace !== null) {
        // Nothing of it is worth Intercom's wait, and how long it took would tell who is paired.
        void lookInto(workspace, request.id);
      }
      return reply.code(200).send();
    });
  });
};
