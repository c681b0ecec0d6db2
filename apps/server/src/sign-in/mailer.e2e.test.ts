import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { formBrowser } from '../testing/form-browser.ts';
import { mailServer } from '../testing/mail-server.ts';
import { CALLBACK } from '../testing/sign-in-people.ts';
import { signInServer } from '../testing/sign-in-server.ts';
import { smtpMailer } from './mailer.ts';

const FROM = 'Baton <baton@company.test>';
const mail = { to: 'ines@acme.test', subject: 'Grüße', text: 'Eins\nzwei\n' };

let smtp: Awaited<ReturnType<typeof mailServer>>;
beforeAll(async () => {
  smtp = await mailServer();
});
afterAll(() => smtp.close());

const mailer = (more: { encrypts?: boolean; user?: string; port?: number } = {}) =>
  smtpMailer({
    url: `smtp://${more.user ? `${more.user}@` : ''}127.0.0.1:${more.port ?? smtp.port}`,
    from: FROM,
    encrypts: more.encrypts ?? false,
  });

it('sends plain text that says it comes from no person', async () => {
  expect(await mailer({ user: 'baton:right' }).send(mail)).toBe(true);
  const sent = smtp.mails.at(-1);
  expect(sent).toMatchObject({ from: 'baton@company.test', to: ['ines@acme.test'], user: 'baton' });
  for (const line of [
    /^From: Baton <baton@company\.test>\r$/m,
    /^To: ines@acme\.test\r$/m,
    /^Auto-Submitted: auto-generated\r$/m,
    /^Content-Type: text\/plain; charset=utf-8\r$/m,
  ])
    expect(sent?.raw).toMatch(line);
  expect(sent?.raw).not.toContain('text/html');
});

it('tells an address that takes no mail from mail that can’t be sent', async () => {
  smtp.state.refuses = 'ines@acme.test';
  expect(await mailer().send(mail)).toBe(false);
  smtp.state.refuses = null;
  await expect(mailer({ user: 'baton:wrong' }).send(mail)).rejects.toMatchObject({ code: 'EAUTH' });
  await expect(mailer({ port: 9 }).send(mail)).rejects.toMatchObject({ code: 'ESOCKET' });
});

it('looks whether mail could be sent without sending any', async () => {
  const before = smtp.mails.length;
  await mailer({ user: 'baton:right' }).check();
  await expect(mailer({ user: 'baton:wrong' }).check()).rejects.toMatchObject({ code: 'EAUTH' });
  expect(smtp.mails).toHaveLength(before);
});

it('tells nothing, no password either, to a server that does not encrypt', async () => {
  await expect(mailer({ encrypts: true, user: 'baton:right' }).send(mail)).rejects.toMatchObject({
    code: 'ETLS',
  });
});

it('sends nobody anything where an address is a list of them', async () => {
  const before = smtp.mails.length;
  expect(await mailer().send({ ...mail, to: 'x@acme.test, y@acme.test' })).toBe(false);
  expect(smtp.mails).toHaveLength(before);
});

it('brings the code that signs somebody in, in their language, and to nobody else', async () => {
  const server = await signInServer({
    mail: { url: `smtp://127.0.0.1:${smtp.port}`, from: FROM, encrypts: false },
  });
  onTestFinished(server.close);
  const browser = formBrowser({ 'accept-language': 'de' });
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: 'client-a',
    redirect_uri: CALLBACK,
  });
  const before = smtp.mails.length;
  const first = await browser.go(`${server.url}/oauth/authorize?${query.toString()}`);
  const asked = await browser.post(first, 'address', { address: 'ines@acme.test' });
  await server.service.signIn.pages?.settled();
  const sent = smtp.mails.slice(before);
  expect(sent.map(({ to }) => to)).toEqual([['ines@acme.test']]);
  expect(sent[0]?.raw).toContain('Subject: =?UTF-8?Q?Ihr_Code_f');
  expect(sent[0]?.raw).not.toContain('Ines Beck');
  const [digits = ''] = /^\d{4} \d{4}(?=\r$)/m.exec(sent[0]?.raw ?? '') ?? [];
  expect((await browser.post(asked, 'code', { digits })).text).toContain('Ines Beck');
  expect((await fetch(`${server.url}/dev/mail`)).status).toBe(404);
  expect(server.logged.join('\n')).not.toContain(digits.replace(' ', ''));
});

it('says that no mail leaves, to whoever asked, also for an address that is nobody’s', async () => {
  const server = await signInServer({
    mail: { url: 'smtp://127.0.0.1:9', from: FROM, encrypts: false },
  });
  onTestFinished(server.close);
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: 'client-a',
    redirect_uri: CALLBACK,
  });
  for (const address of ['ines@acme.test', 'nobody@acme.test']) {
    const browser = formBrowser();
    const first = await browser.go(`${server.url}/oauth/authorize?${query.toString()}`);
    const asked = await browser.post(first, 'address', { address });
    await server.service.signIn.pages?.settled();
    const tried = await browser.post(asked, 'code', { digits: '00000000' });
    expect(tried.text).toContain('No mail can be sent right now.');
  }
});
