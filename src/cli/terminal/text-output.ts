import type { WriteStream } from 'node:tty';
import { GoujiError } from '../../model/error.js';
import { errorName } from '../../model/error-name.js';

/** Standard output or standard error, as far as the program uses them. */
export interface TextOutput {
  /** Resolves when the text has been taken. Nothing happens once nobody reads any more. */
  write(text: string): Promise<void>;
  readonly isTerminal: boolean;
  /** Width of the terminal in columns; 80 where it is not known. */
  readonly columns: number;
  /** True once the reader at the other end has gone away. */
  readonly isClosed: boolean;
}

const DEFAULT_COLUMNS = 80;

/**
 * Writes to a stream of the process. A reader that goes away (`| head`) closes the output quietly; what else goes wrong
 * is thrown as `E_OUTPUT`, once.
 *
 * @param name what errors call the stream
 */
export function textOutput(
  stream: NodeJS.WriteStream & Partial<WriteStream>,
  name: 'standard output' | 'standard error',
): TextOutput {
  let isClosed = false;
  // Without a listener Node would end the program at the first error, before `write` can tell what it was.
  stream.on('error', () => {
    isClosed = true;
  });
  return {
    write: (text) =>
      new Promise((resolve, reject) => {
        if (isClosed || text === '') return resolve();
        stream.write(text, (error) => {
          if (!error) return resolve();
          isClosed = true;
          const cause = errorName(error);
          if (cause === 'EPIPE' || cause === 'ERR_STREAM_DESTROYED') return resolve();
          reject(
            new GoujiError(
              'E_OUTPUT',
              `${name} cannot be written (${cause})`,
              'make room where the output goes, and run again',
              { cause: error },
            ),
          );
        });
      }),
    isTerminal: stream.isTTY === true,
    get columns() {
      return stream.columns || DEFAULT_COLUMNS;
    },
    get isClosed() {
      return isClosed;
    },
  };
}
