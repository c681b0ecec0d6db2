import { externalId } from './external-id.ts';

/** A call on its way: which action it became and who made it. */
export interface OpenCall {
  /** Id of the Baton action, unique in the conversation. */
  action: string;
  /** As logged; the action's own id when the log has none. */
  loggedId: string;
  name: string;
  by: 'ai' | 'customer';
  /** Id of the event that started it. */
  eventId: string;
}

/** Pairs calls with results in the order they were logged, because real logs use one call id several times. */
export class CallBook {
  readonly #taken = new Set<string>();
  readonly #open: { call: OpenCall; id: string | null }[] = [];

  /** Notes a call and gives it an action id of its own: the logged id the first time, then with `~2`, `~3` and so on. */
  start(
    logged: { id: string | null; name: string },
    by: OpenCall['by'],
    eventId: string,
  ): OpenCall {
    const action = this.#unique(logged.id ?? `call-${eventId}`);
    const call = { action, loggedId: logged.id ?? action, name: logged.name, by, eventId };
    this.#open.push({ call, id: logged.id });
    return call;
  }

  /**
   * The call a result belongs to: the earliest one still open with that id; for results without an id the earliest
   * open one of that name, else the earliest. Null when nothing fits.
   */
  finish(result: { toolCallId: string | null; name: string | null }): OpenCall | null {
    const at = this.#open.findIndex(({ call, id }) =>
      result.toolCallId !== null
        ? id === result.toolCallId
        : result.name === null || call.name === result.name,
    );
    return at === -1 ? null : (this.#open.splice(at, 1)[0]?.call ?? null);
  }

  /** Calls that never got a result, in call order. */
  get unanswered(): readonly OpenCall[] {
    return this.#open.map(({ call }) => call);
  }

  #unique(logged: string): string {
    // Room for the suffix inside the longest id Baton takes.
    const base = externalId(logged, 190);
    let id = base;
    for (let n = 2; this.#taken.has(id); n += 1) id = `${base}~${n}`;
    this.#taken.add(id);
    return id;
  }
}
