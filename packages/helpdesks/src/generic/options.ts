import type { Capability } from './describe.ts';
import type { TokenSource } from '../shared/token-source.ts';

/** What the generic connector is told. */
export interface GenericOptions extends TokenSource {
  /** As `ticket.helpdesk` names it, for example `in-house`. */
  name: string;
  /** Tenants whose helpdesk it is. Only where one tenant is all there is it may be left out: the token opens every ticket. */
  tenants?: readonly string[];
  /** Shown to admins; the name when left out. */
  label?: string;
  /** Base address of the protocol; https, or http on this machine when `local`. */
  url: string;
  /** Allows http on this machine: for development. */
  local?: boolean;
  /** What this helpdesk can't do; all else it can. */
  without?: readonly Capability[];
  /** By Baton's names of fields: what they are called there. */
  fields?: Readonly<Record<string, string>>;
  now?: () => Date;
}
