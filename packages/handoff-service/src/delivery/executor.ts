import { createHash } from 'node:crypto';
import { followUpText } from '@baton/handoff-panel';
import { ConnectorError } from '../connectors/port.ts';
import type { WriteRequest, Written } from '../connectors/port.ts';
import { moveHandoffOf } from '../handoffs/move.ts';
import type { ConversationWriter } from '../ingest/writer.ts';
import { CLAIM } from '../outbox/executor.ts';
import type { EffectBody, Executed, Executor, OutboxRow } from '../outbox/executor.ts';
import { Problem } from '../problems/problem.ts';
import { isUnavailable } from '../storage/database.ts';
import { composeHandover, noteLocale, stateField, tagsFor } from './compose-handover.ts';
import { isHandover } from './delivery.ts';
import { followTicket } from './follow-ticket.ts';
import type { DeliveredTo } from './follow-ticket.ts';
import type { Receipt } from './delivery.ts';
import { readScene } from './scene.ts';
import type { Scene, SceneSources, Skipped } from './scene.ts';
import { writeClaim } from './write-claim.ts';

/** What deliveries work with. */
export interface DeliverySources extends SceneSources {
  writer: ConversationWriter;
  now: () => Date;
}

/** How deliveries stand in the ledger. */
const DELIVERY = 'baton';

/** Of a second thing written for the same row. */
const secondMarker = ({ tenant, dedupe }: OutboxRow): string =>
  `baton-${createHash('sha256').update(`${tenant}\n${dedupe}:note`).digest('hex').slice(0, 16)}`;

const executedFrom = ({ code, sent, retryAfterMs }: ConnectorError): Executed => {
  if (code === 'unauthorized' || code === 'not-found' || code === 'refused')
    return { outcome: 'dead', code };
  const pause = code === 'rate-limited';
  return {
    outcome: sent ? 'unknown' : 'retry',
    code,
    ...(retryAfterMs !== null && { afterMs: retryAfterMs }),
    ...(pause && { pause }),
  };
};

const receiptOf = (written: readonly Written[]): Receipt => ({
  applied: written.every(({ applied }) => applied === 'before') ? 'before' : 'now',
  degraded: [...new Set(written.flatMap(({ degraded }) => degraded))],
  ref: written[0]?.ref ?? null,
});

/** Writes what follows from a step of the handoff: where it stands now, and a sentence when nobody came. */
const writeFollowUp = async (
  { connector, handoff, policy, known, givesBack }: Scene,
  row: OutboxRow,
  request: WriteRequest,
  hold: () => Promise<void>,
): Promise<Written[]> => {
  await hold();
  if (givesBack && connector.release)
    return [await connector.release({ ...request, handoff: handoff.id })];
  const tags = tagsFor(handoff.state);
  const updated = await connector.update({
    ...request,
    fields: { handoff_state: stateField(handoff) },
    addTags: tags.add,
    removeTags: tags.remove,
    handoff: handoff.id,
  });
  const note = followUpText(
    row.kind.slice('handoff.'.length),
    noteLocale(policy, handoff.queue, known.brief.language),
  );
  if (note === null) return [updated];
  await hold();
  const marker = secondMarker(row);
  return [updated, await connector.appendNote({ ...request, marker, note })];
};

/** Carries out what a handoff leaves in its ticket. Composed anew at every try: people read what is true when they read it. */
export const deliveryExecutor =
  (sources: DeliverySources): Executor =>
  async (row, signal, hold) => {
    let scene: Scene | { skipped: Skipped };
    try {
      scene = await readScene(sources, row);
    } catch (error) {
      if (isUnavailable(error) || (error instanceof Problem && error.retryAfter !== null))
        return { outcome: 'retry', code: 'store-unavailable' };
      throw error;
    }
    if ('skipped' in scene) return { outcome: 'done', receipt: { skipped: scene.skipped } };
    const { connector, ticket } = scene;
    const request: WriteRequest = {
      tenant: row.tenant,
      ticket,
      marker: row.marker,
      check: row.check,
      signal,
    };
    try {
      if (row.kind === CLAIM) {
        const claimed = await writeClaim(sources, scene, row, request, hold);
        const receipt = 'skipped' in claimed ? claimed : receiptOf([claimed]);
        return { outcome: 'done', receipt: { ...receipt } };
      }
      if (!isHandover(row.kind)) {
        const written = await writeFollowUp(scene, row, request, hold);
        return { outcome: 'done', receipt: { ...receiptOf(written) } };
      }
      const handover = composeHandover(scene, row.marker);
      await hold();
      const written = await connector.deliver({ ...request, handover });
      await offer(sources, row);
      await followTicket(sources, toward(sources, row, ticket), written);
      return { outcome: 'done', receipt: { ...receiptOf([written]) } };
    } catch (error) {
      if (error instanceof ConnectorError) return executedFrom(error);
      // Written, but not noted: looked for at the next try, which finds it and goes on from there.
      if (error instanceof Problem) return { outcome: 'unknown', code: error.code };
      throw error;
    }
  };

const toward = (
  { now }: DeliverySources,
  { tenant, body }: OutboxRow,
  ticket: DeliveredTo['ticket'],
): DeliveredTo => {
  const { conversationId } = JSON.parse(body) as EffectBody;
  return { tenant, conversationId, ticket, now: now().toISOString() };
};

/** Where people see it, it is offered to them. */
const offer = async ({ writer, now }: DeliverySources, row: OutboxRow): Promise<void> => {
  const { conversationId, handoffId } = JSON.parse(row.body) as EffectBody;
  await moveHandoffOf(writer, row.tenant, {
    conversationId,
    handoffId,
    commands: ['offer'],
    by: DELIVERY,
    at: now().toISOString(),
    reason: 'delivered',
    ifState: ['requested'],
  });
};

/** Ends a handoff that can't come to people; the AI may speak again. @throws Problem */
export const failHandoff =
  ({ writer, now }: Pick<DeliverySources, 'writer' | 'now'>) =>
  async (row: OutboxRow, code: string): Promise<void> => {
    if (!row.kind.startsWith('handoff.')) return;
    const gone = code === 'not-found';
    if (!gone && !isHandover(row.kind)) return;
    const { conversationId, handoffId } = JSON.parse(row.body) as EffectBody;
    await moveHandoffOf(writer, row.tenant, {
      conversationId,
      handoffId,
      commands: ['fail'],
      by: DELIVERY,
      at: now().toISOString(),
      reason: gone ? 'ticket_gone' : 'delivery_failed',
      ifState: gone ? ['requested', 'offered', 'accepted', 'active'] : ['requested'],
    });
  };
