export type { Canvas } from './canvas/canvas.ts';
export { intercomEndpoints } from './door/endpoints.ts';
export type { IntercomEndpoint, IntercomEndpoints } from './door/endpoints.ts';
export type { IntercomPorts, KnownApp, KnownWorkspace, Onlooker } from './door/ports.ts';
