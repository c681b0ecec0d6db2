import { faultsIn } from '../mutation.ts';

const HOOK = {
  name: 'Solved',
  status: 'active',
  endpoint: 'https://example.com/hook',
  http_method: 'POST',
  request_format: 'json',
};

const many = (count: number): Record<string, object> =>
  Object.fromEntries(
    Array.from({ length: count }, (_each, index) => [`a${index}`, { title: 'A' }]),
  );

/** What is to be set up together with the app. */
export const requirementMutations = faultsIn('requirements.json', [
  [
    'requirements-type',
    'a kind nobody sets up',
    (draft) => draft.requirements({ ticket_forms: { a: { title: 'A' } } }),
  ],
  [
    'requirements-form',
    'a list of fields',
    (draft) => draft.requirements({ ticket_fields: [{ title: 'A' }] }),
  ],
  [
    'requirements-form',
    'a field that is a text',
    (draft) => draft.requirements({ ticket_fields: { a: 'A' } }),
  ],
  [
    'requirements-title',
    'a field without a title',
    (draft) => draft.requirements({ ticket_fields: { a: { type: 'text' } } }),
  ],
  [
    'requirements-needed',
    'a field of users without a key',
    (draft) => draft.requirements({ user_fields: { a: { title: 'A' } } }),
  ],
  [
    'requirements-needed',
    'a webhook without its endpoint',
    (draft) => draft.requirements({ webhooks: { a: { ...HOOK, endpoint: undefined } } }),
  ],
  [
    'requirements-needed',
    'a channel without its manifest',
    (draft) => draft.requirements({ channel_integrations: { a: {} } }),
  ],
  [
    'requirements-target',
    'a target of a kind that is refused',
    (draft) => draft.requirements({ targets: { a: { title: 'A', type: 'http_target' } } }),
  ],
  [
    'requirements-channels',
    'two channels',
    (draft) =>
      draft.requirements({
        channel_integrations: { a: { manifest_url: '/a' }, b: { manifest_url: '/b' } },
      }),
  ],
  ['requirements-many', '5,001 views', (draft) => draft.requirements({ views: many(5_001) })],
  [
    'requirements-custom-objects',
    '51 custom objects',
    (draft) =>
      draft.requirements({
        custom_objects: {
          custom_object_types: Array.from({ length: 51 }, () => ({ key: 'a', schema: {} })),
        },
      }),
  ],
  [
    'requirements-custom-objects',
    'custom objects without types',
    (draft) => draft.requirements({ custom_objects: {} }),
  ],
  [
    'requirements-custom-objects',
    'a custom object without a schema',
    (draft) => draft.requirements({ custom_objects: { custom_object_types: [{ key: 'a' }] } }),
  ],
  [
    'requirements-custom-objects-size',
    'more than a megabyte of objects',
    (draft) => draft.requirements({ custom_objects_v2: { objects: ['x'.repeat(1_048_577)] } }),
  ],
  [
    'requirements-webhook-http',
    'a webhook without encryption',
    (draft) =>
      draft.requirements({ webhooks: { a: { ...HOOK, endpoint: 'http://example.com/hook' } } }),
  ],
  [
    'json-duplicate-key',
    'a field twice',
    (draft) => draft.write('requirements.json', '{"views":{"a":{"title":"A"},"a":{"title":"B"}}}'),
  ],
]);
