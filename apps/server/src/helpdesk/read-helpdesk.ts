import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { HelpdeskName } from '@baton/handoff-core';
import { baseUrlFault, capabilityNames } from '@baton/helpdesks';
import type { Capability } from '@baton/helpdesks';

/** A helpdesk that speaks the generic protocol. */
export interface HelpdeskConfig {
  /** As `ticket.helpdesk` names it. */
  name: string;
  label: string | null;
  url: string;
  /** Holds the token; read again when the token is refused. */
  tokenFile: string;
  without: readonly Capability[];
  /** By Baton's names of fields: what they are called there. */
  fields: Readonly<Record<string, string>>;
}

const PREFIX = 'BATON_HELPDESK_';

const listOf = (value: string | undefined): string[] =>
  (value ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');

/** The token in a file. @throws Error of the file system, or with code `EMPTY` */
export const readToken = (file: string): string => {
  const token = readFileSync(file, 'utf8').trim();
  // One line of visible characters: anything else would end up in a header.
  if (/^[\u0021-\u007E]+$/.test(token)) return token;
  throw Object.assign(new Error('no token'), { code: 'EMPTY' });
};

const tokenFault = (file: string): string | null => {
  try {
    readToken(file);
    return null;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'failed';
    return code === 'EMPTY' ? 'must hold one token in one line' : `can't be read (${code})`;
  }
};

/** The helpdesk of the settings; faults are added to the list, without what any setting says. */
export const readHelpdesk = (
  env: NodeJS.ProcessEnv,
  development: boolean,
  faults: string[],
): HelpdeskConfig | null => {
  const get = (rest: string): string | undefined => env[`${PREFIX}${rest}`] || undefined;
  const url = get('URL');
  if (url === undefined) {
    for (const rest of ['NAME', 'LABEL', 'TOKEN_FILE', 'WITHOUT', 'FIELDS'])
      if (get(rest) !== undefined)
        faults.push(`${PREFIX}${rest} is set without ${PREFIX}URL: say where the helpdesk is.`);
    return null;
  }
  const fault = (rest: string, says: string): void => void faults.push(`${PREFIX}${rest} ${says}.`);
  const urlSays = baseUrlFault(url, development);
  if (urlSays !== null) fault('URL', urlSays);
  const name = get('NAME') ?? 'helpdesk';
  if (!HelpdeskName.safeParse(name).success)
    fault('NAME', 'must be 2 to 41 small letters, digits, _ or -, as ticket.helpdesk has it');
  const tokenFile = resolve(get('TOKEN_FILE') ?? '');
  const tokenSays = get('TOKEN_FILE') === undefined ? 'must name the file of the token' : null;
  const says = tokenSays ?? tokenFault(tokenFile);
  if (says !== null) fault('TOKEN_FILE', says);
  const without = listOf(get('WITHOUT')).filter((each): each is Capability => {
    const known = (capabilityNames as readonly string[]).includes(each);
    if (!known) fault('WITHOUT', `may list ${capabilityNames.join(', ')}`);
    return known;
  });
  const fields = listOf(get('FIELDS')).flatMap((each): [string, string][] => {
    const [, ours, theirs] = /^(handoff_\w+)=([\w.:-]{1,100})$/.exec(each) ?? [];
    if (ours !== undefined && theirs !== undefined) return [[ours, theirs]];
    fault('FIELDS', 'must be a list such as handoff_state=ai_state,handoff_id=ai_id');
    return [];
  });
  return {
    name,
    label: get('LABEL') ?? null,
    url,
    tokenFile,
    without,
    fields: Object.fromEntries(fields),
  };
};
