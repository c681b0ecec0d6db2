import type { Viewer } from '../page/settings.ts';
import { askDesk } from '../service/helpdesk.ts';
import { reach } from '../service/service.ts';

const BASE = '/dev/freshdesk';

/** The app in a frame of an agent who works in the account. */
export interface OpenedFrame {
  /** Address of the frame, on the platform's own origin. */
  url: string;
  agent: string;
  name: string;
  email: string;
  role: string;
  /** Whether this agent has said to the app who they are. */
  authorized: boolean;
  /** What the ticket page tells the app, by key. */
  data: Record<string, unknown>;
}

/** A mail that the service sent. */
export interface DevelopmentMail {
  to: string;
  text: string;
  at: string;
}

const isMail = (value: unknown): value is DevelopmentMail =>
  typeof value === 'object' && value !== null && 'to' in value && 'text' in value;

/** What this page asks of the development server about the simulated account and the platform around its apps. */
export const platform = {
  open: (viewer: Viewer, ticket: string): Promise<OpenedFrame> =>
    askDesk(`${BASE}/frames`, { viewer, ticket }) as Promise<OpenedFrame>,
  authorizeUrl: async (agent: string): Promise<string> =>
    ((await askDesk(`${BASE}/authorize`, { agent })) as { url: string }).url,
  isAuthorized: async (agent: string): Promise<boolean> =>
    ((await askDesk(`${BASE}/authorized/${encodeURIComponent(agent)}`)) as { authorized: boolean })
      .authorized,
  deauthorize: async (agent: string): Promise<void> => {
    await askDesk(`${BASE}/deauthorize`, { agent });
  },
  speak: async (locale: string): Promise<void> => {
    await askDesk(`${BASE}/locale`, { locale });
  },
  /** Mails of the development mailbox to somebody, newest first. */
  mails: async (email: string): Promise<DevelopmentMail[]> => {
    const response = await reach('/dev/mail', { headers: { accept: 'application/json' } });
    const { mails } = (response.ok ? await response.json() : {}) as { mails?: unknown };
    const all = Array.isArray(mails) ? mails.filter(isMail) : [];
    return all.filter(({ to }) => to === email);
  },
};
