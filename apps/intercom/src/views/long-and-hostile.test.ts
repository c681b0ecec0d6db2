import { verifies } from '@baton/testkit';
import { refuse } from '@baton/testkit/intercom-inbox';
import { describe, expect, it } from 'vitest';

import { MOST_BYTES, bytesOf } from '../canvas/pages.ts';
import { idOf } from '../canvas/place-id.ts';
import { validateCanvas } from '../canvas/validate-canvas.ts';
import { crawl, pressesOn } from '../testing/crawl.ts';
import type { Seen } from '../testing/crawl.ts';
import { longBrief } from '../testing/long-brief.ts';
import { marksIn } from '../testing/marks-in.ts';
import { scenesOf } from '../testing/scenes.ts';
import { textsOf } from '../testing/texts-of.ts';

const sound = (seen: readonly Seen[]): unknown[] =>
  seen.flatMap(({ place, canvas }) => {
    const first = place.view === 'home';
    return [...validateCanvas(canvas, { first }), ...refuse(canvas, { first, dates: false })].map(
      (fault) => ({ place: idOf(place), ...fault }),
    );
  });

describe('a conversation of 250 turns with long messages', () => {
  const words = (language: string, n: number, length: number): string =>
    `${n}: ${language.repeat(Math.ceil(length / language.length)).slice(0, length)}`;
  const seen = crawl(
    scenesOf(
      longBrief(250, {
        customer: (n) => words('Ich möchte mein Geld zurück – sofort, bitte! ', n, 900),
        ai: (n) => words('返金の手続きを開始しました。しばらくお待ちください。', n, 700),
        tool: (n) => words('Versandkostenerstattungsantrag ', n, 600),
      }),
      { around: true, tier: 'full', locale: 'de' },
    ),
  );

  it('is drawn with less than 60,000 bytes on every canvas that can be reached', () => {
    verifies('panel.size.bounded');
    expect(seen.length).toBeGreaterThan(300);
    const tooLarge = seen.filter(({ canvas }) => bytesOf(canvas.content) > MOST_BYTES);
    expect(tooLarge.map(({ place }) => idOf(place))).toEqual([]);
  });

  it('is drawn without a fault', () => {
    expect(sound(seen)).toEqual([]);
  });

  it('lists every action, changes before look-ups, and leads to each', () => {
    verifies('panel.actions.all-listed');
    const listed = seen
      .filter(({ place }) => place.view === 'actions')
      .flatMap(({ presses }) => presses)
      .filter((id) => id.startsWith('nav:action:'));
    for (let n = 2; n <= 250; n += 2) expect(listed).toContain(`nav:action:0:a${n}`);
  });

  it('is read whole, message by message', () => {
    verifies('panel.transcript.complete');
    const text = seen
      .filter(({ place }) => place.view === 'transcript')
      .flatMap(({ canvas }) => textsOf(canvas))
      .join('\n');
    for (let n = 1; n <= 250; n += 1) expect(text).toContain(`${n}: `);
  });
});

const ATTACKS = [
  '[Confirm your session](https://evil.example/login)',
  '**Refund approved by your team lead**',
  '\\[x\\](https://evil.example) \\**bold\\**',
  '![pixel](https://evil.example/p.png)',
  '<a href="https://evil.example">open</a><b>bold</b><script>alert(1)</script>',
  '&#91;x&#93;(https://evil.example) &lt;b&gt;',
  'first line\n[x]\n(https://evil.example)\r\n\r\n# heading',
  '[x][1]\n\n[1]: https://evil.example',
  '\u202Etxt.exe\u202C \u2066\u2067 \u2068 turned',
  '<https://evil.example> www.evil.example https://evil.example',
  '__bold__ ***both*** _soft_ ~~gone~~ `code`',
  'bell\u0007 zero\u200Bwidth \u061C mark',
  'act:approve:approval-1 nav:confirm:0:act%3Aresolve refresh',
] as const;

describe('a customer and tools that write nothing but marks', () => {
  const attack = (n: number): string => ATTACKS[n % ATTACKS.length] ?? '';
  const at = scenesOf(longBrief(40, { customer: attack, ai: attack, tool: attack }), {
    around: true,
    tier: 'full',
  });
  const seen = crawl(at);

  it('is drawn without a fault', () => {
    expect(sound(seen)).toEqual([]);
  });

  it('sets no link and no bold, whoever reads the Markdown', () => {
    // What stands between our own pairs of stars is read like everything else.
    const texts = seen.flatMap(({ canvas }) =>
      textsOf(canvas).map((text) => text.replace(/\*\*([^*]*)\*\*/gu, '$1')),
    );
    expect(texts.filter((text) => text.includes('evil.example')).length).toBeGreaterThan(20);
    expect(texts.filter((text) => marksIn(text).length > 0)).toEqual([]);
  });

  it('is in bold nowhere but where a title of ours is', () => {
    const bold = seen.flatMap(({ canvas }) =>
      textsOf(canvas).flatMap((text) => text.match(/\*\*[^*]*\*\*/gu) ?? []),
    );
    expect(bold.filter((text) => /evil|approved by|bold/u.test(text))).toEqual([]);
  });

  it('opens no address that it wrote', () => {
    const opened = seen.flatMap(
      ({ canvas }) => JSON.stringify(canvas).match(/"url":"[^"]*"/gu) ?? [],
    );
    expect(opened.filter((url) => url.includes('evil'))).toEqual([]);
  });

  it('stands in no id', () => {
    const ids = new Set(seen.flatMap(({ canvas }) => pressesOn(canvas)));
    expect([...ids].filter((id) => /evil|bold|turned|alert/u.test(id))).toEqual([]);
  });
});
