import type { Canvas, Component } from '../canvas/canvas.ts';
import { heightOf } from '../canvas/estimate-height.ts';

const shown = (component: Component): string => {
  switch (component.type) {
    case 'text':
      return `${component.style ?? 'paragraph'}: ${component.text}`;
    case 'data-table':
      return component.items.map(({ field, value }) => `${field} | ${value}`).join('\n');
    case 'list':
      return component.items
        .map(
          ({ id, title, subtitle, tertiary_text: more }) =>
            `> ${title} (${id})${[subtitle, more].map((text) => (text === undefined ? '' : `\n    ${text}`)).join('')}`,
        )
        .join('\n');
    case 'button':
      return `[${component.label}] (${component.id}) ${component.style ?? 'primary'}${component.disabled ? ' disabled' : ''}`;
    case 'divider':
    case 'spacer':
      return '---';
    default:
      return `${component.type} ${component.id}: ${component.label ?? ''}`;
  }
};

/** A canvas as lines of text, each component with its estimated height. */
export const showCanvas = ({ content: { components } }: Canvas): string =>
  components.map((each) => `${String(heightOf(each)).padStart(4)} ${shown(each)}`).join('\n');
