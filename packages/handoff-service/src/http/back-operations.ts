import { HandBack } from '@baton/handoff-core';
import { HandBackQuery, HandoffMeasuresRead, SurveyAnswer, SurveyBody } from './back-answers.ts';
import { MeasureQuery } from './mark-answers.ts';
import { ADMIN, AGENT, FIELDS } from './operation.ts';
import type { Operation } from './operation.ts';
import { ConversationPath, HandoffPath } from './parameters.ts';

/** Back to the AI. */
export const BACK_OPERATIONS: readonly Operation[] = [
  {
    method: 'get',
    path: '/v1/handoffs/{id}/hand-back',
    tag: 'Agent',
    id: 'getHandBack',
    summary: 'What the AI has to know when it takes over again',
    description:
      'What people did and promised, what is settled, what must not be asked again, and what comes next, as of the moment the handoff ended. Also for handoffs that nobody came for. `format=text` gives the same as English text for the context of a model. See docs/hand-back.md.',
    parameters: { path: HandoffPath, query: HandBackQuery },
    answer: HandBack,
    problems: [
      ...AGENT,
      'invalid-id',
      'invalid-query',
      'not-found',
      'still-with-people',
      'store-unavailable',
    ],
  },
  {
    method: 'post',
    path: '/v1/conversations/{id}/survey',
    tag: 'Agent',
    id: 'postSurvey',
    summary: 'Tell how satisfied the customer was',
    description:
      'The answer to the question of `next` in a hand-back. Said again it takes the place of what was said before. Needs an agent key.',
    parameters: { path: ConversationPath },
    body: SurveyBody,
    example: { score: 5, comment: 'Fast and friendly.' },
    answer: SurveyAnswer,
    problems: [
      ...AGENT,
      'forbidden',
      'invalid-id',
      'not-found',
      'busy',
      'store-unavailable',
      ...FIELDS,
    ],
  },
  {
    method: 'get',
    path: '/v1/measures/handoffs',
    tag: 'Admin',
    id: 'measureHandoffs',
    summary: 'What came of handoffs',
    description:
      'How many were handed back, by rule and by hand, how many needed a person again, how long each step took and how satisfied customers were. The last 30 days unless asked otherwise.',
    parameters: { query: MeasureQuery },
    answer: HandoffMeasuresRead,
    problems: [...ADMIN, 'invalid-query'],
  },
];
