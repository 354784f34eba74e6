/** Languages in which the program speaks to people. What it writes for programs is the same in both. */
export const LANGUAGES = ['zh', 'en'] as const;

/** A language in which the program speaks to people. */
export type Language = (typeof LANGUAGES)[number];

/** A sentence in both languages. */
export type Bilingual = Readonly<Record<Language, string>>;
