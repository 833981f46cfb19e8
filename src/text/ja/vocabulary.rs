//! Names of the closed lists, and the legend. In Japanese.

use crate::text::messages::{EventKinds, Exactnesses, Legend, Named, Relations, Roles, Statuses};

const fn named(name: &'static str, explained: &'static str) -> Named {
    Named { name, explained }
}

pub(super) const STATUSES: Statuses = Statuses {
    stated: named("記載", "出典に書かれています。"),
    inferred: named("推定", "出典の記述から導かれます。理由を示しています。"),
    opinion: named("見解", "出典の判断です。引用であり、事実としては述べません。"),
    other_source: named("他の資料", "主な出典とは別の資料に書かれています。"),
    disputed: named("不一致", "資料が食い違っています。すべて示しています。"),
};

pub(super) const EVENT_KINDS: EventKinds = EventKinds {
    activity: "活動",
    event: "出来事",
    edition: named("開催回", "繰り返される活動の1回です。"),
    milestone: named("節目", "活動の中で起きたことです。"),
    target: named("目標", "ある時までに目指したことです。終了ではありません。"),
    context: named("背景", "活動の周辺で起きたことです。"),
};

pub(super) const ROLES: Roles = Roles {
    source: named("支援元", "支援がここから来ています。"),
    host: named("実施地", "ここで行われます。"),
    beneficiary: named("支援先", "ここの人々のために行われます。"),
    headquarters: named("所在地", "参加する組織の所在地であり、それ以上の意味はありません。"),
};

pub(super) const EXACTNESSES: Exactnesses =
    Exactnesses {
        exact: "正確な位置", approximate: "おおよその位置", area: "点ではなく範囲", unlocated: "位置は不明"
    };

pub(super) const RELATIONS: Relations =
    Relations { predecessor: "前身", successor: "後身", part_of: "上位の組織", member_of: "加盟先" };

pub(super) const LEGEND: Legend = Legend {
    title: "時間の描き方",
    known: named("確か", "日付あり"),
    window: named("幅", "この間に開始・終了。高さが確かさ"),
    planned: named("予定", "出典の予定。事実ではない"),
    going_on: named("継続中", "出典の日付より先は薄れる"),
    undated: named("日付なし", "破線は推定。長さに意味なし"),
    open: named("不明", "終了の記載なし"),
    somewhere: named("期間内のいずれか", "年だけ分かる出来事"),
    month: named("月", "横線は月の幅"),
    about: named("頃（~）", "波線"),
    doubtful: named("疑わしい（?）", "点線と記号"),
    target: named("目標", "旗。終了ではない"),
    stated: named("記載", "塗り"),
    inferred: named("推定", "破線"),
    other_source: named("他の資料", "二重線"),
    disputed: named("不一致", "資料が食い違う。二つに割れた印か、別の日付を示す下の線"),
    caveat: "薄れる部分と斜線の長さには出典がありません。",
};
