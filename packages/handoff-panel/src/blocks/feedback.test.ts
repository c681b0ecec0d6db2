import { verifies } from '@baton/testkit';
import { expect, it } from 'vitest';

import { panelText } from '../panel-text.ts';
import { blockFor, panelFor } from '../testing/compose.ts';
import { richBrief } from '../testing/sample-brief.ts';
import { withEverything } from '../testing/with-everything.ts';

const rich = richBrief();
const brief = withEverything(rich);

it('starts an edit from what stands there, and leads back to what Baton says', () => {
  verifies('panel.feedback.edit');
  const { edit } = blockFor(rich, 'feedback');
  expect(edit).toMatchObject({
    version: 0,
    headline: blockFor(rich, 'headline').sentence.text,
    nextStep: blockFor(rich, 'next_step').sentence.text,
    note: '',
    own: { headline: false, nextStep: false },
    labels: { restore: null },
    edited: null,
    stale: null,
  });
  expect(blockFor(brief, 'feedback').edit).toMatchObject({
    version: 2,
    headline: brief.edit?.headline,
    own: { headline: true, nextStep: true },
    labels: { restore: 'Back to Baton’s text' },
    edited: 'Edited by Zendesk user 7, 10:08',
    stale: '2 messages since this edit',
  });
});

it('is as if nobody had edited once everything was brought back, but for the version', () => {
  const edit = { ...brief.edit, version: 3, headline: null, nextStep: null, note: null };
  const restored = { ...rich, edit: { by: 'zendesk:7', at: '', afterTurn: 0, ...edit } };
  const { version, ...form } = blockFor(restored, 'feedback').edit;
  expect(version).toBe(3);
  expect({ version: 0, ...form }).toEqual(blockFor(rich, 'feedback').edit);
});

it('asks for a rating in words, with what was missing', () => {
  verifies('panel.feedback.rating');
  const { rating, summary } = blockFor(rich, 'feedback');
  expect(rating.options.map(({ stars, label }) => `${stars} ${label}`)).toEqual([
    '1 No use',
    '2 Little use',
    '3 Some use',
    '4 Useful',
    '5 Had everything',
  ]);
  expect(rating.missing).toHaveLength(8);
  expect(rating).toMatchObject({ stars: null, chosen: [], comment: '' });
  expect(summary).toBe('Not rated yet');
});

it('knows the rating of the viewer from those of others', () => {
  const mine = blockFor(brief, 'feedback', { viewer: 'zendesk:7' });
  expect(mine.rating).toMatchObject({ stars: 4, chosen: ['history'], comment: 'Good.' });
  expect(mine.summary).toContain('Your rating: Useful · 4.5 of 5 from 2 people');
  const other = blockFor(brief, 'feedback', { viewer: 'zendesk:9' });
  expect(other.rating.stars).toBeNull();
  const alone = { ...brief, ratings: brief.ratings?.filter(({ by }) => by === 'zendesk:7') ?? [] };
  const { summary } = blockFor(alone, 'feedback', { viewer: 'zendesk:7' });
  expect(summary.endsWith('Your rating: Useful')).toBe(true);
  expect(blockFor(brief, 'feedback').rating.stars).toBeNull();
});

it('is not there for a key, which is nobody', () => {
  const kinds = panelFor(rich, { viewer: null }).blocks.map(({ kind }) => kind);
  expect(kinds).not.toContain('feedback');
});

it('keeps forms out of the text that is copied', () => {
  expect(panelText(panelFor(rich))).not.toContain('Not rated yet');
});
