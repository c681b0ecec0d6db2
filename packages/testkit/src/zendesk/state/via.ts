import type { TicketRow, Via } from './rows.ts';

export const API: Via = { channel: 'api', source: { from: {}, to: {}, rel: null } };
export const WEB: Via = { channel: 'web', source: { from: {}, to: {}, rel: null } };

export const followUpOf = ({ id, subject }: TicketRow): Via => ({
  channel: 'api',
  source: { from: { ticket_id: id, subject, channel: 'web' }, to: {}, rel: 'follow_up' },
});

export const mergedFrom = (ids: readonly number[]): Via => ({
  channel: 'web',
  source: { from: { ticket_ids: ids }, to: {}, rel: 'merge' },
});

export const mergedInto = ({ id, subject }: TicketRow): Via => ({
  channel: 'web',
  source: { from: {}, to: { ticket_id: id, subject }, rel: 'merge' },
});
