import { shortConversation } from '../bench-intercom/conversations.ts';
import { inLanes, paced } from '../bench-intercom/pace.ts';
import { withPanels } from './with-panels.ts';

const TARGET_MS = 100;
const PER_SECOND = 50;

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
const line = (sorted: readonly number[]): string =>
  [0.5, 0.95, 0.99, 1].map((share) => at(sorted, share).toFixed(1)).join(' / ');

/** How long a panel takes through the door: its key, a sign-in, who may see what, and the panel itself. */
export const tellLooks = (
  say: (holds: boolean, what: string, figures: string) => void,
  { handoffs, seconds }: { handoffs: number; seconds: number },
): Promise<void> =>
  withPanels(async ({ url, tell, cpuMs, installationKey, signedIn }) => {
    const tokens = signedIn.map(({ token }) => token);
    const ticketOf = (n: number): string => String(300_000_000 + n);
    const events = (n: number): unknown =>
      JSON.parse(
        JSON.stringify(shortConversation(ticketOf(n))).replace('"intercom"', '"freshdesk"'),
      );
    await inLanes(handoffs, 32, async (n) => {
      await tell(`c${n}`, events(n));
    });

    const revs = new Map<string, string>();
    const look = async (n: number, wanted: 'panel' | 'unchanged' = 'panel'): Promise<void> => {
      const ticket = ticketOf(n % handoffs);
      const token = tokens[n % tokens.length] ?? '';
      const name = `${ticket} ${token}`;
      const rev = wanted === 'unchanged' ? (revs.get(name) ?? '') : '';
      const response = await fetch(
        `${url}/freshdesk/tickets/${ticket}/panel?locale=en&rev=${rev}`,
        {
          headers: { authorization: `Bearer ${token}`, 'x-baton-installation': installationKey },
        },
      );
      const answer = (await response.json()) as { state?: string; rev?: string };
      const isFirst = wanted === 'unchanged' && rev === '';
      if (answer.state !== wanted && !isFirst)
        throw new Error(`a look was answered ${response.status} ${answer.state ?? ''}`);
      revs.set(name, answer.rev ?? '');
    };
    const health = async (): Promise<void> => {
      const response = await fetch(`${url}/health`);
      await response.arrayBuffer();
    };
    const pace = { perSecond: PER_SECOND, seconds };
    await cpuMs();
    await paced((n) => look(n * 7_919 + 20_011), { ...pace, seconds: 3 });
    const plain = await paced(health, pace);
    for (const [what, one] of [
      ['of a ticket that was not looked at before', (n: number) => look(n * 7_919)],
      ['of one of 200 tickets that were', (n: number) => look(n % 200)],
      ['of one of 200 that has not changed', (n: number) => look(n % 200, 'unchanged')],
    ] as const) {
      const before = await cpuMs();
      const times = await paced(one, pace);
      const each = ((await cpuMs()) - before) / times.length;
      const p95 = at(times, 0.95);
      say(
        p95 < TARGET_MS,
        `getPanel ${what}, ${PER_SECOND} a second over ${handoffs.toLocaleString('en')} stored handoffs (p95 under ${TARGET_MS} ms)`,
        `p50 / p95 / p99 / max ${line(times)} ms; /health ${line(plain)} ms; p95 ${(p95 / at(plain, 0.95)).toFixed(1)} times that of /health; ${each.toFixed(1)} ms of the server's processor time each`,
      );
    }
  });
