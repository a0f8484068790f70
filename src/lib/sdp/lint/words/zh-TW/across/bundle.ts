// BUNDLE，以及它所依據的 mid。
import type { AcrossWords } from '../../across-words.js';

export const BUNDLE = {
  'bundle-first-rejected': {
    says: 'BUNDLE 的第一個是「{mid}」，但那個區段（第 {section} 行）的連接埠是 0，已經被拒絕。',
    why: '群組的第一個區段承載大家共用的傳輸。Firefox 會拒絕：「mid specified for bundle transport in group attribute points at a disabled m-section.」；在 answer 裡 Chromium 也會拒絕。',
    mend: '把這個 mid 移出群組，或排到有效的區段後面。',
  },
  'bundle-mid-absent': {
    says: 'BUNDLE 列了「{mid}」，但沒有任何區段叫這個 mid。',
    why: "群組裡的名字必須是某個區段的 `a=mid`。兩種瀏覽器都會拒絕；Chromium：「A BUNDLE group contains a MID='…' matching no m= section.」",
    mend: '刪掉這個名字，或替區段補上 `a=mid`。',
  },
  'bundle-mid-rejected': {
    says: 'BUNDLE 列了「{mid}」，但那個區段（第 {section} 行）的連接埠是 0，已經被拒絕。',
    why: '被拒絕或停用的區段要退出群組。兩種瀏覽器仍當它已被拒絕；較嚴格的對方可能會拒絕整份描述。',
    fix: '把這個 mid 移出群組',
  },
  'bundle-mid-twice': {
    says: '「{mid}」已經在某個 BUNDLE 群組裡了。',
    why: "一個區段只用一條傳輸，所以只能列在一個群組、列一次。Firefox 會拒絕：「mid '…' appears more than once in a BUNDLE group」；列在兩個群組時 Chromium 也會拒絕。",
    mend: '刪掉其中一個。',
  },
  'bundle-missing': {
    says: '有 {sections} 個區段但沒有 BUNDLE：每個區段各用一條傳輸。',
    why: '每個區段都要自己蒐集候選位址、自己做 DTLS 交握。瀏覽器一定會提出 BUNDLE；沒有的話，多半是被閘道或編輯拿掉了。',
  },
  'bundle-only-outside': {
    says: '這個區段有 `a=bundle-only`，卻沒有 BUNDLE 列出它。',
    why: '它只能和別的區段合併使用，卻沒有可以合併的對象。照規則走的對等端會拒絕它。',
    mend: '把它的 mid 加進 BUNDLE 群組，或刪掉這一行並給它連接埠。',
  },
  'bundle-only-with-port': {
    says: '有 `a=bundle-only`，連接埠卻是 {port}。',
    why: '它表示「只有合併時才用這個區段」，必須搭配連接埠 0。連接埠不是 0 時沒有效果，這個區段仍可單獨使用。',
    fix: '連接埠改成 0',
  },
  'bundle-payload-conflict': {
    says: '同一個 BUNDLE 裡，酬載類型 {payload} 在這裡是 {codec}，在第 {first} 行是 {other}。',
    why: '兩者走同一條傳輸，光看編號就分不出封包是什麼。瀏覽器不拒絕，改看 mid 或 SSRC；其他接收端可能解錯。',
    mend: '其中一個改用別的編號。',
  },
  'bundle-transport-differs': {
    says: '這裡的 {attribute} 和承載 BUNDLE 的區段（第 {first} 行）不同。',
    why: '同一個 BUNDLE 的區段都用第一個區段的傳輸，以它的內容為準。只有對方不合併時，這一行才算數。',
  },
  'group-mid-absent': {
    says: '{semantics} 群組列了「{mid}」，但沒有任何區段叫這個 mid。',
    why: '除了 BUNDLE，瀏覽器不看其他群組，所以不會出錯；會看的程式則找不到這個區段。',
    mend: '刪掉這個名字，或替區段補上 `a=mid`。',
  },
  'mid-duplicate': {
    says: 'mid「{mid}」已經是第 {first} 行那個區段的名字。',
    why: 'BUNDLE、候選位址與 RTP 標頭都以 mid 指名區段，所以同一個名字只能出現一次。',
  },
  'mid-missing': {
    says: '這個區段沒有 a=mid，其他區段有。',
    why: '它無法加入 BUNDLE，得用自己的傳輸；候選位址也只能用順序編號指名它。',
    mend: '補上 `a=mid`，名字不能和其他區段相同。',
  },
  'mid-missing-clash': {
    says: '這個區段沒有 a=mid；Chromium 會叫它「{mid}」，但第 {first} 行的區段已經叫這個名字。',
    why: "Chromium 依序把沒有名字的區段叫做 0、1、2……，接著就拒絕整份描述：「Duplicate a=mid value '…'.」",
    mend: '補上 `a=mid`，名字不能和其他區段相同。',
  },
  'mid-twice': {
    says: '這個區段有第二個名字「{mid}」，第 {first} 行已經叫「{name}」。',
    why: 'Chromium 以最後一個 a=mid 為準，Firefox 以第一個為準，而群組只會列其中一個；認另一個名字的瀏覽器就會拒絕整份描述。',
    mend: '刪掉其中一行。',
  },
  'section-outside-bundle': {
    says: '沒有任何 BUNDLE 群組列出「{mid}」這個區段。',
    why: '它要有自己的傳輸：更多候選位址、多一份 ICE 檢查清單、多一次 DTLS 交握。bundlePolicy 是 max-bundle 的瀏覽器會拒絕這個區段。',
  },
} satisfies AcrossWords;
