import type { ActionCommand, Flag, MaskKind, MissingCode } from '@baton/handoff-core';

import type { Format } from '../../format/format.ts';
import type { ApprovalItem } from '../../schema/approvals-block.ts';
import type { BlockOf } from '../../schema/block.ts';
import type { Panel, PanelStrings } from '../../schema/panel.ts';
import type { LackSaid } from '../host-lacks.ts';

/** What a sentence about one action can name beside its own words. */
interface CommandWords {
  /** For example `Refund of €40.00 (order 1)`. */
  what: string;
  /** When it was last heard of. */
  at: string;
  /** Nobody knows whether the first try went through. */
  unknown: boolean;
  /** Who approved it; empty where nobody did. */
  approvedBy: string;
}

/** Who wrote, decided or looked, from `zendesk:7`: `Zendesk user 7`. */
interface Person {
  /** Name of a helpdesk or of the service; empty when it is not said. */
  source: string;
  id: string;
}

interface EditedWords {
  person(person: Person): string;
  /** The viewer, as whoever did something. */
  you: string;
  by(person: string, at: string): string;
  /** How many messages came since somebody wrote it. */
  stale(format: Format, count: number): string;
  note(person: string): string;
}

interface ApprovalWords {
  summary(format: Format, count: number): string;
  asks(what: string): string;
  /** For the headline, where nothing else keeps the AI. */
  obstacle: string;
  /** The step, where nothing else is to be done. */
  step: string;
  /** By code; `limit` is ready to show and empty where it is not known. */
  reason: Readonly<Record<string, (limit: string) => string>>;
  /** A code that is newer than this text. */
  otherReason: string;
  expires(at: string): string;
  /** Why this viewer may not decide or do it, by the tier that may. */
  onlyFor: Record<'standard' | 'full', string>;
  labels: ApprovalItem['labels'];
  taken: ApprovalItem['taken'];
  confirmApprove(what: string): string;
  /** `amount`: the one that was asked for. */
  confirmEdit(what: string, amount: string): string;
  confirmReject(what: string): string;
}

interface CommandCopy {
  label: Record<ActionCommand, string>;
  /** What will happen. */
  confirm: Record<ActionCommand, (words: CommandWords) => string>;
  /** Doing once more, on purpose, what was done. */
  confirmAgain(what: string): string;
  /** The same effect was brought about by another action. */
  sameDone(number: number, by: string, at: string): string;
  sameOpen(number: number, at: string): string;
  /** The same, in another conversation of the tenant. */
  heldDone(by: string, at: string): string;
  heldOpen(at: string): string;
  /** Nobody knows whether the action itself took place. */
  unknownBefore(at: string): string;
  anyway: Record<Exclude<ActionCommand, 'reverse'>, string>;
  /** Why it may not be done beside another action. */
  lookFirst(number: number): string;
  lookThereFirst: string;
  onlyFullTwice: string;
}

interface MarkWordsOfActions {
  uncatalogued: string;
  approval: Record<
    'pending' | 'approved' | 'edited' | 'rejected' | 'expired',
    (by: string, at: string) => string
  >;
  approvalNote: string;
}

interface TotalWords {
  line(parts: string): string;
  /** `2 refunds`, by type of effect; others are named as they are. */
  count(format: Format, type: string, name: string, count: number): string;
  none: string;
}

interface CustomerWords {
  /** Counts of what was before. */
  more(format: Format, previous: number, handedOver: number): string;
  first: string;
  openTickets(format: Format, count: number): string;
  noTickets: string;
  handoff: Readonly<Record<string, string>>;
  byAi: string;
  because(reason: string): string;
  /** What it was about, and what came of it. */
  earlier(what: string, came: string): string;
  changes(format: Format, count: number): string;
  resolution(quote: string): string;
  noSubject: string;
  /** How many more there are than are listed. */
  andMore(format: Format, count: number): string;
  yes: string;
  no: string;
  missing(source: string): string;
  channel: Readonly<Record<string, string>>;
  /** The source with its time; the time is empty for what is stored here. */
  source(name: string, at: string): string;
  previous(source: string): string;
  tickets(source: string): string;
  /** Over tickets of which some are done with. */
  anyTickets(source: string): string;
  ticketState: Readonly<Record<string, string>>;
}

interface AssistWords {
  caution: string;
  flag: Record<Flag['code'], string>;
  flags: string;
  flagCount(format: Format, count: number): string;
  reply: string;
  replySummary: string;
  replyIn(language: string): string;
  replyByModel: string;
  insert: string;
  cannotInsert: string;
  copy: string;
  kind: Record<'macro' | 'article', string>;
  suggestions: string;
  suggestionCount(format: Format, count: number): string;
  matches(words: string): string;
  applyMacro: string;
  /** A reply is about to announce what was done before, and what to do about it. */
  doneBefore(what: string, at: string): string;
  triedBefore(what: string, at: string): string;
  sendAnyway: string;
  missing(source: string): string;
  written: string;
  /** What was done with what a model wrote. */
  checked(format: Format, dropped: number): string;
  writtenStale(format: Format, count: number): string;
}

interface FeedbackWords {
  edit: string;
  labels: Omit<BlockOf<'feedback'>['edit']['labels'], 'restore'> & { restore: string };
  restoreConfirm: string;
  question: string;
  stars: readonly [string, string, string, string, string];
  missingQuestion: string;
  missing: Record<MissingCode, string>;
  commentLabel: string;
  send: string;
  change: string;
  thanks: string;
  /** What the viewer and others said. */
  own(stars: string): string;
  others(format: Format, count: number, mean: string): string;
  none: string;
}

interface PrivacyWords {
  /** How much the viewer's role sees, in brackets behind what is hidden. */
  tier: Record<Panel['tier'], string>;
  hidden(format: Format, count: number): string;
  nothing: string;
  kind: Record<MaskKind, string>;
  label: string;
  question: string;
  hint: string;
  kinds: string;
  notice(format: Format, minutes: number): string;
  confirm: string;
  hide: string;
  notForTier: string;
  nothingToShow: string;
  /** What is shown now, and why. */
  active(kinds: string, reason: string): string;
  until(at: string): string;
  /** While something is shown, in the folded header. */
  shownUntil(until: string): string;
  /** Nothing is left to ask for, because it is shown. */
  allShown: string;
  report: BlockOf<'privacy'>['report'];
}

/** Words of one language for what stands around the conversation itself. */
export interface AroundCopy {
  /** What a host can't do, and where it is instead; no mark at the end. */
  lacks: Record<LackSaid, string>;
  /** Of the frame, for what can be edited, decided and done. */
  strings: Pick<
    PanelStrings,
    'working' | 'optional' | 'reveal' | 'showOriginal' | 'hideOriginal' | 'commandNote' | 'problems'
  >;
  edited: EditedWords;
  approval: ApprovalWords;
  command: CommandCopy;
  marks: MarkWordsOfActions;
  totals: TotalWords;
  customer: CustomerWords;
  assist: AssistWords;
  feedback: FeedbackWords;
  privacy: PrivacyWords;
}
