import type { ServerResponse } from 'node:http';
import type { Fault } from './faults.ts';
import { send } from './wire.ts';

/** What a fault may do beside not answering well. */
export interface FaultEffects {
  /** Does what the request asked for. */
  act: () => void;
  /** Refuses this request and all that come for so many seconds. */
  refuseFor: (seconds: number, as: 'seconds' | 'date') => void;
  /** Does it when late requests are let go on. */
  later: () => void;
  /** Tells that the client waits for nothing. */
  hangs: () => void;
}

/** Carries out a fault; false when the request is still to be answered. */
export const goWrong = (
  fault: Fault,
  response: ServerResponse,
  { act, refuseFor, later, hangs }: FaultEffects,
): boolean => {
  switch (fault.kind) {
    case 'expired':
    case 'stale':
    case 'slow':
      return false;
    case 'rate-limit':
      refuseFor(fault.seconds, fault.as);
      return true;
    case 'garbled':
      act();
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end('<!doctype html><title>Sign in</title>');
      return true;
    case 'status':
      if (fault.when === 'after') act();
      send(response, { status: fault.status, body: { error: 'broken' } });
      return true;
    case 'hang':
      if (fault.when === 'after') act();
      if (fault.when === 'late') later();
      hangs();
      return true;
    case 'reset':
      if (fault.when !== 'before') act();
      if (fault.when === 'during') {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
        response.write('{"id":', () => response.destroy());
      } else response.destroy();
      return true;
  }
};
