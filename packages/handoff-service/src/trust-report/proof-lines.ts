import type { Checkpoint, TrailEntry } from '@baton/handoff-core';
import {
  checkpointLine,
  contentLine,
  conversationLine,
  endLine,
  entryLine,
  headerLine,
  leafLine,
} from '../ledger/export-lines.ts';

/** What the lines are made from. */
export interface ProofRequest {
  tenant: string;
  conversationId: string;
  /** ISO 8601. */
  at: string;
  entries: readonly TrailEntry[];
  /** Null without a signing key. */
  signed: { checkpoint: Checkpoint; leaf: { index: number; seq: number; path: string[] } } | null;
}

const linesOf = (entry: TrailEntry): string[] => {
  const { content, eventId, contentHash, at, ...rest } = entry;
  if (entry.withheld)
    return [JSON.stringify({ type: 'withheld', seq: entry.seq, hash: entry.hash })];
  const line = entryLine({
    ...rest,
    event_id: eventId,
    at: new Date(at),
    content: contentHash,
    salt: null,
    body: null,
  });
  return content === null ? [line] : [line, contentLine(content.salt, content.body)];
};

/**
 * The proof of one conversation, in the lines of a ledger export. An entry whose event id or decision the reader may not
 * see stands as `{"type":"withheld","seq":…,"hash":…}`: the chain is followed through its hash.
 */
export const proofLines = ({
  tenant,
  conversationId,
  at,
  entries,
  signed,
}: ProofRequest): string[] => {
  const last = entries.at(-1);
  return [
    headerLine({
      type: 'header',
      format: 'baton-ledger',
      version: 1,
      tenant,
      at,
      content: entries.some(({ content }) => content !== null),
      scope: { conversation: conversationId },
      size: signed?.checkpoint.size ?? 0,
      keys: signed ? [signed.checkpoint.key] : [],
      frontier: [],
    }),
    ...(signed ? [checkpointLine(signed.checkpoint)] : []),
    ...(last ? [conversationLine(conversationId, last.seq, last.hash)] : []),
    ...entries.flatMap(linesOf),
    ...(signed && last
      ? [leafLine(signed.leaf.index, signed.leaf.seq, last.hash, signed.leaf.path)]
      : []),
    endLine({ conversations: last ? 1 : 0, entries: entries.length }),
  ];
};
