import type { Attempt } from '@baton/handoff-service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { CompanyFault } from './company.ts';
import type { Company } from './company.ts';
import type { Exchange } from './sign-in-view.ts';
import { showAgain } from './steps.ts';
import type { StepPorts, Steps } from './steps.ts';

/** Where a company's sign-in sends people back to. */
export const COMPANY_PATH = '/oauth/company';

/** What the way over a company needs. */
export interface CompanyPorts extends StepPorts {
  company: Company;
  baseUrl: () => string;
  log: Logger;
}

/** The company's own sign-in: the way there, and the way back. */
export const companySteps = (ports: CompanyPorts) => {
  const { pages, view, company, baseUrl, log } = ports;

  const note = ({ id }: FastifyRequest, { client }: Attempt, error: unknown): void => {
    // A code of its own or of the library; the library's text quotes what an issuer said.
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const cause = code ?? (error instanceof Error ? error.name : 'unknown');
    log.warn({ tenant: client.tenant, requestId: id, cause }, 'company sign-in failed');
  };

  /** An address, or why there is none. */
  const addressOf = async (
    request: FastifyRequest,
    back: NonNullable<Awaited<ReturnType<typeof pages.comeBack>>>,
    url: URL,
  ): Promise<{ address: string } | { address: null; why: 'company' | 'denied' }> => {
    const { attempt, secrets } = back;
    const { oidc } = attempt.client.ways;
    const state = url.searchParams.get('state') ?? '';
    if (!oidc) return { address: null, why: 'denied' };
    try {
      return { address: await company.finish(oidc, { url, state, ...secrets }) };
    } catch (error) {
      if (error instanceof CompanyFault && error.code === 'denied')
        return { address: null, why: 'denied' };
      note(request, attempt, error);
      return { address: null, why: 'company' };
    }
  };

  const leave: Steps['company'] = async (posted) => {
    const { request, attempt } = posted;
    const { oidc } = attempt.client.ways;
    if (!oidc || attempt.person) return view.at(posted, posted);
    const way = await company
      .begin(oidc, `${baseUrl()}${COMPANY_PATH}`)
      .catch((error: unknown) => note(request, attempt, error));
    if (!way) return view.at(posted, posted, 'company');
    const { nonce, verifier, url } = way;
    const state = await pages.leave(attempt, { nonce, verifier });
    return state === null ? view.end(posted, 'over') : view.leave(posted, url(state));
  };

  /** Somebody is back from their company, in the browser that left. */
  const comeBack = async (exchange: Exchange, browser: string | null): Promise<FastifyReply> => {
    const { request } = exchange;
    const url = new URL(request.url, baseUrl());
    const [state, ...more] = url.searchParams.getAll('state');
    const back =
      state !== undefined && more.length === 0 && browser !== null
        ? await pages.comeBack(state, browser)
        : null;
    if (!back || browser === null) return view.end(exchange, 'over');
    const told = await addressOf(request, back, url);
    if (told.address === null)
      return view.at(exchange, back, told.why === 'denied' ? 'company-denied' : 'company');
    const vouched = await pages.vouch(back.attempt, told.address);
    if (vouched.key !== null) return showAgain(ports, { ...exchange, browser }, vouched.key);
    return vouched.why === 'nobody'
      ? view.at(exchange, back, 'nobody')
      : view.end(exchange, 'over');
  };

  return { leave, comeBack };
};
