// RFC 8866 的各種行，從 v= 到 m=。
import type { LineWords } from '../../line-words.js';

export const SESSION = {
  'bandwidth-malformed': {
    says: '這一行需要類型、冒號和一個整數。',
    why: '`AS` 和 `CT` 以每秒千位元計，`TIAS` 以位元計。在區段裡，Chromium 會拒絕 0 到 2147483647 以外的值：「Invalid value」；Firefox：「No BW Value specified」。',
    mend: '寫成 `b=AS:500` 這樣。',
  },
  'bandwidth-type-unknown': {
    says: '瀏覽器不認得頻寬類型「{type}」。',
    why: '它們會略過這一行，所以什麼都限制不了。認得的是 `AS` 和 `TIAS`，而且區分大小寫。',
  },
  'connection-address-mismatched': {
    says: '「{address}」不是 {addrtype} 位址。',
    why: '類型不符的位址 Chromium 會拒絕：「The address type is mismatching.」名稱則是 Firefox 會拒絕：「Error parsing address」。',
    mend: '改成 `IP4 0.0.0.0`：使用 ICE 時，這個位址只是佔位。',
  },
  'connection-address-unusual': {
    says: '「{address}」不是 {addrtype} 位址。',
    why: '兩種瀏覽器剛好都接受，使用 ICE 時也用不到它。比較嚴格的程式可能會拒絕。',
    mend: '改成 `IP4 0.0.0.0`。',
  },
  'connection-fields-missing': {
    says: '這一行需要網路類型、位址類型和位址。',
    why: '缺了任何一個，兩種瀏覽器都會拒絕整份描述。使用 ICE 時，這個位址只是佔位。',
    mend: '寫 `c=IN IP4 0.0.0.0`，和瀏覽器一樣。',
  },
  'connection-multicast': {
    says: '位址後面的「{suffix}」表示多播。',
    why: '它是存活時間和多播位址的數量。WebRTC 是一對一的，Chromium 會拒絕：「Multicast is not currently supported.」',
    fix: '刪掉它',
  },
  'connection-network-unknown': {
    says: '瀏覽器不認得網路或位址類型「{value}」。',
    why: '網際網路寫 `IN`，位址是 `IP4` 或 `IP6`，都要大寫。其他的 Chromium 會拒絕：「The network type is not currently supported.」',
    fix: '改成大寫',
  },
  'format-not-a-payload-type': {
    says: '「{format}」不是酬載類型。',
    why: '在 RTP 上，每個格式都是 0 到 127 的數字，封包會帶著它；是哪個編解碼器由 `a=rtpmap` 說明。其他的 Chromium 會拒絕：「Invalid value」；超過 127 則兩種瀏覽器都拒絕。',
  },
  'format-reserved': {
    says: '酬載類型 {format} 不能用。',
    why: 'RTP 和 RTCP 共用連接埠時，64 到 95 會讓 RTP 封包看起來像 RTCP；1、2 和 19 是保留的。Firefox 會拒絕整份描述：「Illegal audio/video payload type」。',
    mend: '從 96 到 127，或 35 到 63 之中選一個。',
  },
  'key-in-clear': {
    says: '這一行以明文夾帶金鑰。',
    why: '讀得到描述的人就讀得到金鑰，所以 RFC 8866 禁止這一行。瀏覽器會略過它：金鑰來自 DTLS。',
    fix: '刪掉這一行',
  },
  'media-case': {
    says: '「{media}」應該寫成 `{lower}`。',
    why: 'Chromium 會把它當成不認得的媒體種類，在 answer 裡拒絕這個區段，也不報錯。',
    fix: '改成小寫',
  },
  'media-fields-missing': {
    says: '這一行有 {count} 個字，至少要有 4 個。',
    why: '媒體種類、連接埠、協定，加上至少一個格式。缺了任何一個，Chromium 就拒絕整份描述：「Expects at least 4 fields.」',
  },
  'media-unsupported': {
    says: '瀏覽器不認得媒體種類「{media}」。',
    why: '它們認得 `audio`、`video` 和 `application`。Firefox 會拒絕整份描述：「Unsupported media section type」；Chromium 則在 answer 裡拒絕這個區段。',
  },
  'origin-address-mismatched': {
    says: '「{address}」不是 {addrtype} 位址。',
    why: 'Chromium 和 Firefox 不檢查。位址連同使用者名稱和編號一起代表這個工作階段，比較嚴格的程式可能會拒絕。',
    mend: '改成 `IP4 127.0.0.1`，和瀏覽器一樣。',
  },
  'origin-address-shown': {
    says: '這一行透露了位址 {address}。',
    why: '沒有人需要它，封包照候選位址走。瀏覽器寫 127.0.0.1 或 0.0.0.0，不透露使用者的任何資訊。',
    fix: '改成不透露資訊的位址',
  },
  'origin-fields': {
    says: '這一行有 {count} 個字，應該是 6 個。',
    why: '使用者名稱、工作階段編號、版本、網路類型、位址類型、位址，各是一個字，缺一不可。多了或少了，Chromium 都會拒絕：「Expects 6 fields.」',
    mend: '沒有內容的就寫減號，瀏覽器的使用者名稱就是這樣寫。',
  },
  'origin-network-unknown': {
    says: '「{value}」不是這裡能用的網路或位址類型。',
    why: '網際網路寫 `IN`，位址是 `IP4` 或 `IP6`。Firefox 會拒絕其他的：「Owner network type unsupported」、「Owner address type unsupported」。',
    mend: '在兩個數字後面寫 `IN IP4 127.0.0.1`，和瀏覽器一樣。',
  },
  'origin-number-large': {
    says: '{value} 超過 64 位元。',
    why: '兩種瀏覽器都接受，但都存不下，於是可能分不出前後兩個版本。',
    mend: '改成最多 63 位元的數字。',
  },
  'origin-number-malformed': {
    says: '「{value}」不是 63 位元的數字。',
    why: '工作階段編號和版本都是整數。Chromium 不檢查；Firefox 會拒絕整份描述：「Invalid owner session id specified for o=.」',
    mend: '只寫數字；在 JavaScript 裡要留意大於 2^53 的數。',
  },
  'port-count': {
    says: '一個區段不能有 {count} 個連接埠。',
    why: '斜線後面的數字表示要連續幾個連接埠，供分層編碼使用。Chromium 會拒絕：「The port number is invalid」。',
    fix: '刪掉它',
  },
  'port-malformed': {
    says: '「{port}」不是連接埠。',
    why: '連接埠是 0 到 65535 的數字。Chromium 會拒絕整份描述：「The port number is invalid」。使用 ICE 時，9 表示「還沒有」，0 則拒絕這個區段。',
    fix: '改成 9',
  },
  'port-out-of-range': {
    says: '連接埠 {port} 超過 65535。',
    why: '連接埠只有 16 位元。使用 ICE 時，m= 行的連接埠只是預設候選位址的，9 表示「還沒有」；0 則拒絕這個區段。',
    mend: '除非要拒絕這個區段，否則寫 9。',
  },
  'protocol-old': {
    says: '「{protocol}」說的不是實際用的：帶回饋的 DTLS-SRTP。',
    why: 'Chromium 和 Firefox 接受這些舊名稱，照樣加密。別的對等端可能會照字面解讀。',
    fix: '改成 UDP/TLS/RTP/SAVPF',
  },
  'protocol-unsupported': {
    says: '瀏覽器的 {media} 不接受「{protocol}」。',
    why: '標準的名稱是 `{standard}`，要大寫。其他的 Chromium 以「Unsupported protocol for media type」拒絕，Firefox 以「Transport protocol type unsupported」拒絕；有些名稱只有其中一種會拒絕。',
    fix: '改成標準名稱',
  },
  'session-name-empty': {
    says: '工作階段沒有名稱，連減號都沒有。',
    why: '這一行必須有，而且不能是空的。Chromium 會拒絕整份描述：「Expect line: s=」。',
    fix: '寫上減號',
  },
  'time-bounded': {
    says: '這個工作階段訂了開始或結束時間。',
    why: '這些時間源自廣播節目的公告，瀏覽器不讀：雙方想連線就開始。',
    fix: '改成 0 0',
  },
  'time-malformed': {
    says: '這裡必須有兩個數字：開始和結束。',
    why: 'Firefox 會拒絕整份描述：「Invalid timespec start time specified.」WebRTC 沒有排程，一律寫 `t=0 0`。',
    mend: '寫 `t=0 0`。',
  },
  'version-not-zero': {
    says: '版本是 {version}，但 SDP 只有版本 0。',
    why: '從來沒有別的版本。Chromium 不檢查；Firefox 會拒絕整份描述：「Invalid version found, parse failed.」',
    fix: '改成 0',
  },
} satisfies LineWords;
