// English words of the unwrapping.
import type { UnwrapWords } from '../words.js';

export const words: UnwrapWords = {
  'backslash-escapes': {
    one: 'Another character behind a backslash was resolved.',
    other: '{count} other characters behind a backslash were resolved.',
  },
  base64: 'Decoded from base64.',
  'byte-order-mark': 'The byte order mark at the beginning was taken off.',
  'candidate-attribute': {
    one: 'The candidate got its “a=”, as a description has it.',
    other: '{count} candidates got their “a=”, as a description has it.',
  },
  'candidate-lines': {
    one: 'A candidate was taken from the text around it.',
    other: '{count} candidates were taken from the text around them.',
  },
  'candidate-objects': {
    one: 'Taken from an RTCIceCandidate object; what it says beside the candidate is kept.',
    other:
      'Taken from {count} RTCIceCandidate objects; what they say beside the candidates is kept.',
  },
  'empty-lines': {
    one: 'An empty line between the others was taken out.',
    other: '{count} empty lines between the others were taken out.',
  },
  'foreign-lines': {
    one: 'A line of the log that is no part of it was left out.',
    other: '{count} lines of the log that are no part of it were left out.',
  },
  'further-candidates': {
    one: 'A candidate stands beside it, and is kept apart.',
    other: '{count} candidates stand beside it, and are kept apart.',
  },
  html: 'HTML became plain text.',
  'invisible-characters': {
    one: 'An invisible character was taken out.',
    other: '{count} invisible characters were taken out.',
  },
  'json-property': 'Taken from the JSON property {path}.',
  'leading-blanks': {
    one: 'Blanks in front of one line were taken off.',
    other: 'Blanks in front of {count} lines were taken off.',
  },
  'left-out-descriptions': {
    one: 'One more part of the text was not looked into.',
    other: '{count} more parts of the text were not looked into.',
  },
  'line-numbers': {
    one: 'The number in front of one line was taken off.',
    other: 'The numbers in front of {count} lines were taken off.',
  },
  'log-prefixes': {
    one: 'What the log has in front of one line was taken off.',
    other: 'What the log has in front of {count} lines was taken off.',
  },
  'markdown-fences': 'The fences of Markdown were taken off.',
  'merged-lines': 'Lines that had become one were parted again: {count} lines.',
  'no-break-spaces': {
    one: 'A no-break space became a blank.',
    other: '{count} no-break spaces became blanks.',
  },
  'object-property': 'Taken from the property {path} of an object in program code.',
  'percent-encoding': 'URL encoding was resolved.',
  'printed-object': 'Taken from the property {path} of a printed {name}.',
  'query-parameter': 'Taken from the URL parameter {name}.',
  'quote-marks': {
    one: 'The quotation or list mark in front of one line was taken off.',
    other: 'The quotation or list marks in front of {count} lines were taken off.',
  },
  'repeated-parts': {
    one: 'One part of the text says the same again, and is shown once.',
    other: '{count} parts of the text say the same again, and are shown once.',
  },
  'several-descriptions': 'The text has {count} descriptions; the first is shown.',
  'smart-quotes': {
    one: 'A curly quotation mark became a straight one.',
    other: '{count} curly quotation marks became straight ones.',
  },
  'source-code': {
    one: 'The line was taken from a string in program code.',
    other: '{count} lines were taken from strings in program code.',
  },
  'string-literal': 'Taken out of its quotation marks, and its escapes resolved.',
  'surrounding-lines': {
    one: 'A line around it was left out.',
    other: '{count} lines around it were left out.',
  },
  'surrounding-text': {
    one: 'A character around it was left out.',
    other: '{count} characters of text around it were left out.',
  },
  timestamps: {
    one: 'The timestamp in front of one line was taken off.',
    other: 'The timestamps in front of {count} lines were taken off.',
  },
  'trailing-blanks': {
    one: 'Blanks behind one line were taken off.',
    other: 'Blanks behind {count} lines were taken off.',
  },
  'written-line-ends': {
    one: 'A written {form} became a line end.',
    other: '{count} written {form} became line ends.',
  },
};
