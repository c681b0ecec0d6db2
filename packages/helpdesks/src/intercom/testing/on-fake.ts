import { intercomDesk } from '@baton/testkit/intercom';
import type { FakeIntercom, IntercomDeskOptions } from '@baton/testkit/intercom';
import { onTestFinished } from 'vitest';
import { oneAccount } from '../../shared/testing/one-account.ts';
import { askOf } from '../../shared/testing/plain-write.ts';
import type { IntercomAccount } from '../api/account.ts';
import { intercomConnector } from '../connector/intercom-connector.ts';
import { accountAt } from './make-sample.ts';

/** What every call of a test asks with. */
export const ask = askOf('intercom');

/** The connector on a fake workspace that is closed with the test. */
export const onFake = async (
  options: IntercomDeskOptions = {},
  over: (account: IntercomAccount, intercom: FakeIntercom) => IntercomAccount = (account) =>
    account,
) => {
  const { intercom, desk } = await intercomDesk([], options);
  onTestFinished(() => desk.close());
  const account = over(accountAt(intercom), intercom);
  const connect = () => intercomConnector(oneAccount(account, intercom.now));
  return { intercom, desk, account, connector: connect(), connect };
};
