import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A plain balancer: each request goes to the next of the servers, whoever sends it. Gives its address. */
export const roundRobin = async (targets: readonly string[]): Promise<string> => {
  let turn = 0;
  const server = createServer((incoming, outgoing) => {
    const target = targets[turn % targets.length] ?? '';
    turn += 1;
    const { method, headers, url = '/' } = incoming;
    const passed = request(`${target}${url}`, { method, headers, agent: false }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    passed.on('error', () => outgoing.destroy());
    outgoing.on('close', () => passed.destroy());
    incoming.pipe(passed);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};
