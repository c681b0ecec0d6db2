import { Tier } from '@baton/handoff-core';
import type { Service } from '@baton/handoff-service';
import { newNonce, pageHeaders } from '../pages/security-headers.ts';
import { readBuiltPage, serveBuiltFiles } from '../pages/built-files.ts';

const PLACE = '<!-- baton:head -->';

/** JSON inside a script element: nothing in it may end the element. */
const inScript = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/**
 * The Zendesk sidebar for a development viewer: whoever can connect is trusted, so it exists only with `--dev`,
 * which in turn exists only on a loopback address. `?viewer=` picks the tier.
 */
export const devSidebarPage = async ({ app, sessions }: Service, tenant: string): Promise<void> => {
  const template = await readBuiltPage('zendesk');
  await serveBuiltFiles(app, 'zendesk', '/zendesk/assets/');

  app.get<{ Querystring: Record<string, string | undefined> }>(
    '/zendesk/sidebar',
    (request, reply) => {
      const tier = Tier.catch('restricted').parse(request.query['viewer'] ?? 'standard');
      const nonce = newNonce();
      const boot = {
        session: sessions.mint({ tenant, viewer: `development:${tier}`, tier }),
        tier,
        locale: 'en',
        apiBase: '',
        pollMs: 4_000,
        nonce,
      };
      const head = [
        `<script nonce="${nonce}">document.documentElement.dataset.timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;</script>`,
        `<script type="application/json" id="baton-boot" nonce="${nonce}">${inScript(boot)}</script>`,
        `<meta property="csp-nonce" nonce="${nonce}">`,
        `<script type="module" src="/playground/zaf_sdk.js"></script>`,
      ].join('\n');
      return pageHeaders(reply, { nonce, frameAncestors: `'self'` }).send(
        template.replace(PLACE, () => head),
      );
    },
  );
};
