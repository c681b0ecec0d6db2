import { expect, it } from 'vitest';
import { regionOf } from './who-am-i.ts';

it.each([
  ['US', 'us'],
  ['us', 'us'],
  [' EU ', 'eu'],
  ['Europe', 'eu'],
  ['AU', 'au'],
  ['Australia', 'au'],
  ['eu-west-1', 'eu'],
  ['', null],
  ['USSR', null],
  ['Mars', null],
  [null, null],
  [undefined, null],
])('reads the region %j as %j', (text, region) => {
  expect(regionOf(text)).toBe(region);
});
