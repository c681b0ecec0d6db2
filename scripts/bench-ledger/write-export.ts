import { hash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import {
  GENESIS,
  Policy,
  appendLeaf,
  chainText,
  checkpointText,
  contentText,
  emptyFrontier,
  foldNodes,
  headText,
  initialState,
  treeHash,
} from '@baton/handoff-core';
import type { Event, Frontier } from '@baton/handoff-core';
import { createEngine } from '@baton/handoff-engine';
import { goldenEvents, goldens } from '@baton/testkit';
import {
  checkpointLine,
  contentLine,
  conversationLine,
  endLine,
  entryLine,
  headerLine,
  leafLine,
} from '../../packages/handoff-service/src/ledger/export-lines.ts';
import type { EntryRow } from '../../packages/handoff-service/src/ledger/export-lines.ts';
import type { LedgerSigner } from '../../packages/handoff-service/src/ledger/signer.ts';
import { decisionText } from '../../packages/handoff-service/src/storage/decision-text.ts';

const SALT = '00112233445566778899aabbccddeeff';
const START = '2026-03-02T09:00:00.000Z';
const tree = treeHash((bytes) => hash('sha256', bytes, 'buffer'));

/** Rows of each golden conversation as ingest would write them, but for their place in a chain. */
const goldenRows = (): EntryRow[][] => {
  const engine = createEngine(Policy.parse({}));
  return goldens.map((golden) => {
    let state = initialState();
    let seq = 0;
    return goldenEvents(golden, { conversationId: golden.id, startAt: START })
      .flat()
      .map((event): EntryRow => {
        seq += 1;
        const at = event.at ?? START;
        const stored = { v: 1 as const, ...event, at, seq } as Event & { at: string; seq: number };
        const made = engine.advance(state, engine.prepare(stored, state));
        state = made.state;
        const body = JSON.stringify(event);
        return {
          seq,
          kind: 'event',
          event_id: event.id,
          at: new Date(at),
          content: hash('sha256', contentText(SALT, body), 'hex'),
          decision: made.decision === null ? null : decisionText(made.decision),
          answer: made.answer,
          hash: '',
          erased: false,
          salt: SALT,
          body,
        };
      });
  });
};

const chained = (rows: readonly EntryRow[]): EntryRow[] => {
  let previous = GENESIS;
  return rows.map((row) => {
    const { before, after } = chainText(previous, {
      seq: row.seq,
      kind: row.kind,
      eventId: row.event_id,
      at: row.at.toISOString(),
      contentHash: row.content,
      answer: row.answer,
    });
    previous = hash('sha256', before + (row.decision ?? '') + after, 'hex');
    return { ...row, hash: previous };
  });
};

/** Writes an export of at least so many entries: golden conversations over and over, each with a leaf of its own. */
export const writeExport = async (
  file: string,
  wanted: number,
  content: boolean,
  signer: LedgerSigner,
): Promise<number> => {
  // Every copy has the same chain: what tells them apart is the leaf.
  const chains = goldenRows().map(chained);
  const texts = chains.map((rows) =>
    rows
      .map((row) => `${entryLine(row)}\n${content ? `${contentLine(SALT, row.body ?? '')}\n` : ''}`)
      .join(''),
  );
  const lastOf = (n: number): EntryRow | undefined => chains[n % chains.length]?.at(-1);
  let frontier: Frontier = emptyFrontier();
  let entries = 0;
  let conversations = 0;
  while (entries < wanted) {
    const last = lastOf(conversations);
    if (!last) break;
    const leaf = { conversationId: `c${conversations}`, seq: last.seq, hash: last.hash };
    frontier = appendLeaf(tree, frontier, tree.leaf(headText(leaf)));
    entries += last.seq;
    conversations += 1;
  }
  const claim = {
    tenant: 'bench',
    size: frontier.size,
    root: Buffer.from(foldNodes(tree, frontier.hashes)).toString('hex'),
    at: START,
  };
  const signature = await signer.sign(Buffer.from(checkpointText(claim)));
  const fd = openSync(file, 'w');
  let held = '';
  const write = (text: string): void => {
    held += text;
    if (held.length < 1 << 20) return;
    writeSync(fd, held);
    held = '';
  };
  write(
    `${headerLine({ type: 'header', format: 'baton-ledger', version: 1, tenant: 'bench', at: START, content, scope: {}, size: frontier.size, keys: [signer.publicKey], frontier: [] })}\n`,
  );
  write(`${checkpointLine({ ...claim, key: signer.publicKey, signature })}\n`);
  for (let n = 0; n < conversations; n += 1) {
    const last = lastOf(n);
    if (!last) break;
    write(`${conversationLine(`c${n}`, last.seq, last.hash)}\n`);
    write(texts[n % texts.length] ?? '');
    write(`${leafLine(n, last.seq, last.hash)}\n`);
  }
  writeSync(fd, `${held}${endLine({ conversations, entries })}\n`);
  closeSync(fd);
  return entries;
};
