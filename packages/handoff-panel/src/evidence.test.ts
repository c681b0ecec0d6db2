import { buildBrief, redact } from '@baton/handoff-core';
import type { EventInput, Tier } from '@baton/handoff-core';
import { verifies } from '@baton/testkit';
import { playConversation } from '@baton/testkit/play';
import fc from 'fast-check';
import { expect, it } from 'vitest';

import { LANGUAGES } from './copy/copy-for.ts';
import { composePanel } from './compose-panel.ts';
import type { Panel } from './schema/panel.ts';
import { goldenBriefs } from './testing/sample-brief.ts';
import { withEverything } from './testing/with-everything.ts';

const TIERS: readonly Tier[] = ['restricted', 'standard', 'full'];

/** Every sentence of a panel, at any depth. */
const sentencesIn = (value: unknown): { text: string; refs: unknown[] }[] => {
  if (value === null || typeof value !== 'object') return [];
  if (Array.isArray(value)) return value.flatMap(sentencesIn);
  if ('text' in value && 'refs' in value) return [value as { text: string; refs: unknown[] }];
  return Object.values(value).flatMap(sentencesIn);
};
const unfounded = (panel: Panel): string[] =>
  sentencesIn(panel.blocks)
    .filter(({ refs }) => refs.length === 0)
    .map(({ text }) => text);

it.each(TIERS.flatMap((tier) => goldenBriefs(tier).map((each) => ({ ...each, tier }))))(
  'says nothing without evidence in the golden conversation $id for $tier',
  ({ brief }) => {
    for (const locale of LANGUAGES) {
      const panel = composePanel(brief, { locale, timeZone: 'UTC', host: 'zendesk' });
      expect(unfounded(panel)).toEqual([]);
      expect(sentencesIn(panel.blocks).length).toBeGreaterThan(3);
    }
  },
);

const SAID = [
  'Where is my order #W123? I want my money back.',
  'Your refund will be there within 5 business days.',
  'A colleague will call you tomorrow.',
  'Das ist doch ein Witz, ich will einen Menschen!',
  'No, don’t transfer me.',
  'Ich weiß es leider nicht.',
  'Quiero darme de baja.',
  'ok',
  '…',
  '\u202Eevil <script>',
];

const event = fc.oneof(
  fc.record({
    type: fc.constant('turn' as const),
    by: fc.constantFrom('customer' as const, 'ai' as const, 'human' as const),
    text: fc.constantFrom(...SAID),
  }),
  fc.record({
    type: fc.constant('turn' as const),
    by: fc.constant('ai' as const),
    text: fc.constantFrom(...SAID),
    confidence: fc.constantFrom(0.1, 0.9),
  }),
  fc.record({
    type: fc.constant('action' as const),
    action: fc.constantFrom('a1', 'a2', 'a3'),
    name: fc.constantFrom('refund_order', 'get_order', 'transfer_to_human_agents'),
    status: fc.constantFrom(
      'running' as const,
      'succeeded' as const,
      'failed' as const,
      'unknown' as const,
    ),
    args: fc.constantFrom({ order_id: '#W123' }, {}),
  }),
  fc.record({
    type: fc.constant('draft' as const),
    text: fc.constantFrom(...SAID),
    confidence: fc.constantFrom(0.1, 0.9),
  }),
);

it('says nothing without evidence in any conversation in which something was said or done', () => {
  verifies('panel.evidence.every-sentence');
  fc.assert(
    fc.property(
      fc.array(event, { minLength: 1, maxLength: 14 }),
      fc.constantFrom(...LANGUAGES),
      (events, locale) => {
        const inputs = events.map((each, n): EventInput => ({ ...each, id: `e${n}` }));
        const { record, policy } = playConversation('c1', inputs);
        fc.pre(record.turns.length + record.actions.length > 0);
        const made = buildBrief(record, policy);
        for (const brief of [made, withEverything(made)]) {
          const view = { locale, timeZone: 'UTC', host: 'zendesk' };
          expect(unfounded(composePanel(redact(brief, 'standard'), view))).toEqual([]);
        }
      },
    ),
    { numRuns: 150 },
  );
});
