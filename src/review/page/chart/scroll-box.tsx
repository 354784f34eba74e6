import type { ComponentChildren } from 'preact';

/** Holds a table that may be wider than the page; it can be scrolled with the keyboard. */
export function ScrollBox(props: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with the keyboard.
    <section class="data-table" tabIndex={0} aria-label={props.label}>
      {props.children}
    </section>
  );
}
