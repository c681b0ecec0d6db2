import { freshdeskWorkspace } from '../freshdesk/freshdesk-workspace.ts';
import { intercomWorkspace } from '../intercom/intercom-workspace.ts';
import type { Settings } from '../page/settings.ts';
import { connectFreshdesk } from '../service/freshdesk.ts';
import { connectHelpdesk } from '../service/helpdesk.ts';
import type { Helpdesk } from '../service/helpdesk.ts';
import { connectIntercom } from '../service/intercom.ts';
import { zendeskWorkspace } from '../workspace/zendesk-workspace.ts';
import type { DrawWorkspace } from '../workspace/workspace.ts';

/** A helpdesk that the playground plays. */
interface Desk {
  connect: () => Helpdesk;
  draw: DrawWorkspace;
}

/** All that it plays, by the names they have in tickets. */
export const DESKS: Readonly<Record<Settings['helpdesk'], Desk>> = {
  zendesk: { connect: connectHelpdesk, draw: zendeskWorkspace },
  intercom: { connect: connectIntercom, draw: intercomWorkspace },
  freshdesk: { connect: connectFreshdesk, draw: freshdeskWorkspace },
};
