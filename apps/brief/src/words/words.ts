/** A moment at which there is no brief to show. */
type StateName =
  | 'invalid'
  | 'expired'
  | 'used'
  | 'wrong-code'
  | 'denied'
  | 'unreachable'
  | 'too-many'
  | 'no-link'
  | 'over'
  | 'none';

/** What is said, and what somebody can do about it. */
interface StateText {
  title: string;
  text: string;
}

/** Words of the page itself, for what no panel says. Nothing of any helpdesk stands in them: they are the same for all. */
export interface PageWords {
  title: string;
  /** With `{id}` for the conversation's id. */
  conversation: string;
  print: string;
  loading: string;
  retry: string;
  code: Readonly<Record<'code-needed' | 'other-person', StateText>> & {
    label: string;
    submit: string;
    /** A wrong one ends the link. */
    once: string;
    malformed: string;
  };
  states: Readonly<Record<StateName, StateText>>;
  /** Over the last good panel, followed by the panel's own word on how old it is, and so with the space between them. */
  stale: StateText;
  /** Between a text and the number under which the service's log has the cause, with all that stands between them. */
  request: string;
}
