import type { Pairing } from '@baton/handoff-service';
import { readSettings } from '../pairing/settings.ts';

/** What Intercom's daily question is answered with. */
export interface HealthAnswer {
  state: 'OK' | 'UNHEALTHY' | 'UNKNOWN';
  /** For admins of the workspace; at most 2,084 characters. */
  message?: string;
  cta_type?: 'URL_CTA' | 'REINSTALL_CTA';
  cta_label?: string;
  cta_url?: string;
}

const LONGEST = 2_084;
/** The list is gone through every night. */
const OLD_MS = 48 * 60 * 60_000;

/**
 * How a workspace is, by the latest look at its checklist. Only what is broken counts: Intercom writes to the admins of the
 * workspace when something does, and what waits for a decision is no reason to.
 */
export const healthOf = (
  { settings, steps, checkedAt }: Pick<Pairing, 'settings' | 'steps' | 'checkedAt'>,
  now: Date,
): HealthAnswer => {
  const age = checkedAt === null ? Infinity : now.getTime() - Date.parse(checkedAt);
  if (steps === null || age > OLD_MS)
    return { state: 'UNKNOWN', message: 'Baton has not looked at this workspace lately.' };
  const broken = steps.filter(({ state }) => state === 'failed');
  const [first] = broken;
  if (!first) return { state: 'OK' };
  const message = broken
    .map(({ title, detail }) => `${title}: ${detail}`)
    .join(' ')
    .slice(0, LONGEST);
  const answer: HealthAnswer = { state: 'UNHEALTHY', message };
  if (first.id === 'token' && readSettings(settings)?.app === 'listed')
    return { ...answer, cta_type: 'REINSTALL_CTA', cta_label: 'Install again' };
  if (first.link === null) return answer;
  return { ...answer, cta_type: 'URL_CTA', cta_label: 'Open settings', cta_url: first.link };
};
