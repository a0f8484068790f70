// Any line: characters, blanks, types, names and values.
import type { LineWords } from '../../line-words.js';

export const TEXT = {
  'attribute-colon-missing': {
    says: 'A colon must stand behind a={name}, not a blank.',
    why: 'Name and value of an attribute are parted by a colon. Chromium, and for some attributes Firefox, finds no value there and refuses the description.',
    fix: 'Write a colon',
  },
  'attribute-colon-overlooked': {
    says: 'A colon must stand behind a={name}, not a blank.',
    why: 'Name and value of an attribute are parted by a colon. Chromium and Firefox take the description and do not see the value.',
    fix: 'Write a colon',
  },
  'attribute-misspelt': {
    says: '“{name}” is not known; the name is “{meant}”.',
    why: 'Browsers pass over an unknown attribute, and names compare with their case in Chromium. Without `a={meant}` the description is refused.',
    fix: 'Correct the name',
  },
  'attribute-nameless': {
    says: 'The attribute has no name.',
    why: 'Behind `a=` stands a name. Firefox refuses the description: “No attribute type specified, parse failed.”',
    fix: 'Delete the line',
  },
  'attribute-near-miss': {
    says: '“{name}” is not known; “{meant}” is.',
    why: 'Browsers pass over an unknown attribute without a word, so what it should say is not heard. Chromium tells names apart by case, too.',
    fix: 'Write the known name',
  },
  'attribute-obsolete': {
    says: 'a={name} is a thing of the past.',
    why: 'No browser of today reads it. Data channels are announced by `a=sctp-port`, simulcast by `a=rid` and `a=simulcast`.',
    mend: 'Delete the line, unless an old peer asks for it.',
  },
  'attribute-unknown': {
    says: 'The attribute “{name}” is not known here.',
    why: 'Whoever does not know an attribute passes over it. It may belong to an application of its own.',
  },
  'blank-refused': {
    says: 'There is a blank too many here.',
    why: 'Words of SDP are parted by one blank, and none stands around `=` or behind a colon. Chromium or Firefox takes this one for an empty word and refuses the line, and with it a whole description.',
    fix: 'Delete the blank',
  },
  'blank-surplus': {
    says: 'There is a blank too many here.',
    why: 'Chromium and Firefox accept the line. Other parsers may take the blank for an empty word, and Chromium, too, may then leave the line without effect.',
    fix: 'Delete the blank',
  },
  'character-control': {
    says: 'There is a control character ({code}) in the line.',
    why: 'SDP parts words with single blanks. A tab is none: to browsers it belongs to the word beside it, which then is another word.',
    mend: 'Write a blank, or delete it.',
  },
  'character-non-ascii': {
    says: 'The character {code} is outside of ASCII.',
    why: 'SDP allows UTF-8 in texts for people. Firefox does not: “SDP contains non ASCII characters”. A word processor puts such characters in place of dashes, quotes and blanks.',
    mend: 'Write it in ASCII, or delete it.',
  },
  'character-nul': {
    says: 'There is a NUL character in the line.',
    why: 'NUL is the one character besides CR and LF that no line of SDP can hold. Firefox reads no further than this, and misses all that follows.',
    fix: 'Delete the NUL',
  },
  'line-blank-misplaced': {
    says: 'There are blanks before the letter, or between it and the `=`.',
    why: 'A line begins with its letter and the `=` right behind it. Browsers refuse the whole description: “Invalid SDP line.” Blanks in front are often left from a log or from indented code.',
    fix: 'Delete the blanks',
  },
  'line-ending-cr': {
    says: 'The line ends with a CR alone.',
    why: 'Lines of SDP end with CRLF, or with LF at least. To Chromium and Firefox this line and the next are one, so the next is lost, and with it most often the whole description.',
    fix: 'Write CRLF',
  },
  'line-type-unknown': {
    says: 'SDP has no line type `{letter}=`.',
    why: 'A parser that meets an unknown letter has to give up the whole description. Firefox does so anywhere, Chromium before the first m= line.',
    mend: 'Delete the line.',
  },
  'line-type-upper-case': {
    says: 'The line’s letter is written large.',
    why: 'Line types are small letters. To browsers this is no line of SDP, and they refuse the whole description.',
    fix: 'Write it small',
  },
  'line-unreadable': {
    says: 'This is no line of SDP.',
    why: 'Each line is one lowercase letter, `=` and a value, with no blank on either side of the `=`. Browsers refuse the whole description for one such line.',
    mend: 'Delete the line, or what stands before its letter.',
  },
  'value-empty': {
    says: '{key} has no value.',
    why: 'The grammar has a value here. Browsers pass over the line, so it says nothing.',
    mend: 'Write the value, or delete the line.',
  },
  'value-form': {
    says: '“{value}” does not have the form of a {key} value, such as `{example}`.',
    why: 'Browsers pass over these attributes or take what they can. A stricter reader may refuse the line.',
  },
  'value-left-over': {
    says: 'There is more here than {key} has a place for.',
    why: 'Chromium and Firefox stop reading before it. Whatever it should say, nobody hears it.',
    mend: 'Delete it, or put it where it belongs.',
  },
  'value-missing': {
    says: '{key} has no value.',
    why: 'The line says nothing without one. Chromium or Firefox refuses the description for it, or then misses what it should say.',
    mend: 'Write the value, or delete the line.',
  },
  'value-unwanted': {
    says: 'a={name} takes no value.',
    why: 'The attribute’s presence says it all. Chromium and Firefox read the attribute and drop what follows it.',
    fix: 'Delete the value',
  },
} satisfies LineWords;
