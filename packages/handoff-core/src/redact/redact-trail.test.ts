import { expect, it } from 'vitest';
import type { TrailEntry } from '../schema/trail.ts';
import { redact } from './redact.ts';
import { fullBrief } from '../testing/full-brief.ts';

const ENTRY: TrailEntry = {
  seq: 1,
  kind: 'event',
  eventId: 'e1',
  at: '2026-03-02T09:00:00.000Z',
  contentHash: '00',
  answer: null,
  hash: '00',
  erased: false,
  decision: '{"outcome":"continue"}',
  content: { salt: '00', body: '{"text":"all is well"}' },
  withheld: false,
  long: false,
};

const masked = (more: Partial<TrailEntry>): TrailEntry | undefined => {
  const entries = [{ ...ENTRY, ...more }];
  const trail = { entries, marks: [], decisions: [], handoffs: [], policies: [] };
  const customer = { id: 'x1', name: 'Zelimira Okoro' };
  return redact({ ...fullBrief(), customer, trail }, 'restricted').trail?.entries[0];
};
const content = (body: string) => ({ content: { salt: '00', body } });

it('leaves an entry in which nothing is hidden as it is', () => {
  expect(masked({})).toEqual(ENTRY);
});

it.each([
  ['the name of its field', '{"password":"Sonne"}'],
  ['what a field of a thing says as running text', '{"title":"Harriet Winslow"}'],
  ['a number', '{"n":4111111111111111}'],
  ['a number beside a word that a field of a thing has', '{"plan":{"x":4111111111111111}}'],
  ['the name of a field itself', '{"anna.berg@example.com":1}'],
  ['what is no JSON', 'all is well'],
])('keeps the hashes alone of content that is hidden for %s', (_why, body) => {
  expect(masked(content(body))).toEqual({ ...ENTRY, content: null });
});

it.each([
  ['its event id', { eventId: 'anna.berg@example.com' }],
  ['its decision', { decision: '{"detail":"anna.berg@example.com"}' }],
  ['what was withheld before', { withheld: true }],
])('withholds the whole entry for %s, its harmless content too', (_why, more) => {
  expect(masked(more)).toEqual({
    ...ENTRY,
    withheld: true,
    eventId: null,
    decision: null,
    content: null,
  });
});
