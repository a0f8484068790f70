// What the command line says of its own use, in both languages.
import type { CliLanguage } from './words.js';

/** One sentence each, without the full stop: what is wrong with the arguments. */
export interface MistakeWords {
  nothingToDo: string;
  subjectUnknown: (given: string) => string;
  verbMissing: string;
  verbUnknown: (given: string) => string;
  optionUnknown: (given: string) => string;
  optionEmpty: (option: string) => string;
  ofCheck: (option: string) => string;
  oneFile: (verb: string, second: string) => string;
  twoFiles: (count: number) => string;
  offerAnswersNothing: string;
  oneInput: string;
  choice: (option: string, choices: readonly string[], given: string) => string;
  wholeNumber: (option: string, given: string) => string;
}

export interface UsageWords {
  usage: string;
  mistakes: MistakeWords;
  /** Behind a mistake. */
  meant: (word: string) => string;
  help: string;
  /** At the end of a sentence, and between two. */
  stop: string;
  gap: string;
  /** What is read where no file is named. */
  input: string;
  /** Why a source cannot be read, by the system's name for it, and what to do. */
  unreadable: (source: string, reason: string) => string;
  reasons: Readonly<Record<string, string>>;
  tooLong: string;
  binary: string;
  empty: (source: string) => string;
  withoutSdp: (source: string) => string;
}

export const USAGE_WORDS: Readonly<Record<CliLanguage, UsageWords>> = {
  en: {
    usage: `Usage: webrtc-flow sdp <command> [options]
  check [file]          say what is wrong with a description, line by line
  explain [file]        say what each line means, and each token in it
  diff <before> <after> say which lines changed, and which only moved

Without a file, or with -, the text comes from the standard input. It may be a description, or anything
that has one in it: a log, JSON, source code. check looks at every description in it and at the candidates
beside them, and holds an answer against the offer in front of it.

  --language <tag>      en or zh-TW; by LC_ALL, LC_MESSAGES and LANG unless given (json and sarif: en)
  --help                this text
Of check alone:
  --type <type>         offer or answer, where the text does not say it
  --offer <file>        the offer that the text answers: it is held against that, too
  --format <format>     human, json or sarif; human unless given
  --max-warnings <n>    end with 1 when there are more warnings

It ends with 0 when nothing is an error (or differs), 1 when something is, 2 when it could not be run as
asked, or there is no SDP in the text.
`,
    mistakes: {
      nothingToDo: 'What is it to do? It knows sdp',
      subjectUnknown: (given) => `It knows sdp, not '${given}'`,
      verbMissing: 'What is it to do with the SDP? It knows check, explain and diff',
      verbUnknown: (given) => `It knows sdp check, sdp explain and sdp diff, not sdp '${given}'`,
      optionUnknown: (given) => `There is no option ${given}`,
      optionEmpty: (option) => `${option} needs a value behind it`,
      ofCheck: (option) => `${option} belongs to sdp check`,
      oneFile: (verb, second) => `sdp ${verb} takes one file, and '${second}' is a second one`,
      twoFiles: (count) =>
        count === 0
          ? 'sdp diff takes two files: the one before and the one after'
          : `sdp diff takes two files, not ${count === 1 ? 'one' : count}`,
      offerAnswersNothing:
        '--offer names what the text answers, and --type says that it is an offer',
      oneInput: 'The standard input is one text: name a file for the other',
      choice: (option, choices, given) => `${option} takes ${choices.join(' or ')}, not '${given}'`,
      wholeNumber: (option, given) => `${option} takes a whole number, not '${given}'`,
    },
    meant: (word) => `Did you mean ${word}?`,
    help: 'webrtc-flow --help says what there is.',
    stop: '.',
    gap: ' ',
    input: 'the standard input',
    unreadable: (source, reason) => `Cannot read ${source}: ${reason}.`,
    reasons: {
      ENOENT: 'there is no such file. Check the path; it is taken from the folder that you are in',
      EACCES: 'you may not read it. Give yourself the right, or pipe it in',
      EISDIR: 'it is a folder. Name a file in it',
      ENOTDIR: 'a part of the path is no folder. Check the path',
    },
    tooLong: 'it has more than 20 MB. Cut out the description first',
    binary: 'it is binary data and no text. Save the description as text first',
    empty: (source) => `${source} is empty: there is nothing to read.`,
    withoutSdp: (source) =>
      `No description and no candidate was found in ${source}. Give an offer, an answer, a part of one or candidates, as they are or in a log, JSON or source code.`,
  },
  'zh-TW': {
    usage: `用法：webrtc-flow sdp <指令> [選項]
  check [檔案]          逐行指出描述有什麼問題
  explain [檔案]        說明每一行的意思，以及其中每個部分的意思
  diff <舊> <新>        指出哪些行改過，哪些只是移動

沒有指定檔案，或寫成 - 時，從標準輸入讀取。內容可以是一份描述，也可以是任何含有描述的文字：記錄檔、JSON、
程式碼。check 會檢查其中每一份描述和描述以外的候選位址，並把 answer 和它前面的 offer 對照。

  --language <標籤>     en 或 zh-TW；沒有指定時看 LC_ALL、LC_MESSAGES 與 LANG（json 與 sarif 用 en）
  --help                這段說明
只用於 check：
  --type <類型>         offer 或 answer，文字本身沒有說明時使用
  --offer <檔案>        這段文字所回應的 offer：也會和它對照
  --format <格式>       human、json 或 sarif；沒有指定時是 human
  --max-warnings <n>    警告超過這個數目時，以 1 結束

沒有錯誤（或沒有差異）時以 0 結束，有錯誤時以 1 結束，無法照要求執行，或文字裡沒有 SDP 時，
以 2 結束。
`,
    mistakes: {
      nothingToDo: '要做什麼？可用的是 sdp',
      subjectUnknown: (given) => `可用的是 sdp，沒有「${given}」`,
      verbMissing: '要對 SDP 做什麼？可用的是 check、explain 與 diff',
      verbUnknown: (given) => `可用的是 sdp check、sdp explain 與 sdp diff，沒有 sdp「${given}」`,
      optionUnknown: (given) => `沒有 ${given} 這個選項`,
      optionEmpty: (option) => `${option} 後面要有值`,
      ofCheck: (option) => `${option} 只用於 sdp check`,
      oneFile: (verb, second) => `sdp ${verb} 只接受一個檔案，「${second}」是第二個`,
      twoFiles: (count) => `sdp diff 需要兩個檔案，這裡有 ${count} 個`,
      offerAnswersNothing: '--offer 指出這段文字所回應的 offer，--type 卻說它自己是 offer',
      oneInput: '標準輸入只有一份：另一份請指定檔案',
      choice: (option, choices, given) =>
        `${option} 可以是 ${choices.join(' 或 ')}，不能是「${given}」`,
      wholeNumber: (option, given) => `${option} 要是整數，不能是「${given}」`,
    },
    meant: (word) => `是不是 ${word}？`,
    help: '完整說明：webrtc-flow --help。',
    stop: '。',
    gap: '',
    input: '標準輸入',
    unreadable: (source, reason) => `無法讀取 ${source}：${reason}。`,
    reasons: {
      ENOENT: '沒有這個檔案。請檢查路徑，路徑從目前的資料夾算起',
      EACCES: '沒有讀取的權限。請取得權限，或從標準輸入傳入',
      EISDIR: '這是資料夾。請指定其中的檔案',
      ENOTDIR: '路徑中有一段不是資料夾。請檢查路徑',
    },
    tooLong: '超過 20 MB。請先把描述取出來',
    binary: '這是二進位資料，不是文字。請先把描述存成文字',
    empty: (source) => `${source} 是空的，沒有可讀的內容。`,
    withoutSdp: (source) =>
      `${source} 裡找不到描述，也找不到候選位址。可以給 offer、answer、其中一段，或是候選位址；夾在記錄檔、JSON 或程式碼裡也行。`,
  },
};
