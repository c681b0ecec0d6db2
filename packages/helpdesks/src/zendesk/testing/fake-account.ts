import type { WriteRequest } from '@baton/handoff-service';
import { zendeskDesk } from '@baton/testkit/zendesk';
import type { FakeZendesk, ZendeskOptions } from '@baton/testkit/zendesk';
import { onTestFinished } from 'vitest';
import type { ZendeskAccount } from '../api/account.ts';
import { zendeskConnector } from '../connector/zendesk-connector.ts';
import { accountAt } from './make-sample.ts';

export const MARKER = 'baton-0123456789abcdef';

/** What every write of a test asks with. */
export const ask = (
  ticket: number | string,
  more: { marker?: string; check?: boolean } = {},
): WriteRequest => ({
  tenant: 'a',
  ticket: { helpdesk: 'zendesk', id: String(ticket) },
  marker: MARKER,
  check: false,
  signal: new AbortController().signal,
  ...more,
});

/** A handover with nothing in it but what a test adds. */
export const handover = {
  note: 'Handed over: wants a refund of 59.90 EUR.',
  transcript: null,
  fields: {},
  addTags: [],
  removeTags: [],
  priority: null,
  target: null,
} as const;

/** The connector on a fake account that is closed with the test. */
export const onFake = async (
  options: ZendeskOptions = {},
  over: (account: ZendeskAccount, zendesk: FakeZendesk) => ZendeskAccount = (account) => account,
) => {
  const { zendesk, desk } = await zendeskDesk([], options);
  onTestFinished(() => desk.close());
  const plain = accountAt(zendesk, {
    scheme: 'bearer',
    token: () => Promise.resolve(zendesk.token()),
  });
  const account = over(plain, zendesk);
  const connector = zendeskConnector({
    accountOf: (tenant) => Promise.resolve(tenant === 'a' ? account : null),
    tenants: () => ['a'],
    now: zendesk.now,
  });
  return { zendesk, desk, connector, account };
};
