import { verifies } from '@baton/testkit';
import { expect, it } from 'vitest';

import { composeTranscript } from './compose-pages.ts';
import { composePanel } from './compose-panel.ts';
import { LANGUAGES, copyFor } from './copy/copy-for.ts';
import { HOSTS, degradedOn, hostFor } from './hosts.ts';
import { goldenBriefs } from './testing/sample-brief.ts';

const briefs = goldenBriefs('full');
const looks = { locale: 'en', timeZone: 'America/New_York' };

const hosts = Object.keys(HOSTS).flatMap((host) => LANGUAGES.map((locale) => ({ host, locale })));

it.each(hosts)('says in a sentence each what $host lacks ($locale)', ({ host, locale }) => {
  verifies('panel.host.lacks-said');
  const { copy } = copyFor(locale);
  const missing = Object.values(hostFor(host).can).filter((can) => !can);
  const said = degradedOn(hostFor(host), copy);
  expect(said).toHaveLength(missing.length);
  expect(new Set(said).size).toBe(said.length);
  expect(said.filter((sentence) => !sentence.endsWith(copy.punctuation.stop))).toEqual([]);
});

it('lets a panel that stands still carry the day with every time', () => {
  verifies('panel.language.viewer');
  for (const { brief } of briefs) {
    const view = { ...looks, host: 'intercom' };
    const { asOf } = composePanel(brief, view);
    const times = composeTranscript(brief, view, { after: 0, limit: 500 }).items.map(
      ({ at }) => at,
    );
    for (const { label } of asOf ? [asOf, ...times] : times)
      expect(label).toMatch(/\b[A-Z][a-z]{2} \d{1,2}, (?:\d{4}, )?\d\d:\d\d$/u);
  }
});

it('lets a panel that follows the conversation leave the day of today out', () => {
  const [golden] = briefs;
  if (!golden) throw new Error('no golden');
  const { items } = composeTranscript(
    golden.brief,
    { ...looks, host: 'web' },
    { after: 0, limit: 1 },
  );
  expect(items[0]?.at.label).toMatch(/^\d\d:\d\d$/u);
});

it('names the year of what is not of this one', () => {
  const [golden] = briefs;
  if (!golden) throw new Error('no golden');
  const old = { ...golden.brief, turns: golden.brief.turns.map((turn) => ({ ...turn })) };
  const [first] = old.turns;
  if (!first) throw new Error('no turn');
  first.at = '2024-12-31T12:00:00.000Z';
  const { items } = composeTranscript(old, { ...looks, host: 'intercom' }, { after: 0, limit: 1 });
  expect(items[0]?.at.label).toBe('Dec 31, 2024, 07:00');
});
