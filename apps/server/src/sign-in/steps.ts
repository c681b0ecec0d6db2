import type { SignInPages } from '@baton/handoff-service';
import type { FastifyReply } from 'fastify';
import type { Step } from './pages.ts';
import type { Exchange, SignInView, Whose } from './sign-in-view.ts';
import type { SignInFault } from './words.ts';

/** A form that somebody sent, in the browser of its sign-in. */
export interface Posted extends Exchange, Whose {
  form: URLSearchParams;
  browser: string;
}

/** What the steps of a sign-in are taken with. */
export interface StepPorts {
  pages: SignInPages;
  view: SignInView;
}

/** Takes a step, and shows where that leads. */
export type TakeStep = (posted: Posted) => Promise<FastifyReply>;

export type Steps = Readonly<Partial<Record<Step, TakeStep>>>;

/** Shows a sign-in as it is by now, or that it is over. */
export const showAgain = async (
  { pages, view }: StepPorts,
  posted: Exchange & { browser: string },
  key: string,
  fault: SignInFault | null = null,
): Promise<FastifyReply> => {
  const attempt = await pages.find(key, posted.browser);
  return attempt ? view.at(posted, { attempt, key }, fault) : view.end(posted, 'over');
};
