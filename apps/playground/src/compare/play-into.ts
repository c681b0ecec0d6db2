import type { GoldenConversation } from '@baton/testkit';
import { Player } from '../player/player.ts';
import { layOut, newId } from '../player/scenario.ts';
import { tellingBoth } from '../player/telling-both.ts';
import type { Helpdesk } from '../service/helpdesk.ts';
import type { Service } from '../service/service.ts';

/** Plays a scenario to its end in one helpdesk, in a conversation of its own. Gives the ticket. @throws what went wrong */
export const playInto = async (
  service: Service,
  helpdesk: Helpdesk,
  golden: GoldenConversation,
): Promise<{ conversation: string; ticket: string }> => {
  const conversation = newId(golden);
  let wrong: unknown = null;
  const player = new Player(
    tellingBoth(service, helpdesk, () => null),
    {
      stepped: () => Promise.resolve(),
      failed: (error) => {
        wrong = error;
      },
      changed: () => undefined,
    },
  );
  player.load(layOut(golden, conversation, null));
  await player.toEnd();
  if (wrong !== null) throw wrong instanceof Error ? wrong : new Error('the scenario stopped');
  const record = await service.read(conversation);
  return { conversation, ticket: record?.facts.ticket?.id ?? conversation };
};
