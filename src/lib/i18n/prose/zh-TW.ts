// The 24 steps in Traditional Chinese as written in Taiwan: its own text, not a translation.
import type { Prose } from '../prose.js';

export const prose = {
  intro: {
    title: '用 24 個步驟看兩個真實的對等端找到彼此',
    paragraphs: [
      'Peer A 與 Peer B 是兩個真正的 `RTCPeerConnection`，畫面上的狀態、描述與候選位址全都出自瀏覽器，不是動畫示意。起初它們對彼此一無所知；走完之後，雙方看得到對方的畫面，還多了一條資料通道。',
      '按**下一步**執行一個步驟，或按**播放**讓它們依序進行；**上一步**只是回頭看先前的那一刻，不會動到連線。每一步都會留下痕跡，認得這些痕跡，日後自己的連線失敗時，就知道是斷在哪一段。',
    ],
  },
  steps: [
    {
      title: '雙方先連上信令伺服器',
      paragraphs: [
        '兩端都不知道對方在哪裡，得先到一個彼此都連得到的地方碰頭，這就是**信令伺服器**，負責轉交雙方的訊息。WebRTC 沒有規定它怎麼做：WebSocket、HTTP，甚至複製貼上都行；在這個頁面上，它是每端各一個信箱。',
        '它不經手影音，連線建立之後關掉也無妨。這一步若失敗，WebRTC 其實還沒上場：先查網址、登入與 proxy，再確認雙方是不是進了同一個房間。',
      ],
    },
    {
      title: 'Peer A 寫出 offer，並開始蒐集候選位址',
      paragraphs: [
        'A 先加入影音軌與資料通道，再由 `createOffer()` 寫成 SDP：要傳哪些媒體、能用哪些編解碼器，還有 ICE 帳密與憑證指紋。第一條資料通道若在這之後才建立，就不在 offer 裡，不重新協商便永遠不會打開。',
        '`setLocalDescription()` 讓 offer 在 Peer A 生效（`have-local-offer`），**候選位址也從這一刻開始蒐集**，所以步驟 10–13 對 STUN 與 TURN 的詢問，若有的話，其實現在就送出了。要送給對方的那一份在此定稿，不含任何候選位址。',
      ],
    },
    {
      title: 'Peer A 送出不含候選位址的 offer',
      paragraphs: [
        'A 把 offer 以純文字交給信令伺服器。送的是**步驟 2 定稿的那一份**，裡面一個候選位址也沒有，位址要到步驟 14 才另外送。這就是 trickle ICE（RFC 8838）：誰都不必等蒐集完成。',
        '若改送 `pc.localDescription`，已經找到的候選位址會一併帶走；若堅持等到蒐集完成，只要有一台伺服器不回應，就可能拖上 40 秒。要是這一步送不出去，Peer B 根本不會知道有人找它。',
      ],
    },
    {
      title: '信令伺服器把 offer 交給 Peer B',
      paragraphs: [
        '伺服器不必看懂內容，只要完整、不重複、依序送達。畫面把「送進伺服器」與「交到對方手上」分成兩段，因為兩段會各自出錯：伺服器收下了，Peer B 卻可能已經離線，或待在另一個房間。',
        '內容若在半路受損，要到下一步才會發作。常見的有：換行變成字面上的 `\\r\\n`、好幾行黏在一起、最後一行少了換行。此刻 Peer B 什麼都還沒套用，信令狀態仍是 `stable`。',
      ],
    },
    {
      title: 'Peer B 把 offer 設為遠端描述',
      paragraphs: [
        '`setRemoteDescription(offer)` 解析內容，替每個音訊、視訊段落建立 transceiver。B 從此知道 A 的編解碼器、ICE 帳密與憑證指紋，至於 A 的位址，一個也還不知道。信令狀態變成 `have-remote-offer`。',
        '從現在起，B 才收得下候選位址；更早加入的話會得到 `InvalidStateError`（The remote description was null），這是最多人回報的錯誤。要是 B 在這期間也送出自己的 offer，就成了 **glare**（兩邊同時提出 offer），其中一方必須 rollback。',
      ],
    },
    {
      title: 'Peer B 寫出 answer，並開始蒐集候選位址',
      paragraphs: [
        'B 加入自己的影音軌，`createAnswer()` 再從 offer 裡留下雙方都會的部分。answer 的媒體段落必須與 offer 同數量、同順序，不要的段落把連接埠設成 0，不能刪掉；段落對調的 answer，Peer A 會拒收。',
        '`setLocalDescription(answer)` 讓 B 進入 `stable`，**同時開始蒐集候選位址**，所以步驟 17–20 的詢問，若有的話，其實現在就送出了。連通檢查則還不能做：沒有 A 的候選位址，就沒有配對可測。',
      ],
    },
    {
      title: 'Peer B 送出不含候選位址的 answer',
      paragraphs: [
        '送出的是**步驟 6 定稿的 answer**，之後蒐集到的位址留待步驟 21。裡面有 B 的 ICE ufrag 與密碼，A 要靠它簽署送往 B 的檢查；還有憑證指紋，DTLS 交握時 B 出示的憑證必須與它相符。',
        'answer 若在這裡遺失，A 會一直停在 `have-local-offer`，既不報錯也不逾時。從 A 看來，這和 B 根本沒收到 offer 一模一樣，所以每一段轉送都要留下紀錄，才分得出斷在哪裡。',
      ],
    },
    {
      title: '信令伺服器把 answer 交給 Peer A',
      paragraphs: [
        'A 一直在 `have-local-offer` 等著。answer 必須回到**當初寫出 offer 的那一個連線物件**：同時有好幾條連線時，給錯了也可能照樣套用成功，要等到 ICE 或 DTLS 失敗才看得出來。',
        '而且只能交一次。用戶端斷線重連後若又訂閱一遍，每則訊息都會收到兩次，第二份 answer 碰上的是已經 `stable` 的連線，下一步就會出錯。',
      ],
    },
    {
      title: 'Peer A 套用 answer，協商完成',
      paragraphs: [
        '`setRemoteDescription(answer)` 讓 A 也進入 `stable`，編解碼器、傳輸方向、ICE 帳密與憑證指紋就此談定。同一份 answer 再套用一次會被拒絕，得到 `InvalidStateError`（Called in wrong state: stable）。',
        '談定不等於連上。到目前為止沒有交換過任何位址，兩端的 ICE 都還是 `new`；沒有配對，也就無從逾時，想停多久都行。offer 若既沒有媒體也沒有資料通道，就會毫無錯誤地永遠停在這裡。',
      ],
    },
    {
      title: 'Peer A 向 STUN 伺服器詢問自己的對外位址',
      paragraphs: [
        '在 NAT 後面，A 只知道自己的私有位址。它用之後要傳資料的同一個 socket 送出 **Binding request**，讓伺服器看看這個封包像是從哪裡來的。這件事由瀏覽器自己做，其實緊接在步驟 2 的 `setLocalDescription()` 之後。',
        'STUN 只告訴你位址，影音從不經過它。沒有伺服器可問，或設定為只用中繼時，這一步會略過。在同一台電腦或同一個區域網路裡，光靠 host 候選位址也連得起來。',
      ],
    },
    {
      title: 'STUN 伺服器回覆它看到的位址',
      paragraphs: [
        '回應把封包的來源位址放在 **XOR-MAPPED-ADDRESS** 裡，先做 XOR，免得有些 NAT 連封包內容裡的位址也改寫。瀏覽器據此產生 `srflx`（server-reflexive）候選位址。網頁只看得到這個結果，所以這一來一往是推論得來的。',
        '伺服器不回應時，會出現 `icecandidateerror` 701，有時要等 40 秒，但往往無妨，因為別的伺服器或網路介面已經成功了。問過伺服器、蒐集也完成了，卻既沒有 `srflx` 也沒有錯誤，表示 A 沒有另外的對外位址。',
      ],
    },
    {
      title: 'Peer A 向 TURN 伺服器要求中繼位址',
      paragraphs: [
        '兩邊都是對稱型 NAT，或 UDP 被擋掉時，沒有直達的路，封包得靠**中繼**轉送。A 用 `Allocate` 提出請求，第一次**依設計會先得到 401**：這個回應帶來 realm 與 nonce，A 再以密碼簽署，重新請求一次。',
        '這段其實也緊接在步驟 2 之後，一開始蒐集就發生了。沒有設定 TURN 伺服器時，這一步會略過；雙方的 NAT 若不容許直連，就再也沒有別的路可走。',
      ],
    },
    {
      title: 'TURN 伺服器借給 Peer A 一組位址與連接埠',
      paragraphs: [
        '回應裡的 **XOR-RELAYED-ADDRESS** 是伺服器自己的一組位址與連接埠，預設借十分鐘，使用期間會持續續借。它成為 `relay` 候選位址，優先權最低：沒有更好的路，或設定為只用中繼時，ICE 才會用它。',
        '密碼錯了也不會拋出例外，流程照樣走下去，只是 `relay` 候選位址一直不出現，`icecandidateerror` 則報 401。在家裡連得上、到公司卻連不上的連線，缺的常常就是這一個。',
      ],
    },
    {
      title: 'Peer A 送出找到的候選位址',
      paragraphs: [
        '每個候選位址都是一個可能找得到 A 的地方：`host` 是本機網路介面，`srflx` 是 NAT 外側，`relay` 在 TURN 伺服器上。本頁**把它們留到現在才送**；實際的程式則是 `onicecandidate` 報一個就送一個。之後才找到的會單獨送出。',
        '`host` 有時是結尾為 `.local` 的隨機名稱：在取得攝影機或麥克風權限之前，mDNS 會遮住私有位址。最後的 `null` 只表示蒐集結束。如果一個候選位址都沒有，不是沒有可用的網路介面，就是設定為只用中繼，卻沒有 TURN 伺服器肯借。',
      ],
    },
    {
      title: '信令伺服器把 A 的候選位址交給 Peer B',
      paragraphs: [
        '同一台伺服器，同樣的兩段路：每個候選位址一則訊息，依序送達，並附上所屬媒體段落的 `sdpMid`。`max-bundle` 讓音訊、視訊與資料共用同一條傳輸通道，所以一組候選位址就夠大家用。',
        '候選位址可能跑得比描述還快。如果它先到，要先收在一旁，等 `setRemoteDescription()` 完成再加入；在那之前，`addIceCandidate()` 一律拒收。',
      ],
    },
    {
      title: 'Peer B 加入 A 的候選位址，開始連通檢查',
      paragraphs: [
        '`addIceCandidate()` 把 A 的位址與 B 自己的位址配成對，B 再對每一對送出**連通檢查**，也就是以 A 的 ICE 密碼簽署的 STUN 請求。檢查只要送到 A，A 從封包來源就知道 B 在哪裡，這叫 **peer-reflexive** 候選位址，不必有人轉告。',
        '因此在同一台電腦或同一個網路裡，B 的檢查不請自來也到得了 A，連線**此刻就通了**，A 手上還沒有 B 的任何候選位址。隔著會過濾的 NAT，或只用中繼時，則要等到步驟 23，其間 B 可能變成 `disconnected`，再變成 `failed`。',
      ],
    },
    {
      title: 'Peer B 向 STUN 伺服器詢問自己的對外位址',
      paragraphs: [
        'B 未必和 A 在同一個 NAT 後面，所以得自己問。這個問題其實緊接在步驟 6 的 `setLocalDescription(answer)` 之後送出，答案通常早就到了；切換成實際發生的順序，就看得到這一問一答真正的位置。',
        '雙方不必用同一台伺服器，也不必在同一個網路。A 連得到的伺服器，B 那邊可能被擋，所以連線失敗時兩端都要看。沒有伺服器可問，或設定為只用中繼時，這一步會略過。',
      ],
    },
    {
      title: 'STUN 伺服器回覆它看到的 Peer B 位址',
      paragraphs: [
        '回應讓 B 有了自己的 `srflx` 候選位址。它若與 B 的某個 host 位址相同，就是重複的，瀏覽器會丟掉它：STUN 明明回答了，卻看不到 `srflx`。兩端在同一台電腦上，或 B 的網路介面本身就有公用 IP 時，都可能如此。',
        '對外位址不一定人人能用。**對稱型 NAT** 對每個目的地都換一個連接埠，STUN 伺服器看到的那個連接埠對 A 沒有用處；兩邊都是這種 NAT 時，只靠 STUN 永遠連不起來。',
      ],
    },
    {
      title: 'Peer B 向 TURN 伺服器要求中繼位址',
      paragraphs: [
        '做法和 A 一樣：`Allocate`，得到附上 realm 與 nonce 的 401，再帶著使用者名稱與簽章送一次 `Allocate`。看封包時，別把第一個 401 當成密碼錯誤；簽署過的請求還是得到 401，才是真的錯了。這些其實都緊接在步驟 6 之後。',
        'TURN 的帳密常有時效，過期後才開始的連線拿不到中繼位址。沒有設定 TURN 伺服器時，這一步會略過。只要有一端取得中繼，往往就足以讓雙方連上。',
      ],
    },
    {
      title: 'TURN 伺服器借給 Peer B 一組位址與連接埠',
      paragraphs: [
        'B 的中繼位址像一扇門，**一開始是關著的**。對方送來的封包會被伺服器丟掉，直到 B 用 `CreatePermission` 許可對方的位址；瀏覽器要先拿到對方的候選位址，才知道該許可誰。',
        '所以只用中繼時，雙方都拿到對方的候選位址之前，不可能連上。中繼轉送的是加密過的封包：它看得到誰和誰往來、流量多少，看不到內容。',
      ],
    },
    {
      title: 'Peer B 送出找到的候選位址',
      paragraphs: [
        'B 的位址走的是 A 在步驟 14 走過的路。在同一台電腦上，A 可能早就和 B 通了，這些位址只是多給它幾組備用的配對；若隔著會過濾的 NAT，或只用中繼，少了它們就連不上。',
        '先 A 後 B 是為了好讀，實際的程式兩個方向同時送。只送了單一方向，是很會躲的錯誤：在辦公室的網路裡一切正常，到了各自家裡才連不上。',
      ],
    },
    {
      title: '信令伺服器把 B 的候選位址交給 Peer A',
      paragraphs: [
        '候選位址是一行文字：foundation、component、協定、優先權、位址、連接埠、類型。請原封不動轉交。優先權壞掉或 `sdpMid` 不存在，瀏覽器會報錯拒收；ufrag 若屬於 ICE 重新啟動之前的那一輪，則會默默收下，但不會採用。',
        '到這裡，除了晚到的候選位址，信令伺服器的工作告一段落。日後要重新協商，或換了網路而必須重新啟動 ICE 時，才會再用到它。',
      ],
    },
    {
      title: 'Peer A 加入 B 的候選位址，檢查其餘配對',
      paragraphs: [
        'A 把 B 的位址與自己的配成對，逐一檢查，若用了 TURN 伺服器，也在上面許可這些位址。A 是送出 offer 的一方，因此擔任 **controlling**，由它提名最後要用的配對。先前 B 的檢查若一直被擋，連線會在這一步接通。',
        '等待期間變成 `failed` 的一端會在這裡恢復，因為檢查終於到得了了。除了這種情況，`disconnected` 可能自己好轉，`failed` 則要重新啟動 ICE 才救得回來。',
      ],
    },
    {
      title: '點對點通道已經打開',
      paragraphs: [
        '有一組配對能用還不夠。雙方接著做 **DTLS** 交握，各自拿對方的憑證比對 SDP 裡的指紋；在這之上，再由 SCTP 承載資料通道。ICE 已是 `connected`、`connectionState` 卻變成 `failed`，就是這次交握失敗了。',
        '通道可能**早在這一步之前就開了**：B 的檢查到得了 A 時，是步驟 16；只用中繼，或隔著會過濾的 NAT 時，是步驟 23。現在關掉信令伺服器也無妨。若始終沒有一組配對成功，先看兩端有沒有 `relay` 候選位址。',
      ],
    },
  ],
} satisfies Prose;
