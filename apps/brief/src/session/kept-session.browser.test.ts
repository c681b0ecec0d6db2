import { afterEach, expect, it } from 'vitest';

import { dropSession, keepSession, keptSession } from './kept-session.ts';

const OPENED = { session: 'bs_1', helpdesk: 'desk', ticket: '42', locale: 'en' };

afterEach(dropSession);

it('keeps what was opened in this tab, and nowhere that outlives it', () => {
  expect(keptSession()).toBeNull();
  keepSession(OPENED);
  expect(keptSession()).toEqual(OPENED);
  expect(localStorage).toHaveLength(0);
  expect(document.cookie).not.toContain('bs_1');
  dropSession();
  expect(keptSession()).toBeNull();
});

it.each(['', 'no json', 'null', '[]', '{"session":1}', '{"session":"bs_1"}'])(
  'takes nothing that it did not keep itself: %s',
  (text) => {
    sessionStorage.setItem('baton-brief', text);
    expect(keptSession()).toBeNull();
  },
);
