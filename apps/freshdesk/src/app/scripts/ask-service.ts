import type { FreshClient, TemplateReply } from './client.ts';
import { AWAY, readFailure } from './read-failure.ts';
import type { Failure } from './read-failure.ts';

/** What came back, or why nothing did. */
export type Answer<T> = { value: T; failure?: undefined } | { failure: Failure; value?: undefined };

/** Asks the service through one of the templates of requests.json. */
export type AskService = <T>(
  template: string,
  context: Record<string, string>,
  body?: object,
) => Promise<Answer<T>>;

/** The platform gives up after 15 seconds; where it forgets to say so, the app does. */
const PATIENCE_MS = 20_000;

const read = <T>({ response }: TemplateReply): Answer<T> => {
  try {
    return { value: JSON.parse(String(response)) as T };
  } catch {
    return { failure: AWAY };
  }
};

const isGood = ({ status = 200 }: TemplateReply): boolean => status < 300;

/** The service as this ticket page reaches it; never rejects. */
export const askService =
  (client: Pick<FreshClient, 'request'>): AskService =>
  async (template, context, body) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<TemplateReply>((resolve) => {
      timer = setTimeout(() => resolve({ status: 504 }), PATIENCE_MS);
    });
    const options = body ? { context, body: JSON.stringify(body) } : { context };
    try {
      const reply = await Promise.race([client.request.invokeTemplate(template, options), late]);
      return isGood(reply) ? read(reply) : { failure: readFailure(reply) };
    } catch (error) {
      return { failure: readFailure(error) };
    } finally {
      clearTimeout(timer);
    }
  };
