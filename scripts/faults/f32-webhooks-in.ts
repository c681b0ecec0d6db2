import { must } from './lib/fault.ts';
import type { Fault } from './lib/fault.ts';
import { until } from './lib/ask.ts';
import { DeskWorld } from './lib/desk-world.ts';

export const fault: Fault = {
  id: 'F32',
  title:
    'webhooks of a helpdesk come twice, too late, changed or signed with a wrong or an old secret: refused or taken once, and both secrets hold while they change',
  rounds: { short: 2, full: 5 },
  run: async (world) => {
    const desk = await DeskWorld.open(world);
    const server = await desk.start();
    const admin = async (
      method: string,
      path: string,
      body: unknown,
    ): Promise<{ url?: string; secret?: string }> => {
      const response = await fetch(`${server.url}${path}`, {
        method,
        headers: { authorization: `Bearer ${world.adminKey}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      must(response.ok, `${path} answered ${response.status}`);
      return (await response.json()) as { url?: string; secret?: string };
    };
    const secret = desk.helpdesk.secret();
    const { url = '' } = await admin('PUT', '/v1/helpdesks/desk/hooks', { secret });
    const knock = async (headers: Record<string, string>, body: string): Promise<number> =>
      (await fetch(url, { method: 'POST', headers, body })).status;
    let refused = 0;
    const refuse = async (
      headers: Record<string, string>,
      body: string,
      what: string,
    ): Promise<void> => {
      const status = await knock(headers, body);
      must(status === 401, `a webhook ${what} was answered ${status}`);
      refused += 1;
    };
    for (let round = 0; round < world.rounds; round += 1) {
      const ticket = await desk.handOver(server.url, `c${round}`);
      await desk.allDelivered();
      desk.helpdesk.takeHooks();
      desk.helpdesk.person.assign(ticket, { agent: 'ines' });
      const [hook] = desk.helpdesk.takeHooks();
      must(hook !== undefined, 'the helpdesk told nothing');
      const { headers, body } = hook;
      await refuse(headers, `${body} `, 'that was changed');
      await refuse({ ...headers, 'webhook-id': 'other' }, body, 'under another id');
      await refuse({ ...headers, 'webhook-signature': 'v1,AAAA' }, body, 'with no good signature');
      for (const minutes of [-6, 6]) {
        desk.helpdesk.skew(minutes * 60_000);
        desk.helpdesk.person.note(ticket, 'ines', 'Looking at it.');
        desk.helpdesk.skew(0);
        const [late] = desk.helpdesk.takeHooks();
        await refuse(late?.headers ?? {}, late?.body ?? '', `${minutes} minutes off`);
      }
      for (const _ of [1, 2, 3]) {
        const status = await knock(headers, body);
        must(status === 202, `a good webhook was answered ${status}`);
      }
      await until(
        'the person being known',
        async () => (await desk.stateOf(server.url, `c${round}`)) === 'accepted',
      );
      const accepted = await desk.store.query<{ n: number }>(
        `select count(*)::int as n from outbox where kind = 'event.handoff.accepted' and conversation_id = $1`,
        [`c${round}`],
      );
      must(accepted[0]?.n === 1, `it was accepted ${accepted[0]?.n} times`);
    }
    await desk.allDelivered();
    const { text } = await desk.holds(server.url);
    return `${refused} webhooks refused, ${world.rounds * 3} good ones taken, each with effect once; ${text}`;
  },
};
