import type { Package } from './package.js';
import { unreadablePackage } from './unreadable-package.js';

/** Converts a package to HTML with mammoth. Throws `GoujiError` E_UNREADABLE. */
export async function convertPackage(whole: Package): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  try {
    const { value } = await mammoth.convertToHtml(fileFor(whole), { ignoreEmptyParagraphs: false });
    return value;
  } catch (error) {
    throw unreadablePackage('it is damaged', error);
  }
}

type Input = Parameters<typeof import('mammoth')['convertToHtml']>[0];

/**
 * The package as mammoth asks for parts. It takes such a file in the stead of bytes, though its types do not say so: nothing has
 * to be zipped again to give it another body.
 */
function fileFor(whole: Package): Input {
  const file = {
    exists: (name: string) => whole.sizes.has(name),
    read: async (name: string, encoding?: string) => {
      const bytes = whole.bytesOf(name);
      if (bytes === null) throw new RangeError(`there is no ${name}`);
      if (encoding === undefined) return bytes;
      return encoding === 'base64'
        ? Buffer.from(bytes).toString('base64')
        : new TextDecoder(encoding).decode(bytes);
    },
  };
  return { file } as unknown as Input;
}
