import { expect, it } from 'vitest';
import { HOSTS } from './hosts.ts';
import { lacksOfHost } from './lacks-of-host.ts';

it('tells for every host what it lacks, in whole sentences, and nothing where it lacks nothing', () => {
  expect(lacksOfHost('zendesk', 'en')).toEqual([]);
  for (const name of Object.keys(HOSTS))
    for (const locale of ['en', 'de', 'ja'])
      for (const sentence of lacksOfHost(name, locale)) expect(sentence).toMatch(/[.。]$/);
  expect(lacksOfHost('intercom', 'en').length).toBeGreaterThan(
    lacksOfHost('freshdesk', 'en').length,
  );
  expect(lacksOfHost('freshdesk', 'de')).not.toEqual(lacksOfHost('freshdesk', 'en'));
});
