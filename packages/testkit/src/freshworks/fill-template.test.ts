import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fillTemplate } from './fill-template.ts';
import type { TemplateValues } from './fill-template.ts';
import { Rejection } from './rejection.ts';

type Schema = Parameters<typeof fillTemplate>[0]['schema'];

const values: TemplateValues = {
  iparams: { host: 'desk.example.com', key: 'secret-key', plain: 'seen' },
  secure: new Set(['key']),
  context: { id: '25', rev: 'a&b=c', n: 7 },
  isServer: false,
  accessToken: 'token',
  accountUrl: 'https://acme.freshdesk.com',
};

const filled = (schema: Partial<Schema>, more: Partial<TemplateValues> = {}) =>
  fillTemplate(
    { schema: { method: 'GET', host: '<%= iparam.host %>', path: '/', ...schema } },
    { ...values, ...more },
  );

const refusal = (schema: Partial<Schema>, more: Partial<TemplateValues> = {}): string => {
  try {
    filled(schema, more);
  } catch (error) {
    if (error instanceof Rejection && error.status === 400) return error.message;
    throw error;
  }
  return 'filled';
};

it('puts settings, what the app gives, and the token of the agent in their places', () => {
  expect(
    filled({
      path: '/tickets/<%= context.id %>/n/<%=context.n%>',
      query: { rev: '<%= context.rev %>', from: '<%= iparam.plain %>' },
      headers: {
        Authorization: 'Bearer <%= access_token %>',
        'X-Key': '<%= iparam.key %>',
        'X-Basic': '<%= encode(iparam.plain) %>',
        'X-Account': '<%= currentHost.endpoint_urls.freshdesk %>',
      },
    }),
  ).toEqual({
    method: 'GET',
    host: 'desk.example.com',
    path: '/tickets/25/n/7?rev=a%26b%3Dc&from=seen',
    headers: {
      Authorization: 'Bearer token',
      'X-Key': 'secret-key',
      'X-Basic': 'c2Vlbg==',
      'X-Account': 'https://acme.freshdesk.com',
    },
  });
});

it('lets what a browser gives stand in paths and queries only', () => {
  const header = { headers: { 'X-Id': '<%= context.id %>' } };
  expect(refusal(header)).toContain('headers');
  expect(refusal({ host: '<%= context.id %>' })).toContain('host');
  // the app's own server part is trusted with both
  expect(filled(header, { isServer: true }).headers).toEqual({ 'X-Id': '25' });
});

it('lets what is secret stand in headers only', () => {
  expect(refusal({ path: '/<%= iparam.key %>' })).toContain('secure');
  expect(refusal({ query: { key: '<%= iparam.key %>' } })).toContain('secure');
  expect(refusal({ host: '<%= iparam.key %>' })).toContain('secure');
  expect(refusal({ path: '/<%= access_token %>' })).toContain('headers only');
});

it.each([
  ['127.0.0.1', {}],
  ['localhost', {}],
  ['desk.example.com:4600', {}],
  ['desk.example.com/path', {}],
  ['https://desk.example.com', {}],
  ['-desk.example.com', {}],
])('refuses %s as a host', (host) => {
  expect(refusal({}, { iparams: { host } })).toContain('host');
});

it('refuses what is missing or no text, and words it does not know', () => {
  expect(refusal({ path: '/<%= context.other %>' })).toContain('missing');
  expect(refusal({ path: '/<%= context.id %>' }, { context: { id: { deep: 1 } } })).toContain(
    'text',
  );
  expect(refusal({ path: '/<%= iparam.other %>' })).toContain('not set');
  expect(refusal({ path: '/<%= env.HOME %>' })).toContain('not known');
  expect(refusal({ headers: { A: '<%= access_token %>' } }, { accessToken: null })).toContain(
    'not there',
  );
});

it('refuses a header of more than a line', () => {
  const iparams = { ...values.iparams, key: 'a\r\nX-Evil: 1' };
  expect(refusal({ headers: { 'X-Key': '<%= iparam.key %>' } }, { iparams })).toContain('line');
});

it('looks at nothing twice: what is put in stays as it is', () => {
  fc.assert(
    fc.property(fc.string(), (id) => {
      const path = filled({ path: '/<%= context.id %>' }, { context: { id } }).path;
      expect(path).toBe(`/${id}`);
    }),
  );
  expect(
    filled({ path: '/<%= context.id %>' }, { context: { id: '<%= iparam.key %>' } }).path,
  ).not.toContain('secret-key');
});
