// 任何一行：字元、空白、類型、名稱與值。
import type { LineWords } from '../../line-words.js';

export const TEXT = {
  'attribute-colon-missing': {
    says: 'a={name} 後面要用冒號，不是空白。',
    why: '屬性的名稱和值以冒號分隔。Chromium（有些屬性是 Firefox）在這裡找不到值，就拒絕整份描述。',
    fix: '改成冒號',
  },
  'attribute-colon-overlooked': {
    says: 'a={name} 後面要用冒號，不是空白。',
    why: '屬性的名稱和值以冒號分隔。Chromium 和 Firefox 會接受描述，但看不到這個值。',
    fix: '改成冒號',
  },
  'attribute-misspelt': {
    says: '沒有「{name}」這個屬性，應該是「{meant}」。',
    why: '瀏覽器會略過不認得的屬性，Chromium 還區分大小寫。少了 `a={meant}`，描述就會被拒絕。',
    fix: '改正名稱',
  },
  'attribute-nameless': {
    says: '這個屬性沒有名稱。',
    why: '`a=` 後面必須有名稱。Firefox 會拒絕整份描述：「No attribute type specified, parse failed.」',
    fix: '刪掉這一行',
  },
  'attribute-near-miss': {
    says: '沒有「{name}」這個屬性，倒是有「{meant}」。',
    why: '瀏覽器會默默略過不認得的屬性，所以它要說的事沒有人聽到。Chromium 還區分大小寫。',
    fix: '改成已知的名稱',
  },
  'attribute-obsolete': {
    says: 'a={name} 已經過時。',
    why: '現在的瀏覽器都不讀它。資料通道改用 `a=sctp-port`，聯播改用 `a=rid` 和 `a=simulcast`。',
    mend: '除非有舊的對等端需要，否則刪掉這一行。',
  },
  'attribute-unknown': {
    says: '這裡不認得屬性「{name}」。',
    why: '不認得屬性的程式會略過它。它可能是某個應用程式自訂的。',
  },
  'blank-refused': {
    says: '這裡多了空白。',
    why: 'SDP 的字詞以一個空白分隔，`=` 兩側和冒號後面都不能有空白。Chromium 或 Firefox 會把它當成一個空的字而拒絕這一行，描述裡有這一行就整份拒絕。',
    fix: '刪掉空白',
  },
  'blank-surplus': {
    says: '這裡多了空白。',
    why: 'Chromium 和 Firefox 都接受這一行。別的剖析器可能把它當成一個空的字；Chromium 也可能因此讓這一行失去作用。',
    fix: '刪掉空白',
  },
  'character-control': {
    says: '這一行裡有控制字元（{code}）。',
    why: 'SDP 以單一空白分隔字詞，定位字元不算空白：瀏覽器把它當成旁邊那個字的一部分，那個字就變成別的字了。',
    mend: '改成空白，或刪掉它。',
  },
  'character-non-ascii': {
    says: '字元 {code} 不在 ASCII 裡。',
    why: 'SDP 允許給人看的文字用 UTF-8，Firefox 卻不收：「SDP contains non ASCII characters」。文書處理軟體常把減號、引號和空白換成這類字元。',
    mend: '改用 ASCII 字元，或刪掉它。',
  },
  'character-nul': {
    says: '這一行裡有 NUL 字元。',
    why: '除了 CR 和 LF，SDP 的行唯一不能有的字元就是 NUL。Firefox 讀到這裡就停，後面的全都沒讀到。',
    fix: '刪掉 NUL',
  },
  'line-blank-misplaced': {
    says: '行首字母之前，或字母和 `=` 之間有空白。',
    why: '一行必須以字母開頭，`=` 緊跟在後。瀏覽器會拒絕整份描述：「Invalid SDP line.」行首的空白多半來自紀錄檔或有縮排的程式碼。',
    fix: '刪掉空白',
  },
  'line-ending-cr': {
    says: '這一行只以 CR 結尾。',
    why: 'SDP 的行以 CRLF 結尾，至少也要是 LF。在 Chromium 和 Firefox 看來，這一行和下一行是同一行；下一行就不見了，通常整份描述也跟著作廢。',
    fix: '改成 CRLF',
  },
  'line-type-unknown': {
    says: 'SDP 沒有 `{letter}=` 這種行。',
    why: '剖析器遇到不認得的字母，必須放棄整份描述。Firefox 在任何位置都這樣做，Chromium 則是在第一個 m= 之前。',
    mend: '刪掉這一行。',
  },
  'line-type-upper-case': {
    says: '行首的字母是大寫。',
    why: '行的類型是小寫字母。在瀏覽器看來這不是 SDP 的行，整份描述都會被拒絕。',
    fix: '改成小寫',
  },
  'line-unreadable': {
    says: '這不是 SDP 的行。',
    why: '每一行都是一個小寫字母、`=` 和值，`=` 兩側不能有空白。只要有一行不是這樣，瀏覽器就拒絕整份描述。',
    mend: '刪掉這一行，或刪掉行首字母之前的東西。',
  },
  'value-empty': {
    says: '{key} 沒有值。',
    why: '依文法這裡要有值。瀏覽器會略過這一行，等於什麼都沒說。',
    mend: '補上值，或刪掉這一行。',
  },
  'value-form': {
    says: '「{value}」不合 {key} 的格式，例如 `{example}`。',
    why: '這類屬性瀏覽器會略過，或能讀多少算多少。比較嚴格的程式可能拒絕這一行。',
  },
  'value-left-over': {
    says: '{key} 後面多了放不下的東西。',
    why: 'Chromium 和 Firefox 讀到它之前就停了，不管它要說什麼，都沒有人聽到。',
    mend: '刪掉它，或放到該放的地方。',
  },
  'value-missing': {
    says: '{key} 沒有值。',
    why: '沒有值，這一行就什麼都沒說。Chromium 或 Firefox 會因此拒絕整份描述，或因為缺了它該說的事而拒絕。',
    mend: '補上值，或刪掉這一行。',
  },
  'value-unwanted': {
    says: 'a={name} 不帶值。',
    why: '這個屬性只要出現就夠了。Chromium 和 Firefox 會讀這個屬性，丟掉後面的東西。',
    fix: '刪掉值',
  },
} satisfies LineWords;
