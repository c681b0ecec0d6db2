/** What the server says along with the page. Nothing of it is secret. */
export interface Boot {
  /** Address others reach Baton at. */
  baseUrl: string;
  /** Of the server's own OAuth client; null where each account brings one. */
  clientId: string | null;
  /** Where accounts are in development instead of Zendesk; null in earnest. */
  origin: string | null;
}

/** Reads it; what is missing is as in a server without settings. */
export const readBoot = (): Boot => {
  const text = document.querySelector('#baton-pair')?.textContent ?? '{}';
  const { baseUrl, clientId, origin } = JSON.parse(text) as Partial<Boot>;
  return {
    baseUrl: baseUrl ?? window.location.origin,
    clientId: clientId ?? null,
    origin: origin ?? null,
  };
};
