import type { Block, BlockOf, Panel } from '@baton/handoff-panel';
import { verifies } from '@baton/testkit';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { cleanup } from 'vitest-browser-react';

import { fakeActions } from './testing/fake-actions.ts';
import { goldenPanel } from './testing/golden-panel.ts';
import { germanPanel } from './testing/german-panel.ts';
import { longPanel } from './testing/long-panel.ts';
import { refundPanel } from './testing/refund-panel.ts';
import { openAll, show } from './testing/show.tsx';

afterEach(() => cleanup());

const DRAWN_ELSEWHERE = new Set([
  'fallbackText',
  'summary',
  'code',
  'id',
  'kind',
  'iso',
  'turnId',
  // of forms that come one after the other
  'labels',
]);

/** Every text of a block that a reader must be able to find. */
function factsOf(value: unknown, key = ''): string[] {
  if (DRAWN_ELSEWHERE.has(key) || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item) => factsOf(item));
  if (typeof value === 'object') {
    return Object.entries(value).flatMap(([name, item]) => factsOf(item, name));
  }
  const words = new Set([
    'label',
    'text',
    'title',
    'why',
    'meta',
    'value',
    'warning',
    'amount',
    'target',
    'name',
    'byLabel',
    'statusLabel',
    'outcomeLabel',
    'kindLabel',
  ]);
  return typeof value === 'string' && words.has(key) && value !== '' ? [value] : [];
}

/** Rows of actions that can be seen. */
const rowsIn = (root: HTMLElement): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>('.bt-actions [data-id]')].filter((row) =>
    row.checkVisibility(),
  );

/** What was missing is asked once there are stars. */
const rateIn = async (root: HTMLElement): Promise<void> => {
  if (!root.querySelector('.bt-feedback')) return;
  await vi.waitFor(() => expect(root.querySelector('[type=radio]')).not.toBeNull());
  root.querySelector<HTMLInputElement>('[type=radio]')?.click();
};

const spoken = (root: HTMLElement): string =>
  `${root.textContent} ${[...root.querySelectorAll('[aria-label]')]
    .map((element) => element.getAttribute('aria-label'))
    .join(' ')}`;

describe('a panel', () => {
  it.each(refundPanel.blocks.map((block) => [block.kind, block] as const))(
    'shows every fact of the block %s',
    async (_kind, block) => {
      verifies(
        'panel.headline.one-line',
        'panel.intent.source',
        'panel.notices.open',
        'panel.promises.due',
        'panel.reasons.sentence',
        'panel.confidence.numeric',
        'panel.sentiment.trajectory',
        'panel.actions.all-listed',
        'panel.actions.actor-named',
        'panel.actions.conflict-warned',
        'panel.next-step.one-line',
        'panel.attempts.outcome',
        'panel.routing.explained',
      );
      const { root } = await show({ ...refundPanel, blocks: [block] });
      await openAll(root);
      await rateIn(root);
      await vi.waitFor(() => {
        const text = spoken(root);
        // the step's own button draws "insert", which needs a step beside the controls
        const facts = factsOf(block).filter((fact) => fact !== 'Insert as note');
        expect(facts.filter((fact) => !text.includes(fact))).toEqual([]);
      });
    },
  );

  it('says that an agent gives no confidence, and draws none', async () => {
    verifies('panel.confidence.missing');
    const block = germanPanel.blocks.find((each) => each.kind === 'confidence');
    const { root } = await show({ ...germanPanel, blocks: block ? [block] : [] });
    await openAll(root);
    expect(spoken(root)).toContain('Dieser Agent sagt nicht, wie sicher er ist.');
    expect(root.querySelector('.bt-curve-line')).toBeNull();
    expect(spoken(root)).not.toContain('50 %');
  });

  it('says beside the headline how sure the AI was, with the limit', async () => {
    const { root } = await show(refundPanel);
    const top = root.querySelector('.bt-headline-top');
    expect(top?.textContent).toMatch(/Confidence \d+ % · Limit \d+ %$/);
    const blocks = refundPanel.blocks.filter(({ kind }) => kind !== 'confidence');
    const without = await show({ ...refundPanel, blocks });
    expect(without.root.querySelector('.bt-headline-top')?.textContent).not.toContain('Confidence');
  });

  it('shows the plain text of a block that is newer than this build', async () => {
    verifies('panel.fallback.text');
    const unknown = {
      v: 1,
      kind: 'weather',
      title: 'Weather',
      summary: '',
      fallbackText: 'Rain from the west',
      open: true,
    } as unknown as Block;
    const { root } = await show({ ...refundPanel, blocks: [unknown, ...refundPanel.blocks] });
    expect(root.textContent).toContain('Rain from the west');
    expect(root.textContent).toContain('Next step');
  });

  it('keeps headings in order, beginning with one first-level heading', async () => {
    const { root } = await show(refundPanel);
    const levels = [...root.querySelectorAll('h1,h2,h3,h4')].map(({ tagName }) => tagName);
    expect(levels[0]).toBe('H1');
    expect(new Set(levels.slice(1))).toEqual(new Set(['H2']));
  });

  it('has no primary button before the agent has asked for anything', async () => {
    const { root } = await show(refundPanel);
    const filled = [...root.querySelectorAll('button:not(:disabled)')].filter((button) => {
      const color = getComputedStyle(button).backgroundColor;
      return button.closest('.bt-controls') && color !== 'rgba(0, 0, 0, 0)';
    });
    expect(filled).toEqual([]);
  });

  it('reads customer text as text, never as markup', async () => {
    const hostile = '<img src=x onerror="document.title=1"><b>bold</b>';
    const headline = refundPanel.blocks[0] as Extract<Block, { kind: 'headline' }>;
    const { root } = await show({
      ...refundPanel,
      blocks: [{ ...headline, sentence: { text: hostile, refs: [] } }],
    });
    expect(root.querySelector('h1')?.textContent).toBe(hostile);
    expect(root.querySelector('img, b')).toBeNull();
  });

  it('links only to http addresses', async () => {
    const actions = fakeActions(refundPanel, {
      loadTranscript: async () => ({
        next: null,
        version: '1',
        items: [
          {
            id: 't1',
            n: 1,
            by: 'customer',
            byLabel: 'Customer',
            text: 'see file',
            note: '',
            at: { label: '12:00', iso: '2026-03-01T12:00:00Z' },
            tone: 'neutral',
            attachments: [{ name: 'trap.pdf', detail: '', url: 'javascript:alert(1)' }],
            language: null,
            unsent: false,
          },
        ],
      }),
    });
    const { root, screen } = await show(refundPanel, { actions });
    await screen.getByRole('button', { name: /^Conversation/ }).click();
    await expect.element(screen.getByText('trap.pdf')).toBeVisible();
    expect(root.querySelector('a')).toBeNull();
  });

  it('says politely what changed', async () => {
    verifies('panel.update.live');
    const { root, update } = await show(refundPanel);
    const status = root.querySelector('output.bt-hidden');
    expect(status?.textContent).toBe('');
    const headline = refundPanel.blocks[0] as Extract<Block, { kind: 'headline' }>;
    const next: Panel = {
      ...refundPanel,
      version: 'refund-2',
      blocks: [
        { ...headline, status: { code: 'human_active', label: 'Person in charge', tone: 'info' } },
        ...refundPanel.blocks.slice(1),
      ],
    };
    await update(next);
    expect(status?.textContent).toContain('Person in charge');
  });

  it('marks the language and direction of each turn', async () => {
    const { root, screen } = await show(refundPanel);
    await screen.getByRole('button', { name: /^Conversation/ }).click();
    await expect.element(screen.getByText('¡Esto es inaceptable!')).toHaveAttribute('lang', 'es');
    expect(root.querySelector('.bt-panel')?.getAttribute('lang')).toBe('en');
    expect(root.querySelectorAll('.bt-turn p[dir="auto"]')).toHaveLength(6);
  });
});

describe('folded parts', () => {
  it('open by keyboard and load only then', async () => {
    verifies('panel.order.importance');
    const { actions, screen } = await show(refundPanel);
    expect(actions.calls).toEqual([]);
    const header = screen.getByRole('button', { name: /^Conversation/ });
    (header.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(header).toHaveAttribute('aria-expanded', 'true');
    await expect.element(screen.getByText('¡Esto es inaceptable!')).toBeVisible();
    expect(actions.calls).toEqual(['transcript 0']);
    await userEvent.keyboard(' ');
    await expect.element(header).toHaveAttribute('aria-expanded', 'false');
  });

  it('are reached by Tab one after the other', async () => {
    const { root } = await show(germanPanel);
    const reached = new Set<Element>();
    const wanted = root.querySelectorAll('button:not(:disabled)');
    for (let step = 0; step < wanted.length + 2; step += 1) {
      await userEvent.tab();
      if (document.activeElement) reached.add(document.activeElement);
    }
    expect([...wanted].filter((button) => !reached.has(button))).toEqual([]);
  });

  it('go on page by page to the end', async () => {
    verifies('panel.transcript.complete');
    const { actions, root, screen } = await show(longPanel);
    await screen.getByRole('button', { name: /^Conversation/ }).click();
    const more = screen.getByRole('button', { name: 'Load more' });
    for (const loaded of [50, 100, 150]) {
      await vi.waitFor(() => expect(root.querySelectorAll('.bt-turn')).toHaveLength(loaded));
      await more.click();
    }
    await vi.waitFor(() => expect(root.querySelectorAll('.bt-turn')).toHaveLength(200));
    expect(actions.calls).toEqual([
      'transcript 0',
      'transcript 50',
      'transcript 100',
      'transcript 150',
    ]);
    await expect.element(more).not.toBeInTheDocument();
  });

  it('hold the whole way the AI went', async () => {
    verifies('panel.reasoning.full');
    const { root, screen } = await show(refundPanel);
    await screen.getByRole('button', { name: /^How the AI got there/ }).click();
    const block = refundPanel.blocks.find((each) => each.kind === 'reasoning');
    await vi.waitFor(() =>
      expect(root.querySelectorAll('.bt-step')).toHaveLength(block?.count ?? 0),
    );
  });

  it('load what came since when the panel has grown', async () => {
    const grown: Panel = {
      ...refundPanel,
      version: 'refund-2',
      blocks: refundPanel.blocks.map((block) =>
        block.kind === 'transcript' ? { ...block, count: 8 } : block,
      ),
    };
    let now = fakeActions(refundPanel);
    const actions = fakeActions(refundPanel, {
      loadTranscript: (after) => now.loadTranscript(after),
    });
    const { root, screen, update } = await show(refundPanel, { actions });
    await screen.getByRole('button', { name: /^Conversation/ }).click();
    await vi.waitFor(() => expect(root.querySelectorAll('.bt-turn')).toHaveLength(6));
    now = fakeActions(grown);
    await update(grown);
    await screen.getByRole('button', { name: 'Load more' }).click();
    await vi.waitFor(() => expect(root.querySelectorAll('.bt-turn')).toHaveLength(8));
    expect(now.calls).toEqual(['transcript 6']);
  });

  it('stop asking when there is less than was announced', async () => {
    const actions = fakeActions(longPanel, {
      loadTranscript: async (after) => {
        actions.calls.push(`transcript ${after}`);
        return { items: [], next: null, version: '1' };
      },
    });
    const { screen } = await show(longPanel, { actions });
    await screen.getByRole('button', { name: '#187' }).first().click();
    await expect
      .element(screen.getByRole('button', { name: /^Conversation/ }))
      .toHaveAttribute('aria-expanded', 'true');
    await userEvent.tab();
    expect(actions.calls).toEqual(['transcript 0']);
  });

  it('offer another try when a page does not come', async () => {
    let down = true;
    const whole = fakeActions(refundPanel);
    const actions = fakeActions(refundPanel, {
      loadTranscript: (after) =>
        down ? Promise.reject(new Error('down')) : whole.loadTranscript(after),
    });
    const { screen } = await show(refundPanel, { actions });
    await screen.getByRole('button', { name: /^Conversation/ }).click();
    await expect.element(screen.getByText(/This could not be loaded/)).toBeVisible();
    down = false;
    await screen.getByRole('button', { name: 'Try again' }).click();
    await expect.element(screen.getByText('¡Esto es inaceptable!')).toBeVisible();
  });

  it('keep lookups behind one button', async () => {
    const { panel, actions } = goldenPanel('low-confidence');
    const { root, screen } = await show(panel, { actions });
    const shown = (): number => rowsIn(root).length;
    expect(shown()).toBe(2);
    await screen.getByRole('button', { name: 'Show lookups (2)' }).click();
    expect(shown()).toBe(4);
    await screen.getByRole('button', { name: 'Hide lookups (2)' }).click();
    expect(shown()).toBe(2);
  });

  it('keep many changes behind one button and show them in order', async () => {
    const { panel, actions } = goldenPanel('two-hundred-turns');
    const { root, screen } = await show(panel, { actions });
    expect(rowsIn(root)).toHaveLength(5);
    await screen.getByRole('button', { name: 'Show all 99 changes' }).click();
    const block = panel.blocks.find(({ kind }) => kind === 'actions') as BlockOf<'actions'>;
    const writes = block.items.filter(({ kind }) => kind === 'write').map(({ id }) => id);
    expect(rowsIn(root).map((row) => row.dataset['id'])).toEqual(writes);
    await screen.getByRole('button', { name: 'Show fewer changes' }).click();
    expect(rowsIn(root)).toHaveLength(5);
  });
});

describe('evidence', () => {
  it('leads to its turn, loading pages until it is there, and takes the focus along', async () => {
    verifies('panel.evidence.linked', 'panel.evidence.jumps');
    const { actions, screen } = await show(longPanel);
    await screen.getByRole('button', { name: '#187' }).first().click();
    await vi.waitFor(() => {
      expect(document.activeElement?.getAttribute('data-id')).toBe('t187');
    });
    expect(actions.calls).toEqual([
      'transcript 0',
      'transcript 50',
      'transcript 100',
      'transcript 150',
    ]);
    expect(document.activeElement?.classList.contains('bt-flash')).toBe(true);
  });

  it('leads to an action, also to one among the folded lookups', async () => {
    const headline = refundPanel.blocks[0] as Extract<Block, { kind: 'headline' }>;
    const { screen } = await show({
      ...refundPanel,
      blocks: [
        {
          ...headline,
          sentence: {
            text: 'Looked at the order',
            refs: [{ type: 'action', id: 'a1', label: 'lookup' }],
          },
        },
        ...refundPanel.blocks.slice(1),
      ],
    });
    await screen.getByRole('button', { name: 'lookup', exact: true }).click();
    await vi.waitFor(() => {
      expect(document.activeElement?.getAttribute('data-id')).toBe('a1');
      expect(document.activeElement?.checkVisibility()).toBe(true);
    });
  });

  it('gives up quietly when the turn does not exist', async () => {
    const headline = refundPanel.blocks[0] as Extract<Block, { kind: 'headline' }>;
    const { actions, root, screen } = await show({
      ...refundPanel,
      blocks: [
        {
          ...headline,
          sentence: { text: 'Gone', refs: [{ type: 'turn', id: 'nowhere', label: 'gone' }] },
        },
        ...refundPanel.blocks.slice(1),
      ],
    });
    await screen.getByRole('button', { name: 'gone', exact: true }).click();
    await vi.waitFor(() => expect(root.querySelectorAll('.bt-turn')).toHaveLength(6));
    expect(actions.calls).toEqual(['transcript 0']);
  });
});

describe('controls', () => {
  it('insert the next step as it came', async () => {
    verifies('panel.controls.insert-note');
    const { actions, screen } = await show(refundPanel);
    await screen.getByRole('button', { name: 'Insert as note' }).click();
    expect(actions.calls).toEqual([
      'insert Check whether €40.00 for order 4711 left once or twice.',
    ]);
  });

  it('take over at once and ask for a note when resolving', async () => {
    verifies('panel.controls.by-state');
    const { actions, screen } = await show(refundPanel);
    await screen.getByRole('button', { name: 'Take over' }).click();
    await screen.getByRole('button', { name: 'Mark as resolved' }).click();
    const note = screen.getByRole('textbox', { name: 'What did you do?' });
    await expect.element(note).toHaveFocus();
    await note.fill('Refunded once by hand');
    await screen.getByRole('button', { name: 'Confirm' }).click();
    expect(actions.calls).toEqual([
      'run {"command":"accept"}',
      'run {"command":"resolve","note":"Refunded once by hand"}',
    ]);
    await expect.element(note).not.toBeInTheDocument();
  });

  it('forget a resolution that was cancelled', async () => {
    const { actions, screen } = await show(refundPanel);
    await screen.getByRole('button', { name: 'Mark as resolved' }).click();
    await userEvent.keyboard('{Escape}');
    await expect.element(screen.getByRole('textbox')).not.toBeInTheDocument();
    expect(actions.calls).toEqual([]);
  });

  it('say why they are closed', async () => {
    const { screen } = await show(refundPanel);
    const button = screen.getByRole('button', { name: 'Hand back to the AI' });
    await expect.element(button).toBeDisabled();
    await expect.element(button).toHaveAccessibleDescription('Only after it is resolved');
  });

  it('copy the brief as plain text', async () => {
    const { actions, screen } = await show(refundPanel);
    await screen.getByRole('button', { name: 'Copy brief' }).click();
    await expect.element(screen.getByRole('button', { name: 'Copied' })).toBeVisible();
    for (const block of refundPanel.blocks) expect(actions.calls[0]).toContain(block.fallbackText);
  });

  it('say when the service refused', async () => {
    const actions = fakeActions(refundPanel, { run: () => Promise.reject(new Error('refused')) });
    const { screen } = await show(refundPanel, { actions });
    await screen.getByRole('button', { name: 'Take over' }).click();
    await expect.element(screen.getByRole('alert')).toBeVisible();
  });

  it('offer no note where the host has no editor', async () => {
    const actions = fakeActions(refundPanel, { insert: undefined });
    const { screen } = await show(refundPanel, { actions });
    await expect.element(screen.getByText('Insert as note')).not.toBeInTheDocument();
  });
});
