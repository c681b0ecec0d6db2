import { randomBytes } from 'node:crypto';
import type { Scope } from '../wire/call.ts';

/** What the Developer Hub lists for an app. */
export const everyScope: readonly Scope[] = [
  'gather_app_data',
  'read_admins',
  'read_conversations',
  'write_conversations',
  'read_tags',
  'write_tags',
  'read_users_companies',
  'write_data_attributes',
  'read_data_connectors',
  'read_articles',
];

/** Whom a token acts as, and what it is for. */
export interface Grant {
  admin: string;
  scopes: readonly Scope[];
}

/** Tokens and codes of the app in this workspace. Tokens run out by nobody but those who end them. */
export class Grants {
  readonly #tokens = new Map<string, Grant>();
  readonly #codes = new Map<string, { grant: Grant; isUsed: boolean }>();

  issue(grant: Grant): string {
    const token = `dG9r${randomBytes(24).toString('base64url')}`;
    this.#tokens.set(token, grant);
    return token;
  }

  of(token: string): Grant | null {
    return this.#tokens.get(token) ?? null;
  }

  end(token: string): boolean {
    return this.#tokens.delete(token);
  }

  /** What is left of the app after it was uninstalled. */
  endAll(): void {
    this.#tokens.clear();
  }

  /** A code that ends with `=`, as they do. */
  newCode(grant: Grant): string {
    const code = `${randomBytes(26).toString('base64url')}=`;
    this.#codes.set(code, { grant, isUsed: false });
    return code;
  }

  /** What a code is good for; null: nothing. */
  takeCode(code: string, once: boolean): Grant | null {
    const kept = this.#codes.get(code);
    if (!kept || (once && kept.isUsed)) return null;
    kept.isUsed = true;
    return kept.grant;
  }
}
