import { ok } from '../wire/call.ts';
import type { Endpoint } from './endpoint.ts';
import { missing } from './refused.ts';
import { placeJson } from './shapes.ts';
import type { SunshineState } from './state.ts';

/** The switchboard, and who is on it. */
export const switchboardEndpoints = (state: SunshineState): Endpoint[] => {
  return [
    {
      method: 'GET',
      path: /^\/switchboards$/,
      answer: () => {
        const first = [...state.places.values()].find(({ nextId }) => nextId !== null);
        const more = first ? { defaultSwitchboardIntegrationId: first.id } : {};
        return ok({ switchboards: [{ ...state.switchboard, ...more }] });
      },
    },
    {
      method: 'GET',
      path: /^\/switchboards\/([^/]+)\/switchboardIntegrations$/,
      answer: ({ ids: [id] }) => {
        if (id !== state.switchboard.id) throw missing('switchboard');
        return ok({ switchboardIntegrations: [...state.places.values()].map(placeJson) });
      },
    },
  ];
};
