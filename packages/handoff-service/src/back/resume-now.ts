import type { Logger } from 'pino';
import type { ConversationWriter } from '../ingest/writer.ts';
import { resumeHandoff } from './resume.ts';
import type { ResumeDeps } from './resume.ts';

/** Goes by the rules as soon as a person is done. What fails here is left to the sweep, which finds it due. */
export const resumeNow =
  (deps: ResumeDeps, now: () => Date, log: Logger): ConversationWriter['onResolved'] =>
  async (tenant, where) => {
    try {
      await resumeHandoff(deps, tenant, { ...where, now: now() });
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      log.warn({ handoff: where.handoffId, cause: code }, 'not handed back yet');
    }
  };
