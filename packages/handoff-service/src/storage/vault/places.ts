/** Where sealed texts stand: what a text is bound to, so that it opens nowhere else. Ids hold no control characters. */
const at =
  (column: string) =>
  (...row: (string | number)[]): string =>
    [column, ...row].join('\u001f');

/** Each takes the rest of its row's key. */
export const PLACES = {
  ledgerBody: at('ledger.body') as (conversation: string, seq: number) => string,
  ledgerDecision: at('ledger.decision') as (conversation: string, seq: number) => string,
  state: at('conversations.state') as (conversation: string) => string,
  told: at('conversations.decision') as (conversation: string) => string,
  handoffDecision: at('handoffs.decision') as (handoff: string) => string,
  resolution: at('handoffs.resolution') as (handoff: string) => string,
  target: at('actions.target') as (conversation: string, action: string) => string,
  args: at('actions.args') as (conversation: string, action: string) => string,
  note: at('approvals.note') as (approval: string) => string,
  hookSecret: at('helpdesk_hooks.secret') as (helpdesk: string) => string,
  pairingSecrets: at('pairings.secrets') as (helpdesk: string) => string,
  grantSecrets: at('viewer_grants.secrets') as (helpdesk: string, user: string) => string,
  consentVerifier: at('viewer_consents.verifier') as (stateHash: string) => string,
  signInAddress: at('sign_in_attempts.address') as (attempt: string) => string,
  signInName: at('sign_in_attempts.name') as (attempt: string) => string,
  signInCompany: at('sign_in_attempts.company') as (attempt: string) => string,
  endpointSecret: at('action_endpoints.secret') as (name: string) => string,
  webhookUrl: at('webhooks.url') as (name: string) => string,
  webhookSecret: at('webhooks.secret') as (name: string) => string,
  webhookEvent: at('webhook_events.body') as (event: string) => string,
};
