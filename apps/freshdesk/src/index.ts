export type {
  Act,
  ActAnswer,
  ActRequest,
  InstallAnswer,
  Pace,
  PanelAnswer,
  ReasoningAnswer,
  ReplyAnswer,
  Seer,
  TicketEvent,
  TranscriptAnswer,
} from './wire.ts';
