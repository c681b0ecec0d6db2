import { zendeskDesk } from '@baton/testkit/zendesk';
import type { FakeZendesk, ZendeskOptions } from '@baton/testkit/zendesk';
import { onTestFinished } from 'vitest';
import { oneAccount } from '../../shared/testing/one-account.ts';
import { askOf } from '../../shared/testing/plain-write.ts';
import type { ZendeskAccount } from '../api/account.ts';
import { zendeskConnector } from '../connector/zendesk-connector.ts';
import { accountAt } from './make-sample.ts';

/** What every call of a test asks with. */
export const ask = askOf('zendesk');

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
  const connector = zendeskConnector(oneAccount(account, zendesk.now));
  return { zendesk, desk, connector, account };
};
