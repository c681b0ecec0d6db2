import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FILES, readData } from './data.ts';

let folder = '';
const put = (name: string, content: string | Buffer): void =>
  writeFileSync(path.join(folder, name), content);
const fill = (): void => {
  put(FILES.ask, '{"id":"a","text":"hi","label":"none","prevOffered":false}\n');
  put(FILES.satisfaction, gzipSync('{"id":"x-1","messages":[],"label":0}\n'));
  put(FILES.logs, '{"id":"l","messages":[]}\n\n');
  put(FILES.gold, '{"id":"l","reward":1,"transfer":null}\n');
};

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'baton-data-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('readData', () => {
  it('reads plain and compressed files', () => {
    fill();
    const data = readData(folder);
    expect(data.satisfaction[0]?.label).toBe(0);
    expect(data.logs).toHaveLength(1);
    expect(data.gold.get('l')?.reward).toBe(1);
  });

  it('says which folder or files are missing, all at once', () => {
    expect(() => readData(path.join(folder, 'none'))).toThrow('there is no data folder');
    fill();
    rmSync(path.join(folder, FILES.ask));
    rmSync(path.join(folder, FILES.gold));
    expect(() => readData(folder)).toThrow(`has no ${FILES.ask}, no ${FILES.gold}`);
  });

  it('names a file that is empty or no JSON', () => {
    fill();
    put(FILES.ask, '');
    expect(() => readData(folder)).toThrow(`${FILES.ask} holds no rows`);
    put(FILES.ask, 'nonsense\n');
    expect(() => readData(folder)).toThrow(`${FILES.ask} can't be read as JSON lines`);
  });
});
