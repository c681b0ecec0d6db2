/** What a link opens: one conversation, for a while. */
export interface OpenedLink {
  /** Bearer of a panel session. */
  session: string;
  helpdesk: string;
  ticket: string;
  locale: string;
}

/** Words of the service for why a link opens nothing. */
const REFUSALS = [
  'invalid',
  'expired',
  'used',
  'code-needed',
  'other-person',
  'wrong-code',
  'denied',
  'unreachable',
  'too-many',
] as const;
export type LinkRefusal = (typeof REFUSALS)[number];

/** What came of an exchange. */
export type LinkAnswer =
  | { ok: true; opened: OpenedLink }
  | {
      ok: false;
      why: LinkRefusal;
      /** Language of whoever the link is for; null while that is not known. */
      locale: string | null;
      /** Under which the service's log has the cause; null without an answer of it. */
      request: string | null;
    };

/** So long the service may take; it waits for a helpdesk itself. */
const PATIENCE_MS = 20_000;

const unreachable: LinkAnswer = { ok: false, why: 'unreachable', locale: null, request: null };

/** Exchanges a link for a session, once. Never rejects. */
export async function openLink(token: string, code: string | null): Promise<LinkAnswer> {
  try {
    const response = await fetch('/brief/open', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(code === null ? { token } : { token, code }),
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const answer = (await response.json()) as OpenedLink & {
      why?: string;
      locale?: string | null;
      request?: string;
    };
    if (response.ok) {
      const { session, helpdesk, ticket, locale } = answer;
      return { ok: true, opened: { session, helpdesk, ticket, locale } };
    }
    const why = REFUSALS.find((one) => one === answer.why) ?? 'unreachable';
    return { ok: false, why, locale: answer.locale ?? null, request: answer.request ?? null };
  } catch {
    return unreachable;
  }
}
