import { Tier } from '@baton/handoff-core';
import fc from 'fast-check';
import { SignJWT, UnsecuredJWT, decodeJwt } from 'jose';
import { expect, it } from 'vitest';
import { codeOf, isCodeOf } from './link-code.ts';
import { linkKeys } from './link-keys.ts';
import type { LinkAccount, LinkKeys } from './link-keys.ts';
import { LINK_SECONDS, SKEW_SECONDS, peekLink, readLink, signLink } from './link-token.ts';
import type { BriefLink } from './link-token.ts';

const NOW = new Date('2026-03-09T09:00:00.500Z');
const after = (seconds: number): Date => new Date(NOW.getTime() + seconds * 1_000);
const LINK: BriefLink = {
  helpdesk: 'desk',
  tenant: 'a',
  account: 'ws1',
  ticket: '777',
  user: 'ines',
  tier: 'standard',
  locale: 'de',
};
const SECRET = 'a-secret-that-is-long';
const keysFor = (secret: string, account: LinkAccount): LinkKeys => {
  const keys = linkKeys(secret, account);
  if (!keys) throw new Error('too short');
  return keys;
};
const KEYS = keysFor(SECRET, LINK);

const name = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' });
const anyLink = fc.record<BriefLink>({
  helpdesk: name,
  tenant: name,
  account: name,
  ticket: name,
  user: name,
  tier: fc.constantFrom(...Tier.options),
  locale: fc.constantFrom('en', 'pt-BR', 'ja'),
});

it('gives back what was signed, whoever it is for', async () => {
  await fc.assert(
    fc.asyncProperty(anyLink, name, async (link, id) => {
      const keys = keysFor(SECRET, link);
      const { token, expires } = await signLink(keys, link, id, NOW);
      expect(peekLink(token)).toEqual({
        helpdesk: link.helpdesk,
        tenant: link.tenant,
        account: link.account,
      });
      const read = await readLink(keys, token, NOW);
      expect(read).toEqual({ link: { ...link, id, expires }, isOver: false });
    }),
  );
});

it('is no link any more once one of its characters is another, however it is spelled', async () => {
  const { token, expires } = await signLink(KEYS, LINK, 'id-1', NOW);
  const signed = { ...LINK, id: 'id-1', expires };
  await fc.assert(
    fc.asyncProperty(
      fc.nat(token.length - 1),
      fc.constantFrom('A', 'Z', 'a', 'z', '0', '9', '-', '_', '.', '=', '%'),
      async (at, other) => {
        fc.pre(token[at] !== other);
        const changed = token.slice(0, at) + other + token.slice(at + 1);
        const read = await readLink(KEYS, changed, NOW);
        // The last character of a signature has bits that mean nothing: it may be spelled otherwise, and says the same.
        expect(read?.link ?? signed).toEqual(signed);
        expect(read === null || at >= token.lastIndexOf('.')).toBe(true);
      },
    ),
    { numRuns: 400 },
  );
});

it('has keys of its own for each secret, helpdesk, tenant and account', async () => {
  const { token } = await signLink(KEYS, LINK, 'id-1', NOW);
  const others = [
    keysFor('another-secret-as-long', LINK),
    keysFor(SECRET, { ...LINK, helpdesk: 'other' }),
    keysFor(SECRET, { ...LINK, tenant: 'b' }),
    keysFor(SECRET, { ...LINK, account: 'ws2' }),
    // Parts that run together the same way are other parts.
    keysFor(SECRET, { ...LINK, tenant: 'aw', account: 's1' }),
  ];
  for (const keys of others) {
    expect(await readLink(keys, token, NOW)).toBeNull();
    expect(codeOf(keys, 'id-1')).not.toBe(codeOf(KEYS, 'id-1'));
  }
});

it('believes no other signature than its own, whatever a token says of itself', async () => {
  const { token } = await signLink(KEYS, LINK, 'id-1', NOW);
  const claims = decodeJwt(token);
  const forged = [
    new UnsecuredJWT(claims).encode(),
    await new SignJWT(claims).setProtectedHeader({ alg: 'HS512' }).sign(KEYS.link),
    // Keys for other things sign no links.
    await new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(KEYS.browser),
    await new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(KEYS.code),
    await new SignJWT({ ...claims, aud: 'baton:browser' })
      .setProtectedHeader({ alg: 'HS256' })
      .sign(KEYS.link),
    await new SignJWT({ ...claims, c: undefined })
      .setProtectedHeader({ alg: 'HS256' })
      .sign(KEYS.link),
  ];
  for (const each of forged) expect(await readLink(KEYS, each, NOW)).toBeNull();
  for (const each of ['', '.', 'a.b', 'a.b.c', 'x'.repeat(5_000), `${token}.${token}`]) {
    expect(peekLink(each)).toBeNull();
    expect(await readLink(KEYS, each, NOW)).toBeNull();
  }
});

it('looks up nobody by a claim that no id can be: the store would be at fault for it', async () => {
  for (const odd of ['a\u0000', '\u0000', 'a\n', 'a\uD800', '', 'x'.repeat(201), 7, ['a'], null])
    for (const claim of ['h', 't', 'a']) {
      const claims = { h: 'desk', t: 'a', a: 'ws1', [claim]: odd };
      const token = await new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(KEYS.link);
      expect(peekLink(token), `${claim} ${JSON.stringify(odd)}`).toBeNull();
    }
});

it('is over after ten minutes, and says so by its own signature', async () => {
  const { token, expires } = await signLink(KEYS, LINK, 'id-1', NOW);
  expect(expires.toISOString()).toBe('2026-03-09T09:10:00.000Z');
  const isOver = async (seconds: number): Promise<boolean | undefined> =>
    (await readLink(KEYS, token, after(seconds)))?.isOver;
  // Clocks of two servers may be some seconds apart.
  expect(await isOver(LINK_SECONDS + SKEW_SECONDS - 1)).toBe(false);
  expect(await isOver(LINK_SECONDS + SKEW_SECONDS)).toBe(true);
  expect(await isOver(-SKEW_SECONDS)).toBe(false);
  expect(await readLink(KEYS, token, after(-SKEW_SECONDS - 1))).toBeNull();
});

it('takes a link that claims to last longer for one that is over', async () => {
  const { token } = await signLink(KEYS, LINK, 'id-1', NOW);
  const claims = decodeJwt(token);
  const long = await new SignJWT({ ...claims, exp: (claims.exp ?? 0) + 1 })
    .setProtectedHeader({ alg: 'HS256' })
    .sign(KEYS.link);
  expect((await readLink(KEYS, long, NOW))?.isOver).toBe(true);
});

it('takes a tier that it does not know for the strictest', async () => {
  const odd = { ...LINK, tier: 'owner' as Tier };
  const { token } = await signLink(KEYS, odd, 'id-1', NOW);
  expect((await readLink(KEYS, token, NOW))?.link.tier).toBe('restricted');
});

it('has a code of six digits for each link, all over the range, and takes that one alone', () => {
  const codes = Array.from({ length: 2_000 }, (_, n) => codeOf(KEYS, `link-${n}`));
  expect(codes.every((code) => /^\d{6}$/.test(code))).toBe(true);
  expect(new Set(codes).size).toBeGreaterThan(1_980);
  for (let digit = 0; digit < 10; digit += 1)
    expect(codes.filter((code) => code.startsWith(String(digit))).length).toBeGreaterThan(120);
  const [code = ''] = codes;
  expect(isCodeOf(KEYS, 'link-0', code)).toBe(true);
  for (const wrong of [codes[1] ?? '', '', `${code} `, `${code}0`, code.slice(1), '１２３４５６'])
    expect(isCodeOf(KEYS, 'link-0', wrong)).toBe(false);
});

it('signs nothing with a secret that proves nothing', () => {
  for (const secret of ['', ' ', 'fifteen letters']) expect(linkKeys(secret, LINK)).toBeNull();
});
