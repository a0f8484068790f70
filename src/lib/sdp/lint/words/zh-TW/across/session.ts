// 有哪些行、放在哪裡：工作階段部分、各區段與順序。
import type { AcrossWords } from '../../across-words.js';

export const SESSION = {
  'attribute-twice': {
    says: '第二個 {attribute}，值和第 {first} 行不同。',
    why: 'Chromium 以最後一個為準，Firefox 以第一個為準：兩者的理解會不一樣。',
    mend: '刪掉不要的那一行。',
  },
  'description-twice': {
    says: '從這裡開始是另一份描述。',
    why: '`v=` 是描述的開頭。Firefox 讀到這裡就停，之後的都不算；Chromium 略過這一行，繼續往下讀。',
    mend: '只留一份描述；如果是誤貼的，就刪掉這一行。',
  },
  'direction-in-session': {
    says: '寫在區段之前的 {direction} 是給沒有自己方向的區段用的，瀏覽器卻會略過。',
    why: '依 RFC 8866，它是所有區段的預設方向；但區段自己沒寫方向時，Chromium 和 Firefox 一律當成 sendrecv。',
    mend: '把方向寫進每個區段。',
  },
  'direction-twice': {
    says: '有兩個方向：這裡是 {direction}，第 {first} 行是 {other}。',
    why: '一個區段只有一個方向。兩種瀏覽器都以最後一個為準。',
    mend: '刪掉不要的那一行。',
  },
  'last-line-unended': {
    says: '最後一行沒有換行。',
    why: 'SDP 的每一行都以 CRLF 結尾，最後一行也不例外。Chromium 會拒絕整份描述：「Invalid SDP line.」文字被去掉頭尾空白時，換行就不見了。',
    fix: '補上換行',
  },
  'line-ends-mixed': {
    says: '有些行以 CRLF 結尾，有 {count} 行只有 LF。',
    why: 'SDP 規定用 CRLF；瀏覽器也接受 LF 或兩者混用。這表示文字被編輯或拼接過。',
    fix: '全部改成 CRLF',
  },
  'line-repeated': {
    says: '和第 {first} 行一模一樣。',
    why: '說兩次和說一次意思相同。沒有壞處，但看得出這份文字是拼起來的。',
    fix: '刪掉這一行',
  },
  'section-attribute-in-session': {
    says: '{attribute} 要寫在區段裡，不該在第一個區段之前。',
    why: '它說的是某一個區段的事。寫在這裡，瀏覽器接受，但不起作用。',
    mend: '移到它所屬的區段裡。',
  },
  'section-line-order': {
    says: '這個 {line} 行在區段裡的位置太後面。',
    why: '區段內的順序是 m i c b k a。瀏覽器不計較，但較嚴格的程式（例如 SIP 閘道）可能拒絕。',
    mend: '依這個順序往前移。',
  },
  'session-attribute-in-section': {
    says: '{attribute} 要寫在第一個區段之前，不該在第 {head} 行的 m= 之後。',
    why: '它說的是整個工作階段的事。寫在這裡，瀏覽器接受，但不起作用。',
    mend: '移到第一個 m= 之前。',
  },
  'session-line-in-section': {
    says: '{line} 應該在第一個區段之前，不該在第 {head} 行的 m= 之後。',
    why: '它說的是整個工作階段。寫在這裡，兩種瀏覽器都會略過。',
    mend: '移到第一個 m= 之前，順序是 v o s i u e p c b t r z。',
  },
  'session-line-missing': {
    says: '這份描述缺少 {missing}。',
    why: '每份描述都以 `v=`、`o=`、`s=` 開頭，屬性之前還要有 `t=`。少了任何一行，Chromium 都會拒絕：「Expect line: v=」；Firefox 只容許少 `s=`。',
    mend: '在該出現的位置補上：`v=0`、`o=- 1 1 IN IP4 127.0.0.1`、`s=-`、`t=0 0`。',
  },
  'session-line-order': {
    says: '這個 {line} 行和第 {place} 行的 {other} 前後顛倒。',
    why: '第一個區段之前的順序是固定的：v o s i u e p c b t r z k a。Chromium 嚴格照這個順序讀，不合就拒絕整份描述：「Expect line: …」或「Expects m line.」',
    fix: '依順序排好',
  },
  'session-line-twice': {
    says: '這是第二個 {line} 行，第一個在第 {first} 行。',
    why: '第一個區段之前，這種行 Chromium 只讀一個；遇到第二個就拒絕整份描述：「Expect line: t=」。',
    mend: '刪掉其中一行。',
  },
} satisfies AcrossWords;
