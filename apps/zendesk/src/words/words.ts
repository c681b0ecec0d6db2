/** A moment at which there is no panel that could say it in its own words. */
type StateName =
  | 'none'
  | 'expired'
  | 'denied'
  | 'unreachable'
  | 'outside'
  | 'not-paired'
  | 'signature'
  | 'no-agent';

/** What is said, and what somebody can do about it. */
interface StateText {
  title: string;
  text: string;
}

/** Words for moments at which there is no panel yet to bring its own. */
export interface StateWords {
  loading: string;
  retry: string;
  states: Readonly<Record<StateName, StateText>>;
  /** Over the last good panel, followed by the panel's own word on how old it is, and so with the space between them. */
  stale: StateText;
  /** Over the panel of a ticket that can't be changed any more. */
  closed: StateText;
  /** Between a text and the number under which the service's log has the cause, with all that stands between them. */
  request: string;
}
