import type { Panel } from '@baton/handoff-panel';
import { verifies } from '@baton/testkit';
import { page } from 'vitest/browser';
import axe from 'axe-core';
import { beforeEach, describe, expect, it } from 'vitest';

import '../../../static/app/styles/style.css';
import '../../../static/app/styles/parts.css';
import { crayonsReady, loadCrayons } from '../testing/load-crayons.ts';
import { goldenPanel } from '../testing/golden-panel.ts';
import { innerOf, keyed, press, unfold, until } from '../testing/press.ts';
import { show, showPanel } from '../testing/show.ts';
import { blockOf } from './scene.ts';

const faultsOf = async (root: HTMLElement): Promise<string[]> => {
  await crayonsReady(root);
  const { violations } = await axe.run(root);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
  );
};

/** Unfolds every part, until nothing is left to unfold. */
const unfoldAll = async (root: HTMLElement): Promise<void> => {
  for (;;) {
    const folded = root.querySelectorAll<HTMLDetailsElement>('details:not([open])');
    if (folded.length === 0) break;
    for (const details of folded) details.open = true;
    await until(() => root.querySelector('details:not([open])') === null);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
};

const LOOKS = [
  { id: 'double-refund', looks: { around: true, tier: 'full' }, width: 360 },
  { id: 'asks-first', looks: { around: true, tier: 'standard' }, width: 300 },
  { id: 'german-repeats', looks: { around: true, locale: 'de' }, width: 300 },
  { id: 'pii-heavy', looks: { tier: 'restricted', locale: 'ja' }, width: 300 },
  { id: 'nothing-escalates', looks: { locale: 'fr' }, width: 300 },
  { id: 'two-hundred-turns', looks: {}, width: 300 },
] as const;

beforeEach(() => page.viewport(360, 650));

// the first of them without the helpdesk's components: they stay on a page once they are there
describe.each([false, true])('with the components of the helpdesk: %s', (withCrayons) => {
  beforeEach(async () => {
    if (withCrayons) await loadCrayons();
  });

  it.each(LOOKS)(
    'is read by everybody and no wider than it may be ($id)',
    async ({ id, looks, width }) => {
      const { root } = show(id, looks, width);
      expect(await faultsOf(root)).toEqual([]);
      await unfoldAll(root);
      expect(await faultsOf(root)).toEqual([]);
      expect(root.scrollWidth).toBeLessThanOrEqual(width);
    },
  );

  it('asks in forms that everybody can use', async () => {
    const { root } = show('asks-first', { around: true, tier: 'full' });
    for (const part of ['feedback', 'privacy']) await unfold(part);
    await keyed('edit');
    const keys = [
      ...root.querySelectorAll('[data-key^="edit:"], [data-key^="reject:"], [data-key="edit"]'),
    ];
    expect(keys).toHaveLength(3);
    for (const key of keys.map((each) => each.getAttribute('data-key') ?? '')) {
      await crayonsReady(root);
      await press(key);
      await keyed(`form:${key}`);
      expect([key, await faultsOf(root)]).toEqual([key, []]);
      expect(root.scrollWidth).toBeLessThanOrEqual(300);
    }
  });

  it('leads with the keys into a form and out of it, and back to its button', async () => {
    const { root } = show('asks-first', { around: true, tier: 'full' });
    const key = root.querySelector('[data-key^="reject:"]')?.getAttribute('data-key') ?? '';
    await crayonsReady(root);
    innerOf(await keyed(key)).focus();
    await press(key);
    const form = await keyed(`form:${key}`);
    await until(() => form.contains(document.activeElement));
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }),
    );
    await until(() => root.querySelector('form') === null);
    await until(() => document.activeElement?.getAttribute('data-key') === key);
    expect(root.querySelector('form')).toBeNull();
  });

  it('keeps what is typed, what is unfolded and the focus when another panel comes, and says what changed', async () => {
    const { root, golden, redraw } = show('asks-first', { around: true, tier: 'full' });
    const key = root.querySelector('[data-key^="approve:"]')?.getAttribute('data-key') ?? '';
    await crayonsReady(root);
    await press(key);
    await keyed(`${key} note`);
    await crayonsReady(root);
    const field = innerOf(await keyed(`${key} note`)) as HTMLTextAreaElement;
    field.focus();
    field.value = 'Half a sen';
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    const before = document.activeElement;
    const next: Panel = structuredClone(golden.panel);
    next.version = 'next';
    const [headline] = next.blocks;
    if (headline?.kind !== 'headline') throw new Error('no headline');
    headline.meta = 'after 99 turns';
    redraw(next);
    expect(document.activeElement).toBe(before);
    expect(field.isConnected && field.value).toBe('Half a sen');
    const heard = [...root.querySelectorAll('[role="status"]')].map((each) => each.textContent);
    expect(heard).toContain(`${headline.status.label}. after 99 turns`);
  });
});

it('says at the top how sure the AI was, and keeps in sight what can be done, before anybody scrolls', async () => {
  const { root, golden, one } = show('double-refund', { around: true, tier: 'full' });
  const sure = blockOf(golden.panel, 'confidence');
  expect(sure?.provided).toBe(true);
  expect(one('.headline .facts').textContent).toContain(`${sure?.title} ${sure?.summary}`);
  const press = await keyed('accept');
  const bottom = (): number => Math.round(press.getBoundingClientRect().bottom);
  expect(root.getBoundingClientRect().height).toBeGreaterThan(innerHeight);
  expect(bottom()).toBeLessThanOrEqual(innerHeight);
  // the keyboard comes to nothing that lies behind it
  const links = [...root.querySelectorAll<HTMLElement>('summary, a.ref')].filter((each) =>
    each.checkVisibility(),
  );
  for (const each of links) {
    each.focus();
    const { top, bottom: end } = each.getBoundingClientRect();
    const isBefore = one('.stays').getBoundingClientRect().top >= end;
    expect([each.textContent, isBefore || top >= bottom()]).toEqual([each.textContent, true]);
  }
  // there are tools of the panel alone where nobody can do anything with a handoff
  expect(show('asks-first').one('.stays').getBoundingClientRect().height).toBe(0);
});

it('leads from a reference to the turn it names, however far down it stands', async () => {
  verifies('panel.evidence.jumps');
  const golden = goldenPanel('two-hundred-turns');
  const turn = golden.transcript(100).items.at(-1);
  const [headline] = golden.panel.blocks;
  if (!turn || headline?.kind !== 'headline') throw new Error('no turn');
  headline.sentence.refs = [{ type: 'turn', id: turn.id, label: 'There' }];
  const { root, hands } = showPanel(golden);
  const link = [...root.querySelectorAll('a')].find(({ textContent }) => textContent === 'There');
  link?.click();
  await until(() => document.activeElement?.getAttribute('data-key') === `turn:${turn.id}`);
  expect(document.activeElement?.textContent).toContain(turn.text);
  expect(hands.calls).toEqual(['transcript 0', 'transcript 50', 'transcript 100']);
  await press('page');
  await until(
    () => root.querySelectorAll('.turn').length === golden.transcript(0).items.length * 4,
  );
});

it('leads from a reference to an action in a folded list', async () => {
  const { root } = show('double-refund');
  const read = goldenPanel('double-refund').panel.blocks.flatMap((block) =>
    block.kind === 'actions' ? block.items.filter(({ kind }) => kind === 'read') : [],
  )[0];
  if (!read) throw new Error('no lookup');
  const golden = goldenPanel('double-refund');
  const [headline] = golden.panel.blocks;
  if (headline?.kind === 'headline')
    headline.sentence.refs = [{ type: 'action', id: read.id, label: 'Lookup' }];
  const shown = showPanel(golden);
  [...shown.root.querySelectorAll('a')]
    .find(({ textContent }) => textContent === 'Lookup')
    ?.click();
  await until(() => document.activeElement?.getAttribute('data-key') === `action:${read.id}`);
  expect(root.isConnected).toBe(false);
});

it('loads the conversation only when somebody unfolds it, and offers another try when it does not come', async () => {
  const { root, hands, golden } = show('double-refund');
  expect(hands.calls).toEqual([]);
  const { transcript } = hands;
  hands.transcript = () => Promise.resolve({ state: 'unavailable' });
  await unfold('transcript');
  await until(() => root.textContent?.includes(golden.panel.strings.loadFailed));
  hands.transcript = transcript;
  await press('page');
  await until(() => root.querySelectorAll('.turn').length === golden.transcript(0).items.length);
});

const EVIL =
  '<img src=x onerror="globalThis.evil=1"><script>globalThis.evil=1</script>\u202Ejavascript:alert(1)';

it('shows hostile words as words, and links nowhere but to the web', async () => {
  const golden = goldenPanel('double-refund', { around: true, tier: 'full' });
  const spoil = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return;
    for (const [name, item] of Object.entries(value)) {
      // what stands on a button is Baton's own
      const isText =
        typeof item === 'string' &&
        !('enabled' in value) &&
        !('version' in value) &&
        !('stars' in value) &&
        /text|sentence|label$|title|excerpt|value|why/.test(name);
      if (isText) Reflect.set(value, name, EVIL);
      else if (name === 'url') Reflect.set(value, name, 'javascript:globalThis.evil=1');
      else spoil(item);
    }
  };
  spoil(golden.panel.blocks);
  const { root } = showPanel(golden);
  await unfoldAll(root);
  await until(() => root.querySelector('.turn'));
  expect(root.querySelectorAll('img, script, iframe, style')).toHaveLength(0);
  const targets = [...root.querySelectorAll('a')].map((link) => link.getAttribute('href'));
  expect(targets.filter((href) => href !== '#' && !/^https?:/.test(href ?? ''))).toEqual([]);
  expect(root.textContent).toContain(EVIL);
  expect(Reflect.get(globalThis, 'evil')).toBeUndefined();
  const wide = [...root.querySelectorAll('*')].filter(
    (el) => el.getBoundingClientRect().right > 300,
  );
  expect(wide.map(({ outerHTML }) => outerHTML.slice(0, 80))).toEqual([]);
});

it('names the language of foreign words, and reads from the right where the viewer does', async () => {
  verifies('panel.language.viewer');
  const golden = goldenPanel('spanish-ask', { locale: 'de' });
  golden.panel.dir = 'rtl';
  const { root, one } = showPanel(golden);
  expect([one('.baton').lang, one('.baton').dir]).toEqual([golden.panel.locale, 'rtl']);
  await unfold('transcript');
  await until(() => root.querySelector('.turn [lang="es"][dir="auto"]'));
});

it('draws nothing any more once something else stands in its place', async () => {
  const { root, hands } = show('double-refund');
  let answer: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => {
    hands.transcript = () =>
      new Promise((_, reject) => {
        answer = () => reject(new Error('gone'));
        resolve();
      });
  });
  await unfold('transcript');
  await asked;
  root.replaceChildren('another ticket');
  answer();
  await new Promise((resolve) => requestAnimationFrame(resolve));
  expect(root.textContent).toBe('another ticket');
});
