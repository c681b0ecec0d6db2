import { buildBrief, redact } from '@baton/handoff-core';
import type { Brief, EventInput, PolicyInput, Tier } from '@baton/handoff-core';
import { composePanel, composeReasoning, composeTranscript } from '@baton/handoff-panel';
import { withEverything } from '@baton/handoff-panel/testing';
import { goldenEvents, goldens } from '@baton/testkit';
import { playConversation } from '@baton/testkit/play';

import { HOME } from '../canvas/place-id.ts';
import type { Place, Scene } from '../views/scene.ts';
import { wantedPages } from '../views/transcript-wanted.ts';
import { wordsFor } from '../words/words-for.ts';

const START = '2026-03-09T08:30:00.000Z';

/** Who looks, and at what. */
export interface Looks {
  locale?: string;
  tier?: Tier;
  /** With everything that may stand around a conversation. */
  around?: boolean;
}

/** Gives the scene of any place, as the door would. */
export type SceneAt = (place?: Place, more?: Partial<Scene>) => Scene;

/** The scenes of a brief that is not yet redacted. */
export const scenesOf = (
  plain: Brief,
  { locale = 'en', tier = 'standard', around = false }: Looks = {},
): SceneAt => {
  const brief = redact(around ? withEverything(plain) : plain, tier);
  const view = { locale, timeZone: 'Europe/Berlin', host: 'intercom', viewer: 'intercom:7' };
  const panel = composePanel(brief, view);
  return (place = HOME, more = {}) => {
    const wanted = wantedPages(place);
    return {
      panel,
      words: wordsFor(locale),
      place,
      transcript: wanted.transcript && composeTranscript(brief, view, wanted.transcript),
      reasoning: wanted.reasoning && composeReasoning(brief, view, wanted.reasoning),
      fullBrief: { url: 'https://baton.example/brief#t', code: '123456', until: '14:05' },
      outcome: null,
      typed: {},
      nonce: 'n-1',
      ...more,
    };
  };
};

/** The brief of events, decided as ingest would. */
export const briefOf = (
  id: string,
  events: readonly EventInput[],
  policy: PolicyInput = {},
): Brief => {
  const played = playConversation(id, events, policy);
  return buildBrief(played.record, played.policy);
};

/** Every golden conversation at its end, not yet redacted. */
export const goldenBriefs = (): { id: string; brief: Brief }[] =>
  goldens.map((golden) => ({
    id: golden.id,
    brief: briefOf(
      golden.id,
      goldenEvents(golden, { conversationId: golden.id, startAt: START }).flat(),
      golden.policy,
    ),
  }));

/** The scenes of one golden conversation. @throws when there is none of that name */
export const goldenScenes = (id: string, looks: Looks = {}): SceneAt => {
  const found = goldenBriefs().find((each) => each.id === id);
  if (!found) throw new Error(`no golden conversation ${id}`);
  return scenesOf(found.brief, looks);
};
