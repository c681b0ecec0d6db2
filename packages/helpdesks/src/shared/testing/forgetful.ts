import type { HelpdeskConnector } from '@baton/handoff-service';

/** A process that forgets all between two tries: what is remembered nowhere but in the helpdesk has to do. */
export const forgetful =
  <Options>(connect: (options: Options) => HelpdeskConnector) =>
  (options: Options): HelpdeskConnector => {
    const fresh = (): HelpdeskConnector => connect(options);
    return {
      ...fresh(),
      deliver: (request) => fresh().deliver(request),
      update: (request) => fresh().update(request),
      assign: (request) => fresh().assign(request),
      appendNote: (request) => fresh().appendNote(request),
      resolve: (request) => fresh().resolve(request),
    };
  };
