/** What is told of something that happened; becomes a CloudEvent 1.0 in JSON. */
export interface ToldEvent {
  /** The same whenever it is sent, and for every subscriber. */
  id: string;
  type: string;
  tenant: string;
  /** Conversation it is about, if any. */
  subject: string | null;
  /** When it happened, ISO 8601. */
  time: string;
  data: Readonly<Record<string, unknown>>;
}

export const CLOUD_EVENT_TYPE = 'application/cloudevents+json; charset=utf-8';

/** The bytes that are kept, signed and sent. */
export const cloudEvent = ({ id, type, tenant, subject, time, data }: ToldEvent): string =>
  JSON.stringify({
    specversion: '1.0',
    id,
    source: `urn:baton:tenant:${encodeURIComponent(tenant)}`,
    type,
    ...(subject !== null && { subject }),
    time,
    datacontenttype: 'application/json',
    data,
  });
