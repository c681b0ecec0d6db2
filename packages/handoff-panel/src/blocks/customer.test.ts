import type { Brief, CustomerContext } from '@baton/handoff-core';
import { verifies } from '@baton/testkit';
import { expect, it } from 'vitest';

import { blockFor } from '../testing/compose.ts';
import { richBrief } from '../testing/sample-brief.ts';
import { withEverything } from '../testing/with-everything.ts';

const brief = withEverything(richBrief());
const contextWith = (more: Partial<CustomerContext>): Brief => ({
  ...brief,
  context: { ...(brief.context as CustomerContext), ...more },
});

it('gives what others know with its source and when it was read', () => {
  verifies('panel.context.source-and-age');
  const { fields } = blockFor(brief, 'customer');
  expect(fields.filter(({ source }) => source !== null)).toEqual([
    { label: 'Plan', value: 'Plus', masked: false, source: 'Zendesk, 10:10' },
    { label: 'Support until', value: 'December 31', masked: false, source: 'Zendesk, 10:10' },
    { label: 'Newsletter', value: 'no', masked: false, source: 'Zendesk, 10:10' },
    { label: 'Phone', value: '+1 202-555-0143', masked: false, source: 'Zendesk, 10:10' },
  ]);
  expect(fields.find(({ label }) => label === 'Name')?.source).toBeNull();
});

it('counts what was before and tells the latest of it', () => {
  verifies('panel.context.history');
  const { more, previous, tickets, titles, summary } = blockFor(brief, 'customer');
  expect(more).toBe('3 earlier conversations, 2 handed over · 1 other open ticket');
  expect(summary).toBe(`Anna Berg · ${more}`);
  expect(previous.map(({ when, sentence }) => `${when.label}: ${sentence}`)).toEqual([
    'January 30: Damaged item – resolved: “Refunded by hand and wrote to kim.lind@example.org.”; reason: customer is upset; 1 change',
    'December 31, 2025: “Where is my parcel?” – dealt with by the AI',
    'January 25, 2025: no subject – asked for a person, nobody came',
  ]);
  expect(tickets.map(({ label }) => label)).toEqual([
    '#4711 Invoice for February (waits for the customer)',
  ]);
  expect(titles).toEqual({
    previous: 'Earlier conversations (Baton)',
    tickets: 'Other open tickets (Zendesk, 10:10)',
  });
});

it('says openly who did not answer', () => {
  verifies('panel.context.missing');
  expect(blockFor(brief, 'customer').missing).toEqual([
    'Shop did not answer in time; what it knows is missing here.',
  ]);
});

it('tells a first conversation from one nobody asked about', () => {
  const { source } = (brief.context as CustomerContext).previous;
  const none = contextWith({
    previous: { items: [], count: 0, handoffs: 0, source },
    tickets: null,
  });
  const known = { ...none, customer: { ...none.customer, id: 'cus-1' } };
  expect(blockFor(known, 'customer').more).toBe('First conversation of this customer');
  expect(blockFor(none, 'customer').more).toBe('');
  const { context: _, ...unasked } = brief;
  expect(blockFor(unasked, 'customer')).toMatchObject({
    more: '',
    previous: [],
    titles: { previous: '' },
  });
});

it('says once what the agent and a source both say, with the source', () => {
  const facts = [
    { key: 'name', value: 'Anna Berg', source: { name: 'zendesk', at: '2026-03-01T10:00:00Z' } },
  ];
  const names = blockFor(contextWith({ facts }), 'customer').fields.filter(
    ({ label }) => label === 'Name',
  );
  expect(names).toEqual([
    { label: 'Name', value: 'Anna Berg', masked: false, source: 'Zendesk, 10:00' },
  ]);
});

it('counts the fields and conversations that would be too many to read', () => {
  const source = { name: 'zendesk', at: '2026-03-01T10:00:00Z' };
  const facts = Array.from({ length: 40 }, (_, n) => ({ key: `fact ${n}`, value: n, source }));
  const items = Array.from({ length: 12 }, (_, n) => ({
    ...(brief.context as CustomerContext).previous.items[0]!,
    conversationId: `old-${n}`,
  }));
  const previous = { items, count: 12, handoffs: 0, source };
  const all = blockFor(contextWith({ facts: [] }), 'customer').fields.length + facts.length;
  const block = blockFor(contextWith({ facts, previous }), 'customer');
  expect(block.fields).toHaveLength(24);
  expect(block.fields.at(-1)?.value).toContain(String(all - 23));
  expect(block.previous).toHaveLength(5);
  expect(block.fallbackText).toContain('7 more');
});

it('leads to no address that is not https', () => {
  const context = brief.context as CustomerContext;
  const items = ['javascript:alert(1)', 'http://example.org', 'https://example.org'].map((url) => ({
    id: url,
    subject: null,
    state: 'constructor',
    url,
    updatedAt: null,
  }));
  const tickets = { items, count: 3, source: context.facts[0]?.source ?? { name: 'x', at: '' } };
  const shown = blockFor(contextWith({ tickets }), 'customer').tickets;
  expect(shown.map(({ url }) => url)).toEqual([null, null, 'https://example.org']);
});

it('says years and counts as they are read, and calls no ticket open that is done with', () => {
  const source = { name: 'zendesk', at: '2026-03-01T10:00:00Z' };
  const facts = [
    { key: 'customer since', value: 2019, source },
    { key: 'points', value: 20_190, source },
  ];
  const ticket = { id: '1', subject: 'Old', state: 'solved', url: null, updatedAt: null };
  const withTickets = (...states: string[]) => {
    const items = states.map((state) => ({ ...ticket, state }));
    return blockFor(
      contextWith({ facts, tickets: { items, count: items.length, source } }),
      'customer',
    );
  };
  const done = withTickets('solved');
  const values = done.fields.filter((field) => field.source !== null).map(({ value }) => value);
  expect(values).toEqual(['2019', '20,190']);
  expect(done.more).toContain('no other open tickets');
  expect(done.titles.tickets).toBe('Other tickets (Zendesk, 10:00)');
  const both = withTickets('Closed', 'open');
  expect(both.more).toContain('1 other open ticket');
  expect(withTickets('open').titles.tickets).toBe('Other open tickets (Zendesk, 10:00)');
});
