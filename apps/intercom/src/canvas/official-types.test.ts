import type { Intercom } from 'intercom-canvas-types';
import { describe, expectTypeOf, it } from 'vitest';

import type { Canvas, Component, ListItem } from './canvas.ts';

/** What Intercom's own model of a component with this type is called. */
type Official<T extends Component['type']> = Extract<Intercom.Component, { type: T }>;
/** Keys of ours that Intercom's model does not have: none, or it would show nothing. */
type Strange<T extends Component['type']> = Exclude<
  keyof Extract<Component, { type: T }>,
  keyof Official<T>
>;

/** Compiled, not run: a component that Intercom's typed model does not take is a fault of the build. */
describe('Intercom’s typed model of a canvas', () => {
  it('takes everything that can be drawn', () => {
    expectTypeOf<Canvas>().toExtend<Intercom.CanvasObject>();
    expectTypeOf<Component>().toExtend<Intercom.Component>();
    expectTypeOf<{ canvas: Canvas }>().toExtend<Intercom.InitializeResponse>();
    expectTypeOf<{ canvas: Canvas }>().toExtend<Intercom.SubmitResponse>();
    expectTypeOf<ListItem>().toExtend<Intercom.ListItemWithoutImage>();
  });

  it('knows every key of every component', () => {
    expectTypeOf<
      { [T in Component['type']]: Strange<T> }[Component['type']]
    >().toEqualTypeOf<never>();
    expectTypeOf<Exclude<keyof ListItem, keyof Intercom.ListItem>>().toEqualTypeOf<never>();
    expectTypeOf<Exclude<keyof Canvas, keyof Intercom.CanvasObject>>().toEqualTypeOf<never>();
  });

  it('has nothing that is left out but pictures and check boxes', () => {
    expectTypeOf<Exclude<Intercom.Component['type'], Component['type']>>().toEqualTypeOf<
      'image' | 'checkbox'
    >();
  });

  it('asks for no key that could be missing', () => {
    type Needed<T> = { [K in keyof T]-?: object extends Pick<T, K> ? never : K }[keyof T];
    type Short = {
      [T in Component['type']]: Exclude<
        Needed<Official<T>>,
        Needed<Extract<Component, { type: T }>>
      >;
    }[Component['type']];
    expectTypeOf<Short>().toEqualTypeOf<never>();
  });
});
