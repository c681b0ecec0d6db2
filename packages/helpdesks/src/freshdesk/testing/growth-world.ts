import type { Written } from '@baton/handoff-service';
import { startFreshdesk } from '@baton/testkit/freshdesk';
import type { FakeFreshdesk } from '@baton/testkit/freshdesk';
import { onTestFinished } from 'vitest';
import { oneAccount } from '../../shared/testing/one-account.ts';
import { handover } from '../../shared/testing/plain-write.ts';
import { serviceOfTest } from '../../shared/testing/service-of-test.ts';
import type { FileStore } from '../../shared/testing/store-of-file.ts';
import { tenantOfTest } from '../../shared/testing/tenant-of-test.ts';
import { freshdeskConnector } from '../connector/freshdesk-connector.ts';
import { accountAt } from './make-sample.ts';

/** A request of another app of the account. */
export const fakeGet = async (fake: FakeFreshdesk): Promise<void> => {
  const authorization = `Basic ${Buffer.from(`${fake.token()}:X`).toString('base64')}`;
  const response = await fetch(`${fake.url}/api/v2/agents/me`, { headers: { authorization } });
  await response.arrayBuffer();
};

/** A service with an account of the plan Growth, in which customers of so many tickets wait for people. Time stands still until `pass`. */
export const growthWorld = async (store: FileStore, tickets: number) => {
  const { tenant, now, pass } = tenantOfTest();
  const fake = await startFreshdesk({ now, plan: 'growth' });
  onTestFinished(() => fake.close());
  const account = { ...accountAt(fake), tenant };
  const connector = freshdeskConnector(oneAccount(account, now));
  const { service, ask, keys } = await serviceOfTest(store, {
    tenant,
    helpdesk: 'freshdesk',
    connect: () => connector,
    policy: { resume: { on: 'never' } },
    now,
  });
  const ids = Array.from({ length: tickets }, () => fake.open());
  fake.takeHooks();
  for (const id of ids) {
    const events = [
      { v: 1, type: 'conversation', id: 'facts', ticket: { helpdesk: 'freshdesk', id } },
      { v: 1, type: 'turn', id: 'q', by: 'customer', text: 'I want a human, my lawyer says so!' },
    ];
    const url = `/v1/conversations/${id}/events`;
    await ask('POST', url, { events }, keys.agent);
  }
  const seenAt = new Map(ids.map((id) => [id, now().getTime()]));
  let longest = 0;
  let noticed = fake.requests.length;
  let handovers = 0;
  let hints = 0;

  return {
    fake,
    /** A round, if one is due, and what hints ask for; gives how many requests that took. */
    runJobs: async (): Promise<number> => {
      const before = fake.requests.length;
      await service().runJobs();
      return fake.requests.length - before;
    },
    pass: (seconds: number): void => pass(seconds * 1_000),
    /** So many requests of other apps of the account. */
    others: async (count: number): Promise<void> => {
      for (let n = 0; n < count; n += 1) await fakeGet(fake);
    },
    /** A webhook says that something is in the `n`th ticket. */
    hint: async (n: number): Promise<void> => {
      const body = { ticket_id: ids[n % ids.length], event: `hint-${(hints += 1)}` };
      const { headers, body: sent } = fake.signHook(JSON.stringify(body));
      await service().takeHook({
        tenant,
        helpdesk: 'freshdesk',
        headers: { ...headers },
        body: Buffer.from(sent),
        secrets: [fake.secret()],
      });
    },
    /** One more customer is handed over to people, at the first try or not at all. */
    handOver: (): Promise<Written> => {
      handovers += 1;
      const ticket = { helpdesk: 'freshdesk', id: fake.open() };
      const marker = `baton-${String(handovers).padStart(16, '0')}`;
      const { signal } = new AbortController();
      const fields = { handoff_state: 'requested' };
      const write = { tenant, ticket, marker, check: false, signal };
      return connector.deliver({ ...write, handover: { ...handover, fields, addTags: ['ai'] } });
    },
    /** Writes down which tickets were looked at since the last time. */
    notice: (): void => {
      const at = now().getTime();
      for (const { path } of fake.requests.slice(noticed)) {
        const id = /\/tickets\/(\d+)$/.exec(path)?.[1];
        if (id !== undefined && seenAt.has(id)) seenAt.set(id, at);
      }
      noticed = fake.requests.length;
      longest = Math.max(longest, ...[...seenAt.values()].map((seen) => (at - seen) / 60_000));
    },
    /** Minutes that a ticket was not looked at, at most. */
    longestUnseen: (): number => longest,
  };
};
