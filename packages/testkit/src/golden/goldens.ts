import { asksFirst } from './asks-first.ts';
import { attachment } from './attachment.ts';
import { bigRefundRule } from './big-refund-rule.ts';
import { doubleRefund } from './double-refund.ts';
import { explicitAsk } from './explicit-ask.ts';
import { failedAction } from './failed-action.ts';
import { firstWords } from './first-words.ts';
import { furiousButSure } from './furious-but-sure.ts';
import { germanRepeats } from './german-repeats.ts';
import type { GoldenConversation } from './golden-conversation.ts';
import { humanStepsIn } from './human-steps-in.ts';
import { legalThreat } from './legal-threat.ts';
import { lowConfidence } from './low-confidence.ts';
import { nothingEscalates } from './nothing-escalates.ts';
import { piiHeavy } from './pii-heavy.ts';
import { refusesHuman } from './refuses-human.ts';
import { spanishAsk } from './spanish-ask.ts';
import { twoHundredTurns } from './two-hundred-turns.ts';
import { unkeptPromise } from './unkept-promise.ts';

/** All golden conversations, the one to show first at the front. */
export const goldens: readonly GoldenConversation[] = [
  lowConfidence,
  furiousButSure,
  explicitAsk,
  refusesHuman,
  doubleRefund,
  failedAction,
  unkeptPromise,
  legalThreat,
  bigRefundRule,
  asksFirst,
  attachment,
  piiHeavy,
  germanRepeats,
  spanishAsk,
  firstWords,
  humanStepsIn,
  twoHundredTurns,
  nothingEscalates,
];
