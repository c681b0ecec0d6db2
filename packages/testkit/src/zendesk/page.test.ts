import { createPublicKey, verify } from 'node:crypto';
import { expect, it } from 'vitest';
import { withZendesk } from './testing/client.ts';

const read = (token: string) => {
  const [head = '', claims = '', signature = ''] = token.split('.');
  const json = (part: string) =>
    JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>;
  return { head: json(head), claims: json(claims), signed: `${head}.${claims}`, signature };
};

it(
  'signs a page load for one person and one installation, by a key that anybody may have',
  withZendesk(async ({ zendesk, call }) => {
    const { agents, app, installation } = zendesk.seeded;
    const { head, claims, signed, signature } = read(zendesk.signPage({ user: agents[0].id }));
    const pem = await fetch(`${zendesk.url}/api/v2/apps/${app.id}/public_key.pem`);
    const key = createPublicKey(await pem.text());
    const bytes = Buffer.from(signature, 'base64url');
    expect(verify('RSA-SHA256', Buffer.from(signed), key, bytes)).toBe(true);
    expect(head).toStrictEqual({ typ: 'JWT', alg: 'RS256' });
    expect(claims).toMatchObject({
      iss: 'acme.zendesk.com',
      aud: `https://acme.zendesk.com/api/v2/apps/installations/${installation.id}.json`,
      sub: String(agents[0].id),
      context: { product: 'support', location: 'ticket_sidebar' },
    });
    expect(Number(claims['exp']) - Number(claims['iat'])).toBe(300);
    const nobody = { authorization: '' };
    expect((await call('GET', '/apps/1/public_key.pem', undefined, nobody)).status).toBe(404);
    expect((await call('GET', '/apps/installations', undefined, nobody)).status).toBe(401);
  }),
);

it(
  'signs what it is told to, so that a forgery can be tried whose signature is right',
  withZendesk(async ({ zendesk }) => {
    const { claims, head } = read(
      zendesk.signPage({
        user: 1,
        location: 'nav_bar',
        over: { aud: 'another', nbf: undefined },
        header: { alg: 'none' },
      }),
    );
    expect([claims['aud'], 'nbf' in claims, head['alg']]).toStrictEqual(['another', false, 'none']);
    expect(claims['context']).toMatchObject({ location: 'nav_bar' });
    expect(() => zendesk.signPage({ user: 1, installation: 7 })).toThrow('404');
  }),
);

it(
  'signs by the same key in every account the app is installed in',
  withZendesk(async (one) => {
    await withZendesk(
      async (other) => {
        const pem = async ({ zendesk }: typeof one) =>
          (
            await fetch(`${zendesk.url}/api/v2/apps/${zendesk.seeded.app.id}/public_key.pem`)
          ).text();
        expect(await pem(one)).toBe(await pem(other));
        const { claims } = read(other.zendesk.signPage({ user: 1 }));
        expect(claims['iss']).toBe('other.zendesk.com');
      },
      { subdomain: 'other' },
    )();
  }),
);

it(
  'tells which apps are installed, to admins',
  withZendesk(async ({ zendesk, call, as }) => {
    const { agents, app, installation } = zendesk.seeded;
    const { body } = await call('GET', '/apps/installations.json');
    expect(body['installations']).toStrictEqual([
      expect.objectContaining({ id: installation.id, app_id: app.id, enabled: true }),
    ]);
    const agent = await call('GET', '/apps/installations.json', undefined, as(agents[0].id));
    expect(agent.status).toBe(403);
    zendesk.account.installations.delete(installation.id);
    expect((await call('GET', `/apps/installations/${installation.id}`)).status).toBe(404);
  }),
);
