import type { ChecklistDesk } from './desk.ts';

interface Address {
  look: Pick<ChecklistDesk['look'], 'baseUrl'>;
  server: Pick<ChecklistDesk['server'], 'originOf'>;
  settings: Pick<ChecklistDesk['settings'], 'subdomain'>;
}

/** Whether Zendesk can reach an address at all. */
export const isPublic = ({ look, server, settings }: Address): boolean =>
  look.baseUrl.startsWith('https://') || server.originOf(settings.subdomain) !== null;

/** Why a webhook waits. */
export const noAddress = (baseUrl: string): string =>
  `Zendesk sends webhooks to https only, and Baton says it is at ${baseUrl}: set BATON_PUBLIC_URL. Until then tickets are looked at once a minute.`;
