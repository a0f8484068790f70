// ICE、DTLS 與資料通道。
import type { AcrossWords } from '../../across-words.js';

export const TRANSPORT = {
  'answer-setup-undecided': {
    says: 'answer 沒有決定由誰發起 DTLS 交握。',
    why: '`actpass` 是 offer 用的，answer 要做選擇。Chromium 會拒絕：「Answerer must use either active or passive value for setup attribute.」常見的原因是誤貼了 offer。',
    fix: '改成 active',
  },
  'candidate-after-end': {
    says: '候選位址寫在 `a=end-of-candidates`（第 {end} 行）之後。',
    why: '那一行說不會再有候選位址；相信它的對等端可能已經放棄了。',
    mend: '把候選位址移到那一行之前，或刪掉其中一行。',
  },
  'candidate-behind-bundle': {
    says: '這個區段合併在別的區段之後，卻有 {count} 個候選位址。',
    why: '合併成立之後，它用的是第一個區段的傳輸；自己的候選位址只有對方不合併時才用得到。',
  },
  'candidate-for-muxed-rtcp': {
    says: '這是 RTCP 的候選位址，但這裡 RTCP 和 RTP 共用連接埠。',
    why: '元件 2 是 RTCP 自己的連接埠。雙方都有 `a=rtcp-mux` 時，不會有任何東西送到那裡。',
  },
  'candidate-of-another-session': {
    says: '這個候選位址屬於使用者名稱片段 {said}，區段的卻是 {ufrag}。',
    why: '它來自 ICE 重新啟動之前，或來自另一條連線。會看片段的對等端會丟掉它。',
    mend: '刪掉它，或改用它所屬的那份描述。',
  },
  'candidate-repeated': {
    says: '和第 {first} 行是同一個候選位址。',
    why: '位址、連接埠、傳輸協定和類型都相同，通往同一個地方，只會試一次。',
    fix: '刪掉這一行',
  },
  'candidates-local-only': {
    says: '全部 {count} 個候選位址都是自己網路裡的位址。',
    why: '私有位址和 mDNS 名稱只有同一個網路的人連得到。跨網路時，還要有來自 STUN 或 TURN 伺服器的候選位址，寫在這裡或之後補送。',
  },
  'candidates-missing': {
    says: '沒有候選位址，也沒說之後會補送。',
    why: '`a=ice-options:trickle` 表示候選位址之後會一個一個送來。沒有它，這份清單就是全部：對方沒有位址可以試，只能等人連進來。',
    mend: '等蒐集完成再取出描述，或加上 `a=ice-options:trickle` 並補送候選位址。',
  },
  'connection-missing': {
    says: '這個區段沒有 c=，區段之前也沒有共用的 c=。',
    why: '使用 ICE 時，位址只是佔位，但這一行不能少。Firefox 會拒絕整份描述：「c= connection line not specified for every media level」。',
    fix: '補上 c=IN IP4 0.0.0.0',
  },
  'connection-twice': {
    says: '這個區段有第二個 c=，第一個在第 {first} 行。',
    why: '使用 ICE 時，一行佔位就夠了。Firefox 會拒絕整份描述：「c= line specified twice at same level」。',
    mend: '刪掉其中一行。',
  },
  'data-format-unknown': {
    says: '資料區段的格式是「{format}」。',
    why: '瀏覽器只認得 `webrtc-datachannel`。Firefox 會拒絕：「No webrtc-datachannel token in m= media line」；Chromium 會當成舊草案的寫法，並拒絕同時出現的 a=sctp-port。',
    fix: '改成 webrtc-datachannel',
  },
  'data-section-twice': {
    says: '第二個資料通道區段，第一個在第 {first} 行。',
    why: '一條連線的資料通道全在一個區段裡。Firefox 會拒絕：「No transceiver for level …」；Chromium 接受，但只用其中一個。',
    mend: '刪掉這個區段，以及群組裡它的 mid。',
  },
  'fingerprint-missing': {
    says: '這個 {media} 區段沒有 a=fingerprint，區段之前也沒有。',
    why: '沒有憑證的雜湊，就無法確認 DTLS 的對方是不是本人。區段有自己的傳輸時，兩種瀏覽器都會拒絕；在 offer 裡合併在別的區段之後時，Chromium 會放過，Firefox 153 則會拒絕，甚至分頁當掉。',
    mend: '從產生這份描述的地方找回這一行，寫進每個區段，或寫在第一個區段之前。',
  },
  'fingerprint-twice-one-hash': {
    says: '第二個 {hash} 指紋，第一個在第 {first} 行。',
    why: '同一種雜湊有好幾個，表示有好幾個憑證。Chromium 只留最後一個：對方若出示第一個憑證，ICE 連上之後 DTLS 交握會失敗。',
    mend: '只留實際使用的憑證的指紋。',
  },
  'ice-pwd-missing': {
    says: '這個 {media} 區段沒有 a=ice-pwd。',
    why: '連通檢查要用它簽章，少了它就無法回應。Chromium 會拒絕：「Called with SDP without ice-ufrag and ice-pwd.」；Firefox：「no ice-pwd attribute」。',
    mend: '從產生這份描述的地方找回這一行；它無法自己編。',
  },
  'ice-ufrag-missing': {
    says: '這個 {media} 區段沒有 a=ice-ufrag。',
    why: '每個連通檢查都帶著雙方的使用者名稱片段，少了它就無法檢查。Chromium 會拒絕：「Called with SDP without ice-ufrag and ice-pwd.」；Firefox：「no ice-ufrag attribute」。',
    mend: '從產生這份描述的地方找回這一行；它無法自己編。',
  },
  'rtcp-mux-missing': {
    says: '這個區段沒有 a=rtcp-mux。',
    why: '瀏覽器只用同一個連接埠送 RTP 和 RTCP。Firefox 會拒絕：「missing a=rtcp-mux, which is required by rtcpMuxPolicy」；Chromium：「rtcp-mux must be enabled when BUNDLE is enabled.」',
    fix: '補上 a=rtcp-mux',
  },
  'sctp-old-protocol': {
    says: '`DTLS/SCTP` 是舊草案的寫法。',
    why: '標準（RFC 8841）是 `UDP/DTLS/SCTP webrtc-datachannel` 加上 `a=sctp-port`。兩種瀏覽器仍接受舊寫法，並以舊寫法回答。',
    mend: '改成 `UDP/DTLS/SCTP webrtc-datachannel`，並以 `a=sctp-port:5000` 取代 a=sctpmap。',
  },
  'sctp-port-in-old-form': {
    says: 'm= 行（第 {head} 行）是舊寫法，卻又有 a=sctp-port。',
    why: "舊草案把連接埠寫在 m= 行和 a=sctpmap。兩種寫法並用，Chromium 會拒絕：「sctp-port attribute can't be used with sctpmap.」",
    mend: 'm= 行改成 `UDP/DTLS/SCTP webrtc-datachannel`，或刪掉這一行。',
  },
  'sctp-port-missing': {
    says: '這個資料區段沒有 a=sctp-port。',
    why: 'Firefox 會以連接埠 0 拒絕，資料通道就開不了；Chromium 則當作 5000。',
    fix: '補上 a=sctp-port:5000',
  },
  'setup-decided-in-offer': {
    says: '這個 offer 自己決定了 {role}，answer 沒有選擇。',
    why: 'offer 應該寫 `actpass`，由 answer 選擇。瀏覽器收到時會接受；但如果這是瀏覽器自己的 offer，Chromium 會拒絕任何 answer：「Offerer must use actpass value for setup attribute.」',
    fix: '改成 actpass',
  },
  'setup-missing': {
    says: '這個 {media} 區段沒有 a=setup。',
    why: '這一行說明由誰發起 DTLS 交握；offer 以 `actpass` 把選擇留給對方。沒有這一行的 offer，Firefox 會拒絕：「Invalid offer, no setup attribute」，Chromium 則接受；answer 沒有時，兩種瀏覽器都接受。',
    mend: 'offer 補上 `a=setup:actpass`，answer 補上 `a=setup:active`。',
  },
} satisfies AcrossWords;
