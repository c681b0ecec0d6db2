import { CommandForm } from './command-form.tsx';
import { ControlForm } from './control-form.tsx';
import { DecisionForm } from './decision-form.tsx';
import { EditForm } from './edit-form.tsx';
import { FeedbackBody } from './feedback-body.tsx';
import { PrivacyBody } from './privacy-body.tsx';

/** What comes by a script of its own, when the first of them is opened. */
export const forms = {
  CommandForm,
  ControlForm,
  DecisionForm,
  EditForm,
  FeedbackBody,
  PrivacyBody,
};

export type Forms = typeof forms;
