import { randomUUID } from 'node:crypto';
import type { Tier } from '@baton/handoff-core';
import type { PageLoads } from '../panel/page-loads.ts';
import type { PanelSessions } from '../panel/sessions.ts';
import { lowerTier } from '../viewers/lower-tier.ts';
import type { ViewerGate, ViewerVerdict } from '../viewers/viewer-gate.ts';
import { proveBrowser, readProof } from './browser-proof.ts';
import type { BrowserProof } from './browser-proof.ts';
import { isCodeOf } from './link-code.ts';
import { linkKeys } from './link-keys.ts';
import type { LinkKeys } from './link-keys.ts';
import { SKEW_SECONDS, peekLink, readLink } from './link-token.ts';
import type { SignedLink } from './link-token.ts';

/** Where links of one helpdesk come from. */
export interface LinkSource {
  /** The secret that links of an account are signed by now; null where the tenant is not paired with it. */
  secretOf: (tenant: string, account: string) => Promise<string | null>;
  gate: Pick<ViewerGate, 'check'>;
}

/** What a browser brings. */
export interface LinkAttempt {
  token: string;
  /** What somebody typed; null while nobody was asked. */
  code: string | null;
  /** What the browser kept of an earlier code. */
  proof: string | null;
}

/**
 * Why a link opens nothing. `invalid`: it is none of ours. `code-needed`: this browser was never proven for its person;
 * `other-person`: it was for somebody else; both ask for the code and leave the link as good as it was. `wrong-code` ended it.
 * `denied`: the helpdesk does not let them look. `unreachable`: it could not be asked, and the link is still good.
 */
export type LinkRefusal =
  | 'invalid'
  | 'expired'
  | 'used'
  | 'code-needed'
  | 'other-person'
  | 'wrong-code'
  | 'denied'
  | 'unreachable';

/** What a link opens, or why it does not. */
export type LinkOutcome =
  | {
      ok: true;
      /** Bearer of a panel session for this ticket alone. */
      session: string;
      tier: Tier;
      helpdesk: string;
      tenant: string;
      ticket: string;
      locale: string;
      /** To be kept by the browser; null where it has one that is good. */
      proof: BrowserProof | null;
    }
  | { ok: false; why: LinkRefusal; locale: string | null };

/** What opening links takes. */
export interface BriefLinksOptions {
  /** By the name of the helpdesk. */
  sources: ReadonlyMap<string, LinkSource>;
  sessions: Pick<PanelSessions, 'mintIn'>;
  pageLoads: Pick<PageLoads, 'take'>;
  now?: () => Date;
}

/** Links to whole briefs, as browsers bring them. */
export interface BriefLinks {
  /** Opens a link once, over all processes. @throws Problem `store-unavailable` */
  open: (attempt: LinkAttempt) => Promise<LinkOutcome>;
}

/** A gate that has not answered by then has not answered. */
const PATIENCE_MS = 10_000;

/**
 * The exchange of a link for a session. Nothing is stored when a link is made; the first exchange that succeeds, or the first
 * wrong code, is remembered until it is over anyway.
 */
export const briefLinks = ({
  sources,
  sessions,
  pageLoads,
  now = () => new Date(),
}: BriefLinksOptions): BriefLinks => {
  /** Whether this is the first that uses it up; every try has a name of its own, so that none counts twice. */
  const useUp = ({ tenant, id, expires }: SignedLink): Promise<boolean> =>
    pageLoads.take({
      tenant,
      token: `brief-link:${id}`,
      frame: randomUUID(),
      expires: new Date(expires.getTime() + SKEW_SECONDS * 1_000),
    });

  /** Null when the browser may go on. */
  const askForCode = async (
    keys: LinkKeys,
    link: SignedLink,
    { code, proof }: LinkAttempt,
  ): Promise<LinkRefusal | null> => {
    if (code === null) {
      const whose = await readProof(keys, link, proof, now());
      if (whose === 'theirs') return null;
      return whose === 'others' ? 'other-person' : 'code-needed';
    }
    if (isCodeOf(keys, link.id, code)) return null;
    return (await useUp(link)) ? 'wrong-code' : 'used';
  };

  const enter = async (
    keys: LinkKeys,
    source: LinkSource,
    link: SignedLink,
    attempt: LinkAttempt,
  ): Promise<LinkOutcome> => {
    const refuse = (why: LinkRefusal): LinkOutcome => ({ ok: false, why, locale: link.locale });
    const asked = await askForCode(keys, link, attempt);
    if (asked !== null) return refuse(asked);
    const { helpdesk, tenant, account, ticket, user } = link;
    // Before it is used up: a helpdesk that is away costs nobody their link.
    const verdict = await ask(source.gate, { tenant, user, ticket });
    if (!verdict.ok) return refuse(verdict.why === 'unreachable' ? 'unreachable' : 'denied');
    if (!(await useUp(link))) return refuse('used');
    const tier = lowerTier(link.tier, verdict.tier);
    const viewer = `${helpdesk}:${user}`;
    const person = { tenant, viewer, tier, helpdesk, user, ticket };
    const session = await sessions.mintIn(account, person);
    if (session === null) return refuse('denied');
    const proof = attempt.code === null ? null : await proveBrowser(keys, link, now());
    const locale = verdict.locale ?? link.locale;
    return { ok: true, session, tier, helpdesk, tenant, ticket, locale, proof };
  };

  return {
    open: async (attempt) => {
      const refuse = (why: LinkRefusal): LinkOutcome => ({ ok: false, why, locale: null });
      const claimed = peekLink(attempt.token);
      const source = claimed && sources.get(claimed.helpdesk);
      if (!claimed || !source) return refuse('invalid');
      const secret = await source.secretOf(claimed.tenant, claimed.account);
      const keys = secret === null ? null : linkKeys(secret, claimed);
      const read = keys && (await readLink(keys, attempt.token, now()));
      if (!keys || !read) return refuse('invalid');
      const { link, isOver } = read;
      if (isOver) return { ok: false, why: 'expired', locale: link.locale };
      return enter(keys, source, link, attempt);
    },
  };
};

const ask = async (
  gate: LinkSource['gate'],
  who: { tenant: string; user: string; ticket: string },
): Promise<ViewerVerdict> => {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const late = new Promise<ViewerVerdict>((resolve) => {
    signal.addEventListener('abort', () => resolve({ ok: false, why: 'unreachable' }), {
      once: true,
    });
  });
  try {
    return await Promise.race([gate.check({ ...who, fresh: false, signal }), late]);
  } catch {
    return { ok: false, why: 'unreachable' };
  }
};
