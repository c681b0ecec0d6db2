import { must } from './lib/fault.ts';
import type { Fault } from './lib/fault.ts';
import { ask, until } from './lib/ask.ts';
import { DeskWorld } from './lib/desk-world.ts';

export const fault: Fault = {
  id: 'F13',
  title:
    'a ticket is deleted or merged away before the handover comes: the handoff fails with the reason, and the AI may speak',
  rounds: { short: 4, full: 12 },
  run: async (world) => {
    const desk = await DeskWorld.open(world);
    const server = await desk.start();
    let requests = 0;
    for (let round = 0; round < world.rounds; round += 1) {
      const conversation = `c${round}`;
      const into = desk.helpdesk.desk.open({ id: `into-${round}` });
      const merged = round % 2 === 1;
      let gone = false;
      let own = 0;
      desk.helpdesk.plan(({ path }) => {
        if (!path.includes(`/t-${conversation}`)) return null;
        own += 1;
        if (gone) return null;
        gone = true;
        if (merged) desk.helpdesk.person.merge(`t-${conversation}`, into);
        else desk.helpdesk.person.remove(`t-${conversation}`);
        return null;
      });
      await desk.handOver(server.url, conversation);
      desk.handedOver.delete(conversation);
      await until(
        'an end',
        async () => (await desk.stateOf(server.url, conversation)) === 'failed',
      );
      const { body } = await ask<{ reason: string }>(
        server.url,
        world.key,
        `/v1/handoffs/${conversation}.h1`,
      );
      must(body.reason === 'ticket_gone', `the reason is ${body.reason}`);
      const lease = await ask(server.url, world.key, `/v1/conversations/${conversation}/lease`);
      must(
        JSON.stringify(lease.body).includes('"ai"'),
        'the AI may not speak, and nobody else comes',
      );
      await desk.allDelivered();
      requests = Math.max(requests, own);
    }
    await desk.holds(server.url);
    const kept = desk.helpdesk.effects.length;
    must(kept === 0, `${kept} things were written into tickets that are gone`);
    return `${world.rounds} tickets deleted or merged away, all handoffs ended with ticket_gone, at most ${requests} requests about one`;
  },
};
