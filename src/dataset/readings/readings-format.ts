/**
 * Number of the form in which readings are kept. It is raised whenever what is kept changes: a field of a report, of a claim,
 * of a head. Files without a number are from before there was one.
 */
export const READINGS_FORMAT = 2;

/** No file without a number begins so: these would be lengths of a record that no record has. */
const NAME = Buffer.from('gouji-readings', 'latin1');

/** Bytes at the beginning of a file of readings: its name and, in two bytes, the number of its format. */
export const HEADER_BYTES = NAME.length + 2;

/** The beginning of a file of readings. */
export function readingsHeader(format = READINGS_FORMAT): Buffer {
  const number = Buffer.alloc(2);
  number.writeUInt16LE(format, 0);
  return Buffer.concat([NAME, number]);
}

/** Whether a file that begins so is of the format that this program keeps. */
export function isOurFormat(beginning: Buffer): boolean {
  return beginning.equals(readingsHeader());
}
