import { expect, it } from 'vitest';
import { bodySignature, hubSignature } from './sign-hook.ts';

const BODY = '{"workspace_id":"abcd123"}';

it('signs as the vectors say', () => {
  expect(bodySignature('test-client-secret', BODY)).toBe(
    '2f5ab499e2031ca40129a0a6486abe274de54cc4f0867e3e42351527d9a516dd',
  );
  expect(hubSignature('test-client-secret', BODY)).toBe(
    'sha1=dc2b0eef8c0cc5f546cf175f5a701b48bda61201',
  );
});

it('signs bytes, not what they mean', () => {
  const [spaced, plain] = ['{"a": 1.0}', '{"a":1}'].map((body) => bodySignature('s', body));
  expect(spaced).not.toBe(plain);
  expect(bodySignature('s', Buffer.from('ü'))).toBe(bodySignature('s', 'ü'));
});
