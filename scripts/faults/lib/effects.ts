import type { FakeHelpdesk } from '@baton/testkit/helpdesk';
import { must } from './fault.ts';
import type { SharedStore } from './world.ts';

/** What stands in tickets. */
export interface Effects {
  handoffs: number;
  /** Handoffs whose ticket has no note, though nothing says why. */
  lost: number;
  /** Things that were written more than once. */
  twice: number;
  /** Rows that were tried more than once. */
  triedAgain: number;
  /** Rows that were given up, which admins are shown. */
  dead: number;
  /** For people. */
  text: string;
}

interface Row {
  lane: string;
  kind: string;
  state: string;
  marker: string;
  attempts: number;
  receipt: string | null;
  conversation_id: string;
}

const skipped = ({ receipt }: Row): boolean => receipt?.includes('"skipped"') ?? false;

/**
 * Holds what is written down of deliveries against what a helpdesk really got: each effect once, none without its row, and
 * those of one ticket in the order of the rows.
 */
export const checkEffects = async (
  query: SharedStore['query'],
  helpdesk: FakeHelpdesk,
  handedOver: ReadonlyMap<string, string>,
  desk = 'desk',
): Promise<Effects> => {
  const rows = await query<Row>(
    `select lane, kind, state, marker, attempts, receipt, conversation_id from outbox
     where kind like 'handoff.%' and lane like $1 order by position`,
    [`${desk}:%`],
  );
  const seen = new Map<string, number>();
  for (const { ticket, kind, part, marker } of helpdesk.effects) {
    const effect = [ticket, marker, kind, part].join('\n');
    seen.set(effect, (seen.get(effect) ?? 0) + 1);
  }
  const twice = [...seen.values()].filter((times) => times > 1).length;

  let lost = 0;
  for (const [conversation, ticket] of handedOver) {
    const own = rows.filter((row) => row.conversation_id === conversation);
    const handover = own.find(
      (row) => ['handoff.requested', 'handoff.ticket'].includes(row.kind) && !skipped(row),
    );
    must(handover !== undefined, `${conversation} was acknowledged, and nothing is to be written`);
    // What was given up stands in the list of what is dead, which is not lost.
    if (handover.state === 'done' && helpdesk.notesWith(ticket, handover.marker) === 0) lost += 1;
    if (handover.state === 'done') {
      const notes = helpdesk.notesWith(ticket, handover.marker);
      must(notes <= 1, `${notes} notes of one handoff stand in ${ticket}`);
    }
    const order = own.map(({ marker }) => marker);
    const places = helpdesk.effects
      .filter((effect) => effect.ticket === ticket && order.includes(effect.marker ?? ''))
      .map(({ marker }) => order.indexOf(marker ?? ''));
    must(
      places.every((place, index) => index === 0 || (places[index - 1] ?? 0) <= place),
      `what was written into ${ticket} came in another order`,
    );
  }
  must(lost === 0, `${lost} of ${handedOver.size} handoffs stand in no ticket`);
  must(twice === 0, `${twice} things were written twice`);
  const triedAgain = rows.filter(({ attempts }) => attempts > 1).length;
  const dead = rows.filter(({ state }) => state === 'dead').length;
  return {
    handoffs: handedOver.size,
    lost,
    twice,
    triedAgain,
    dead,
    text: `${handedOver.size} handoffs acknowledged, ${lost} lost, ${twice} written twice`,
  };
};
