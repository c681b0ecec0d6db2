import type { HttpCaller } from '../../shared/http-call.ts';

/** What a server brings for all accounts alike. */
export interface FreshdeskServer {
  /** Where accounts are in tests and development; null in earnest. */
  originOf: (domain: string) => string | null;
  /** Whether it can send codes to people: there is a mail server. */
  mail: boolean;
  /** Where people may be sent back to after signing in, beside Freshworks: of the playground, in development only. */
  moreRedirects: readonly string[];
  now: () => Date;
  call: HttpCaller;
}
