import { useEffect, useRef } from 'preact/hooks';
import type { Bilingual } from '../../../model/language.js';
import { isTyping, usePageKeys } from '../shell/keys.js';
import { useSay } from '../shell/language.js';

const SEARCH: Bilingual = { en: 'Search', zh: '搜索' };

interface SearchFieldProps {
  readonly value: string;
  /** What can be searched for. */
  readonly hint: string;
  readonly onSearch: (text: string) => void;
}

/** A field that searches while it is typed in; `/` leads to it, Escape away from it. */
export function SearchField({ value, hint, onSearch }: SearchFieldProps) {
  const say = useSay();
  const field = useRef<HTMLInputElement>(null);
  // What is typed stands in the field before it stands in the address; a link from elsewhere sets the field.
  useEffect(() => {
    if (field.current && field.current !== document.activeElement) field.current.value = value;
  }, [value]);
  usePageKeys((event) => {
    if (event.key === 'Escape') field.current?.blur();
    if (event.key !== '/' || isTyping(event)) return;
    event.preventDefault();
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <input
      ref={field}
      type="search"
      class="search"
      defaultValue={value}
      aria-label={say(SEARCH)}
      placeholder={hint}
      onInput={(event) => onSearch(event.currentTarget.value)}
    />
  );
}
