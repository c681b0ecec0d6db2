import { ok } from '../wire/call.ts';
import type { Answer } from '../wire/call.ts';
import type { ToldHealth, Workspace } from '../state/workspace.ts';
import { demandKnown } from '../wire/body-fields.ts';
import { invalid, missing } from '../wire/refusal.ts';
import { must, readText } from '../wire/values.ts';
import type { Json } from '../wire/values.ts';

const MOST_MESSAGE = 2_084;
const STATES = new Set(['OK', 'UNHEALTHY', 'UNKNOWN']);
const CTAS = new Set(['URL_CTA', 'REINSTALL_CTA']);
const FIELDS = ['workspace_id', 'state', 'message', 'cta_type', 'cta_label', 'cta_url'];

/** What an app tells of its own health, also as the answer to a health check. @throws Refusal 400 */
export const readHealth = (body: Json): ToldHealth => {
  demandKnown(body, FIELDS);
  const state = must(readText, body, 'state');
  if (!STATES.has(state)) throw invalid('state is not valid', 'state');
  const message = readText(body, 'message') ?? null;
  if (state === 'UNHEALTHY' && !message) throw missing('message');
  if ((message?.length ?? 0) > MOST_MESSAGE) throw invalid('message is too long', 'message');
  const ctaType = readText(body, 'cta_type') ?? null;
  if (ctaType !== null && !CTAS.has(ctaType)) throw invalid('cta_type is not valid');
  if (ctaType === 'URL_CTA') {
    must(readText, body, 'cta_url');
    must(readText, body, 'cta_label');
  }
  return { state, message, ctaType };
};

/** The app tells of its health without being asked. */
export const answerStatus = (workspace: Workspace, body: Json): Answer => {
  workspace.told.push(readHealth(body));
  return ok({});
};
