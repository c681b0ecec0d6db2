import { freshdeskDesk } from '@baton/testkit/freshdesk';
import type { FakeFreshdesk, FreshdeskDeskOptions } from '@baton/testkit/freshdesk';
import { onTestFinished } from 'vitest';
import { oneAccount } from '../../shared/testing/one-account.ts';
import { askOf } from '../../shared/testing/plain-write.ts';
import type { FreshdeskAccount } from '../api/account.ts';
import { freshdeskConnector } from '../connector/freshdesk-connector.ts';
import { accountAt } from './make-sample.ts';

/** What every call of a test asks with. */
export const ask = askOf('freshdesk');

/** The connector on a fake account that is closed with the test. */
export const onFake = async (
  options: FreshdeskDeskOptions = {},
  over: (account: FreshdeskAccount, freshdesk: FakeFreshdesk) => FreshdeskAccount = (account) =>
    account,
) => {
  const { freshdesk, desk } = await freshdeskDesk([], options);
  onTestFinished(() => desk.close());
  const account = over(accountAt(freshdesk), freshdesk);
  const connect = () => freshdeskConnector(oneAccount(account, freshdesk.now));
  /** Calls since a place in the list, without ids. */
  const calls = (from = 0): string[] =>
    freshdesk.requests
      .slice(from)
      .map(
        ({ method, path }) =>
          `${method} ${path.replace('/api/v2', '').replaceAll(/\d{2,}|(?<=\/)\d+/g, '#')}`,
      );
  return { freshdesk, desk, account, connector: connect(), connect, calls };
};
