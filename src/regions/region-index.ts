import {
  isSelfGoverning,
  type NameForm,
  type RegionName,
  shortNames,
  withUnits,
  zoneNames,
} from './region-names.js';
import type { RegionRow } from './region-row.js';
import { type RegionTable, regionTable } from './region-table.js';

/** A region under one of its names. */
export interface Entry {
  readonly row: RegionRow;
  readonly form: NameForm;
}

interface NumberedEntry {
  readonly name: string;
  readonly number: number;
  readonly form: NameForm;
}

/** Signs that every name has at least, and by which names are found. */
const HEAD_SIGNS = 2;

/**
 * The names of the table, by their first signs. Names that follow from a text are not kept: whether 宝坻 is short for a region is answered by
 * looking for 宝坻区, 宝坻县 and so on, so that loading the table has less to do.
 */
export class RegionIndex {
  readonly #byHead = new Map<string, NumberedEntry[]>();
  readonly #namesByCode = new Map<string, readonly string[]>();

  constructor(readonly table: RegionTable) {
    for (let number = 0; number < table.size; number += 1) this.#addRow(number);
  }

  /** Signs of the longest name that a text may begin with; 0 where it begins like none. */
  longestAt(text: string): number {
    return this.#begunAs(text).reduce((longest, { name }) => Math.max(longest, name.length), 0);
  }

  /** The regions that bear the name, in whatever form. */
  named(text: string): Entry[] {
    const begun = this.#begunAs(text);
    const called = (name: string) => begun.filter((entry) => entry.name === name);
    const short = withUnits(text)
      .flatMap(called)
      .filter(({ number }) => shortNames(this.table.nameAt(number)).includes(text));
    const entries = new Map(short.map(({ number }) => [number, 'short' as NameForm]));
    for (const { number, form } of called(text)) entries.set(number, form);
    return [...entries].map(([number, form]) => ({ row: this.table.rowAt(number), form }));
  }

  #begunAs(text: string): readonly NumberedEntry[] {
    return this.#byHead.get(text.slice(0, HEAD_SIGNS)) ?? [];
  }

  #addRow(number: number): void {
    const name = this.table.nameAt(number);
    if (this.table.isZoneAt(number)) {
      for (const { text, form } of this.#namesOfZone(this.table.rowAt(number))) this.#add(text, number, form);
      return;
    }
    this.#add(name, number, 'full');
    if (isSelfGoverning(name)) for (const short of shortNames(name)) this.#add(short, number, 'short');
    if (!this.table.hasOtherNames(number)) return;
    for (const other of this.table.rowAt(number).otherNames) this.#add(other, number, 'full');
  }

  #namesOfZone(row: RegionRow): RegionName[] {
    const codes = new Set([`${row.code.slice(0, 2)}0000`, `${row.code.slice(0, 4)}00`, row.parent ?? '']);
    return zoneNames(
      row,
      [...codes].map((code) => this.#namesOfCode(code)),
    );
  }

  /** Every name that a division had, kept because many zones share it. */
  #namesOfCode(code: string): readonly string[] {
    const known = this.#namesByCode.get(code);
    if (known !== undefined) return known;
    const names = this.table.rowsOf(code).flatMap(({ name }) => [name, ...shortNames(name)]);
    this.#namesByCode.set(code, names);
    return names;
  }

  #add(name: string, number: number, form: NameForm): void {
    const head = name.slice(0, HEAD_SIGNS);
    const entries = this.#byHead.get(head);
    if (entries === undefined) this.#byHead.set(head, [{ name, number, form }]);
    else entries.push({ name, number, form });
  }
}

let index: RegionIndex | undefined;

/** The names of the dated table. Built once, when first asked for. */
export function regionIndex(): RegionIndex {
  index ??= new RegionIndex(regionTable());
  return index;
}
