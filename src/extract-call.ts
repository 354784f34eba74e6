import { isAnyArrayBuffer, isUint8Array } from 'node:util/types';
import { callFault, GoujiError } from './model/error.js';

/** Where the bytes of an input came from. */
export interface Origin {
  /** Path as given, with forward slashes; `-` for standard input. */
  readonly path: string;
  readonly url: string | null;
  /** Name of the publisher, where a list of sources tells it; used where the document prints none. */
  readonly agency?: string;
  /** Code or name of the region that the publisher belongs to, where a list of sources tells it. */
  readonly region?: string;
}

/** What an extraction can be asked for. */
export interface ExtractOptions {
  /** Read every document that allows it with a second engine; without it only doubtful ones are. */
  readonly verify?: boolean;
}

/** The arguments of `extractReports` once they are known to be what they have to be. */
interface ExtractCall {
  readonly bytes: Uint8Array;
  readonly origin: Origin;
  readonly options: ExtractOptions;
}

const ORIGIN_KEYS: readonly (keyof Origin)[] = ['path', 'url', 'agency', 'region'];
const OPTION_KEYS: readonly (keyof ExtractOptions)[] = ['verify'];
const EXAMPLE = "call it as extractReports(bytes, { path: 'report.html', url: null }, { verify: true })";

/**
 * The arguments of `extractReports`, as a program without types may give them. A call that is wrong itself throws: as a
 * failure it would pass for a fault of the document, and an option that is misspelt would be left undone in silence.
 */
export function extractCall(bytes: unknown, origin: unknown, options: unknown): ExtractCall {
  return {
    bytes: bytesOf(bytes),
    origin: originOf(origin),
    options: fieldsOf(options, 'the third argument of extractReports', OPTION_KEYS, isOptional('boolean')),
  };
}

function bytesOf(given: unknown): Uint8Array {
  if (isUint8Array(given)) return given;
  if (isAnyArrayBuffer(given)) return new Uint8Array(given);
  throw callFault(
    'the first argument of extractReports is the bytes of a document, a Uint8Array, Buffer or ArrayBuffer',
    given,
    'of a file give what readFile answers without an encoding, of a text new TextEncoder().encode(text)',
  );
}

function originOf(given: unknown): Origin {
  const what = 'the second argument of extractReports';
  const { path, url, ...publisher } = fieldsOf<Origin>(given, what, ORIGIN_KEYS, isOptional('string'));
  if (typeof path !== 'string') throw callFault(`path of ${what} is a string`, path, EXAMPLE);
  return { ...publisher, path, url: url ?? null };
}

type Judge = (value: unknown) => string | null;

/** Accepts a value of a type, or none. */
function isOptional(type: 'string' | 'boolean'): Judge {
  return (value) => (value === undefined || value === null || typeof value === type ? null : `a ${type}`);
}

/** An object whose every field is known and of its type. */
function fieldsOf<Fields extends object>(
  given: unknown,
  what: string,
  known: readonly (keyof Fields & string)[],
  wantedInstead: Judge,
): Fields {
  if (typeof given !== 'object' || given === null) {
    throw callFault(`${what} is an object with any of ${known.join(', ')}`, given, EXAMPLE);
  }
  const names: readonly string[] = known;
  for (const [name, value] of Object.entries(given)) {
    if (!names.includes(name)) {
      const message = `${what} has no field ${name}; there are ${known.join(', ')}`;
      throw new GoujiError('E_USAGE', message, EXAMPLE);
    }
    const wanted = wantedInstead(value);
    if (wanted !== null) throw callFault(`${name} of ${what} is ${wanted}`, value, EXAMPLE);
  }
  return given as Fields;
}
