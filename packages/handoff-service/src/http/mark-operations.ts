import { Panel } from '@baton/handoff-panel';
import type { ProblemCode } from '../problems/problem.ts';
import {
  BriefMeasuresRead,
  EditBody,
  EditsRead,
  MeasureQuery,
  RatingBody,
  RevealBody,
} from './mark-answers.ts';
import { ADMIN, FIELDS, VIEW } from './operation.ts';
import type { Operation } from './operation.ts';
import { ConversationPath, ViewQuery } from './parameters.ts';

const PERSON: ProblemCode[] = [...VIEW, 'forbidden', 'not-found', 'busy', 'store-unavailable'];
const SAY: ProblemCode[] = [...PERSON, ...FIELDS];

const EDITS = '/v1/panel/conversations/{id}/edits';
const REVEALS = '/v1/panel/conversations/{id}/reveals';
const parameters = { path: ConversationPath, query: ViewQuery };

/** What people do with a brief. */
export const MARK_OPERATIONS: readonly Operation[] = [
  {
    method: 'post',
    path: EDITS,
    tag: 'Panel',
    id: 'editBrief',
    summary: 'Write over the brief',
    description:
      'Saves a version over what Baton wrote; all three null takes every edit back. Refused when somebody saved another version since `base`. Needs the session of a panel page.',
    parameters,
    body: EditBody,
    example: { base: 0, headline: 'Charged twice; the bank confirmed it.', nextStep: null },
    answer: Panel,
    problems: [...SAY, 'brief-changed'],
  },
  {
    method: 'get',
    path: EDITS,
    tag: 'Panel',
    id: 'listBriefEdits',
    summary: 'What people wrote over the brief',
    description: 'Every version, oldest first, masked for who reads.',
    parameters: { path: ConversationPath },
    answer: EditsRead,
    problems: PERSON.filter((code) => code !== 'invalid-query' && code !== 'busy'),
  },
  {
    method: 'post',
    path: '/v1/panel/conversations/{id}/ratings',
    tag: 'Panel',
    id: 'rateBrief',
    summary: 'Say how good the brief was',
    description: 'The latest rating of each person counts. Needs the session of a panel page.',
    parameters,
    body: RatingBody,
    example: { stars: 4, missing: ['history'], comment: 'The second order was not in it.' },
    answer: Panel,
    problems: SAY,
  },
  {
    method: 'post',
    path: REVEALS,
    tag: 'Panel',
    id: 'reveal',
    summary: 'Show what is hidden, for some minutes',
    description:
      'Only to this viewer, in this conversation, and only what the privacy policy allows. The ledger has it before anything is shown. Card numbers in full, passwords and keys are never shown.',
    parameters,
    body: RevealBody,
    example: { reason: 'The customer asks which address we have', kinds: ['address'] },
    answer: Panel,
    problems: [...SAY, 'reveal-forbidden', 'reveal-limit'],
  },
  {
    method: 'delete',
    path: REVEALS,
    tag: 'Panel',
    id: 'endReveal',
    summary: 'Hide it again',
    description: 'Ends what is shown to this viewer here before its time is over.',
    parameters,
    answer: Panel,
    problems: PERSON,
  },
  {
    method: 'get',
    path: '/v1/measures/briefs',
    tag: 'Admin',
    id: 'measureBriefs',
    summary: 'What people made of briefs',
    description:
      'Ratings, what they missed, and how many edits went out of date. The last 30 days unless asked otherwise.',
    parameters: { query: MeasureQuery },
    answer: BriefMeasuresRead,
    problems: [...ADMIN, 'invalid-query'],
  },
];
