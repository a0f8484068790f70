import type { PAIR_RULES } from '../../rules/pair.js';
import type { RuleWords } from '../../words.js';

export const PAIR = {
  'answer-accepts-rejected': {
    says: 'offer 已用連接埠 0 關掉這個區段，answer 的連接埠卻是 {port}。',
    why: 'offer 拒絕或停用的區段，在 answer 裡也要維持關閉。兩種瀏覽器都會拒絕；Chromium：「Failed to setup RTCP mux.」',
    fix: '連接埠改成 0',
  },
  'answer-bundle-only': {
    says: 'answer 裡有 `a=bundle-only`。',
    why: '這是 offer 提出的條件，answer 只能接受或拒絕這個區段。連接埠不是 0 時，兩種瀏覽器都會略過這一行；是 0 時，它們依 RFC 8843 的寫法當作接受，其他對方則當作拒絕。',
    fix: '刪掉這一行',
  },
  'answer-bundle-split': {
    says: 'offer 裡「{mid}」和第 {first} 行的群組同屬一個 BUNDLE，這裡卻分成兩個。',
    why: 'answer 可以讓區段退出群組，不能把一個群組拆成兩個。Chromium 會拒絕：「A MID in the answer has changed group.」；Firefox 則接受。',
    mend: '合成一個群組，或讓這個區段退出。',
  },
  'answer-bundle-unoffered': {
    says: 'offer 的 BUNDLE 沒有「{mid}」。',
    why: "answer 可以讓區段退出群組，不能加入。Chromium 會拒絕：「A BUNDLE group in answer contains a MID='…' that was not in the offered group.」；Firefox 則接受。",
    mend: '把這個名字移出群組。',
  },
  'answer-codec-configuration': {
    says: 'offer 沒有這種 {codec}（酬載類型 {payload}）。這裡：{found|沒有 profile-level-id}；offer：{offered|沒有 profile-level-id}。',
    why: 'H.264、H.265、VP9、AV1 的 profile，以及 H.264 的 packetization-mode，不同就是不同的格式：answer 只能照 offer 的寫，或不用這個酬載類型，只有 level 可以不同。Chromium 會接受，之後可能送出 offer 方解不開的內容。',
    mend: '照 offer 的寫，或從 m= 行拿掉 {payload}，連同相關的行。',
  },
  'answer-codec-none': {
    says: '這個 {media} 區段沒有任何 offer 裡的編解碼器。',
    why: '雙方至少要有一種共同的編解碼器。Firefox 會拒絕：「Answer had no codecs in common with offer」；Chromium 接受，但什麼都不會送。',
    mend: '用 offer 裡的編解碼器回答，或以連接埠 0 拒絕這個區段。',
  },
  'answer-credentials-copied': {
    says: 'answer 用了 offer 的 ICE 使用者名稱片段。',
    why: '雙方各有各的片段。兩邊相同時，連通檢查分不出是給誰的；瀏覽器會接受，但之後會連線失敗，或連到自己。',
    mend: '改用對方原本產生的 answer。',
  },
  'answer-direction': {
    says: 'offer 是 {offered}，answer 不能是 {answered}。',
    why: '對方收，這邊才能送；對方送，這邊才能收。區段自己沒寫方向時，不論區段之前寫了什麼，瀏覽器都當成 sendrecv。Chromium 會拒絕：「Incompatible send direction」或「receive direction」；Firefox 也會拒絕。',
    fix: '改成可行的方向',
  },
  'answer-extension-renumbered': {
    says: '擴充 {uri} 在這裡的編號是 {id}，在 offer 裡是 {offered}。',
    why: '兩個方向都用 offer 的編號。換了編號，Firefox 會拒絕：「Answer changed id for extmap attribute」；新編號已被占用時 Chromium 也會拒絕。',
    fix: '改成 offer 的編號',
  },
  'answer-extension-unoffered': {
    says: '標頭擴充 {uri} 不在 offer 裡。',
    why: 'answer 只能從 offer 列出的裡面選。Firefox 會拒絕：「Answer has extmap … that was not present in offer.」；Chromium 會略過。',
    fix: '刪掉這一行',
  },
  'answer-fingerprint-copied': {
    says: 'answer 用了 offer 的憑證指紋。',
    why: '指紋是撰寫者自己憑證的雜湊。瀏覽器會接受，但 ICE 連上之後 DTLS 交握會失敗，因為對方出示的是另一個憑證。',
    mend: '改用對方原本產生的 answer。',
  },
  'answer-is-the-offer': {
    says: '這就是 offer，或是從它改出來的：兩份的 o= 行相同。',
    why: 'o= 行代表是誰產生的描述，雙方不可能一樣。應該是把 offer 貼到了 answer 的位置，結果等於和自己連線。',
    mend: '改用對方 createAnswer() 產生的描述。',
  },
  'answer-media-differs': {
    says: 'offer 在這個位置是 {offered}，answer 卻是 {answered}。',
    why: 'answer 不能改變區段承載的內容。Firefox 會拒絕：「Answer and offer have different media types at m-line …」；Chromium 會認為順序錯了。',
    mend: '用 offer 的媒體種類回答，或以連接埠 0 拒絕。',
  },
  'answer-mid-missing': {
    says: 'offer 把這個區段叫做「{mid}」，answer 沒有寫。',
    why: '沒有 mid 的區段無法加入 BUNDLE，得用自己的傳輸。',
    fix: '補上 offer 的 mid',
  },
  'answer-mid-order': {
    says: 'offer 的第 {place} 個區段是「{expected}」，這裡卻是「{mid}」。',
    why: "區段是依位置對應的。Chromium 會拒絕：「The order of m-lines in answer doesn't match order in offer.」；Firefox：「Answer changes mid for level」。",
    mend: '依 offer 的順序排列區段。',
  },
  'answer-mid-unknown': {
    says: 'offer 沒有叫「{mid}」的區段，這個位置的區段叫「{expected}」。',
    why: "answer 要沿用 offer 的名字。換了名字，Firefox 會拒絕：「Answer changes mid for level」；Chromium：「The order of m-lines in answer doesn't match order in offer.」",
    fix: '改成 offer 的 mid',
  },
  'answer-mux-unoffered': {
    says: 'answer 有 rtcp-mux，offer 沒有。',
    why: 'offer 提出時，RTP 和 RTCP 才能共用連接埠；沒有提出的一方會等 RTCP 從另一個連接埠來。瀏覽器一定會提出。',
    mend: '檢查 offer：瀏覽器的 offer 每個區段都有 `a=rtcp-mux`。',
  },
  'answer-other-sections': {
    says: 'offer 有 {offered} 個區段，這份 answer 有 {answered} 個。沒有回應到的：{unanswered|無}。',
    why: 'answer 必須依相同順序對 offer 的每個區段各給一個區段。不要的就以連接埠 0 拒絕，不能省略，也不能多出來。',
  },
  'answer-payload-other-codec': {
    says: '酬載類型 {payload} 在這裡是 {codec}，在 offer 裡是 {offered}。',
    why: '同一個編號在兩個方向代表不同的編解碼器。瀏覽器不拒絕；解得對不對，要看傳送端用誰的編號。',
    mend: '每個編解碼器都用 offer 的編號。',
  },
  'answer-payload-unknown': {
    says: '酬載類型 {payload}（{codec}）不在 offer 裡。',
    why: 'answer 只能從 offer 列出的裡面選，多加的誰都不能送。兩種瀏覽器都會接受，還把它算進可以送的編解碼器。',
    mend: '從 m= 行拿掉，連同相關的行。',
  },
  'answer-protocol-differs': {
    says: 'offer 用 {offered}，answer 用 {answered}。',
    why: '區段的傳輸協定要和 offer 相同。瀏覽器不計較，其他對等端可能會。',
    fix: '改成 offer 的協定',
  },
  'answer-rid-unoffered': {
    says: 'offer 沒有叫「{rid}」的串流。',
    why: 'answer 可以少收幾條串流，不能多加。兩種瀏覽器都會略過。',
    mend: '刪掉這一行，以及 a=simulcast 裡的名字。',
  },
  'answer-sctp-port-missing': {
    says: 'answer 的資料區段沒有 a=sctp-port。',
    why: 'Firefox 會拒絕：「Answer had no codecs in common with offer」；Chromium 當作 5000。',
    fix: '補上 a=sctp-port:5000',
  },
  'answer-setup-same-role': {
    says: 'offer 和 answer 都是 {role}。',
    why: 'DTLS 交握要一方發起、一方等待。Chromium 會拒絕這個 answer，因為 offer 本來就該留下選擇；Firefox 則接受。',
    fix: '改成 {other}',
  },
  'answer-simulcast-unoffered': {
    says: 'answer 的聯播是 {direction}，offer 沒有相對的一邊。',
    why: 'offer 送的，answer 收；反過來也一樣。其他的寫法兩種瀏覽器都會略過。',
    mend: 'offer 是 `send` 就寫 `recv`，或刪掉這一行。',
  },
  'answer-ssrc-copied': {
    says: '來源 {ssrc} 是 offer 的來源。',
    why: '每個傳送端都隨機選自己的編號。兩個傳送端編號相同就是衝突，其中一方得換掉。',
    mend: '改用對方原本產生的 answer。',
  },
  'ice-lite-both': {
    says: '雙方都是 ice-lite。',
    why: '精簡版只回應檢查，所以沒有人會發出檢查；雙方直接使用對方的預設候選位址。兩部有公用位址的伺服器之間可行，瀏覽器則不會這樣。',
  },
} satisfies Record<keyof typeof PAIR_RULES, RuleWords>;
