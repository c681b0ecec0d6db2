import type { Panel, PanelCommand, ReasoningItem, TranscriptItem } from '@baton/handoff-panel';

import type { PanelActions } from '../panel-actions.ts';
import { turn, when } from './block-samples.ts';

export interface FakeActions extends PanelActions {
  /** Everything asked for, in order, as words. */
  readonly calls: string[];
}

const PAGE = 50;

/** The app around a panel, in memory: pages of made-up turns and steps, and a memory of what was asked. */
export function fakeActions(panel: Panel, more: Partial<PanelActions> = {}): FakeActions {
  const calls: string[] = [];
  const countOf = (kind: 'transcript' | 'reasoning'): number =>
    panel.blocks.reduce(
      (found, block) => (block.kind === kind && 'count' in block ? block.count : found),
      0,
    );
  const note = (words: string): Promise<void> => {
    calls.push(words);
    return Promise.resolve();
  };
  return {
    calls,
    async loadTranscript(after) {
      await note(`transcript ${after}`);
      return { ...pageOf(after, countOf('transcript'), turnAt), version: panel.version };
    },
    async loadReasoning(after) {
      await note(`reasoning ${after}`);
      return { ...pageOf(after, countOf('reasoning'), stepAt), version: panel.version };
    },
    run: (command: PanelCommand) => note(`run ${JSON.stringify(command)}`),
    refresh: () => note('refresh'),
    copy: (text) => note(`copy ${text}`),
    insert: (text) => note(`insert ${text}`),
    insertReply: (text) => note(`reply ${text}`),
    applyMacro: (id) => note(`macro ${id}`),
    decide: (id, word) => note(`decide ${id} ${JSON.stringify(word)}`),
    runAction: (id, { run: _run, ...wish }) => note(`action ${id} ${JSON.stringify(wish)}`),
    saveEdit: (edit) => note(`edit ${JSON.stringify(edit)}`),
    rate: (rating) => note(`rate ${JSON.stringify(rating)}`),
    reveal: (wish) => note(`reveal ${JSON.stringify(wish)}`),
    hide: () => note('hide'),
    async loadReport(format) {
      await note(`report ${format}`);
      return { name: `trust-report.${format}`, type: 'text/plain', text: 'everything' };
    },
    ...more,
  };
}

function pageOf<T>(
  after: number,
  count: number,
  at: (n: number) => T,
): { items: T[]; next: number | null } {
  const end = Math.min(after + PAGE, count);
  const items = Array.from({ length: Math.max(0, end - after) }, (_, index) =>
    at(after + index + 1),
  );
  return { items, next: end < count ? end : null };
}

function turnAt(n: number): TranscriptItem {
  if (n === 1) {
    return turn({
      n,
      text: 'Hello, I was charged twice for order 4711.\nPlease send the second payment back.',
      note: 'Calm',
      attachments: [
        {
          name: 'statement.pdf',
          detail: 'application/pdf, 82 kB',
          url: 'https://files.example.com/statement.pdf',
        },
      ],
    });
  }
  if (n === 3)
    return turn({
      n,
      text: '¡Esto es inaceptable!',
      language: 'es',
      note: 'Angry',
      tone: 'danger',
    });
  if (n === 4) return turn({ n, note: 'Confidence 42 %', tone: 'danger' });
  if (n === 6)
    return turn({
      n,
      text: 'I have refunded you again.',
      unsent: true,
      note: 'Confidence 42 %',
      tone: 'warning',
    });
  return turn({ n });
}

function stepAt(n: number): ReasoningItem {
  return {
    id: `s${n}`,
    kind: n === 1 ? 'plan' : 'retrieval',
    kindLabel: n === 1 ? 'Plan' : 'Lookup',
    text:
      n === 1
        ? 'Find the order, then compare its payments.'
        : 'Two payments of €40.00 on the same day.',
    tone: n === 3 ? 'danger' : 'neutral',
    duration: '1.2 s',
    depth: n - 1,
    at: when('12:01'),
    sources: [{ title: 'Refund policy', url: 'https://help.example.com/refunds' }],
  };
}
