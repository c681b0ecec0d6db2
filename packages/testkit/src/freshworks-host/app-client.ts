/** As much of the app's window as its client needs. */
export interface ClientWindow {
  readonly parent: unknown;
  readonly fetch: (path: string, init: object) => Promise<{ json: () => Promise<unknown> }>;
  readonly addEventListener: (
    type: 'message',
    listener: (event: { data: unknown; source: unknown }) => void,
  ) => void;
  app?: unknown;
}

/**
 * The client of an app, which runs in its frame. It is sent there as the text of this function, so that everything it needs stands in
 * it. Data, events and the interface are asked of the page around; templates of the platform, which knows by `session` who looks.
 */
export function appClient(window: ClientWindow, session: string): void {
  type Asked = { resolve: (value: unknown) => void; reject: (reason: unknown) => void };
  type Heard = { callback: (event: unknown) => unknown; intercept: boolean };
  const parent = window.parent as { postMessage: (data: unknown, origin: string) => void };
  const asked = new Map<number, Asked>();
  const heard = new Map<string, Heard[]>();
  let last = 0;

  const ask = (call: string, ...args: unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      last += 1;
      asked.set(last, { resolve, reject });
      // who frames the app is not known to it; nothing secret is in what it says
      parent.postMessage({ freshworks: 1, id: last, call, args: structuredClone(args) }, '*');
    });

  const answered = (data: { id: number; ok?: unknown; refused?: unknown }): void => {
    const one = asked.get(data.id);
    asked.delete(data.id);
    if ('refused' in data) one?.reject(data.refused);
    else one?.resolve(data.ok);
  };

  const happened = (data: {
    event: string;
    nr: number;
    data: unknown;
    intercept: boolean;
  }): void => {
    const settle = (verdict: string, message?: unknown): void => {
      if (data.intercept) void ask('events.answer', data.nr, verdict, message ?? null);
    };
    const event = {
      type: data.event,
      data: data.data,
      helper: {
        getData: () => data.data,
        done: () => settle('done'),
        fail: (message: unknown) => settle('fail', message),
      },
    };
    for (const { callback, intercept } of heard.get(data.event) ?? [])
      if (intercept === data.intercept) callback(event);
  };

  window.addEventListener('message', (event) => {
    const data = event.data as Record<string, unknown> | null;
    if (event.source !== window.parent || data === null || data['freshworks'] !== 1) return;
    if (typeof data['id'] === 'number') answered(data as Parameters<typeof answered>[0]);
    else if (typeof data['event'] === 'string') happened(data as Parameters<typeof happened>[0]);
  });

  const platform = async (path: string, body: object): Promise<Record<string, unknown>> => {
    const answer = await window.fetch(`/__platform/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ session, ...body }),
    });
    const { ok, ...said } = (await answer.json()) as Record<string, unknown>;
    // the page around asks the agent to authorize the app
    if (said['authorize'] === true) void ask('platform.authorize').catch(() => undefined);
    delete said['authorize'];
    // the platform rejects with objects that are no errors
    return ok === true ? said : Promise.reject(said);
  };

  const client = {
    data: { get: (key: string) => ask('data.get', key) },
    events: {
      on: (name: string, callback: Heard['callback'], options?: { intercept?: boolean }) => {
        if (typeof callback !== 'function')
          throw new TypeError('events.on takes a function, not what came of calling it');
        const intercept = options?.intercept === true;
        heard.set(name, [...(heard.get(name) ?? []), { callback, intercept }]);
        ask('events.on', name, intercept).catch((reason: unknown) => {
          heard.delete(name);
          // there is nobody to tell; the page around keeps it for whoever looks
          void reason;
        });
      },
    },
    interface: {
      trigger: (name: string, options: unknown) => ask('interface.trigger', name, options ?? {}),
    },
    iparams: {
      get: (key?: string) => platform('iparams', { key: key ?? null }).then(({ value }) => value),
    },
    instance: {
      resize: (options: unknown) => ask('instance.resize', options),
      context: () => ask('instance.context'),
      get: () => ask('instance.get'),
    },
    request: {
      invokeTemplate: (template: string, options?: object) =>
        platform('invoke', { template, options: options ?? {} }),
      invoke: (name: string, payload?: object) => platform('smi', { name, payload: payload ?? {} }),
    },
  };

  window.app = { initialized: () => ask('app.initialized').then(() => client) };
}

/** The client as a classic script for the frames of one session. */
export const appClientScript = (session: string): string =>
  `(${appClient.toString()})(window, ${JSON.stringify(session).replaceAll('<', '\\u003c')});\n`;
