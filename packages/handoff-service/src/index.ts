export { createService } from './service.ts';
export type { Service, ServiceOptions } from './service.ts';
export type { KeyScope } from './auth/agent-keys.ts';
export { MIN_KEY_LENGTH, newAgentKey } from './auth/agent-keys.ts';
export type {
  ContextRequest,
  FoundText,
  KnownContext,
  KnownFact,
  KnownTicket,
  SearchRequest,
} from './connectors/known.ts';
export { ConnectorError, canWrite } from './connectors/port.ts';
export { ToldTime } from './connectors/told-time.ts';
export type {
  AvailabilityRequest,
  LocateRequest,
  Capabilities,
  Claim,
  Connector,
  ConnectorFault,
  Connectors,
  Handover,
  NoteFile,
  Overheard,
  HelpdeskConnector,
  Hint,
  RawHook,
  ReadHook,
  Staffing,
  TicketMessage,
  TicketRef,
  TicketRequest,
  TicketState,
  WriteRequest,
  Written,
} from './connectors/port.ts';
export { addressTrouble } from './endpoints/address-rules.ts';
export { literalAddress, urlFault } from './endpoints/check-url.ts';
export { guardedLookup } from './endpoints/guarded-lookup.ts';
export type { LedgerSigner } from './ledger/signer.ts';
export {
  LedgerKeyError,
  keyFileSigner,
  readKeyFile,
  rotateKeyFile,
  rotationsFile,
} from './ledger/key-file.ts';
export { RenewalError } from './pairings/pairing.ts';
export type { GrantOwner, SentForLeave, ViewerGrant, ViewerGrants } from './viewers/grants.ts';
export type { Pairing, PairingSave, Pairings, Renew } from './pairings/pairing.ts';
export type {
  MadeSecrets,
  PairingFindings,
  PairingHook,
  PairingInvite,
  PairingKind,
  PairingLook,
  PairingWish,
  ReadWish,
  WishFault,
} from './pairings/pairing-kind.ts';
export type { PairingStep } from './pairings/step.ts';
/** Puts credentials beside those of a pairing that renew themselves, in turn with renewals. */
export { putBeside } from './pairings/put-beside.ts';
export type { BesideSecrets } from './pairings/put-beside.ts';
/** What signing in is told about accounts and people; a helpdesk's package implements it. */
export type { SignInClient, SignInPort, SignedIn } from './sign-in/port.ts';
/** Signing in: whose token it is, and what its pages need. */
export type { SignIn, SignInPages } from './sign-in/sign-in.ts';
export type { Attempt, MailTrouble } from './sign-in/attempt.ts';
export type { CodeMail } from './sign-in/mail-proof.ts';
export { readAddress } from './sign-in/mail-proof.ts';
export type { OAuthAnswer, OAuthCall } from './sign-in/oauth-call.ts';
/** Secrets of a sign-in: `browser` is for the cookie that binds it. */
export { isSecret, newSecret } from './sign-in/secrets.ts';
export { openKeyRing } from './storage/vault/key-ring.ts';
export type { KeyRing, KeyShown } from './storage/vault/key-ring.ts';
export type { ResealProgress } from './storage/vault/reseal.ts';
export { masterKeyFile } from './storage/vault/master-key-file.ts';
export type { MasterKeySource } from './storage/vault/master-key.ts';
export { VaultError } from './storage/vault/vault-error.ts';
export type { KeyRotation } from './ledger/key-file.ts';
export type { Judge, Verdict } from './ingest/ask-judge.ts';
export type { BriefWriter } from './panel/writings.ts';
export type { Connection } from './storage/database.ts';
export { MigrationError } from './storage/migrate.ts';
/** Opens links to whole briefs: once each, for the one person and ticket they were made for. */
export { briefLinks } from './brief-links/brief-links.ts';
export type {
  BriefLinks,
  BriefLinksOptions,
  LinkAttempt,
  LinkOutcome,
  LinkRefusal,
  LinkSource,
} from './brief-links/brief-links.ts';
export type { BrowserProof } from './brief-links/browser-proof.ts';
export type { LinkAccount } from './brief-links/link-keys.ts';
export type { BriefLink } from './brief-links/link-token.ts';
export { makeBriefLink } from './brief-links/make-brief-link.ts';
export type { MadeLink } from './brief-links/make-brief-link.ts';
export type { BroughtAnswer, BroughtHook } from './inbound/receive-hook.ts';
export type { Session } from './panel/session.ts';
export type { AppCounts, SharedAppCounts } from './panel/app-counts.ts';
export type { PageLoads } from './panel/page-loads.ts';
export type { PanelSessions } from './panel/sessions.ts';
export type {
  ViewerGate,
  ViewerGates,
  ViewerQuestion,
  ViewerVerdict,
} from './viewers/viewer-gate.ts';
export * from './embedded-postgres/index.ts';
