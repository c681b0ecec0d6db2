import type { Canvas } from '../canvas/canvas.ts';

const NAMES = new Set(['text', 'title', 'subtitle', 'tertiary_text', 'label', 'field', 'value']);

/** Every text that a canvas shows, whatever it stands in; what stands in an input is somebody's to change, and left out. */
export const textsOf = ({ content }: Canvas): string[] => {
  const texts: string[] = [];
  const visit = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return;
    for (const [name, item] of Object.entries(value)) {
      if (name === 'value' && !('field' in value)) continue;
      if (typeof item === 'string' && NAMES.has(name)) texts.push(item);
      else visit(item);
    }
  };
  visit(content);
  return texts;
};
