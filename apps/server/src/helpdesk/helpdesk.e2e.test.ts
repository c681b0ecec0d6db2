import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startHelpdesk } from '@baton/testkit/helpdesk';
import { expect, it, onTestFinished, vi } from 'vitest';
import { readDevKey } from '../dev/dev-key.ts';
import { end, scratchDataDir, startServerProcess } from '../testing/server-process.ts';

const PATIENCE = { timeout: 60_000, interval: 100 };

it('hands over to a helpdesk of the settings, with a token that is changed while it runs', async () => {
  const helpdesk = await startHelpdesk();
  onTestFinished(() => helpdesk.close());
  const secrets = await mkdtemp(join(tmpdir(), 'baton-token-'));
  onTestFinished(() => rm(secrets, { recursive: true, force: true }));
  const tokenFile = join(secrets, 'token');
  await writeFile(tokenFile, helpdesk.token());
  const dataDir = await scratchDataDir();
  const server = await startServerProcess(['--dev'], {
    BATON_DATA_DIR: dataDir,
    BATON_HELPDESK_URL: helpdesk.url,
    BATON_HELPDESK_NAME: 'in-house',
    BATON_HELPDESK_TOKEN_FILE: tokenFile,
    BATON_HELPDESK_FIELDS: 'handoff_state=ai_state',
  });
  onTestFinished(() => end(server, 'SIGTERM'));
  const key = await readDevKey(dataDir);

  const handOver = async (conversation: string): Promise<string> => {
    const ticket = helpdesk.desk.open({ text: 'Where is my refund?' });
    const response = await fetch(`${server.url}/v1/conversations/${conversation}/events`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        events: [
          { id: 'f', type: 'conversation', ticket: { helpdesk: 'in-house', id: ticket } },
          { id: 'a', type: 'turn', by: 'customer', text: 'I want to talk to a human.' },
          { id: 'b', type: 'turn', by: 'ai', text: 'Let me help you.' },
          { id: 'c', type: 'turn', by: 'customer', text: 'No. Get me a human agent now!' },
        ],
      }),
    });
    expect(response.status).toBe(200);
    return ticket;
  };
  const isThere = (ticket: string) => (): void => {
    const notes = helpdesk.desk.messages(ticket).filter((each) => !each.public);
    expect(notes).toHaveLength(1);
    expect(helpdesk.desk.view(ticket).fields['ai_state']).toBe('offered');
  };

  await vi.waitFor(isThere(await handOver('c1')), PATIENCE);
  await writeFile(tokenFile, helpdesk.newToken());
  await vi.waitFor(isThere(await handOver('c2')), PATIENCE);
});
