import { Tier } from '@baton/handoff-core';
import type { Service } from '@baton/handoff-service';
import { LOCAL_SDK } from '../pages/sidebar-template.ts';
import type { SendSidebar } from '../pages/sidebar-template.ts';

const viewerOf = (tier: Tier): string => `development:${tier}`;

/** Everybody whom development believes to be there. */
export const DEVELOPMENT_VIEWERS: readonly string[] = Tier.options.map(viewerOf);

/**
 * The Zendesk sidebar for a development viewer: whoever can connect is trusted, so it exists only with `--dev`,
 * which in turn exists only on a loopback address. `?viewer=` picks the tier.
 */
export const devSidebarPage = (
  { app, sessions }: Service,
  tenant: string,
  send: SendSidebar,
): void => {
  app.get<{ Querystring: Record<string, string | undefined> }>(
    '/zendesk/sidebar',
    async (request, reply) => {
      const tier = Tier.catch('restricted').parse(request.query['viewer'] ?? 'standard');
      const session = await sessions.mint({ tenant, viewer: viewerOf(tier), tier });
      return send(reply, {
        boot: { session, tier, locale: 'en' },
        frameAncestors: `'self'`,
        sdk: LOCAL_SDK,
      });
    },
  );
};
