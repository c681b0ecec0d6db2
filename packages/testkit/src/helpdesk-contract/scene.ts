import { demand } from './demand.ts';
import type { HelpdeskSample } from './desk-under-test.ts';
import type { HandoverLike, WriteAsk, WrittenLike } from './helpdesk-like.ts';
import type { Write } from './carry-out.ts';

export const TENANT = 'a';
export const NOTE = 'Handed over: wants a refund of 59.90 EUR. Next: check order 4711.';
export const APPENDED = 'Nobody took it within an hour.';

/** As a conversation is written: words of others behind `|`. */
export const TRANSCRIPT = {
  name: 'conversation-01234567.txt',
  text: '1. Kundin, 2026-03-02 09:00:00 +00:00\n| Wo bleibt das Geld für Größe 42? 💸\n',
} as const;

/** Markers as the outbox makes them. */
export const MARKERS = {
  deliver: 'baton-0123456789abcdef',
  update: 'baton-1123456789abcdef',
  append: 'baton-2123456789abcdef',
  resolve: 'baton-3123456789abcdef',
  assign: 'baton-4123456789abcdef',
} as const;

/** The handover of the scene. */
export const handoverTo = (target: HandoverLike['target']): HandoverLike => ({
  note: NOTE,
  transcript: TRANSCRIPT,
  fields: {
    handoff_state: 'requested',
    handoff_confidence: 0.41,
    handoff_reason: 'low_confidence',
  },
  addTags: ['ai-handoff', 'ai-handoff-low_confidence'],
  removeTags: ['ai-handed-back'],
  priority: 'high',
  target,
});

/** The writes of a handoff, each ready to be tried. */
export const writesOf = (
  { connector, helpdesk, group }: HelpdeskSample,
  id: string,
): Record<keyof typeof MARKERS, Write> => {
  const ask = (request: Pick<WriteAsk, 'marker' | 'check' | 'signal'>): WriteAsk => ({
    ...request,
    tenant: TENANT,
    ticket: { helpdesk, id },
  });
  return {
    deliver: (request) =>
      connector.deliver({ ...ask(request), handover: handoverTo({ group, tags: ['queue-tag'] }) }),
    update: (request) =>
      connector.update({
        ...ask(request),
        fields: { handoff_state: 'handed_back' },
        addTags: ['ai-handed-back'],
        removeTags: ['ai-handoff'],
      }),
    append: (request) => connector.appendNote({ ...ask(request), note: APPENDED }),
    resolve: (request) => connector.resolve(ask(request)),
    assign: (request) => connector.assign({ ...ask(request), target: { group } }),
  };
};

/** What must be there after the handover, once, whatever went wrong. */
export const demandDelivered = (
  { desk, connector, group }: HelpdeskSample,
  ticket: string,
  stillTagged = true,
): void => {
  const can = connector.describe();
  const look = desk.look(ticket);
  if (can.note) {
    const notes = desk.notesWith(ticket, MARKERS.deliver);
    demand(notes === 1, `the note of a handover is there ${notes} times`);
    const note = look.notes.find((text) => text.includes('wants a refund of 59.90 EUR'));
    demand(
      note !== undefined && note.includes('check order 4711'),
      'the note is not what was handed over',
    );
  }
  demand(look.files.length <= 1, `the conversation is attached ${look.files.length} times`);
  demand(
    look.files.every(({ name, text }) => name === TRANSCRIPT.name && text === TRANSCRIPT.text),
    'the conversation is not what was handed over',
  );
  if (can.fields) {
    demand(look.fields['handoff_reason'] === 'low_confidence', 'a field is missing');
    demand(Number(look.fields['handoff_confidence']) === 0.41, 'a number in a field is another');
  }
  if (can.tags)
    for (const tag of [
      'ai-handoff-low_confidence',
      'queue-tag',
      ...(stillTagged ? ['ai-handoff'] : []),
    ])
      demand(
        look.tags.filter((each) => each === tag).length === 1,
        `the tag ${tag} is not there once`,
      );
  if (can.priority) demand(look.priority === 'high', 'the priority is another');
  if (can.assignGroup) demand(look.group === group, 'the group is another');
};

/** The file is there, or it is told that it is not; never both. */
export const demandAttached = (
  { desk, connector }: HelpdeskSample,
  ticket: string,
  { degraded }: Pick<WrittenLike, 'degraded'>,
): void => {
  const { files } = desk.look(ticket);
  const told = degraded.includes('transcript');
  demand(
    told || connector.describe().attachment,
    'it keeps silent about a conversation that it can not attach',
  );
  demand(told || files.length === 1, 'it keeps silent about a conversation that is not attached');
  demand(!told || files.length === 0, 'it says that a conversation is missing that is attached');
};
