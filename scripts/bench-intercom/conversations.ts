const LONG_TURNS = 250;
const MOST_EVENTS = 100;

/** A short conversation that ends with people. */
export const shortConversation = (ticket: string): unknown[] => [
  {
    id: 'f',
    type: 'conversation',
    subject: `Order ${ticket}`,
    customer: { id: `u${ticket}`, name: 'Maren', email: `maren.${ticket}@example.com` },
    ticket: { helpdesk: 'intercom', id: ticket },
  },
  { id: 'q1', type: 'turn', by: 'customer', text: `Order ${ticket} was charged twice.` },
  {
    id: 'a1',
    type: 'action',
    action: 'refund-1',
    name: 'refund_order',
    status: 'succeeded',
    effect: { type: 'refund', target: ticket, amount: 40, currency: 'EUR' },
    args: { order: ticket },
  },
  { id: 'q2', type: 'turn', by: 'ai', text: 'I have refunded the second charge of €40.00.' },
  { id: 'q3', type: 'turn', by: 'customer', text: 'That is not it. I want to talk to a human!' },
];

/** One of 250 turns, in requests as large as are taken. */
export const longConversation = (ticket: string): unknown[][] => {
  const events = [
    { id: 'f', type: 'conversation', ticket: { helpdesk: 'intercom', id: ticket } },
    ...Array.from({ length: LONG_TURNS }, (_, n) => ({
      id: `t${n}`,
      type: 'turn',
      by: n % 2 === 0 ? 'customer' : 'ai',
      text:
        n === LONG_TURNS - 2
          ? 'That is enough. I want to talk to a human agent now!'
          : `Parcel ${n} of order W4471120 did not arrive with the others, and the note says **something** else again. `.repeat(
              1 + (n % 7),
            ),
      at: new Date(Date.now() - (LONG_TURNS - n) * 20_000).toISOString(),
    })),
  ];
  return Array.from({ length: Math.ceil(events.length / MOST_EVENTS) }, (_, part) =>
    events.slice(part * MOST_EVENTS, (part + 1) * MOST_EVENTS),
  );
};
