import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { appClientScript } from './app-client.ts';
import { attachFreshworksHost } from './attach-freshworks-host.ts';
import type { AttachFreshworksOptions } from './attach-freshworks-host.ts';

type Listener = (event: { data: unknown; source: unknown; origin: string }) => void;

interface Client {
  data: { get: (key: string) => Promise<Record<string, unknown>> };
  events: { on: (name: string, callback: unknown, options?: { intercept?: boolean }) => void };
  interface: { trigger: (name: string, options?: unknown) => Promise<unknown> };
  iparams: { get: (key?: string) => Promise<unknown> };
  instance: {
    resize: (options: unknown) => Promise<unknown>;
    context: () => Promise<unknown>;
  };
  request: { invokeTemplate: (name: string, options?: object) => Promise<unknown> };
}

interface Event {
  type: string;
  helper: { getData: () => unknown; done: () => void; fail: (message: string) => void };
}

const APP = 'https://platform.example';
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A ticket page with an app in a frame: two windows that only messages pass between, as copies. */
const page = async (
  more: Partial<AttachFreshworksOptions> = {},
  without: readonly (keyof AttachFreshworksOptions)[] = [],
) => {
  const outside: Listener[] = [];
  const inside: Listener[] = [];
  const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value ?? null)) as T;
  const parent = {
    postMessage: (data: unknown) =>
      outside.forEach((listen) => listen({ data: copy(data), source: frame, origin: APP })),
  };
  const frame = {
    postMessage: (data: unknown) =>
      inside.forEach((listen) => listen({ data: copy(data), source: parent, origin: '' })),
  };
  const asked: { path: string; body: unknown }[] = [];
  const answers: unknown[] = [];
  const window = {
    parent,
    addEventListener: (_: string, listener: Listener) => inside.push(listener),
    fetch: (path: string, { body }: { body: string }) => {
      asked.push({ path, body: JSON.parse(body) as unknown });
      return Promise.resolve({ json: () => Promise.resolve(answers.shift()) });
    },
    app: undefined as { initialized: () => Promise<Client> } | undefined,
  };
  const said: [string, unknown][] = [];
  const note = (name: string) => (value: unknown) => void said.push([name, value]);
  const options: AttachFreshworksOptions = {
    frame: { contentWindow: frame },
    window: {
      addEventListener: (_, listener) => outside.push(listener),
      removeEventListener: (_, listener) => outside.splice(outside.indexOf(listener), 1),
    },
    appOrigin: APP,
    data: () => ({ ticket: { id: 25 } }),
    notify: note('notify'),
    reply: note('reply'),
    note: note('note'),
    resize: note('resize'),
    setValue: (id, value) => said.push([id, value]),
    authorize: () => said.push(['authorize', null]),
    // nobody waits in tests
    wait: () => new Promise(() => undefined),
    ...more,
  };
  for (const name of without) Reflect.deleteProperty(options, name);
  const { host, detach } = attachFreshworksHost(options);
  runInNewContext(appClientScript('of-carla'), { window, structuredClone });
  const client = (await window.app?.initialized()) as Client;
  return { host, detach, client, said, asked, answers, outside, inside, frame, parent };
};

it('gives the app the data of its ticket, and rejects for what is not there', async () => {
  const { client, host } = await page();
  expect(await client.data.get('ticket')).toEqual({ ticket: { id: 25 } });
  await expect(client.data.get('time_entry')).rejects.toMatchObject({ status: 404 });
  await expect(client.data.get('toString')).rejects.toMatchObject({ status: 404 });
  expect(host.records.map(({ kind }) => kind)).toEqual(['ready', 'data', 'refused', 'refused']);
});

it('shows notices inside their limits', async () => {
  const { client, said } = await page();
  const notice = { type: 'danger', title: 'a'.repeat(30), message: 'b'.repeat(100) };
  await client.interface.trigger('showNotify', notice);
  expect(said).toEqual([['notify', notice]]);
});

it.each([
  ['showNotify', { type: 'loud', message: 'a' }],
  ['showNotify', { type: 'info' }],
  ['showNotify', { type: 'info', message: '' }],
  ['showNotify', { type: 'info', message: 'a'.repeat(101) }],
  ['showNotify', { type: 'info', message: 'a', title: 'a'.repeat(31) }],
  ['showConfirm', {}],
  ['showConfirm', { message: 'a'.repeat(101) }],
  ['showConfirm', { message: 'a', title: 'a'.repeat(31) }],
  ['showConfirm', { message: 'a', saveLabel: 'a'.repeat(12) }],
  ['showConfirm', { message: 'a', cancelLabel: 'a'.repeat(12) }],
  ['click', { id: 'openReply', text: 'a' }],
  ['setValue', { id: 'status' }],
  ['showNotify', null],
  ['explode', {}],
  ['toString', {}],
])('refuses %s with %j', async (name, options) => {
  const { client, said } = await page();
  const trigger =
    options === null
      ? client.interface.trigger(name, 'text')
      : client.interface.trigger(name, options);
  await expect(trigger).rejects.toMatchObject({ status: 400 });
  expect(said).toEqual([]);
});

it('opens the editors with what the app hands over', async () => {
  const { client, said } = await page();
  await client.interface.trigger('click', { id: 'reply', text: '<p>a</p>' });
  await client.interface.trigger('click', { id: 'openNote', text: '<p>b</p>', isPublic: false });
  await client.interface.trigger('setValue', { id: 'status', value: 4 });
  expect(said).toEqual([
    ['reply', '<p>a</p>'],
    ['note', '<p>b</p>'],
    ['status', 4],
  ]);
});

it('rejects for an editor that takes nothing from apps', async () => {
  const bare = await page({}, ['note']);
  await expect(
    bare.client.interface.trigger('click', { id: 'openNote', text: 'a' }),
  ).rejects.toMatchObject({ status: 400 });
});

it('answers a question with the label that was pressed, and with the other one when nobody presses', async () => {
  const yes = await page({ confirm: () => Promise.resolve('save') });
  expect(await yes.client.interface.trigger('showConfirm', { message: 'Sure?' })).toBe('Save');
  const no = await page({ confirm: () => Promise.resolve('cancel') });
  expect(
    await no.client.interface.trigger('showConfirm', { message: 'Sure?', cancelLabel: 'Wait' }),
  ).toBe('Wait');
  const waited: number[] = [];
  const nobody = await page({
    confirm: () => new Promise(() => undefined),
    wait: (milliseconds) => {
      waited.push(milliseconds);
      return Promise.resolve();
    },
  });
  expect(await nobody.client.interface.trigger('showConfirm', { message: 'Sure?' })).toBe('Cancel');
  expect(waited).toEqual([10_000]);
});

it.each([
  ['650px', 650],
  ['701px', 700],
  ['9000px', 700],
  ['80', 80],
])('makes an app that wants to be %s tall %i pixels tall', async (height, tall) => {
  const { client, said } = await page();
  await client.instance.resize({ height });
  expect(said).toEqual([['resize', tall]]);
});

it('rejects heights that are none', async () => {
  const { client, said } = await page();
  for (const height of ['100%', 'auto', '-1px', undefined])
    await expect(client.instance.resize({ height })).rejects.toMatchObject({ status: 400 });
  await expect(client.instance.resize(null)).rejects.toMatchObject({ status: 400 });
  expect(said).toEqual([]);
});

it('tells the app when its panel is opened, also when that was before it listened', async () => {
  const { client, host } = await page();
  const heard: string[] = [];
  const listen = ({ type }: Event): void => void heard.push(type);
  host.emit('app.activated');
  client.events.on('app.activated', listen);
  await settled();
  expect(heard).toEqual([]);
  host.activate();
  expect(heard).toEqual(['app.activated']);
  const late = await page();
  late.host.activate();
  late.client.events.on('app.activated', listen);
  await settled();
  expect(heard).toEqual(['app.activated', 'app.activated']);
});

it('tells the app what it listens to, with data', async () => {
  const { client, host } = await page();
  const heard: unknown[] = [];
  client.events.on('ticket.statusChanged', ({ helper }: Event) => heard.push(helper.getData()));
  await settled();
  host.emit('ticket.statusChanged', { old: 2, new: 4 });
  host.emit('ticket.priorityChanged', { old: 1, new: 2 });
  expect(heard).toEqual([{ old: 2, new: 4 }]);
});

it('refuses to be listened to for what a ticket has not, and takes functions only', async () => {
  const { client, host } = await page();
  client.events.on('change.opened', () => undefined);
  client.events.on('ticket.statusChanged', () => undefined, { intercept: true });
  await settled();
  expect(host.records.filter(({ kind }) => kind === 'refused')).toHaveLength(2);
  expect(() => client.events.on('app.activated', undefined)).toThrow('takes a function');
});

it('holds a reply up until the app has said what it thinks of it', async () => {
  const { client, host } = await page();
  expect(await host.hold('ticket.sendReply', {}, 100)).toEqual({ goes: true, message: null });
  const given: Event[] = [];
  client.events.on('ticket.sendReply', (event: Event) => given.push(event), { intercept: true });
  await settled();
  const first = host.hold('ticket.sendReply', { body: 'a' }, 100);
  await settled();
  expect(given[0]?.helper.getData()).toEqual({ body: 'a' });
  given[0]?.helper.fail('Said already.');
  expect(await first).toEqual({ goes: false, message: 'Said already.' });
  const second = host.hold('ticket.sendReply', {}, 100);
  await settled();
  given[1]?.helper.done();
  expect(await second).toEqual({ goes: true, message: null });
  // of what was sent anyway the app only hears
  host.emit('ticket.sendReply');
  expect(given).toHaveLength(2);
});

it('waits no longer than it wants to for an app that says nothing', async () => {
  const { client, host } = await page({ wait: () => Promise.resolve() });
  client.events.on('ticket.sendReply', () => undefined, { intercept: true });
  await settled();
  expect(await host.hold('ticket.sendReply', {}, 100)).toEqual({ goes: true, message: null });
});

it('asks the platform in the name of its session, and rejects with what that says', async () => {
  const { client, asked, answers, said } = await page();
  answers.push({ ok: true, status: 200, headers: {}, response: '{}' });
  expect(await client.request.invokeTemplate('look', { context: { id: '25' } })).toEqual({
    status: 200,
    headers: {},
    response: '{}',
  });
  expect(asked).toEqual([
    {
      path: '/__platform/invoke',
      body: { session: 'of-carla', template: 'look', options: { context: { id: '25' } } },
    },
  ]);
  answers.push({ ok: false, status: 401, headers: {}, response: 'no', authorize: true });
  await expect(client.request.invokeTemplate('look')).rejects.toEqual({
    status: 401,
    headers: {},
    response: 'no',
  });
  expect(said).toEqual([['authorize', null]]);
  answers.push({ ok: true, value: { host: 'a.example' } });
  expect(await client.iparams.get()).toEqual({ host: 'a.example' });
});

it('listens to nobody but the page around and the app inside', async () => {
  const { client, host, outside, inside, detach, frame } = await page();
  const before = host.records.length;
  const call = { freshworks: 1, id: 99, call: 'instance.resize', args: [{ height: '80px' }] };
  for (const listen of outside) {
    listen({ data: call, source: {}, origin: APP });
    listen({ data: call, source: frame, origin: 'https://evil.example' });
    listen({ data: { ...call, freshworks: 2 }, source: frame, origin: APP });
  }
  expect(host.records).toHaveLength(before);
  const heard: unknown[] = [];
  client.events.on('app.activated', () => heard.push(1));
  await settled();
  const event = { freshworks: 1, event: 'app.activated', nr: 1, data: {}, intercept: false };
  for (const listen of inside) listen({ data: event, source: {}, origin: APP });
  expect(heard).toEqual([]);
  detach();
  expect(outside).toEqual([]);
});

it('writes a session into the script as nothing but text', () => {
  const script = appClientScript('</script><b>');
  expect(script).not.toContain('</script>');
  expect(script).not.toMatch(/^\s*(?:import|export)\b/m);
});
