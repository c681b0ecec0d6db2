import { intercomEndpoints } from '@baton/intercom';
import type { IntercomEndpoint, IntercomPorts } from '@baton/intercom';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { bytesOf, rawBodies } from '../raw-bodies.ts';

const AT = '/intercom/:app';

/** A request as the endpoints take it: method, bytes, and what was signed of them. */
const requestOf = (request: FastifyRequest): Request => {
  const signature = request.headers['x-body-signature'];
  return new Request('http://baton.local/', {
    method: 'POST',
    headers: typeof signature === 'string' ? { 'x-body-signature': signature } : {},
    body: new Uint8Array(bytesOf(request)),
  });
};

const send = async (reply: FastifyReply, answer: Response): Promise<FastifyReply> =>
  reply
    .code(answer.status)
    .header('content-type', answer.headers.get('content-type') ?? 'application/json')
    .header('cache-control', 'no-store')
    .send(await answer.text());

/**
 * Where Intercom's inbox asks for canvases and for the app's health. What is too large to be read is refused before it is;
 * everything else is answered by the app itself.
 */
export const mountCanvas = (app: FastifyInstance, ports: IntercomPorts): void => {
  const { initialize, submit, health } = intercomEndpoints(ports);
  void app.register(async (scope) => {
    rawBodies(scope);
    const mount = (path: string, endpoint: IntercomEndpoint): void => {
      scope.post<{ Params: { app: string } }>(`${AT}/${path}`, async (request, reply) =>
        send(reply, await endpoint(requestOf(request), request.params.app, request.id)),
      );
    };
    mount('canvas/initialize', initialize);
    mount('canvas/submit', submit);
    mount('health', health);
  });
};
