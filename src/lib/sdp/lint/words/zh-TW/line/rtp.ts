// 編解碼器、回饋、標頭擴充、來源與聯播。
import type { LineWords } from '../../line-words.js';

export const RTP = {
  'apt-malformed': {
    says: 'apt 沒有指出酬載類型。',
    why: '它以 0 到 127 的數字說明重送的是哪個酬載類型。Chromium 會拒絕整份描述：「Failed to set remote video description send parameters」。',
  },
  'extmap-direction-unknown': {
    says: '「{direction}」不是方向。',
    why: '方向有 `sendrecv`、`sendonly`、`recvonly` 和 `inactive`。Firefox 會在 answer 裡拿掉這個擴充；Chromium 則略過方向。',
  },
  'extmap-id-out-of-range': {
    says: '「{id}」不是標頭擴充的編號。',
    why: '編號是 1 到 14，用雙位元組標頭時到 255；0 是填充。擴充多到編號不夠時，offer 可以用 4096 到 4351 列出，由 answer 重新編號（RFC 8285 §6），但瀏覽器都不支援。其他的 Chromium 會拒絕：「Extension ID is not in valid range.」',
  },
  'extmap-id-two-byte': {
    says: '編號 {id} 放不進單位元組標頭，而 Firefox 只支援這種標頭。',
    why: '單位元組標頭只放得下 1 到 14，15 是保留的。RFC 8285 允許雙位元組標頭用 1 到 255；雙方都寫 `a=extmap-allow-mixed` 時，兩種標頭還能並用。有沒有這一行，Chromium 都接受這個編號，Firefox 都拒絕整份描述：「invalid extension id … unsupported until 2-byte rtp header extensions are supported」。',
    mend: '從 1 到 14 選一個沒用過的。',
  },
  'extmap-incomplete': {
    says: '這一行需要編號和 URI。',
    why: '`urn:ietf:params:rtp-hdrext:encrypt` 後面還要有第二個 URI。Chromium 會拒絕整份描述：「Expects at least 2 fields.」',
  },
  'extmap-uri-malformed': {
    says: '「{uri}」不是 URI。',
    why: '擴充以完整的 URI 命名，例如 `urn:ietf:params:rtp-hdrext:sdes:mid`。瀏覽器不認得這個名稱，會在 answer 裡拿掉它。',
  },
  'fmtp-incomplete': {
    says: '酬載類型後面沒有參數。',
    why: 'Chromium 會拒絕整份描述：「Expects at least 2 fields.」',
    mend: '補上參數，或刪掉這一行。',
  },
  'fmtp-parameter-malformed': {
    says: '這不是 `名稱=值` 形式的參數。',
    why: '參數以分號分隔。瀏覽器會把逗號或空白後面的東西當成前一個值的一部分，也會略過沒有值的名稱。',
    fix: '改成分號',
  },
  'fmtp-value-out-of-range': {
    says: '{name} 應在 {least} 到 {most} 之間，「{value}」不是。',
    why: '瀏覽器會接受描述，但不理會這個參數，或不理會整個編解碼器。',
  },
  'h264-profile-malformed': {
    says: '「{value}」不是三個位元組的十六進位。',
    why: '這三個位元組是 H.264 的 profile、限制和 level，例如 `42e01f`。Chromium 無法和自己的比較，就在 answer 裡拿掉這個編解碼器。',
  },
  'imageattr-malformed': {
    says: '畫面大小的格式不對。',
    why: '先是酬載類型或 `*`，再來是 `send` 或 `recv`，後面接 `*` 或 `[x=640,y=480]` 這樣的集合，x 和 y 在最前面，而且大於 0。Firefox 會拒絕整份描述；Chromium 不讀這一行。',
  },
  'msid-characters': {
    says: '「{id}」應由 1 到 64 個字母、數字和 token 允許的符號組成。',
    why: 'Chromium 和 Firefox 都接受。比較嚴格的程式可能會拒絕。',
  },
  'msid-malformed': {
    says: '這裡除了串流編號和軌編號，還有別的東西。',
    why: 'Chromium 會拒絕整份描述：「Expected a stream ID and optionally a track ID」。',
    mend: '一個軌屬於好幾個串流時，每個串流各寫一行 a=msid。',
  },
  'msid-semantic-unknown': {
    says: '沒有「{semantics}」這種意義。',
    why: '那份草案只有 `WMS`（WebRTC 媒體串流），後來也拿掉了。瀏覽器只為舊的對等端寫這一行。',
    mend: '刪掉這一行，或寫 `WMS`。',
  },
  'payload-malformed': {
    says: '「{payload}」不是酬載類型。',
    why: '它是 0 到 127 的數字，每個封包都帶著它。Chromium 會拒絕整份描述，超過 127 時還不說是哪一行。',
  },
  'rid-characters': {
    says: '「{rid}」在 Firefox 不是 rid。',
    why: '封包裡的 rid 由 1 到 255 個字母和數字組成（RFC 8852），雖然 RFC 8851 也允許 `-` 和 `_`。Firefox 會拒絕整份描述：「Rid can contain only alphanumeric characters」。',
    mend: '只用字母和數字，a=simulcast 裡也要一起改。',
  },
  'rid-direction': {
    says: 'rid 後面必須是 `send` 或 `recv`。',
    why: 'Firefox 會拒絕整份描述：「Invalid direction, must be either send or recv」。Chromium 則默默丟掉這條串流。',
  },
  'rid-restriction-malformed': {
    says: '「{restriction}」不是 `名稱=值` 形式的限制。',
    why: '限制以分號分隔，最後一個後面不加分號；`pt` 列出酬載類型，`max-width` 這類則是整數。Firefox 會拒絕整份描述；Chromium 則默默丟掉這條串流。',
  },
  'rtcp-fb-incomplete': {
    says: '酬載類型後面沒有回饋的種類。',
    why: 'Chromium 會拒絕整份描述：「Failed to get the value of attribute: rtcp-fb」。',
    mend: '補上回饋的種類，或刪掉這一行。',
  },
  'rtcp-fb-unknown': {
    says: '沒有「{feedback}」這種回饋。',
    why: '瀏覽器會在 answer 裡拿掉它，所以永遠不會送。要求關鍵畫面用 `nack pli` 或 `ccm fir`。',
    fix: '補成完整的寫法',
  },
  'rtpmap-channels-malformed': {
    says: '「{channels}」不是聲道數。',
    why: '不是數字的 Chromium 會拒絕（「Invalid value」），超過 16 也是（「At most 16 channels are supported.」）。',
  },
  'rtpmap-clock-malformed': {
    says: '「{clock}」不是時脈頻率。',
    why: '它是不帶單位的赫茲數，封包的時間戳記以它計數。Chromium 會拒絕整份描述：「Invalid value」。',
  },
  'rtpmap-clock-wrong': {
    says: '{encoding} 是 {wanted}，不是 {found}。',
    why: '酬載類型代表時脈頻率和聲道數都相符的編解碼器。瀏覽器找不到這樣的，就在 answer 裡把它拿掉。Opus 一律寫 `/48000/2`，單聲道也一樣。',
    fix: '改成正確的值',
  },
  'rtpmap-malformed': {
    says: '這一行需要編解碼器的名稱、斜線和時脈頻率。',
    why: '例如 `111 opus/48000/2`；最後一個數字是聲道數，不寫就是一個。m= 列出這個酬載類型時，Chromium 會拒絕整份描述。',
  },
  'simulcast-malformed': {
    says: '這一行需要 `send` 或 `recv`，加上一串 rid，最多兩組。',
    why: '分號隔開串流，逗號隔開替代選項，`~` 表示暫停，串列裡不能有空白。兩種瀏覽器都會拒絕整份描述；Chromium：「Malformed simulcast line」。',
  },
  'simulcast-rid-characters': {
    says: '「{rid}」在 Firefox 不是 rid。',
    why: 'rid 只能有字母和數字。Firefox 會拒絕整份描述：「Rid can contain only alphanumeric characters」。早期的草案會在串列前面寫 `rid=`。',
  },
  'ssrc-attribute-malformed': {
    says: '這一行需要屬性、冒號和值。',
    why: '例如 `a=ssrc:1234 cname:x`；`msid` 最多兩個字。Chromium 會拒絕整份描述：「Expected format <attribute>:<value>.」',
  },
  'ssrc-attribute-unknown': {
    says: '瀏覽器不認得來源屬性「{name}」。',
    why: '它們讀 `cname` 和 `msid`，都是小寫，其他的會略過。',
  },
  'ssrc-group-members': {
    says: '這裡的群組 {semantics} 有 {count} 個成員。',
    why: '群組要有成員，每個只出現一次；FID 和 FEC-FR 有兩個：來源，以及修補它的來源。其他的 Chromium 會拒絕：「unexpected number of SSRCs」、「Duplicate SSRC in ssrc-group」。',
  },
  'ssrc-group-semantics-unknown': {
    says: '沒有「{semantics}」這種來源群組。',
    why: '瀏覽器不知道成員之間的關係：重送就成了另一條串流。群組名稱要大寫。',
    fix: '改成大寫',
  },
  'ssrc-malformed': {
    says: '「{ssrc}」不是 32 位元的數字。',
    why: 'SSRC 是 0 到 4294967295 的十進位數字。其他的 Chromium 會拒絕：「Invalid value」。',
  },
} satisfies LineWords;
