/** What pressing does: everything that was typed is sent to Baton, or a page opens in a new tab. Sheets are not for the inbox. */
type Action = { type: 'submit' } | { type: 'url'; url: string };

type SaveState = 'unsaved' | 'saved' | 'failed';

export interface Option {
  type: 'option';
  id: string;
  text: string;
  disabled?: boolean;
}

/** One paragraph. Markdown: links and bold only, which is why customers' texts are escaped. */
export interface TextComponent {
  type: 'text';
  text: string;
  id?: string;
  align?: 'left' | 'center' | 'right';
  style?: 'header' | 'paragraph' | 'muted' | 'error';
  bottom_margin?: 'none';
}

/** Values are cut to one line in the inbox. */
interface DataTableComponent {
  type: 'data-table';
  items: { type: 'field-value'; field: string; value: string }[];
}

export interface ListItem {
  type: 'item';
  id: string;
  title: string;
  subtitle?: string;
  tertiary_text?: string;
  disabled?: boolean;
  action?: Action;
}

interface ListComponent {
  type: 'list';
  items: ListItem[];
  disabled?: boolean;
}

export interface ButtonComponent {
  type: 'button';
  id: string;
  label: string;
  action: Action;
  style?: 'primary' | 'secondary' | 'link';
  disabled?: boolean;
}

interface DividerComponent {
  type: 'divider';
  id?: string;
  bottom_margin?: 'none';
}

interface SpacerComponent {
  type: 'spacer';
  id?: string;
  size?: 'xs' | 's' | 'm' | 'l' | 'xl';
}

interface InputComponent {
  type: 'input';
  id: string;
  label?: string;
  placeholder?: string;
  value?: string;
  action?: Action;
  save_state?: SaveState;
  disabled?: boolean;
}

interface TextareaComponent {
  type: 'textarea';
  id: string;
  label?: string;
  placeholder?: string;
  value?: string;
  error?: boolean;
  disabled?: boolean;
}

/** 2 to 10 options. */
interface DropdownComponent {
  type: 'dropdown';
  id: string;
  options: Option[];
  label?: string;
  value?: string;
  save_state?: SaveState;
  disabled?: boolean;
}

/** 2 to 10 options, drawn as buttons; with an action, a press sends. */
interface SingleSelectComponent {
  type: 'single-select';
  id: string;
  options: Option[];
  label?: string;
  value?: string;
  save_state?: SaveState;
  disabled?: boolean;
  action?: Action;
}

/** What Baton draws with: the components of Intercom's inbox without images and check boxes, which it needs none of. */
export type Component =
  | TextComponent
  | DataTableComponent
  | ListComponent
  | ButtonComponent
  | DividerComponent
  | SpacerComponent
  | InputComponent
  | TextareaComponent
  | DropdownComponent
  | SingleSelectComponent;

/** A canvas as Intercom takes it. `stored_data` comes back with the next press; it went through a browser by then. */
export interface Canvas {
  content: { components: Component[] };
  stored_data: Record<string, string>;
}
