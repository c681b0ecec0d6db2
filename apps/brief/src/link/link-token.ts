/** The link in an address: what stands behind its #. Null where nothing does. */
export function tokenIn(hash: string): string | null {
  const token = hash.replace(/^#/, '');
  return token === '' ? null : token;
}

/** Takes the link out of the address and of this tab's history. */
export function forgetToken(): void {
  history.replaceState(null, '', location.pathname);
}
