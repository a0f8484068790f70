import type { LINE_RULES } from '../../rules/line.js';
import type { RuleWords } from '../../words.js';

export const LINE = {
  'candidate-malformed': {
    says: '候選位址的 {field} 欄位讀不懂：{code}。',
    why: '候選位址有六個順序固定的欄位，之後是 `typ` 與類型。只要有一欄不合格式，瀏覽器就拒絕整份描述。',
  },
  'line-unreadable': {
    says: '這不是 SDP 的行。',
    why: '每一行都是一個小寫字母、`=` 和值，`=` 兩側不能有空白。只要有一行不是這樣，瀏覽器就拒絕整份描述。',
    mend: '刪掉這一行，或刪掉行首字母之前的東西。',
  },
  'port-out-of-range': {
    says: '連接埠 {port} 超過 65535。',
    why: '連接埠只有 16 位元。使用 ICE 時，m= 行的連接埠只是預設候選位址的，9 表示「還沒有」；0 則拒絕這個區段。',
    mend: '除非要拒絕這個區段，否則寫 9。',
  },
} satisfies Record<keyof typeof LINE_RULES, RuleWords>;
