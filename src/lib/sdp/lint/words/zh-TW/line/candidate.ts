// a=candidate。
import type { LineWords } from '../../line-words.js';

export const CANDIDATE = {
  'candidate-active-port': {
    says: '主動的 TCP 候選位址應該寫連接埠 9，不是 {port}。',
    why: '它從還不知道的連接埠往外連，不接受連入，所以沒有人會送到這一行的連接埠。',
    fix: '改成 9',
  },
  'candidate-address-documentation': {
    says: '{address} 是保留給範例用的。',
    why: '網際網路上沒有東西用這個位址。它出現在規格書裡，或是去識別化的文字裡。',
  },
  'candidate-address-hidden': {
    says: '{address} 是遮住位址的 mDNS 名稱。',
    why: '網頁沒有攝影機或麥克風的權限時，瀏覽器會遮住本機位址。只有同一個網路裡的對等端查得到這個名稱，從別處則不通。',
  },
  'candidate-address-loopback': {
    says: '{address} 是這台機器自己。',
    why: '只有同一台機器上的對等端連得到。ICE 不收這種位址，只在測試時出現。',
  },
  'candidate-address-malformed': {
    says: '「{address}」不是 IP 位址，也不是主機名稱。',
    why: '瀏覽器會接受這一行，然後默默丟掉這個候選位址，或是永遠得不到回應。',
  },
  'candidate-address-name': {
    says: '{address} 是要靠 DNS 查詢的名稱。',
    why: 'ICE 允許名稱，接收的一方會先查 DNS 再檢查。瀏覽器不會這樣寫；伺服器最好直接給位址。',
  },
  'candidate-address-private': {
    says: '{address} 只在自己的網路裡有效。',
    why: '同一個網路裡的對等端連得到，別人連不到：那就要靠 srflx 或 relay 候選位址。',
  },
  'candidate-address-unreachable': {
    says: '沒有對等端會有位址 {address}。',
    why: '它不代表任何主機：全是零、多播群組，或保留的範圍。瀏覽器會接受，但這個候選位址永遠不通。',
  },
  'candidate-component-malformed': {
    says: '「{component}」不是元件編號。',
    why: '1 是 RTP，有 rtcp-mux 時也包含其他一切；2 是 RTCP。不是數字的 Chromium 會拒絕：「Invalid component id」。',
  },
  'candidate-component-unknown': {
    says: '沒有元件 {component}。',
    why: '1 是 RTP，有 rtcp-mux 時也包含其他一切；2 是 RTCP。瀏覽器會接受，但不會用這個候選位址。',
  },
  'candidate-extension-malformed': {
    says: '「{value}」不是 {name} 的值。',
    why: '它是 0 到 {most} 的數字，由 libwebrtc 讀取。Chromium 會拒絕這個候選位址，寫在描述裡就拒絕整份描述。',
    mend: '刪掉這個名稱和它的值。',
  },
  'candidate-extension-valueless': {
    says: '「{name}」沒有值。',
    why: '類型之後的東西都是成對的名稱和值。瀏覽器會丟掉最後這個名稱。',
    mend: '補上值，或刪掉名稱。',
  },
  'candidate-foundation-malformed': {
    says: '「{foundation}」不是 foundation。',
    why: '它由 1 到 32 個字母、數字、`+` 和 `/` 組成。foundation 相同的候選位址多半一起成功或一起失敗，檢查的順序會參考它。瀏覽器什麼字都收。',
  },
  'candidate-incomplete': {
    says: '候選位址該有類型的地方沒有類型。',
    why: '候選位址有六個順序固定的欄位，之後是 `typ` 和類型。Chromium 會拒絕這個候選位址，寫在描述裡就拒絕整份描述：「Expect at least 8 fields.」',
    mend: '重新複製整個候選位址：通常是後面被截斷了。',
  },
  'candidate-port-malformed': {
    says: '「{port}」不是連接埠。',
    why: '連接埠是 0 到 65535 的數字。Chromium 會拒絕這個候選位址，寫在描述裡就拒絕整份描述：「Invalid port」。',
  },
  'candidate-port-zero': {
    says: '沒有東西能送到連接埠 0。',
    why: '瀏覽器會接受，但這個候選位址永遠不通。',
  },
  'candidate-prefix-doubled': {
    says: '候選位址的開頭重複了。',
    why: 'RTCIceCandidate 的文字本來就以 `candidate:` 開頭。瀏覽器會把第二個當成 foundation，照樣往下讀。',
    fix: '刪掉第二個開頭',
  },
  'candidate-priority-malformed': {
    says: '「{priority}」不是優先順序。',
    why: '它是 31 位元的整數。放不進 32 位元的，Chromium 會拒絕：「Invalid priority」。',
  },
  'candidate-priority-out-of-range': {
    says: '優先順序 {priority} 不在 1 到 2147483647 之間。',
    why: '兩種瀏覽器都接受。它由類型、網路卡和元件算出來，數字不對，候選位址在檢查順序裡的位置就錯了。',
  },
  'candidate-related-missing': {
    says: '{type} 候選位址沒有說它來自哪個位址。',
    why: '由 `raddr` 和 `rport` 說明。它們只供查問題用，所以瀏覽器會接受；比較嚴格的程式可能拒絕這一行。',
    mend: '加上 `raddr 0.0.0.0 rport 0`，瀏覽器要隱藏時就這樣寫。',
  },
  'candidate-tcptype-missing': {
    says: 'TCP 候選位址沒有說由誰開啟連線。',
    why: '`tcptype` 必須是 `active`、`passive` 或 `so`。瀏覽器會接受，但不知道怎麼配對這個候選位址。',
  },
  'candidate-tcptype-unknown': {
    says: '「{tcpType}」不是 TCP 類型。',
    why: '類型有 `active`、`passive` 和 `so`，都是小寫。Chromium 會拒絕這個候選位址，寫在描述裡就拒絕整份描述：「Invalid TCP candidate type」。',
  },
  'candidate-tcptype-unwanted': {
    says: '{transport} 的候選位址不能有 TCP 類型。',
    why: '它說明由誰開啟 TCP 連線。Chromium 會拒絕這個候選位址，寫在描述裡就拒絕整份描述：「Invalid non-TCP candidate」。',
    mend: '刪掉 `tcptype` 和它的值。',
  },
  'candidate-transport-unknown': {
    says: '瀏覽器不認得「{transport}」的候選位址。',
    why: '它們認得 `udp` 和 `tcp`。Chromium 會拒絕這個候選位址，寫在描述裡就拒絕整份描述：「Unsupported transport type」。',
  },
  'candidate-type-unknown': {
    says: '「{type}」不是候選位址的類型。',
    why: '類型有 `host`、`srflx`、`prflx` 和 `relay`，都是小寫。Chromium 會拒絕這個候選位址，寫在描述裡就拒絕整份描述：「Unsupported candidate type」。',
    fix: '改成小寫',
  },
} satisfies LineWords;
