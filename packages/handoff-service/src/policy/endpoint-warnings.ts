import type { Policy } from '@baton/handoff-core';
import type { PolicyWarning } from './check-input.ts';

/** Endpoints that the catalogue names and nobody registered: what they would do can't be pressed. */
export const endpointWarnings = (
  { actions }: Policy,
  registered: ReadonlySet<string>,
): PolicyWarning[] =>
  actions.flatMap(({ endpoints }, at) =>
    (['run', 'reverse'] as const).flatMap((way) => {
      const name = endpoints[way];
      if (name === undefined || registered.has(name)) return [];
      const detail = `no endpoint \`${name}\` is registered, so nobody is offered this: PUT /v1/endpoints/${name}`;
      return [{ pointer: `/actions/${at}/endpoints/${way}`, detail }];
    }),
  );
