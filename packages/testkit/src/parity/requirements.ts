/** Where a panel is shown. */
export type ParityHost = 'zendesk' | 'web' | 'intercom' | 'freshdesk';

/** One thing every panel must do; a host that can't needs a note. */
export interface Requirement {
  sentence: string;
  hosts: readonly ParityHost[];
  /** Why it does not hold for all hosts, and what stands in for it; empty when it does. */
  note: string;
  /** Whether it rests on what a host draws: then each that draws by itself proves it. Else it is proven where panels are made. */
  drawn: boolean;
}

/** Something that draws panels. */
export interface Renderer {
  hosts: readonly ParityHost[];
  /** Folders in which its tests stand. */
  tests: readonly string[];
}

/** What draws the panel of which hosts. A host that draws by itself is one more line, one that shares a renderer one more word. */
export const renderers: readonly Renderer[] = [
  { hosts: ['zendesk', 'web'], tests: ['packages/handoff-panel-react', 'apps/zendesk'] },
  { hosts: ['intercom'], tests: ['apps/intercom'] },
  { hosts: ['freshdesk'], tests: ['apps/freshdesk'] },
];

const HOSTS = renderers.flatMap(({ hosts }) => hosts);

const everywhere = (sentence: string): Requirement => ({
  sentence,
  hosts: HOSTS,
  note: '',
  drawn: true,
});

/** Holds for what is drawn because it holds for the panel, whatever draws it. */
const composed = (sentence: string): Requirement => ({ ...everywhere(sentence), drawn: false });

/** Holds for some hosts; the note says why not for the others. */
const only = (hosts: readonly ParityHost[], sentence: string, note: string): Requirement => ({
  ...everywhere(sentence),
  hosts,
  note,
});

/**
 * What the panel owes its reader, by id. Tests cite the ids with `verifies`; an id that the tests of some renderer do not
 * cite, although it has to hold there, fails the build.
 */
export const requirements = {
  'panel.headline.one-line': everywhere(
    'Intent, wish and obstacle stand in one line at the top, short enough for the narrowest sidebar.',
  ),
  'panel.reasons.sentence': everywhere('Each reason is a sentence with its numbers.'),
  'panel.confidence.numeric': everywhere(
    'Confidence is a number next to its limit, now and over the turns.',
  ),
  'panel.confidence.missing': everywhere(
    'An agent that gives no confidence is said to give none; nothing is made up.',
  ),
  'panel.sentiment.trajectory': everywhere(
    'How the customer feels now and which way it went is said in words.',
  ),
  'panel.actions.all-listed': everywhere(
    'Every action by anyone is listed, changes before lookups, none left out.',
  ),
  'panel.actions.actor-named': everywhere(
    'Each action names who did it; what the customer did is never credited to the AI.',
  ),
  'panel.actions.conflict-warned': everywhere(
    'An action with the effect of an earlier one, or of unknown outcome, carries a warning.',
  ),
  'panel.next-step.one-line': everywhere(
    'There is one recommended next step, in one line, with why.',
  ),
  'panel.attempts.outcome': everywhere('What was tried is listed with how it ended.'),
  'panel.reasoning.full': everywhere('The whole reasoning trace can be read, page by page.'),
  'panel.transcript.complete': everywhere(
    'The whole conversation can be read, page by page, with the answer that was held back at its place.',
  ),
  'panel.redaction.by-tier': composed(
    'What the tier of the viewer may not see is in no part of the panel.',
  ),
  'panel.notices.open': everywhere('What is missing or doubtful is said openly.'),
  'panel.routing.explained': everywhere('Where the handoff goes is said, with why.'),
  'panel.controls.by-state': everywhere(
    'What the viewer may do follows from the state of the handoff; what can not be undone asks first.',
  ),
  'panel.intent.source': everywhere(
    'An intent that was detected is told from one the agent gave, and one that is not known is said to be unknown.',
  ),
  'panel.promises.due': everywhere(
    'What the customer was promised is quoted with its date where its words give one, and marked when it is past due.',
  ),
  'panel.evidence.every-sentence': composed(
    'No sentence stands without evidence as long as anything was said or done.',
  ),
  'panel.evidence.linked': everywhere(
    'Statements carry references that exist in the conversation.',
  ),
  'panel.fallback.text': everywhere('Every block can be read as plain text.'),
  'panel.language.viewer': everywhere(
    'Words, numbers and times are in the language and time zone of the viewer.',
  ),
  'panel.order.importance': everywhere(
    'Headline, reasons, actions and next step come first and are open; the rest folds with a telling summary.',
  ),
  'panel.edited.original-readable': everywhere(
    'A headline or next step that a person wrote says who, when and how many messages came since; what Baton says stays readable.',
  ),
  'panel.approvals.asked': everywhere(
    'What the AI asks approval for stands near the top: action, amount, the limit it hit, and until when.',
  ),
  'panel.approvals.by-tier': everywhere(
    'Who may not decide sees the question with the reason why they may not.',
  ),
  'panel.approvals.edit-amount': everywhere(
    'An amount can be changed before it is approved, and what each decision brings about is said first.',
  ),
  'panel.actions.totals': everywhere(
    'What the customer got within 24 hours, over all conversations, stands with the actions.',
  ),
  'panel.actions.marks': everywhere(
    'An action that the catalogue does not list is marked, and so is who approved or rejected one.',
  ),
  'panel.actions.commands': everywhere(
    'An action can be tried again, undone or finished where an endpoint does it; what exactly will happen is said first.',
  ),
  'panel.actions.repeat-guarded': everywhere(
    'Doing what was done already warns with the earlier action, and is possible only on purpose and for those who may.',
  ),
  'panel.context.source-and-age': everywhere(
    'What others know of the customer carries its source and when it was read.',
  ),
  'panel.context.history': everywhere(
    'Earlier conversations, handoffs and open tickets are counted, and the latest are told in a sentence each.',
  ),
  'panel.context.missing': everywhere('A source that did not answer is named.'),
  'panel.assist.caution': everywhere(
    'Suggestions are marked as such, always; none is sent by itself.',
  ),
  'panel.assist.flags': everywhere(
    'What to weigh before answering is named with the words of the customer and leads to them.',
  ),
  'panel.assist.reply': everywhere(
    'A draft reply can be taken over; its language is named when it is not that of the viewer.',
  ),
  'panel.assist.suggestions': everywhere(
    'Macros and articles that may fit are listed with why and from where.',
  ),
  'panel.feedback.edit': everywhere(
    'The brief can be edited from what stands there, and brought back to what Baton says.',
  ),
  'panel.feedback.rating': everywhere(
    'The brief can be rated from 1 to 5 in words, with what was missing.',
  ),
  'panel.privacy.hidden-counted': everywhere('What is hidden from the viewer is counted by kind.'),
  'panel.reveal.reason': everywhere(
    'Something hidden is shown on request only, for a reason that is recorded and for a stated time; who may not ask is told why.',
  ),
  'panel.reveal.active': everywhere(
    'What is shown for a while says so, with its end and a way to hide it again.',
  ),
  'panel.version.steady': composed(
    'A panel in which nothing has changed keeps its version, whenever it is composed and however often sources are read.',
  ),
  'panel.size.bounded': composed(
    'However much is known, a panel stays small enough to be sent at every change.',
  ),
  'panel.controls.insert-note': only(
    ['zendesk', 'freshdesk'],
    'The next step can be inserted into an internal note.',
    'A page outside the helpdesk has no note to insert into, and Intercom lets no app write into its editor: the control says so. In Intercom the next step is added to the conversation as a note of its own.',
  ),
  'panel.evidence.jumps': only(
    ['zendesk', 'web', 'freshdesk'],
    'A press on a reference leads to the turn, action or step it names.',
    'A canvas of Intercom has no place inside it to lead to: references name the turn, action or step by its number, which stands beside it in the list.',
  ),
  'panel.update.live': only(
    ['zendesk', 'web'],
    'What happens in the conversation is in the panel without being asked for, and what changed is said.',
    'Intercom draws a canvas once and asks again only when somebody presses: every canvas carries Refresh, and every time carries its day. Freshdesk shares few requests among all who work in an account: its panel looks again after a minute or more while somebody sees it, and what changed is said then.',
  ),
  'panel.privacy.report': only(
    ['zendesk', 'web'],
    'The trust report can be had from the panel.',
    'An app in Intercom can give nobody a file: the canvas says that the report is saved from the full brief, and leads there. Freshdesk hands an app texts and no files: the panel says that the report can not be saved from there.',
  ),
  'panel.host.lacks-said': composed('What a host can not show as meant is said in a sentence.'),
} as const satisfies Record<string, Requirement>;

/** Id of a requirement, for example `panel.headline.one-line`. */
export type RequirementId = keyof typeof requirements;

/** Cites the requirements that a test proves. Does nothing when run: the citation is read from the source. */
export const verifies = (..._ids: RequirementId[]): void => {};
