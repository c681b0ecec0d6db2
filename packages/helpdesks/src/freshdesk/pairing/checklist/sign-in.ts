import type { PairingStep } from '@baton/handoff-service';
import { z } from 'zod';
import { step } from '../../../shared/checklist/step.ts';
import { issuerFault } from '../issuer-fault.ts';
import type { ChecklistDesk } from './desk.ts';

const Discovery = z.object({
  issuer: z.string(),
  authorization_endpoint: z.string(),
  token_endpoint: z.string(),
});

/** What is wrong with the company's own sign-in; null when nothing is. */
const oidcTrouble = async (
  { server, look, settings }: ChecklistDesk,
  issuer: string,
): Promise<string | null> => {
  const fault = issuerFault(server, settings);
  if (fault !== null) return `${issuer} ${fault}.`;
  const url = URL.parse(`${issuer.replace(/\/+$/, '')}/.well-known/openid-configuration`);
  if (!url) return `${issuer} is no address.`;
  const outcome = await server.call({
    method: 'GET',
    url,
    headers: {},
    body: null,
    signal: look.signal,
  });
  if (!outcome.answered || outcome.status !== 200) return `${issuer} does not answer.`;
  let json: unknown;
  try {
    json = JSON.parse(outcome.body);
  } catch {
    return `${issuer} does not answer as a sign-in does.`;
  }
  const read = Discovery.safeParse(json);
  if (!read.success) return `${issuer} does not answer as a sign-in does.`;
  return read.data.issuer === issuer
    ? null
    : `It calls itself ${read.data.issuer}, not ${issuer}: give that one, letter by letter.`;
};

/** Whether agents can prove who they are, by each way that was chosen. */
export const waysStep = async (desk: ChecklistDesk): Promise<PairingStep> => {
  const id = 'ways';
  const title = 'How agents sign in';
  const { settings, server } = desk;
  const { mail, oidc } = settings.signIn;
  const trouble: string[] = [];
  const good: string[] = [];
  if (mail && server.mail) good.push('a code by mail to the address Freshdesk has of them');
  if (mail && !server.mail)
    trouble.push('Codes by mail need a mail server: set BATON_SMTP_URL and BATON_MAIL_FROM.');
  if (oidc) {
    const wrong = await oidcTrouble(desk, oidc.issuer);
    if (wrong === null) good.push(`the company’s sign-in at ${oidc.issuer}`);
    else trouble.push(wrong);
  }
  if (!mail && !oidc) trouble.push('No way was chosen, so that nobody can sign in.');
  const ways = good.length === 0 ? '' : `By ${good.join(' or ')}.`;
  return trouble.length === 0
    ? step(id, title, 'ok', ways)
    : step(id, title, 'todo', [...trouble, ways].join(' ').trim());
};
