import type { ComponentType } from 'preact';
import type { Bilingual } from '../../../model/language.js';
import type { Place } from './place.js';

/** What every view is given. */
export interface ViewProps {
  readonly place: Place;
}

/** A view of the pages, by the first word of its path. */
export interface View {
  /** Empty for the first page. */
  readonly word: string;
  readonly title: Bilingual;
  /** Whether the head of every page links to it. */
  readonly isInHead: boolean;
  /** Loads what shows it; its code is not loaded before. */
  readonly load: () => Promise<ComponentType<ViewProps>>;
}
