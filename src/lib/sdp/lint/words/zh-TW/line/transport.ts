// ICE、DTLS 與資料通道。
import type { LineWords } from '../../line-words.js';

export const TRANSPORT = {
  'crypto-forbidden': {
    says: 'WebRTC 禁用 SDES 金鑰。',
    why: '這樣信令伺服器就讀得到媒體的金鑰。Chromium 和 Firefox 會略過這一行：金鑰來自 DTLS，沒有憑證指紋就連不上。',
    fix: '刪掉這一行',
  },
  'fingerprint-hash-unknown': {
    says: '瀏覽器不認得雜湊函式「{hash}」。',
    why: '它們認得 `sha-1`、`sha-224`、`sha-256`、`sha-384` 和 `sha-512`。Chromium 會拒絕整份描述：「Failed to create fingerprint from the digest.」Firefox 則在沒有其他憑證指紋時拒絕。',
    fix: '補上連字號',
  },
  'fingerprint-length': {
    says: '雜湊值有 {bytes} 個位元組，{hash} 應該是 {wanted} 個。',
    why: '沒有憑證會和它相符。Firefox 到 DTLS 交握才發現；Chromium 會接受 offer，但設定自己的 answer 時失敗：「Failed to apply remote fingerprint.」',
    mend: '從來源重新複製。',
  },
  'fingerprint-lower-case': {
    says: '雜湊值有小寫字母。',
    why: 'RFC 8122 規定雜湊值用大寫。Chromium 大小寫都收；Firefox 會拒絕整份描述：「Malformed fingerprint token」。',
    fix: '改成大寫',
  },
  'fingerprint-malformed': {
    says: '這一行需要雜湊函式和雜湊值，不能多也不能少。',
    why: 'Chromium 會拒絕整份描述：「Expects 2 fields.」Firefox：「Malformed fingerprint token」。',
  },
  'fingerprint-not-hexadecimal': {
    says: '雜湊值不是以冒號分隔的位元組。',
    why: '每個位元組是兩個十六進位數字，例如 `98:20:54`。兩種瀏覽器都會拒絕整份描述；Firefox：「Malformed fingerprint token」。',
    fix: '補上冒號',
  },
  'fingerprint-weak': {
    says: '{hash} 太弱，證明不了這份描述是誰寫的。',
    why: '只要算力夠，就能做出雜湊值相同的另一張憑證。兩種瀏覽器都還接受，但自己寫的是 SHA-256。',
    mend: '請產生它的一方改用 SHA-256。',
  },
  'group-empty': {
    says: '群組 {semantics} 沒有列出任何區段。',
    why: '那就什麼都沒有合併：每個區段都要自己的傳輸。',
    mend: '在後面寫上各個 mid，或刪掉這一行。',
  },
  'group-semantics-unknown': {
    says: '沒有「{semantics}」這種群組。',
    why: '瀏覽器會略過這個群組，於是什麼都沒有合併，每個區段都要自己的傳輸。群組名稱要大寫。',
    fix: '改成大寫',
  },
  'ice-credential-characters': {
    says: '{key} 不能有「{character}」。',
    why: "它只能有字母、數字、`+` 和 `/`。Chromium 會拒絕整份描述：「must contain only alphanumeric characters, '+', '/'」。Firefox 能讀多少算多少，之後的檢查就對不上了。",
    mend: '從來源重新複製。',
  },
  'ice-credential-unusual': {
    says: '{key} 不應該有「{character}」。',
    why: '它只能有字母、數字、`+` 和 `/`。Chromium 和 Firefox 會放過 `-`、`_`、`=` 和 `#`，別的程式不一定。',
    mend: '請產生它的一方改用一般的 Base64，不加補位字元。',
  },
  'ice-option-unknown': {
    says: '這裡不認得 ICE 選項「{option}」。',
    why: '對等端會略過不認得的選項。選項以空白分隔，區分大小寫：`trickle`、`ice2`、`renomination`。',
  },
  'ice-pwd-length': {
    says: '密碼有 {length} 個字元，應為 22 到 256 個。',
    why: '它至少要有 128 位元的隨機性，檢查才不會被偽造。太短的兩種瀏覽器都拒絕，太長的 Chromium 會拒絕：「ICE pwd must be between 22 and 256 characters long.」',
    mend: '從來源重新複製：它是隨機產生的，無法修補。',
  },
  'ice-ufrag-length': {
    says: '使用者名稱片段有 {length} 個字元，應為 4 到 256 個。',
    why: '它至少要有 24 位元的隨機性，才不會被猜中。太短的兩種瀏覽器都拒絕，太長的 Chromium 會拒絕：「ICE ufrag must be between 4 and 256 characters long.」',
    mend: '從來源重新複製：它是隨機產生的，無法修補。',
  },
  'max-message-size-malformed': {
    says: '「{value}」不是 Chromium 讀得懂的訊息長度。',
    why: '它是位元組數，0 表示不限。放不進 31 位元的，Chromium 會拒絕：「Invalid SCTP max message size.」',
    mend: '寫 262144，和 Chromium 一樣。',
  },
  'max-message-size-small': {
    says: '超過 {size} 位元組的訊息送不到這一方。',
    why: '沒有這一行的話是 65536。訊息太長時，對方的 `send()` 會擲出例外。',
  },
  'mid-characters': {
    says: 'mid 不能有「{character}」。',
    why: '它是一個字，只能有字母、數字和 `-`、`.`、`_` 等少數符號。Chromium 會拒絕整份描述：「Illegal character found in the value of mid」。',
  },
  'mid-too-long': {
    says: 'mid 有 {length} 個字元，最多只能 16 個。',
    why: '每個封包都在標頭擴充裡帶著它，而標頭擴充只放得下 16 個位元組。Chromium 會拒絕整份描述：「exceeds the maximum supported length of 16 characters」。',
    mend: '所有出現的地方都換成短名稱，最好是一、兩個字元。',
  },
  'sctp-port-malformed': {
    says: '「{value}」不是 SCTP 連接埠。',
    why: '它是 0 到 65535 的數字，只在 DTLS 連線內部使用。其他的 Chromium 會拒絕：「Invalid sctp port value.」',
    mend: '寫 5000，和瀏覽器一樣。',
  },
  'sctp-port-zero': {
    says: 'SCTP 連接埠 0 表示關閉資料通道的連線。',
    why: 'Chromium 和 Firefox 會接受描述。依 RFC 8841，連接埠 0 表示不要建立 SCTP 連線。',
    mend: '除非要關閉，否則寫 5000。',
  },
  'setup-holdconn': {
    says: '`holdconn` 表示先不要連線。',
    why: '瀏覽器要的是馬上連線。Firefox 會拒絕整份描述：「illegal setup attribute "holdconn"」；Chromium 也建不了傳輸。',
    mend: 'offer 寫 `actpass`，answer 寫 `active`。',
  },
  'setup-unknown': {
    says: '「{value}」不是 DTLS 交握的角色。',
    why: '角色有 `active`、`passive`，offer 用 `actpass`。其他的 Chromium 會拒絕：「Invalid attribute value.」Firefox 略過這一行，然後說缺了它：「no setup attribute」。',
  },
} satisfies LineWords;
