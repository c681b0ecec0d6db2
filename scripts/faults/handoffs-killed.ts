import { must } from './lib/fault.ts';
import type { Fault } from './lib/fault.ts';
import { ask } from './lib/ask.ts';
import { DeskWorld } from './lib/desk-world.ts';

const AT_ONCE = 8;
/** A write takes so long over there, so that kills find some under way. */
const SLOW_MS = 30;
/** Handoffs that go on before the next kill, at most. */
const MOST_BETWEEN = 10;
/** Every so many handoffs, an agent's program also accepts it: more to write into the same ticket. */
const ACCEPTED = 3;

/** Half a lease for a call: kills are what is tried here, and not a machine that is slow. */
const TIMES = { callMs: 1_500, leaseMs: 3_000, pollMs: 100, stopMs: 500 };

export const fault: Fault = {
  id: 'handoffs-killed',
  title:
    'servers that take handoffs and write them into tickets are killed at any point: no handoff is lost, no note is written twice',
  rounds: { short: 40, full: 500 },
  run: async (world) => {
    const desk = await DeskWorld.open(world);
    const servers = [await desk.start(TIMES), await desk.start(TIMES)];
    desk.helpdesk.plan(() => ({ kind: 'slow', ms: world.between(0, SLOW_MS) }));
    let turns = 0;
    const anyUrl = (): string => servers[(turns += 1) % servers.length]?.url ?? '';
    let next = 0;
    let done = 0;
    // So many may have begun: they would all be done while a server starts.
    let allowed = AT_ONCE;
    const accept = async (handoff: string): Promise<void> => {
      for (;;) {
        const command = { command: 'accept', by: 'program' };
        const { status } = await ask(
          anyUrl(),
          world.adminKey,
          `/v1/handoffs/${handoff}/commands`,
          command,
        );
        if (status !== 0 && status !== 503)
          return must(status === 200, `accepting was answered ${status}`);
        await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
      }
    };
    const work = async (): Promise<void> => {
      while (next < world.rounds) {
        if (next >= allowed) {
          await new Promise((resolve) => setTimeout(resolve, 1));
          continue;
        }
        const conversation = `c${(next += 1)}`;
        await desk.handOver(anyUrl, conversation);
        if (Number(conversation.slice(1)) % ACCEPTED === 0) await accept(`${conversation}.h1`);
        done += 1;
      }
    };
    const working = Promise.all(Array.from({ length: AT_ONCE }, work));
    let over = false;
    const ended = working.finally(() => {
      over = true;
    });
    ended.catch(() => undefined);
    let kills = 0;
    let slowest = 0;
    const kill = async (place: number): Promise<void> => {
      await servers[place]?.end('SIGKILL');
      kills += 1;
      const server = await desk.start(TIMES);
      slowest = Math.max(slowest, server.startedIn);
      servers[place] = server;
    };
    const killing = (async () => {
      while (!over) {
        const enough = Math.min(done + world.between(1, MOST_BETWEEN), world.rounds);
        allowed = enough + AT_ONCE;
        while (!over && done < enough) await new Promise((resolve) => setTimeout(resolve, 1));
        await new Promise((resolve) => setTimeout(resolve, world.between(0, 3 * SLOW_MS)));
        const victims = [[0], [1], [0, 1]][world.between(0, 2)] ?? [];
        await Promise.all(victims.map(kill));
      }
    })();
    // Also when something did not hold, nobody is to be started behind our back.
    await killing;
    await ended;
    // What was caught by several kills waits longer and longer between its tries.
    const took = await desk.allDelivered(600_000);
    const { text, triedAgain, dead, handoffs } = await desk.holds(servers[0]?.url ?? '');
    must(handoffs === world.rounds && dead === 0, `${handoffs} handoffs, ${dead} given up`);
    return `${kills} kills, ${text}; ${desk.again} requests sent again, ${triedAgain} deliveries tried again, all in their tickets ${took.toFixed(0)} ms after the last kill, back within ${slowest.toFixed(0)} ms`;
  },
};
