import type { LinkSource } from '@baton/handoff-service';
import type { OpenIntercom } from './open-intercom.ts';

/** Links to whole briefs of Intercom: signed by the secret of the app that draws the canvas they stand on. */
export const linkSource = ({
  workspaces,
  gate,
}: Pick<OpenIntercom, 'workspaces' | 'gate'>): LinkSource => ({
  secretOf: async (tenant, workspace) => {
    const account = await workspaces.accountOf(tenant);
    return account?.workspace === workspace ? account.clientSecret : null;
  },
  gate,
});
