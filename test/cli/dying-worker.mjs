// A thread that dies of some documents. It stands for a reader that runs out of memory.
export default function extract({ bytes, origin }) {
  if (new TextDecoder().decode(bytes) === 'deadly') process.exit(1);
  const source = { ...origin, sha256: null, mediaType: null, charset: null };
  return { reports: [], failures: [{ source, code: 'E_NO_FORM', message: 'no form', remedy: 'none' }] };
}
