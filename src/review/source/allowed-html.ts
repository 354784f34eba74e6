/** Elements that are shown as they are. */
export const KEPT: ReadonlySet<string> = new Set(
  (
    'a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del details dfn ' +
    'dir div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup hr i ins kbd li main mark menu nav nobr ' +
    'ol p pre q rp rt ruby s samp section small span strike strong sub summary sup table tbody td tfoot th thead time tr ' +
    'tt u ul var wbr'
  ).split(' '),
);

/** Elements that are left out with all they hold: they run, load, lead elsewhere, or show nothing. */
export const DROPPED: ReadonlySet<string> = new Set(
  (
    'applet area audio base canvas datalist embed frame frameset head iframe link map math meta noembed noframes noscript ' +
    'object optgroup option param picture portal script slot source style svg template title track video xml'
  ).split(' '),
);

/** Elements without content. */
export const VOID: ReadonlySet<string> = new Set(['br', 'col', 'hr', 'wbr']);

/** Attributes that only change how things look. */
export const KEPT_ATTRIBUTES: ReadonlySet<string> = new Set(
  (
    'align axis bgcolor border cellpadding cellspacing class color cols colspan dir face height id lang nowrap open rowspan ' +
    'rules scope size span start style title type valign value width'
  ).split(' '),
);

/** Pictures that travel inside the page. */
export const OWN_PICTURE = /^data:image\/(?:png|jpeg|gif|webp|bmp);base64,[a-z0-9+/=\s]*$/i;

/** What a document may do where it is shown: nothing but look. It holds in a page of its own too. */
export const DOCUMENT_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
