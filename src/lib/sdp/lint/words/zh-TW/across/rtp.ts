// 編解碼器、回饋與標頭擴充。
import type { AcrossWords } from '../../across-words.js';

export const RTP = {
  'extmap-both-levels': {
    says: '區段之前有 a=extmap，區段裡（第 {other} 行）也有。',
    why: '擴充編號要嘛統一寫在前面，要嘛寫在各個區段。混用時 Chromium 會拒絕：「The a=extmap MUST be either all session level or all media level.」',
    mend: '把這一行移進用到它的區段。',
  },
  'extmap-id-clash-in-bundle': {
    says: '標頭擴充編號 {id} 在同一個 BUNDLE 的第 {first} 行是另一種擴充。',
    why: '合併的區段共用傳輸，要先看懂封包裡的編號才知道屬於哪個區段。Chromium 會拒絕：「A BUNDLE group contains a codec collision for header extension id=…」。',
    mend: '其中一個改用別的編號。',
  },
  'extmap-id-twice': {
    says: '標頭擴充編號 {id} 在第 {first} 行已經用掉了。',
    why: '封包裡只有編號，所以一個編號只能代表一種擴充。Firefox 會拒絕：「Description contains duplicate extension id」；兩者是不同擴充時 Chromium 也會拒絕。',
    mend: '其中一個改用別的編號。',
  },
  'extmap-uri-repeated': {
    says: '擴充 {uri} 在第 {first} 行已經有別的編號。',
    why: '兩個編號之中有一個永遠用不到。瀏覽器不會拒絕。',
    mend: '刪掉其中一行。',
  },
  'extmap-uri-twice': {
    says: '擴充 {uri} 在第 {first} 行已經有別的編號。',
    why: '一個區段裡，一種擴充只有一個編號。Firefox 會以其中一個回答，接著拒絕自己的 answer：「Answer changed id for extmap attribute」。',
    mend: '刪掉其中一行。',
  },
  'feedback-without-rtpmap': {
    says: '這一行替酬載類型 {payload} 設回饋，但它不是這個區段的編解碼器。',
    why: '編號要列在 m= 行，並由 a=rtpmap 命名（音訊 18 以下不需要），才是編解碼器。Chromium 會拒絕整份描述：「Failed to parse codecs correctly.」',
    mend: '補上缺的部分，或刪掉這一行。',
  },
  'fmtp-without-rtpmap': {
    says: '這一行替酬載類型 {payload} 設參數，但它不是這個區段的編解碼器。',
    why: '編號要列在 m= 行，並由 a=rtpmap 命名（音訊 18 以下不需要），才是編解碼器。Chromium 會拒絕整份描述：「Failed to parse codecs correctly.」',
    mend: '補上缺的部分，或刪掉這一行。',
  },
  'payload-repeated': {
    says: '這一行已經有酬載類型 {payload}。',
    why: '排列順序就是偏好順序。編號重複時，Chromium 以最後的位置為準，這個編解碼器就排到後面；Firefox 則照原樣保留。',
    mend: '只留想要的那個位置。',
  },
  'payload-without-rtpmap': {
    says: '列了酬載類型 {payload}，但沒有 a=rtpmap 說明它是什麼。',
    why: '35 以上的編號本身沒有意義。瀏覽器不會拒絕，但會略過這個編號。',
    mend: '補上 a=rtpmap，或從 m= 行拿掉這個編號。',
  },
  'red-payload-absent': {
    says: 'red {payload} 裝的是酬載類型 {absent}，但 m= 行沒有列出它。',
    why: 'red 把前幾個封包的副本和目前的一起送；雙方都要知道副本是什麼。瀏覽器不拒絕，但不會使用 red。',
    mend: '寫上編解碼器的酬載類型，例如 `111/111`。',
  },
  'rtpmap-conflict': {
    says: '酬載類型 {payload} 已經是 {codec}（第 {first} 行）。',
    why: '封包裡只有編號，所以一個編號只能代表一個編解碼器。Chromium 會拒絕：「Duplicate payload type with conflicting codec name or clock rate.」Firefox 則以最後一行為準。',
    mend: '其中一個改用別的編號。',
  },
  'rtpmap-unlisted': {
    says: 'm= 行（第 {head} 行）沒有列出酬載類型 {payload}。',
    why: '只有 m= 行列出來的才算數。兩種瀏覽器都會略過這個編解碼器。',
    mend: '把編號加進 m= 行，或刪掉這一行。',
  },
  'rtx-apt-absent': {
    says: '重傳的對象是酬載類型 {apt}，但它不是這個區段的編解碼器。',
    why: '`apt` 指出 {payload} 要重傳哪個酬載類型遺失的封包。Chromium 會拒絕：「Failed to set remote video description send parameters」。',
    mend: '更正編號，或把 rtx 的酬載類型 {payload} 連同相關的行一起拿掉。',
  },
  'rtx-without-apt': {
    says: 'rtx 沒說要重傳什麼：酬載類型 {payload} 沒有 `apt`。',
    why: '重傳屬於某一個編解碼器，以 `a=fmtp:{payload} apt=…` 指定。沒有的話 Chromium 會拒絕：「Failed to set remote video description send parameters」。',
    mend: '補上 a=fmtp，或把 {payload} 和它的 a=rtpmap 一起拿掉。',
  },
  'static-payload-remapped': {
    says: '酬載類型 {payload} 固定是 {fixed}。',
    why: '較小的編號由 RFC 3551 定了意義。改成別的，Chromium 會拒絕：「Duplicate statically assigned payload type with conflicting codec name or clock rate.」',
    mend: '改用 96 到 127 的編號。',
  },
} satisfies AcrossWords;
