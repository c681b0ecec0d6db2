import { created, ok } from '../wire/call.ts';
import type { Endpoint } from './endpoint.ts';
import { Listeners } from './listeners.ts';
import { pageAfter } from './lists.ts';
import { integrationJson, webhookJson } from './shapes.ts';
import type { SunshineState } from './state.ts';

/** What is connected to the app, and the webhooks of it. */
export const integrationEndpoints = (state: SunshineState): Endpoint[] => {
  const listeners = new Listeners(state);
  const one = /^\/integrations\/([^/]+)$/;
  const hooks = /^\/integrations\/([^/]+)\/webhooks$/;
  const hook = /^\/integrations\/([^/]+)\/webhooks\/([^/]+)$/;
  const webhookOf = ([of = '', id = '']: readonly string[]) =>
    listeners.webhook(listeners.integration(of), id);
  return [
    {
      method: 'GET',
      path: /^\/integrations$/,
      answer: ({ query }) => {
        const types = query.get('filter[types]')?.split(',');
        const rows = [...state.integrations.values()].filter(
          ({ type }) => types?.includes(type) ?? true,
        );
        return pageAfter('integrations', rows.map(integrationJson), query);
      },
    },
    {
      method: 'POST',
      path: /^\/integrations$/,
      answer: ({ body }) => created({ integration: integrationJson(listeners.connect(body)) }),
    },
    {
      method: 'GET',
      path: one,
      answer: ({ ids: [id = ''] }) =>
        ok({ integration: integrationJson(listeners.integration(id)) }),
    },
    {
      method: 'DELETE',
      path: one,
      answer: ({ ids: [id = ''] }) => {
        listeners.disconnect(id);
        return ok({});
      },
    },
    {
      method: 'GET',
      path: hooks,
      answer: ({ ids: [id = ''] }) =>
        ok({ webhooks: listeners.integration(id).webhooks.map(webhookJson) }),
    },
    {
      method: 'POST',
      path: hooks,
      answer: ({ ids: [id = ''], body }) =>
        created({ webhook: webhookJson(listeners.listen(listeners.integration(id), body)) }),
    },
    {
      method: 'GET',
      path: hook,
      answer: ({ ids }) => ok({ webhook: webhookJson(webhookOf(ids)) }),
    },
    {
      method: 'PATCH',
      path: hook,
      answer: ({ ids, body }) =>
        ok({ webhook: webhookJson(listeners.change(webhookOf(ids), body)) }),
    },
    {
      method: 'DELETE',
      path: hook,
      answer: ({ ids: [of = '', id = ''] }) => {
        const integration = listeners.integration(of);
        const row = listeners.webhook(integration, id);
        integration.webhooks = integration.webhooks.filter((each) => each !== row);
        return ok({});
      },
    },
  ];
};
