import { describe, expect, it } from 'vitest';
import { askRows } from './ask-rows.ts';
import { goldenRows } from './golden-rows.ts';
import { logRows } from './log-rows.ts';
import { printTable } from '../labelled/print-table.ts';
import type { Reached } from './run-decide.ts';
import { satisfactionRows } from './satisfaction-rows.ts';

const line = (id: string, label: string, dissatisfaction = 0) => ({
  id,
  ask: { label, score: 0 },
  dissatisfaction,
  signals: [],
  decision: 'continue' as const,
});
const asked = (id: string, label: string) => ({ id, text: 'agent', label, prevOffered: false });

describe('askRows', () => {
  const rows = [asked('a', 'ask'), asked('b', 'refuse_transfer'), asked('c', 'none')];

  it('meets its target when every label is right, and misses it with one refusal fired', () => {
    const right = rows.map(({ id, label }) => line(id, label));
    expect(askRows(rows, right)[0]).toMatchObject({ system: 'Baton', ok: true });
    const wrong = right.map((one) => (one.id === 'b' ? line('b', 'ask') : one));
    expect(askRows(rows, wrong)[0]).toMatchObject({ system: 'Baton', ok: false });
  });

  it('leaves soft asks out, and counts them as none in a table of their own', () => {
    const soft = [...rows, asked('d', 'soft_escalate')];
    const decided = [...rows, asked('d', 'ask')].map(({ id, label }) => line(id, label));
    const [first, second] = askRows(soft, decided).filter(({ system }) => system === 'Baton');
    expect(first?.figures.find(({ name }) => name === 'precision')?.value).toBe(1);
    expect(second?.figures.find(({ name }) => name === 'precision')?.value).toBe(0.5);
  });
});

describe('satisfactionRows', () => {
  const rated = (id: string, label: number) => ({
    id,
    label,
    messages: [{ role: 'user', content: id }],
  });

  it('takes the last line of each conversation', () => {
    const rows = [rated('x-1', 0), rated('x-2', 2)];
    const decided = [line('x-1', 'none', 0), line('x-1', 'none', 0.9), line('x-2', 'none', 0.1)];
    const table = satisfactionRows(rows, decided);
    expect(table[0]).toMatchObject({ ok: true, figures: [{ value: 1 }, { name: 'x', value: 1 }] });
    expect(printTable(table)).toMatch(/\| Baton +\| 1\.000 \(/);
  });
});

describe('logRows', () => {
  const logs = [
    {
      id: 'l',
      messages: [
        { role: 'user', content: 'hi' },
        { role: 'assistant', content: 'hello' },
        { role: 'user', content: 'agent!' },
        { role: 'assistant', content: '' },
      ],
    },
  ];
  const gold = new Map([['l', { id: 'l', reward: 1, transfer: { at: 3 } }]]);
  const at = (message: number, reason: Reached['reasons'][number]) => [
    {
      id: 'l',
      summary: true as const,
      decision: 'escalate' as const,
      reasons: [reason],
      escalatedAt: { turn: 1, message, reasons: [reason] },
      offeredAt: null,
    },
  ];
  const early = (summaries: ReturnType<typeof at>) =>
    logRows(logs, gold, summaries).filter(({ system }) => system === 'Baton')[1]?.figures[0];

  it('credits what was decided before the AI’s own transfer, and not that transfer itself', () => {
    expect(early(at(2, 'customer_request'))?.value).toBe(1);
    expect(early(at(3, 'human_takeover'))?.value).toBe(0);
  });
});

it('decides every golden conversation as intended', () => {
  expect(goldenRows().filter(({ ok }) => ok !== true)).toEqual([]);
});
