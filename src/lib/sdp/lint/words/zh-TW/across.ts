import type { ACROSS_RULES } from '../../rules/across.js';
import type { RuleWords } from '../../words.js';

export const ACROSS = {
  'fmtp-without-rtpmap': {
    says: '這一行替 payload type {payload} 設參數，但這個區段沒有它的 a=rtpmap。',
    why: '34 以上的 payload type 本身沒有意義，沒有人知道這些參數屬於哪個編解碼器。Chromium 會拒絕整份描述：「Failed to parse codecs correctly.」',
    mend: '補上 a=rtpmap，或刪掉這一行。',
  },
  'last-line-unended': {
    says: '最後一行沒有換行。',
    why: 'SDP 的每一行都以 CRLF 結尾，最後一行也不例外。Chromium 會拒絕整份描述：「Invalid SDP line.」文字被去掉頭尾空白時，換行就不見了。',
    fix: '補上換行',
  },
  'mid-duplicate': {
    says: 'mid「{mid}」已經是第 {first} 行那個區段的名字。',
    why: 'BUNDLE、候選位址與 RTP 標頭都以 mid 指名區段，所以同一個名字只能出現一次。',
  },
} satisfies Record<keyof typeof ACROSS_RULES, RuleWords>;
