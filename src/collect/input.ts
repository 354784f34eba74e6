import type { Failure } from '../model/report.js';

/** The bytes of one input, and the name it is known by in the dataset. */
export interface Input {
  /** Path as given, with forward slashes; `-` for standard input; the address itself for an address. */
  readonly path: string;
  readonly url: string | null;
  readonly bytes: Uint8Array;
}

/** What became of one input: its bytes, or why there are none. */
export type Collected = { readonly input: Input } | { readonly failure: Failure };

/** Where an input is to be read from. Listing makes these; nothing has been read yet. */
export type InputReference = FileReference | StandardInputReference | AddressReference | FailedReference;

interface FileReference {
  readonly kind: 'file';
  readonly path: string;
  /** What the file system calls it. Bytes, because names made on Chinese Windows are often not UTF-8. */
  readonly location: Buffer;
  /** True where a folder listing named the file, so that its absence means it disappeared. */
  readonly listed: boolean;
}

interface StandardInputReference {
  readonly kind: 'stdin';
  readonly path: '-';
}

interface AddressReference {
  readonly kind: 'address';
  readonly path: string;
}

/** A file in a folder that is not read, since no report has its extension. */
export interface PassedOver {
  readonly kind: 'passed_over';
  readonly path: string;
}

/** What the arguments of a run come to, both lists in the order of their paths. */
export interface InputListing {
  readonly references: readonly InputReference[];
  readonly passedOver: readonly PassedOver[];
}

interface FailedReference {
  readonly kind: 'failed';
  readonly path: string;
  readonly failure: Failure;
}
