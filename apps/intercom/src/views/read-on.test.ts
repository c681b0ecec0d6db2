import type { Block, Panel } from '@baton/handoff-panel';
import { verifies } from '@baton/testkit';
import { refuse } from '@baton/testkit/intercom-inbox';
import { describe, expect, it } from 'vitest';

import { escapeMarkdown } from '../canvas/escape-markdown.ts';
import { placeOf, readStored } from '../canvas/place-id.ts';
import { validateCanvas } from '../canvas/validate-canvas.ts';
import { pressesOn } from '../testing/crawl.ts';
import { goldenBriefs, goldenScenes, scenesOf } from '../testing/scenes.ts';
import { textsOf } from '../testing/texts-of.ts';
import { wordsFor } from '../words/words-for.ts';
import { blockOf } from './block-of.ts';
import { drawMessage } from './draw-message.ts';
import { draw } from './draw.ts';

const at = goldenScenes('double-refund', { around: true, tier: 'full' });
const read = (view: 'why' | 'more' | 'link', key: string | null = null): string[] =>
  textsOf(draw(at(placeOf(view, key))));

describe('why a person is needed', () => {
  it('is said in full sentences with their numbers, and over the turns', () => {
    verifies('panel.reasons.sentence', 'panel.confidence.numeric');
    const scenes = goldenScenes('low-confidence');
    const texts = textsOf(draw(scenes(placeOf('why'))));
    expect(texts.join('\n')).toContain(
      'Confidence 38% on “Warranty claim”, under the limit of 50%',
    );
    expect(texts.some((text) => /\d+% → .*38%/u.test(text))).toBe(true);
  });

  it('says whose word the intent is, in every conversation', () => {
    verifies('panel.intent.source');
    for (const { brief } of goldenBriefs()) {
      const scene = scenesOf(brief)(placeOf('why'));
      const { meta } = blockOf(scene.panel, 'headline') ?? { meta: '-' };
      expect(textsOf(draw(scene)).some((text) => text.includes(meta))).toBe(true);
    }
  });

  it('says openly that an AI does not tell how sure it is', () => {
    verifies('panel.confidence.missing');
    const texts = textsOf(draw(goldenScenes('spanish-ask')(placeOf('why'))));
    expect(texts).toContain('This AI does not say how sure it is');
  });

  it('names what each statement rests on', () => {
    verifies('panel.evidence.linked', 'panel.evidence.every-sentence');
    expect(read('why')).toEqual(expect.arrayContaining(['Outcome unknown · #2', 'Turn 2']));
  });

  it('keeps what Baton said readable where a person wrote over it', () => {
    verifies('panel.edited.original-readable');
    expect(read('why')).toEqual(
      expect.arrayContaining([
        'Wants the refund on another card',
        'Edited by Zendesk user 7, Mar 9, 09:33 · 2 messages since this edit',
      ]),
    );
    expect(pressesOn(draw(at(placeOf('why'))))).toContain('nav:why:0:original-headline');
    expect(read('why', 'original-headline')[0]).toMatch(/^Refund request: “The glass shade/u);
    expect(read('why', 'original-next_step')[0]).toMatch(/#3 repeats #2/u);
  });

  it('leaves nothing to read of an original that nobody wrote over', () => {
    const plain = goldenScenes('double-refund');
    const canvas = draw(plain(placeOf('why', 'original-headline')));
    expect(textsOf(canvas)).toContain('This is not there any more.');
    expect(pressesOn(canvas)).toEqual(['nav:why', 'refresh']);
  });
});

describe('parts of the brief without a view of their own', () => {
  it('tell every notice, the grave ones marked', () => {
    verifies('panel.notices.open', 'panel.promises.due');
    expect(read('why', 'notices')).toContain('⚠ #3 Refund of €40.00 has the same effect as #2.');
    for (const { brief } of goldenBriefs()) {
      const scene = scenesOf(brief)(placeOf('why', 'notices'));
      const texts = textsOf(draw(scene)).map((text) => text.replace(/^⚠ /u, ''));
      for (const { sentence } of blockOf(scene.panel, 'notices')?.items ?? [])
        expect(texts).toContain(escapeMarkdown(sentence.text));
    }
  });

  it('tell the next step with why, and the note of a colleague', () => {
    verifies('panel.next-step.one-line');
    expect(read('why', 'next_step')).toEqual(
      expect.arrayContaining([
        'Check the payment provider, then call back.',
        'Not answered yet: “Did the refund go through?”',
        'Note by Zendesk user 7',
        'Customer is travelling.',
      ]),
    );
  });

  it('tell what was tried and how it ended', () => {
    verifies('panel.attempts.outcome');
    expect(read('why', 'attempts')).toEqual(
      expect.arrayContaining(['Unclear · #2', 'Worked · #3']),
    );
  });

  it('tell where the handoff goes and why', () => {
    verifies('panel.routing.explained');
    expect(read('why', 'routing')).toEqual(
      expect.arrayContaining(['Goes to support, by default', 'Queue', 'support']),
    );
  });

  it('are read as plain text where they are of a kind that came later', () => {
    verifies('panel.fallback.text');
    const scene = at();
    const later = {
      v: 1,
      kind: 'weather',
      title: 'Weather',
      summary: 'Rain',
      fallbackText: 'Rain at noon\nSun [later](https://evil.example)',
      open: false,
    } as unknown as Block;
    const panel: Panel = { ...scene.panel, blocks: [...scene.panel.blocks, later] };
    expect(textsOf(draw({ ...scene, panel, place: placeOf('more') }))).toContain('Weather');
    const canvas = draw({ ...scene, panel, place: placeOf('why', 'weather') });
    expect(textsOf(canvas).slice(0, 2)).toEqual(['Weather', 'Rain at noon']);
    expect(validateCanvas(canvas, { first: false })).toEqual([]);
  });

  it.each(['nothing', '__proto__', 'constructor', 'original-'])(
    'say that they are not there where a key was made up: %s',
    (key) => {
      expect(read('why', key)).toContain('This is not there any more.');
    },
  );
});

describe('more', () => {
  it('has a row for everything, and says what a canvas lacks', () => {
    const texts = read('more');
    const { panel } = at();
    const own = new Set(['headline', 'confidence', 'sentiment', 'feedback']);
    for (const { kind, title } of panel.blocks)
      expect(own.has(kind) || texts.includes(title)).toBe(true);
    for (const sentence of panel.degraded) expect(texts).toContain(sentence);
    expect(texts).toContain(panel.asOf?.label);
  });
});

describe('the whole brief', () => {
  it('opens in a new tab, with the code beside it and until when', () => {
    const canvas = draw(at(placeOf('link')));
    expect(canvas.content.components).toContainEqual({
      type: 'button',
      id: 'full-brief',
      label: 'Open full brief',
      style: 'link',
      action: { type: 'url', url: 'https://baton.example/brief#t' },
    });
    expect(read('link').join('\n')).toMatch(/14:05[\s\S]*\*\*123456\*\*/u);
  });

  it('is not offered where no address leads to it', () => {
    const canvas = draw(at(placeOf('link'), { fullBrief: null }));
    expect(textsOf(canvas)).toContain(wordsFor('en').link.none);
  });

  it.each(['http://baton.example', 'javascript:alert(1)', 'https://a:b@baton.example', '/brief'])(
    'is no link where its address may not be opened: %s',
    (url) => {
      const fullBrief = { url, code: '123456', until: '14:05' };
      const canvas = draw(at(placeOf('link'), { fullBrief }));
      expect(JSON.stringify(canvas)).not.toContain('"url"');
      expect(validateCanvas(canvas, { first: false })).toEqual([]);
    },
  );
});

describe('a moment without a panel', () => {
  const kinds = ['empty', 'not-paired', 'denied', 'unreachable', 'too-slow', 'failed'] as const;
  const locales = ['en', 'de', 'es', 'fr', 'pt', 'ja'];

  it.each(kinds)('is a first canvas with a way to look again, in every language: %s', (kind) => {
    for (const locale of locales) {
      const words = wordsFor(locale);
      const canvas = drawMessage(kind, words, 'n-1');
      expect(validateCanvas(canvas, { first: true })).toEqual([]);
      expect(refuse(canvas, { first: true })).toEqual([]);
      expect(pressesOn(canvas)).toEqual(['refresh']);
      expect(textsOf(canvas)).toContain(words.moments[kind].title);
    }
  });

  it('leads back to where somebody was', () => {
    const place = placeOf('actions', 'lookups', 2);
    const canvas = drawMessage('too-slow', wordsFor('en'), 'n-1', place);
    expect(readStored(canvas.stored_data)).toEqual({ place, nonce: 'n-1' });
  });
});
