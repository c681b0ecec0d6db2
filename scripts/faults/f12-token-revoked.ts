import { writeFile } from 'node:fs/promises';
import { must } from './lib/fault.ts';
import type { Fault } from './lib/fault.ts';
import { ask, until } from './lib/ask.ts';
import { DeskWorld } from './lib/desk-world.ts';

/** With a token that is read again once, and what was known to be there looked at. */
const MOST_REQUESTS = 8;
const QUIET_MS = 3_000;

interface Deliveries {
  deliveries: { id: string; state: string; code: string | null; conversationId: string }[];
}

export const fault: Fault = {
  id: 'F12',
  title:
    'the helpdesk takes the token no more: given up at once, shown to admins, told to subscribers, and done when it is replayed',
  rounds: { short: 2, full: 3 },
  run: async (world) => {
    const desk = await DeskWorld.open(world);
    const server = await desk.start();
    let most = 0;
    for (let round = 0; round < world.rounds; round += 1) {
      const conversation = `c${round}`;
      desk.helpdesk.newToken();
      const before = desk.helpdesk.requests.length;
      await desk.handOver(server.url, conversation);
      const dead = async (): Promise<Deliveries['deliveries']> => {
        const path = `/v1/deliveries?state=dead&conversation=${conversation}`;
        const { status, body } = await ask<Deliveries>(server.url, world.adminKey, path);
        must(status === 200, `the list of deliveries answered ${status}`);
        return body.deliveries;
      };
      await until('giving up', async () => (await dead()).length > 0);
      // A storm would be seen by now.
      await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
      const requests = desk.helpdesk.requests.length - before;
      most = Math.max(most, requests);
      must(requests <= MOST_REQUESTS, `${requests} requests with a token that is not taken`);
      const [first] = await dead();
      must(first?.code === 'unauthorized', `it died of ${first?.code}`);
      const told = await desk.store.query(
        `select 1 from outbox where kind = 'event.delivery.dead' and conversation_id = $1`,
        [conversation],
      );
      must(told.length === 1, `subscribers are told ${told.length} times`);
      must((await desk.stateOf(server.url, conversation)) === 'failed', 'the handoff did not fail');
      const may = await ask<{ lease: { holder: string } }>(
        server.url,
        world.key,
        `/v1/conversations/${conversation}/lease`,
      );
      must(
        JSON.stringify(may.body).includes('"ai"'),
        'the AI may not speak, and nobody else comes',
      );
      await writeFile(desk.tokenFile, desk.helpdesk.token());
      const replay = await ask(server.url, world.adminKey, `/v1/deliveries/${first.id}/replay`, {});
      must(replay.status === 200, `the replay was answered ${replay.status}`);
      await desk.allDelivered();
    }
    const { text } = await desk.holds(server.url);
    return `${world.rounds} tokens revoked, at most ${most} requests with each, ${text} after a replay`;
  },
};
