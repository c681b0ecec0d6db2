import type { SignInClient } from './port.ts';

/** What a client asks for at `/oauth/authorize`, checked. */
export interface AuthorizeRequest {
  client: SignInClient;
  /** One of the client's, letter by letter. */
  redirectUri: string;
  state: string | null;
  scope: string;
  /** S256 of PKCE; null where none was sent. */
  challenge: string | null;
}

/** A sign-in that is under way in one browser. */
export interface Attempt extends AuthorizeRequest {
  /** Names it in the store; no secret. */
  name: string;
  /** The address that was entered or vouched for. */
  address: string | null;
  /** Who it is, once proven. */
  person: { user: string; name: string } | null;
  /** A code was asked for that may still be entered; whether it went anywhere, this does not say. */
  isMailed: boolean;
  /** Codes that were asked for. */
  mails: number;
  /** Tries of the latest. */
  tries: number;
  /** Why nobody could be sent one. */
  trouble: MailTrouble | null;
}

/** The helpdesk could not be asked who somebody is, or no mail leaves this server. The same whoever asks. */
export type MailTrouble = 'helpdesk' | 'mail';
