import type { Handoff, HandoffState, Policy, RestrictedBrief } from '@baton/handoff-core';
import { redactForNote } from '@baton/handoff-engine';
import { noteText, transcriptText } from '@baton/handoff-panel';
import type { NoteView } from '@baton/handoff-panel';
import type { Handover, NoteFile } from '../connectors/port.ts';
import type { Scene } from './scene.ts';

const OPEN_TAG = 'ai-handoff';
const BACK_TAG = 'ai-handed-back';
const reasonTag = (code: string): string => `${OPEN_TAG}-${code}`;

/** The tags that say where a handoff stands. */
export const tagsFor = (state: HandoffState): { add: string[]; remove: string[] } => {
  if (state === 'handed_back') return { add: [BACK_TAG], remove: [OPEN_TAG] };
  if (state === 'declined' || state === 'expired' || state === 'failed')
    return { add: [], remove: [OPEN_TAG] };
  return { add: [OPEN_TAG], remove: [BACK_TAG] };
};

/** A handoff that was asked for is offered by the very act of writing it. */
export const stateField = ({ state }: Pick<Handoff, 'state'>): HandoffState =>
  state === 'requested' ? 'offered' : state;

/** What its people speak: the customer's language if they do, else their first; where nobody said, the customer's. */
export const noteLocale = (
  policy: Pick<Policy, 'queues'>,
  queueId: string,
  language: string | null,
): string => {
  const spoken = policy.queues.find(({ id }) => id === queueId)?.languages ?? [];
  const base = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? tag;
  const shared = language !== null && spoken.some((each) => base(each) === base(language));
  return (shared ? language : (spoken[0] ?? language)) ?? 'en';
};

/** What was said, as a file whose name says nothing but which note it belongs to. */
const transcriptOf = (brief: RestrictedBrief, view: NoteView, marker: string): NoteFile => ({
  name: `conversation-${marker.replace(/^baton-/, '').slice(0, 8)}.txt`,
  text: transcriptText(brief, view),
});

/**
 * The whole of a handoff as it stands now, fit for everybody who opens the ticket.
 * @param marker under which it is written
 */
export const composeHandover = (
  { known, handoff, policy, ticket }: Scene,
  marker: string,
): Handover => {
  const { brief, record } = known;
  const tags = tagsFor(stateField(handoff));
  const queue = policy.queues.find(({ id }) => id === handoff.queue);
  const target = queue?.targets[ticket.helpdesk] ?? null;
  const reason = brief.reasons[0]?.code ?? null;
  // The note itself is the delivery: what is said about deliveries would be out of date in it.
  const restricted = redactForNote({ ...brief, delivery: undefined }, policy.privacy);
  const view: NoteView = {
    locale: noteLocale(policy, handoff.queue, brief.language),
    timeZone: queue?.hours?.timeZone ?? 'UTC',
  };
  return {
    note: noteText(restricted, view),
    transcript: policy.handover.attachTranscript ? transcriptOf(restricted, view, marker) : null,
    fields: {
      handoff_id: handoff.id,
      handoff_state: stateField(handoff),
      handoff_queue: handoff.queue,
      ...(reason !== null && { handoff_reason: reason }),
      ...(brief.confidence.latest !== null && { handoff_confidence: brief.confidence.latest }),
      ...(restricted.intent !== null && { handoff_intent: restricted.intent.name }),
    },
    addTags: [...tags.add, ...(reason === null ? [] : [reasonTag(reason)])],
    // What an earlier handoff was for is no longer why somebody is needed.
    removeTags: [
      ...tags.remove,
      ...new Set(
        record.handoffs
          .flatMap(({ decision }) => decision.reasons[0]?.code ?? [])
          .filter((code) => code !== reason)
          .map(reasonTag),
      ),
    ],
    priority: handoff.routed?.priority ?? target?.priority ?? null,
    target,
  };
};
