import fc from 'fast-check';
import { expect, it } from 'vitest';
import { handoverMetadata } from './handover-metadata.ts';

const ids = { handoff_id: 71 };
const fields = { handoff_id: 'c1.h1', handoff_intent: 'refund of order 7' };

it('is flat, small and holds nothing but the id and tags, whatever a policy names', () => {
  const tags = fc.array(fc.string({ maxLength: 300 }), { maxLength: 80 });
  fc.assert(
    fc.property(tags, tags, (addTags, more) => {
      const metadata = handoverMetadata({ fields, addTags, target: { tags: more } }, ids) ?? {};
      expect(Buffer.byteLength(JSON.stringify(metadata))).toBeLessThan(4_000);
      expect(Object.values(metadata).every((value) => typeof value === 'string')).toBe(true);
      expect(metadata['dataCapture.ticketField.71']).toBe('c1.h1');
      const told = metadata['dataCapture.systemField.tags']?.split(',') ?? [];
      expect(new Set(told).size).toBe(told.length);
      for (const tag of told) expect([...addTags, ...more]).toContain(tag);
    }),
  );
});

it('tells the tags of the handoff and of its queue', () => {
  const target = { tags: ['vip', 'ai-handoff'] };
  const handover = { fields, addTags: ['ai-handoff', 'not a tag', 'one,two'], target };
  expect(handoverMetadata(handover, ids)).toEqual({
    'dataCapture.ticketField.71': 'c1.h1',
    'dataCapture.systemField.tags': 'ai-handoff,vip',
  });
});

it('is nothing without a field by which the ticket would be found', () => {
  const handover = { fields, addTags: [], target: null };
  expect(handoverMetadata(handover, {})).toBeNull();
  expect(handoverMetadata({ ...handover, fields: {} }, ids)).toBeNull();
});
