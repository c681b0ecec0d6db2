import { INTERCOM } from '@baton/helpdesks';
import type { Service } from '@baton/handoff-service';
import type { IntercomPorts, Onlooker } from '@baton/intercom';
import type { Logger } from 'pino';
import type { FullBriefs } from '../brief/full-brief.ts';
import { injectFetch } from '../inject-fetch.ts';
import type { OpenIntercom } from './open-intercom.ts';

/** What the inbox app works with in this process. */
export interface CanvasPortsOptions {
  service: Pick<Service, 'app' | 'sessions' | 'pageLoads'>;
  intercom: Pick<OpenIntercom, 'apps' | 'seen' | 'health'>;
  fullBriefs: FullBriefs;
  log: Logger;
  now?: () => Date;
  /** Milliseconds; shorter in tests. */
  deadlineMs?: number;
}

/** Answered by then, whatever happens behind: teammates are shown "Something went wrong" by some time after that. */
const DEADLINE_MS = 4_000;
/** A press is known again for so long; its canvas has long been drawn anew by then. */
const PRESS_MS = 7 * 86_400_000;

/** A session never shows more than the gate says: what it begins with is no limit of its own. */
const sessionOf = ({ workspace: { tenant }, admin, conversation }: Onlooker) =>
  ({
    tenant,
    viewer: `${INTERCOM}:${admin}`,
    tier: 'full',
    helpdesk: INTERCOM,
    user: admin,
    ticket: conversation,
  }) as const;

/** Ports of the inbox app onto a service in this process. */
export const canvasPorts = ({
  service,
  intercom: { apps, seen, health },
  fullBriefs,
  log,
  now = () => new Date(),
  deadlineMs = DEADLINE_MS,
}: CanvasPortsOptions): IntercomPorts => ({
  appOf: apps.appOf,
  workspaceOf: apps.workspaceOf,
  api: { baseUrl: 'http://localhost', fetch: injectFetch(service) },
  mint: (onlooker) => service.sessions.mintIn(onlooker.workspace.workspace, sessionOf(onlooker)),
  firstTime: ({ workspace: { tenant } }, press) =>
    service.pageLoads.take({
      tenant,
      token: press,
      // Never the same twice, so that one counts.
      frame: crypto.randomUUID(),
      expires: new Date(now().getTime() + PRESS_MS),
    }),
  opensFullBrief: () => fullBriefs.opens(),
  fullBrief: ({ clientSecret }, { workspace, admin, conversation }, tier) =>
    fullBriefs({
      helpdesk: INTERCOM,
      tenant: workspace.tenant,
      account: workspace.workspace,
      ticket: conversation,
      user: admin,
      tier,
      secret: clientSecret,
      locale: workspace.locale,
      timeZone: workspace.timeZone,
    }),
  health,
  seen: ({ tenant }) => seen(tenant, 'canvas'),
  deadlineMs,
  log,
});
