import type { PeriodKind, ScopeKind } from '../../model/claim.js';

/** What a word can say of a number beside it. Words that only join others are fillers; idioms hide what they contain. */
export type Sense =
  | { readonly role: 'subject'; readonly id: string }
  | { readonly role: 'predicate'; readonly id: string; readonly of: readonly string[] }
  | { readonly role: 'applicant'; readonly id: string }
  | { readonly role: 'channel' }
  | { readonly role: 'scope'; readonly id: ScopeKind }
  | { readonly role: 'period'; readonly id: PeriodKind }
  | { readonly role: 'mark'; readonly id: Mark }
  | { readonly role: 'filler' }
  | { readonly role: 'idiom' };

/** What a word does to the numbers around it: 其中 begins a part, 分别 deals numbers out, 未 denies. */
export type Mark =
  | 'part'
  | 'part_ends'
  | 'each'
  | 'respectively'
  | 'negation'
  | 'alters'
  | 'occurs'
  | 'comparison'
  | 'growth_up'
  | 'growth_down'
  | 'becomes'
  | 'from'
  | 'until'
  | 'cumulative'
  | 'share'
  | 'about'
  | 'over'
  | 'under'
  | 'since'
  | 'will'
  | 'and'
  | 'etc';
