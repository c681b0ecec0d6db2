import type { Arrangement, HandBack, HandoffState, PassedOver } from '@baton/handoff-core';
import type { TicketDelivery } from '@baton/handoff-client';
import type { Mood } from '../../service/helpdesk.ts';

/** Stations on the way around, in order. */
export type Station = 'ai' | 'requested' | 'offered' | 'accepted' | 'active' | 'resolved' | 'back';

/** Everything the circle says by itself; names of people, queues and codes are what they are. */
export interface Words {
  title: string;
  /** Name of the list of stations. */
  map: string;
  station: Readonly<Record<Station, string>>;
  /** Where nobody came. */
  ended: Readonly<Record<'declined' | 'expired' | 'failed', string>>;
  episode(n: number): string;
  loading: string;
  nothing: string;
  failed: string;
  retry: string;
  /** Heads of the parts. */
  part: Readonly<
    Record<'speaks' | 'told' | 'routed' | 'written' | 'back' | 'events' | 'try', string>
  >;
  /** Who may speak to the customer. */
  holder: Readonly<Record<'ai' | 'human', string>>;
  token(n: number): string;
  state: Readonly<Record<HandoffState, string>>;
  acceptedBy: string;
  nobodyYet: string;
  due: string;
  earlier: string;
  heldBack: string;
  nothingTold: string;
  arrangement: Readonly<Record<Arrangement['kind'], string>>;
  minutes(low: number, high: number): string;
  opensAt(at: string): string;
  asked: Readonly<Record<'yes' | 'no', string>>;
  because(code: string, queue: (id: string) => string): string;
  runnerUp(queue: string, why: PassedOver): string;
  passed(queue: string, why: PassedOver): string;
  notRouted: string;
  /** What was written when a person was asked for. */
  handover: string;
  /** The same when the conversation moved to another ticket. */
  elsewhere: string;
  nowIs(state: string): string;
  delivery: Readonly<Record<TicketDelivery['state'], string>>;
  applied: Readonly<Record<'now' | 'before', string>>;
  skipped(code: string): string;
  tries(n: number): string;
  replay: string;
  nothingWritten: string;
  notes(n: number): string;
  withPeople: string;
  resolution: string;
  noResolution: string;
  did: string;
  promises: string;
  doNotAsk: string;
  known: Readonly<Record<HandBack['doNotAsk'][number]['kind'], string>>;
  survey: string;
  scored(score: number): string;
  nothingSent: string;
  eventState: Readonly<Record<'waiting' | 'sending' | 'delivered' | 'failed' | 'erased', string>>;
  people: string;
  hours: string;
  hoursOpen: string;
  hoursClosed: string;
  mood: string;
  moods: Readonly<Record<Mood, string>>;
  moodHint: Readonly<Record<Mood, string>>;
  /** Said to those who listen when the handoff moved. */
  moved(station: string, holder: string): string;
}
