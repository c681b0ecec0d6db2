import { buildBrief, redact } from '@baton/handoff-core';
import type { Brief } from '@baton/handoff-core';
import { composePanel, composeTranscript } from '@baton/handoff-panel';
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

/** The service's answers for a golden conversation, with everything that may stand around it. */
export const momentAnswer = (golden: string, locale: string): ((url: string) => Response) => {
  const brief = redact(withEverything(briefOf(golden)), 'standard');
  const view = { locale, timeZone: 'UTC', host: 'web' };
  return (url) => {
    const { pathname, searchParams } = new URL(url, 'http://service');
    if (pathname.endsWith('/transcript')) {
      const after = Number(searchParams.get('after'));
      return Response.json(composeTranscript(brief, view, { after, limit: 200 }));
    }
    const panel = composePanel(brief, view);
    return Response.json(panel, { headers: { etag: `"${panel.version}"` } });
  };
};
