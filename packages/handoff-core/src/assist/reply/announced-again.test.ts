import { describe, expect, it } from 'vitest';
import type { Action } from '../../schema/record.ts';
import { action } from '../../testing/sample-record.ts';
import { announcedAgain } from './announced-again.ts';

const refund = (n: number, amount: number, more: Partial<Action> = {}): Action =>
  action(n, 'refund_order', {
    effectKey: `refund-${n}`,
    effect: { type: 'refund', target: `order-${4_710 + n}`, amount, currency: 'EUR' },
    ...more,
  });

const numbers = (reply: string, actions: Action[]): number[] =>
  announcedAgain({ actions }, reply).map(({ n }) => n);

describe('a reply that announces what was done', () => {
  it.each([
    'I will refund you €84.50 today.',
    'I’ve just issued a refund of 84,50 €.',
    'Hello Kim,\n\nWe are refunding the €84.50 to your card.\nBest wishes',
    '<p>You will receive a refund.</p>',
    'A refund of €84.50 will be issued today.',
    'Ich erstatte Ihnen 84,50 € zurück.',
    'Der Betrag von 84,50 € wird Ihnen heute erstattet.',
    'Sie erhalten eine Rückerstattung über 84,50 €.',
    'Le reembolsaremos 84,50 € hoy mismo.',
    'Voy a devolverle los 84,50 €; recibirá la devolución mañana.',
    'I&rsquo;ll refund order #4711 in full.',
  ])('is found: %s', (reply) => {
    expect(numbers(reply, [refund(1, 84.5)])).toEqual([1]);
  });

  it.each([
    'The refund of €84.50 was made on 3 March.',
    'Your refund has been issued already.',
    'I can see that the refund of €84.50 went out.',
    'I can confirm your refund of €84.50.',
    'Your refund will arrive within five days.',
    'We can’t refund this order.',
    'Would you like us to refund €84.50?',
    'If the parcel is lost, we will refund you €84.50.',
    'I will refund you €20.00 for the delivery.',
    'I will refund order #9001 today.',
    'I will send you a new blender.',
    'Die Rückerstattung wurde bereits veranlasst.',
    'Wir können den Betrag nicht erstatten.',
    'El reembolso ya se hizo el lunes.',
    '',
  ])('is not taken for one: %s', (reply) => {
    expect(numbers(reply, [refund(1, 84.5)])).toEqual([]);
  });

  it('means the one whose amount it names', () => {
    const both = [refund(1, 84.5), refund(2, 12)];
    expect(numbers('I will refund you €84.50.', both)).toEqual([1]);
    expect(numbers('I will refund you €12.', both)).toEqual([2]);
    expect(numbers('I will refund you.', both)).toEqual([2]);
    expect(numbers('I will refund €84.50 and €12.', both)).toEqual([2, 1]);
  });

  it.each([
    ['succeeded', [1]],
    ['unknown', [1]],
    ['running', [1]],
    ['planned', []],
    ['failed', []],
    ['reversed', []],
  ] as const)('counts an action that %s: %j', (status, found) => {
    expect(numbers('I will refund you €84.50.', [refund(1, 84.5, { status })])).toEqual(found);
  });

  it('passes over what only looked something up', () => {
    expect(numbers('I will refund you.', [refund(1, 84.5, { kind: 'read' })])).toEqual([]);
  });

  it('knows other changes than refunds', () => {
    const cancelled = action(1, 'cancel_order', { effect: null, args: { order_id: '4711' } });
    expect(numbers('I have cancelled order 4711 for you.', [cancelled])).toEqual([1]);
    expect(numbers('Ich storniere die Bestellung.', [cancelled])).toEqual([1]);
    expect(numbers('I will refund order 4711.', [cancelled])).toEqual([]);
  });

  it('reads text of any length in little time', () => {
    const long = 'I will change change change the the address '.repeat(2_000);
    const changed = action(1, 'change_address', { effect: null, args: {} });
    expect(numbers(long, [changed, refund(2, 3)]).length).toBeLessThan(4);
  });
});
