import type { PairingBoot, ServePairing } from '../pages/pairing-pages.ts';

/** What the page for Zendesk is told beside. */
interface ZendeskBoot extends PairingBoot {
  clientId: string | null;
  origin: string | null;
}

/** The guided page on which an admin pairs an account of Zendesk. */
export const zendeskPairingPage = (
  serve: ServePairing,
  boot: () => Omit<ZendeskBoot, 'helpdesk'>,
): void => {
  const helpdesk = 'zendesk';
  serve('Zendesk', helpdesk, (): ZendeskBoot => ({ helpdesk, ...boot() }));
};
