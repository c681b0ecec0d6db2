import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { SignalKind } from '@baton/handoff-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DecidedMessage, DecidedSummary } from '../decide/decide-log.ts';
import { runCli } from '../testing/run-cli.ts';

const quirks = fileURLToPath(new URL('../testing/quirks.jsonl', import.meta.url));

type Message = { role: string; content: string; [key: string]: unknown };
const customer = (content: string): Message => ({ role: 'user', content });
const ai = (content: string): Message => ({ role: 'assistant', content });
const log = (id: string, ...messages: Message[]): string => JSON.stringify({ id, messages });
const call = (id: string, name: string): Message => ({
  role: 'assistant',
  content: '',
  tool_calls: [{ id, type: 'function', function: { name, arguments: '{}' } }],
});

const parsed = <T>(text: string): T[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

let dir = '';
const fileOf = (name: string, content: string | Buffer): string => {
  const path = join(dir, name);
  writeFileSync(path, content);
  return path;
};
const decided = async (...lines: string[]): Promise<DecidedMessage[]> => {
  const { stdout } = await runCli(['decide', fileOf('in.jsonl', lines.join('\n'))]);
  return parsed(stdout);
};

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'baton-decide-'));
});
afterEach(() => {
  rmSync(dir, { recursive: true });
});

describe('decide', () => {
  it('prints one line a customer turn with every signal, and no field more', async () => {
    const [line, ...rest] = await decided(log('one', customer('Where is my parcel?')));
    expect(rest).toEqual([]);
    expect(Object.keys(line ?? {})).toEqual([
      'id',
      'turn',
      'message',
      'language',
      'ask',
      'dissatisfaction',
      'signals',
      'decision',
      'reasons',
      'explanation',
      'strongest',
      'escalated',
      'offered',
    ]);
    expect(line?.signals.map(({ kind }) => kind)).toEqual(SignalKind.options);
    expect(line).toMatchObject({ id: 'one', turn: 1, message: 0, decision: 'continue' });
    expect(line?.dissatisfaction).toBeGreaterThanOrEqual(0);
    expect(line?.dissatisfaction).toBeLessThanOrEqual(1);
  });

  it('says why in a code and a sentence, and the label the decision was taken by', async () => {
    const lines = await decided(
      log(
        'ask',
        customer('My order is late.'),
        ai('Sorry to hear that. What is its number?'),
        customer('I want to speak to a human agent, please.'),
      ),
    );
    expect(lines[1]).toMatchObject({
      turn: 3,
      message: 2,
      ask: { label: 'ask' },
      decision: 'escalate',
      reasons: ['customer_request'],
      escalated: true,
    });
    expect(lines[1]?.ask.score).toBeGreaterThan(0.7);
    expect(lines[1]?.explanation).toMatch(/person/i);
    expect(lines[0]).toMatchObject({ escalated: false, strongest: 'continue' });
  });

  it('tells the language of each turn', async () => {
    const lines = await decided(
      log('de', customer('Ich möchte bitte wissen, wann meine Bestellung endlich geliefert wird.')),
    );
    expect(lines[0]?.language).toBe('de');
  });

  it('keeps every message of the customer: two in a row, and one without words', async () => {
    const lines = await decided(
      log('row', customer('Hello'), customer(''), customer('  '), ai('Hi!'), customer('Thanks')),
    );
    expect(lines.map(({ message }) => message)).toEqual([0, 1, 2, 4]);
    expect(lines.map(({ turn }) => turn)).toEqual([1, 2, 2, 3]);
  });

  it('decides the rest of a conversation as if the message without words were not there', async () => {
    const spoken = [customer('Help'), ai('How?'), customer('I want a human')];
    const [first, second] = spoken;
    const plain = await decided(log('same', ...spoken));
    const withSilence = await decided(
      log(
        'same',
        ...(first ? [first] : []),
        customer(''),
        ...(second ? [second] : []),
        customer('I want a human'),
      ),
    );
    const outcomes = (lines: DecidedMessage[]) =>
      lines.map(({ turn, decision, reasons }) => ({ turn, decision, reasons }));
    expect(outcomes(withSilence.filter(({ message }) => message !== 1))).toEqual(outcomes(plain));
    expect(withSilence[1]).toMatchObject({ decision: 'continue', reasons: [] });
  });

  it('says at later turns that an action of the AI has called a human', async () => {
    const lines = await decided(
      log(
        'handed',
        customer('My phone is broken'),
        call('c1', 'transfer_to_human_agents'),
        { role: 'tool', tool_call_id: 'c1', content: 'done' },
        customer('Hello?'),
      ),
    );
    expect(lines.map(({ escalated }) => escalated)).toEqual([false, true]);
    expect(lines[1]).toMatchObject({ decision: 'continue', strongest: 'escalate' });
  });

  it('sums each conversation up when asked to, also where the customer said nothing after it', async () => {
    const file = fileOf(
      'in.jsonl',
      [
        log('handed', customer('My phone is broken'), call('c1', 'transfer_to_human_agents')),
        log('calm', customer('Thanks')),
      ].join('\n'),
    );
    const lines = parsed<DecidedMessage | DecidedSummary>(
      (await runCli(['decide', file, '--summary'])).stdout,
    );
    const summaries = lines.filter((line): line is DecidedSummary => 'summary' in line);
    expect(summaries).toMatchObject([
      { id: 'handed', decision: 'escalate', escalatedAt: { message: 1 }, offeredAt: null },
      { id: 'calm', decision: 'continue', escalatedAt: null, reasons: [] },
    ]);
    expect(lines).toHaveLength(4);
  });

  it('times signals and decisions only when asked to', async () => {
    const file = fileOf('in.jsonl', log('one', customer('Hello')));
    const [timed] = parsed<DecidedMessage>((await runCli(['decide', file, '--timing'])).stdout);
    const [plain] = parsed<DecidedMessage>((await runCli(['decide', file])).stdout);
    expect(timed?.micros).toBeGreaterThan(0);
    expect(timed?.signals.every(({ micros }) => micros !== undefined)).toBe(true);
    expect(plain).not.toHaveProperty('micros');
    expect(JSON.stringify(plain)).not.toContain('micros');
  });

  it('gives the same bytes every time', async () => {
    const first = await runCli(['decide', quirks, '--summary']);
    const second = await runCli(['decide', quirks, '--summary']);
    expect(second.stdout).toBe(first.stdout);
    expect(parsed(first.stdout).length).toBeGreaterThan(5);
  });
});

describe('decide --text', () => {
  const texts = [
    { id: 'a', text: 'yes please', prevOffered: true, label: 'accept_offer', more: 1 },
    { id: 'b', text: 'yes please', prevOffered: false },
    { id: 3, text: 'no thanks', prevOffered: true },
    { id: 'd', text: '' },
    { id: 'e', text: '🙂🙂\u200b' },
    { id: 'f', text: `${'really long '.repeat(2_000)} I want to talk to a human.` },
  ];

  it('gives one line a line, in order, and reads a yes by what was offered before', async () => {
    const file = fileOf('texts.jsonl', texts.map((line) => JSON.stringify(line)).join('\n'));
    const { code, stdout } = await runCli(['decide', file, '--text']);
    const lines = parsed<DecidedMessage>(stdout);
    expect(code).toBe(0);
    expect(lines.map(({ id }) => id)).toEqual(texts.map(({ id }) => id));
    expect(lines.map(({ ask }) => ask.label)).toEqual([
      'accept_offer',
      'none',
      'refuse_transfer',
      'none',
      'none',
      'ask',
    ]);
    expect(lines[0]).toMatchObject({ turn: 1, decision: 'escalate' });
    expect(lines[0]).not.toHaveProperty('message');
    expect(lines[0]).not.toHaveProperty('escalated');
  });

  it('names lines that are no turn by number and goes on', async () => {
    const file = fileOf(
      'texts.jsonl',
      '{"id":"a","text":"hi"}\n{"id":"b"}\n{"text":"hi"}\n[]\n{"id":"c","text":"hi","prevOffered":"yes"}\n{"id":"d","text":"hi"}\n',
    );
    const { code, stdout, stderr } = await runCli(['decide', file, '--text']);
    expect(code).toBe(1);
    expect(parsed<DecidedMessage>(stdout).map(({ id }) => id)).toEqual(['a', 'd']);
    expect(stderr).toContain('line 2 is not a turn: text must be text');
    expect(stderr).toContain('line 3 is not a turn: id must be');
    expect(stderr).toContain('line 4 is not a turn: the line must be a JSON object');
    expect(stderr).toContain('line 5 is not a turn: prevOffered must be true or false');
    expect(stderr).toContain('4 bad lines skipped');
  });
});

describe('what decide reads', () => {
  it('takes compressed files, and tells bad lines while it decides the rest', async () => {
    const file = fileOf('logs', gzipSync(readFileSync(quirks)));
    const { code, stdout, stderr } = await runCli(['decide', file, '--summary']);
    expect(code).toBe(1);
    expect(stderr).toContain('line 3 is not JSON');
    expect(stderr).toContain('line 5 is not a conversation: messages[0].role');
    const ids = new Set(parsed<DecidedMessage>(stdout).map(({ id }) => id));
    expect([...ids]).toEqual([
      'plain-order',
      'reused-call-id',
      'customer-did-it',
      'no answer/came',
      'dirty\u0000text',
    ]);
  });

  it('says that an empty file holds nothing', async () => {
    const out = join(dir, 'out.jsonl');
    const { code, stderr } = await runCli(['decide', fileOf('empty', ''), '--out', out]);
    expect(code).toBe(0);
    expect(stderr).toContain('the file holds nothing');
    expect(readFileSync(out, 'utf8')).toBe('');
  });

  it('ends with code 2 without an input file, and writes nothing', async () => {
    const out = join(dir, 'out.jsonl');
    const { code, stderr } = await runCli(['decide', join(dir, 'none.jsonl'), '--out', out]);
    expect(code).toBe(2);
    expect(stderr).toContain("the log file can't be read");
    expect(readdirSync(dir)).toEqual([]);
  });

  it('refuses a file in UTF-16 once, packed or not, and leaves the old output alone', async () => {
    const text = Array.from({ length: 50 }, () => log('one', customer('Hello'))).join('\n');
    const wide = Buffer.from(text, 'utf16le');
    const out = fileOf('out.jsonl', 'old');
    for (const bytes of [
      Buffer.concat([Buffer.from([0xff, 0xfe]), wide]),
      wide,
      Buffer.from(wide).swap16(),
      gzipSync(wide),
    ]) {
      const { code, stderr } = await runCli(['decide', fileOf('wide', bytes), '--out', out]);
      expect(code).toBe(2);
      expect(stderr.split('\n')).toHaveLength(3);
      expect(stderr).toContain('UTF-16');
    }
    expect(readFileSync(out, 'utf8')).toBe('old');
  });

  it('says which option was most likely meant when no line can be read', async () => {
    const turns = await runCli(['decide', fileOf('turns', '{"id": "a", "text": "Hello"}')]);
    const logs = await runCli(['decide', fileOf('logs', log('one', customer('Hello'))), '--text']);
    expect([turns.code, logs.code]).toEqual([1, 1]);
    expect(turns.stderr).toContain('add --text');
    expect(logs.stderr).toContain('leave --text away');
  });

  it('refuses a numeric id that would be printed as another one', async () => {
    const file = fileOf(
      'turns',
      '{"id": 12345678901234567890, "text": "a"}\n{"id": 1e400, "text": "a"}\n{"id": 7, "text": "a"}',
    );
    const { code, stdout } = await runCli(['decide', file, '--text']);
    expect(code).toBe(1);
    expect(parsed<{ id: unknown }>(stdout).map(({ id }) => id)).toEqual([7]);
  });

  it('tells a folder and a pipe from a file', async () => {
    mkdirSync(join(dir, 'folder'));
    const folder = await runCli(['decide', join(dir, 'folder')]);
    const device = await runCli(['decide', '/dev/null']);
    expect([folder.code, device.code]).toEqual([2, 2]);
    expect(folder.stderr).toContain('it is a folder');
    expect(device.stderr).toContain('it is no regular file');
  });

  it('tells a compressed file that ends mid-way and keeps what came before', async () => {
    const whole = gzipSync(
      Array.from({ length: 50 }, (_, n) => log(`l${n}`, customer(`turn ${n * n}`))).join('\n'),
    );
    const file = fileOf('cut.gz', whole.subarray(0, whole.length - 20));
    const { code, stderr } = await runCli(['decide', file]);
    expect(code).toBe(1);
    expect(stderr).toContain('the compressed file is damaged or cut off');
  });
});

describe('what decide writes', () => {
  const lines = (): string => fileOf('in.jsonl', log('one', customer('Hello')));

  it('puts a whole file in place and leaves nothing beside it', async () => {
    const input = lines();
    const out = fileOf('out.jsonl', 'old');
    const { code, stdout, stderr } = await runCli(['decide', input, '--out', out]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(parsed(readFileSync(out, 'utf8'))).toHaveLength(1);
    expect(stderr).toContain(`written to ${out}`);
    expect(readdirSync(dir).toSorted()).toEqual(['in.jsonl', 'out.jsonl']);
  });

  it('writes through a link, and to a device, without replacing either', async () => {
    const input = lines();
    fileOf('real.jsonl', '');
    symlinkSync('real.jsonl', join(dir, 'link.jsonl'));
    await runCli(['decide', input, '--out', join(dir, 'link.jsonl')]);
    expect(parsed(readFileSync(join(dir, 'real.jsonl'), 'utf8'))).toHaveLength(1);
    expect((await runCli(['decide', input, '--out', '/dev/null'])).code).toBe(0);
    expect(readFileSync('/dev/null', 'utf8')).toBe('');
  });

  it('says why an output can’t be written, before anything is decided', async () => {
    const input = lines();
    mkdirSync(join(dir, 'folder'));
    const missing = await runCli(['decide', input, '--out', join(dir, 'no', 'out.jsonl')]);
    const folder = await runCli(['decide', input, '--out', join(dir, 'folder')]);
    const same = await runCli(['decide', input, '--out', input]);
    expect([missing.code, folder.code, same.code]).toEqual([2, 2, 2]);
    expect(missing.stderr).toContain('there is no such folder');
    expect(folder.stderr).toContain('it is a folder');
    expect(same.stderr).toContain('input and output are the same file');
    const policy = fileOf('policy.json', '{}');
    const over = await runCli(['decide', input, '--policy', policy, '--out', policy]);
    expect(over.code).toBe(2);
    expect(readFileSync(policy, 'utf8')).toBe('{}');
    expect(readFileSync(input, 'utf8')).toContain('Hello');
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('leaves the old file alone when it is stopped by %s', async (signal, expected) => {
    const input = lines();
    const out = fileOf('out.jsonl', 'old');
    const { code, stderr } = await runCli(['decide', input, '--out', out], {
      interrupt: (press) => setImmediate(() => press(signal)),
    });
    expect(code).toBe(expected);
    expect(stderr).toContain(`nothing was written to ${out}`);
    expect(readFileSync(out, 'utf8')).toBe('old');
    expect(readdirSync(dir).toSorted()).toEqual(['in.jsonl', 'out.jsonl']);
  });

  it('stops quietly when nobody reads on', async () => {
    const many = Array.from({ length: 400 }, (_, n) => log(`l${n}`, customer('Hello'))).join('\n');
    const { code, stdout } = await runCli(['decide', fileOf('in.jsonl', many)], { closeAfter: 3 });
    expect(code).toBe(0);
    expect(stdout.split('\n').length).toBeLessThan(100);
  });
});

describe('decide --policy', () => {
  const refund = log('r', customer('Please refund order 7'));

  it('decides by the rules of the file', async () => {
    const policy = fileOf(
      'policy.json',
      JSON.stringify({
        rules: [
          {
            id: 'r1',
            title: 'Refunds need a person',
            when: 'turn.text.contains("refund")',
            then: 'escalate',
          },
        ],
      }),
    );
    const { code, stdout } = await runCli([
      'decide',
      fileOf('in.jsonl', refund),
      '--policy',
      policy,
    ]);
    expect(code).toBe(0);
    expect(parsed(stdout)).toMatchObject([{ decision: 'escalate', reasons: ['policy_rule'] }]);
  });

  it('lists every fault of a policy and writes nothing', async () => {
    const policy = fileOf(
      'policy.json',
      JSON.stringify({
        turnLimit: 1,
        confidence: { threshold: 7 },
        rules: [{ id: 'r1', title: 'Broken', when: 'turn.text ==', then: 'escalate' }],
      }),
    );
    const out = join(dir, 'out.jsonl');
    const { code, stderr } = await runCli([
      'decide',
      fileOf('in.jsonl', refund),
      '--policy',
      policy,
      '--out',
      out,
    ]);
    expect(code).toBe(2);
    for (const path of ['turnLimit', 'confidence.threshold', 'rules.0.when'])
      expect(stderr).toContain(path);
    expect(readdirSync(dir).toSorted()).toEqual(['in.jsonl', 'policy.json']);
  });

  it.each([
    ['', 'is empty'],
    ['{ "turnLimit": 30, // thirty\n}', 'is not JSON (line 1, column 20)'],
    ['{\n  "note": "secret words"\n  "turnLimit": 30\n}', 'is not JSON (line 3, column 3)'],
  ])(
    'says where a policy file ends to be one, and nothing that is in it: %j',
    async (text, why) => {
      const policy = fileOf('policy.json', text);
      const { code, stderr } = await runCli(['decide', quirks, '--policy', policy]);
      expect(code).toBe(2);
      expect(stderr).toContain(`the policy file ${why}`);
      expect(stderr).not.toContain('secret words');
    },
  );

  it('refuses a policy file that is missing or no JSON', async () => {
    const input = fileOf('in.jsonl', refund);
    const broken = await runCli(['decide', input, '--policy', fileOf('policy.json', '{')]);
    const missing = await runCli(['decide', input, '--policy', join(dir, 'none.json')]);
    expect([broken.code, missing.code]).toEqual([2, 2]);
    expect(broken.stderr).toContain('is not JSON');
    expect(missing.stderr).toContain("can't be read");
  });
});
