import { isWebAddress } from './is-web-address.js';

interface WebAddressProps {
  readonly url: string;
  readonly class?: string;
}

/** An address that something was fetched from: a link where it leads to the web, else only its text. */
export function WebAddress({ url, class: name }: WebAddressProps) {
  if (!isWebAddress(url)) return <span class={name}>{url}</span>;
  return (
    <a class={name} href={url} target="_blank" rel="noopener noreferrer">
      {url}
    </a>
  );
}
