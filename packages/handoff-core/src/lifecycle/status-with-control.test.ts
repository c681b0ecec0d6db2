import { expect, it } from 'vitest';
import { HandoffState } from '../schema/vocabulary.ts';
import { statusWithControl } from './status-with-control.ts';

it.each(HandoffState.options)(
  'counts a ticket the AI answers again as closed, if %s is past asking',
  (state) => {
    const counts = statusWithControl({ status: 'open', answeredBy: 'ai' }, state);
    expect(counts).toBe(state === 'requested' ? 'open' : 'closed');
  },
);

it.each([undefined, 'people'] as const)(
  'leaves the status alone where %s answers',
  (answeredBy) => {
    for (const status of ['open', 'pending', 'solved', 'closed', 'gone'] as const)
      expect(statusWithControl({ status, ...(answeredBy && { answeredBy }) }, 'active')).toBe(
        status,
      );
  },
);

it('still tells that a ticket is gone', () => {
  expect(statusWithControl({ status: 'gone', answeredBy: 'ai' }, 'active')).toBe('gone');
});
