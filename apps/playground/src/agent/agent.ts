import type { EventsAnswer } from '@baton/handoff-client';
import type { HandBack } from '@baton/handoff-core';
import type { Service } from '../service/service.ts';
import { answerWords } from './answer-words.ts';
import { composeAnswer, scoreIn } from './compose-answer.ts';

/** Turns of the simulated agent are known by it. */
const MARK = 'sim-';
const SURVEY = 'sim-survey-';

/** Whether a turn or draft is of the simulated agent. */
export const isSimulated = (id: string): boolean => id.startsWith(MARK);

/** What became of a message of the customer. */
export interface Heard {
  /** `silent`: a person was called just now, so it says nothing. */
  outcome: 'sent' | 'held' | 'lost' | 'silent' | 'failed';
}

/** Who the people of the helpdesk are, by what Baton calls them, such as `zendesk:ines`. */
type NameOf = (externalId: string | null) => string | null;

const personOf = (back: HandBack | null, acceptedBy: string | null, nameOf: NameOf) =>
  nameOf(acceptedBy) ?? nameOf(back?.resolvedBy ?? null);

const idAt = (kind: string): string => `${kind}${Date.now().toString(36)}`;

const isOver = (posted: EventsAnswer): boolean =>
  posted.handoff !== null && posted.handoff.handBackUrl !== null;

/**
 * A customer and an agent without a model: the customer's words are told to Baton, and the agent answers under the lease from what
 * Baton gave it, through the same client as any agent.
 */
export const simulatedAgent = (
  service: Service,
  /** Where the helpdesk holds what is said, it is said there as well. */
  said: (by: 'customer' | 'ai', text: string) => Promise<void>,
) => ({
  hear: async (conversationId: string, text: string, nameOf: NameOf): Promise<Heard> => {
    const { agent } = await service.clients();
    const before = await agent.lease(conversationId);
    const posted = await service.post(conversationId, [
      { type: 'turn', id: idAt('customer-'), by: 'customer', text },
    ]);
    const { decision, handoff, lease } = posted;
    await said('customer', text);
    const called = decision?.outcome === 'escalate' && before.lease.holder === 'ai';
    if (called) return { outcome: 'silent' };
    const over = handoff !== null && isOver(posted);
    const back = over ? await agent.handBack(handoff.id) : null;
    const read = over ? await agent.fetchHandoff(handoff.id) : null;
    const record = await service.read(conversationId);
    const language = record?.facts.language ?? record?.facts.customer?.language ?? null;
    const words = answerWords(back?.greeting.language ?? language);
    const surveyId = handoff && `${SURVEY}${handoff.id}`;
    const asked = record?.turns.some(({ id }) => id === surveyId) ?? false;
    const score = asked ? scoreIn(text) : null;
    if (score !== null) await agent.survey(conversationId, { score });
    const answer =
      score === null
        ? composeAnswer({
            back,
            nobodyCame: read?.customer?.text ?? null,
            person: personOf(back, read?.acceptedBy ?? null, nameOf),
            asked: text,
            language,
          })
        : words.thanksForScore;
    // the page is where the customer reads: what is stored is shown
    const show = (words: string) => (): Promise<void> => said('ai', words);
    const reply = { id: idAt(MARK), text: answer, lease: lease.token };
    const { status } = await agent.reply(conversationId, reply, show(answer));
    if (status !== 'sent')
      return { outcome: status === 'held' || status === 'lost' ? status : 'failed' };
    const survey = back?.next.find(
      ({ kind, at }) => kind === 'survey' && Date.parse(at) <= Date.now(),
    );
    if (survey && surveyId && !asked)
      await agent.reply(
        conversationId,
        { id: surveyId, text: survey.text, lease: lease.token },
        show(survey.text),
      );
    return { outcome: 'sent' };
  },
});

export type SimulatedAgent = ReturnType<typeof simulatedAgent>;
