import { expect, it } from 'vitest';

import { openPanel, samples, settle, until } from './open-panel.js';

const names = Object.keys(samples);
const edits = (hands) => hands.calls.filter(([name, act]) => name === 'act' && act.verb === 'edit');

it.each(names)('shows every part of %s by its title', async (name) => {
  const { root, unfoldAll } = openPanel(samples[name]);
  await unfoldAll();
  for (const { kind, title } of samples[name].panel.blocks) {
    if (['headline', 'notices', 'controls', 'next_step'].includes(kind)) continue;
    expect(root.textContent).toContain(title);
  }
});

it.each(names)('says the headline of %s in the language of its panel', (name) => {
  const { panel } = samples[name];
  const { root } = openPanel(samples[name]);
  const { sentence } = panel.blocks.find(({ kind }) => kind === 'headline');
  expect(root.querySelector('h1').textContent).toContain(sentence.text);
  expect(root.querySelector('.baton').lang).toBe(panel.locale);
});

it('reads nothing of a text as markup', async () => {
  const hostile = JSON.parse(
    JSON.stringify(samples.doubleRefund).replaceAll(
      /"text":"[^"]+"/g,
      '"text":"<img src=x onerror=alert(1)><script>x</script>"',
    ),
  );
  const { root, unfoldAll } = openPanel(hostile);
  await unfoldAll();
  expect(root.querySelector('script, img')).toBeNull();
  expect(root.textContent).toContain('<img src=x');
});

it.each(names)('answers every button of %s', async (name) => {
  const { root, hands, unfoldAll, type } = openPanel(samples[name]);
  await unfoldAll();
  const seen = new Set();
  for (let round = 0; round < 120; round += 1) {
    const next = [...root.querySelectorAll('button')].find(
      (each) => !each.disabled && !seen.has(each.dataset.key),
    );
    if (!next) break;
    seen.add(next.dataset.key);
    for (const field of root.querySelectorAll('textarea, input[type="number"]'))
      type(field, field.type === 'number' ? '5' : 'some words');
    for (const field of root.querySelectorAll('input[type="radio"], input[type="checkbox"]')) {
      field.checked = true;
      field.dispatchEvent(new Event('change'));
    }
    next.click();
    for (let turn = 0; turn < 12; turn += 1) await settle();
  }
  expect(seen.size).toBeGreaterThan(4);
  expect(hands.calls.length).toBeGreaterThan(3);
});

it('sends nothing before it was asked', async () => {
  const { hands, keyed, unfoldAll } = openPanel(samples.doubleRefund);
  await unfoldAll();
  keyed('edit').click();
  await until(() => keyed('form:edit') !== null);
  expect(edits(hands)).toEqual([]);
  keyed('send:edit').click();
  await until(() => edits(hands).length === 1);
});

it('shows what was refused in the words of the panel', async () => {
  const sample = samples.doubleRefund;
  const { root, hands, keyed, unfoldAll, type } = openPanel(sample);
  hands.answer = () => ({ state: 'refused', problem: 'brief-changed', panel: null, rev: null });
  await unfoldAll();
  keyed('edit').click();
  await until(() => keyed('form:edit') !== null);
  type(keyed('edit headline'), 'Another headline');
  keyed('send:edit').click();
  await until(() => edits(hands).length === 1);
  const { problems } = sample.panel.strings;
  await until(() => root.textContent.includes(problems['brief-changed']));
  expect(keyed('form:edit')).not.toBeNull();
});

it('says that nobody knows when no answer came', async () => {
  const sample = samples.doubleRefund;
  const { root, hands, keyed, unfoldAll } = openPanel(sample);
  hands.answer = () => ({ state: 'unavailable' });
  await unfoldAll();
  keyed('edit').click();
  await until(() => keyed('send:edit') !== null);
  keyed('send:edit').click();
  const { problems } = sample.panel.strings;
  await until(() => root.textContent.includes(problems['no-answer']));
  expect(keyed('form:edit')).not.toBeNull();
});

it('keeps what was typed when the panel changes, and leaves a form by Escape', async () => {
  const sample = samples.doubleRefund;
  const { draw, keyed, unfoldAll, type } = openPanel(sample);
  await unfoldAll();
  keyed('edit').click();
  await until(() => keyed('form:edit') !== null);
  type(keyed('edit note'), 'half a sentence');
  draw({ ...sample.panel, version: 'newer' });
  expect(keyed('edit note').value).toBe('half a sentence');
  keyed('form:edit').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  await until(() => keyed('form:edit') === null);
  expect(keyed('edit')).not.toBeNull();
});

it('loads pages until there are no more, and says when one does not come', async () => {
  const { root, hands, unfoldAll } = openPanel({
    ...samples.piiHeavy,
    transcript: { ...samples.piiHeavy.transcript, next: null },
  });
  hands.reasoning = () => Promise.resolve({ state: 'unavailable' });
  await unfoldAll();
  expect(hands.calls.filter(([name]) => name === 'transcript').length).toBeGreaterThan(0);
  expect(root.textContent).toContain(samples.piiHeavy.panel.strings.loadFailed);
});

it('uses the helpdesk’s own controls where they are', async () => {
  for (const tag of [
    'fw-button',
    'fw-textarea',
    'fw-input',
    'fw-radio',
    'fw-checkbox',
    'fw-select',
  ])
    customElements.define(tag, class extends HTMLElement {});
  const { root, keyed, unfoldAll } = openPanel(samples.doubleRefund);
  await unfoldAll();
  expect(root.querySelector('button')).toBeNull();
  keyed('edit').dispatchEvent(new Event('fwClick'));
  await until(() => keyed('form:edit') !== null);
  expect(root.querySelectorAll('fw-textarea').length).toBeGreaterThan(2);
});
