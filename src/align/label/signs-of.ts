import { foldCharacters } from './fold-characters.js';
import { remembered } from './remembered.js';
import { spelled } from './spelling.js';

const NOT_SIGNS = /[^\p{L}\p{N}]+/gu;

/** The letters and digits of a text, folded: those of its serial number and within brackets stay. */
export const signsOf = remembered((text) => spelled(foldCharacters(text).replace(NOT_SIGNS, '')));
