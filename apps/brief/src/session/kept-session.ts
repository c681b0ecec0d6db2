import type { OpenedLink } from '../link/open-link.ts';

const KEY = 'baton-brief';

/**
 * What this tab opened, so that a reload shows it again. It is in no other tab, and gone with this one; see
 * docs/decisions/brief-links.md.
 */
export function keepSession(opened: OpenedLink): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(opened));
  } catch {
    // Without storage the brief is there all the same, until somebody reloads.
  }
}

/** What this tab opened before; null for a new one. */
export function keptSession(): OpenedLink | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    return isOpened(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** From now on a reload shows nothing. */
export function dropSession(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // There is none then.
  }
}

function isOpened(kept: unknown): kept is OpenedLink {
  if (typeof kept !== 'object' || kept === null) return false;
  const { session, helpdesk, ticket, locale } = kept as Record<string, unknown>;
  return [session, helpdesk, ticket, locale].every((each) => typeof each === 'string');
}
