import { buildBrief, redact } from '@baton/handoff-core';
import type { Brief, Tier } from '@baton/handoff-core';
import { composePanel, composeTranscript } from '@baton/handoff-panel';
import type { Panel } from '@baton/handoff-panel';
import { withEverything } from '@baton/handoff-panel/testing';
import { goldenEvents, goldens } from '@baton/testkit';
import { playConversation } from '@baton/testkit/play';

const START = '2026-03-09T08:30:00.000Z';

const briefOf = (id: string): Brief => {
  const golden = goldens.find((one) => one.id === id);
  if (!golden) throw new Error(`no golden conversation ${id}`);
  const events = goldenEvents(golden, { conversationId: id, startAt: START }).flat();
  const { record, policy } = playConversation(id, events, golden.policy);
  return buildBrief(record, policy);
};

/** Whose panel, of which moment. */
export interface MomentOptions {
  /** Golden conversation. */
  golden?: string;
  locale?: string;
  tier?: Tier;
  state?: Brief['handoffState'];
  /** With everything that may stand around a conversation. */
  around?: boolean;
}

/** A golden conversation at one moment of its handoff, as the service would show it. */
const momentPanel = (options: MomentOptions = {}): Panel => {
  const { golden = 'double-refund', locale = 'en', tier = 'standard', state, around } = options;
  const plain = { ...briefOf(golden), ...(state !== undefined && { handoffState: state }) };
  const brief = around === true ? withEverything(plain) : plain;
  return composePanel(redact(brief, tier), { locale, timeZone: 'UTC', host: 'zendesk' });
};

/** The service's answers for one moment: its panel, and the pages behind it. */
export const momentAnswer = (options: MomentOptions = {}): ((url: string) => Response) => {
  const panel = momentPanel(options);
  const { golden = 'double-refund', locale = 'en', tier = 'standard' } = options;
  const brief = redact(briefOf(golden), tier);
  return (url) => {
    const { pathname, searchParams } = new URL(url, 'http://service');
    if (!pathname.endsWith('/transcript'))
      return new Response(JSON.stringify(panel), { headers: { etag: `"${panel.version}"` } });
    const view = { locale, timeZone: 'UTC', host: 'zendesk' };
    const after = Number(searchParams.get('after'));
    return new Response(JSON.stringify(composeTranscript(brief, view, { after, limit: 100 })));
  };
};
