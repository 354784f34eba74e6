import type { ComponentChildren } from 'preact';

/** A sentence in the place of what cannot be shown. */
export function Notice({ children }: { readonly children: ComponentChildren }) {
  return (
    <p class="notice" role="status">
      {children}
    </p>
  );
}
