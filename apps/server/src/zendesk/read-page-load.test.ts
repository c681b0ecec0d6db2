import { expect, it } from 'vitest';
import { readPageLoad } from './read-page-load.ts';

const PAGE = '/zendesk/sidebar?origin=https%3A%2F%2Facme.zendesk.com&app_guid=g-1&locale=de';

it('reads the token, and of the address what it says once', () => {
  expect(readPageLoad(PAGE, 'token=a.b.c')).toEqual({
    token: 'a.b.c',
    query: { origin: 'https://acme.zendesk.com', appGuid: 'g-1' },
  });
  expect(readPageLoad(`${PAGE}&app_guid=g-2&origin=x`, 'token=a.b.c&state=')?.query).toEqual({
    origin: undefined,
    appGuid: undefined,
  });
  expect(readPageLoad('//zendesk/sidebar', 'token=a')?.query).toEqual({
    origin: undefined,
    appGuid: undefined,
  });
});

it.each([
  '',
  'token',
  'jwt=a',
  'token=a&token=a',
  'token=a&token=b',
  'token=a&%74oken=b',
  'token=a&state=1&state=2',
])('reads nothing from a form that has not one token, or says anything twice: %s', (form) => {
  const read = readPageLoad(PAGE, form);
  expect(read?.token ?? '').toBe('');
});
