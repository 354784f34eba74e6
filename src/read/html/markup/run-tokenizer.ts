import { html, Token, Tokenizer, TokenizerMode } from 'parse5';
import { SeenTags } from './seen-tags.js';

const { CHARACTER, END_TAG, START_TAG, WHITESPACE_CHARACTER } = Token.TokenType;
const BLANK = 0x20;
const LESS_THAN = 0x3c;

// What may be taken at once in a state. Left to parse5 are, in every state, the ends of lines, which it counts, NUL, which it
// replaces, and surrogates, which it pairs.
const TEXT = /[^<& \t\f\r\n\0\ud800-\udfff]+/y;
const RAW_TEXT = /[^< \t\f\r\n\0\ud800-\udfff]+/y;
const BLANKS = /[ \t\f]+/y;
const NAME = /[a-z0-9:_-]+/y;
const DOUBLE_QUOTED = /[^"&\r\n\0\ud800-\udfff]+/y;
const SINGLE_QUOTED = /[^'&\r\n\0\ud800-\udfff]+/y;
const COMMENT = /[^<\-\r\n\0\ud800-\udfff]+/y;

/**
 * The tokenizer of parse5, its states untouched, which takes plain tags at once and plain characters by the run. Left to
 * itself it goes through a state with every character and grows names, values and texts by one: on a published report of
 * 60,000 characters that was two thirds of what the parse allocates.
 */
export class RunTokenizer extends Tokenizer {
  readonly tags = new SeenTags();

  protected override _stateData(cp: number): void {
    const isTaken = cp === LESS_THAN ? this.takeTag() : this.takeText(cp, TEXT);
    if (!isTaken) super._stateData(cp);
  }

  protected override _stateRcdata(cp: number): void {
    if (!this.takeText(cp, TEXT)) super._stateRcdata(cp);
  }

  protected override _stateRawtext(cp: number): void {
    if (!this.takeText(cp, RAW_TEXT)) super._stateRawtext(cp);
  }

  protected override _stateScriptData(cp: number): void {
    if (!this.takeText(cp, RAW_TEXT)) super._stateScriptData(cp);
  }

  /** The end of a tag that the states of parse5 went through. */
  protected override emitCurrentTagToken(): void {
    const { currentToken: token } = this;
    if (token?.type === START_TAG) this.tags.note(token);
    super.emitCurrentTagToken();
  }

  /** Places of attributes are not kept: nobody asks for them. */
  protected override _createAttr(name: string): void {
    this.currentAttr = { name, value: '' };
    this.currentLocation = null;
  }

  protected override _stateAttributeName(cp: number): void {
    const run = this.takeRun(NAME);
    if (run === '') super._stateAttributeName(cp);
    else this.currentAttr.name += run;
  }

  protected override _stateAttributeValueDoubleQuoted(cp: number): void {
    const run = this.takeRun(DOUBLE_QUOTED);
    if (run === '') super._stateAttributeValueDoubleQuoted(cp);
    else this.currentAttr.value += run;
  }

  protected override _stateAttributeValueSingleQuoted(cp: number): void {
    const run = this.takeRun(SINGLE_QUOTED);
    if (run === '') super._stateAttributeValueSingleQuoted(cp);
    else this.currentAttr.value += run;
  }

  protected override _stateComment(cp: number): void {
    const { currentToken: token } = this;
    const run = this.takeRun(COMMENT);
    if (run === '') super._stateComment(cp);
    else if (token?.type === Token.TokenType.COMMENT) token.data += run;
  }

  /** The whole tag whose `<` the tokenizer stands on, if nothing in it asks for more than taking it apart. */
  private takeTag(): boolean {
    const { preprocessor } = this;
    const tag = this.tags.plainAt(preprocessor.html, preprocessor.pos);
    if (tag === null) return false;
    this.currentToken = {
      type: tag.isEnd ? END_TAG : START_TAG,
      tagName: tag.tagName,
      tagID: html.TAG_ID.UNKNOWN,
      selfClosing: tag.isSelfClosing,
      ackSelfClosing: false,
      // The tree builder changes those of some tags.
      attrs: tag.attrs.map(({ name, value }) => ({ name, value })),
      location: this.getCurrentLocation(0),
    };
    preprocessor.pos += tag.source.length - 1;
    this.state = TokenizerMode.DATA;
    super.emitCurrentTagToken();
    return true;
  }

  /** The text from where the tokenizer stands. A token of text holds blanks or other characters, never both. */
  private takeText(cp: number, others: RegExp): boolean {
    const isBlank = cp <= BLANK;
    const run = this.runHere(isBlank ? BLANKS : others);
    if (run === '') return false;
    // The token before it ends where the tokenizer stands.
    this._appendCharToCurrentCharacterToken(isBlank ? WHITESPACE_CHARACTER : CHARACTER, run);
    this.preprocessor.pos += run.length - 1;
    return true;
  }

  /** The plain characters from where the tokenizer stands; it then stands on the last of them. */
  private takeRun(signs: RegExp): string {
    const run = this.runHere(signs);
    if (run !== '') this.preprocessor.pos += run.length - 1;
    return run;
  }

  private runHere(signs: RegExp): string {
    const { html: source, pos } = this.preprocessor;
    signs.lastIndex = pos;
    return signs.test(source) ? source.slice(pos, signs.lastIndex) : '';
  }
}
