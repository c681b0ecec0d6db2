import type { z } from 'zod';
import type { DeliveryRead } from '../http/delivery-answers.ts';
import type { Delivery } from './delivery.ts';

const FAMILY = 'handoff:';

/** A delivery as admins see it. */
export const shownDelivery = (delivery: Delivery): z.output<typeof DeliveryRead> => {
  const { lane, door, position: _, receipt, ...rest } = delivery;
  const helpdesk = door.startsWith(FAMILY) ? door.slice(FAMILY.length) || null : null;
  return {
    ...rest,
    helpdesk,
    ticket: helpdesk === null ? null : lane.slice(helpdesk.length + 1),
    applied: receipt?.applied ?? null,
    degraded: [...(receipt?.degraded ?? [])],
    skipped: receipt?.skipped ?? null,
  };
};
