//! A juror's paper sheet, typed by the secretary: twice, with a slip between.

use alqa::contest::Lang;
use alqa::text::Word;

use crate::gala::{CRITERIA, DUETS, Gala, JURORS, say, wait_open, wait_row, wait_saved};
use crate::pty::{Session, key};

const KK: Lang = Lang::Kk;

/// Types a whole sheet and looks it over.
fn sheet(secretary: &Session, marks: &str) {
    for mark in marks.chars() {
        secretary.send(format!("{mark}\r"));
    }
    secretary.wait_for(&say(KK, Word::SecretaryReview)).send(key::ENTER);
}

#[test]
fn a_paper_sheet_is_typed_twice_and_the_ranking_has_it() {
    let gala = Gala::new(2, 2);
    let stage = gala.stage(KK);
    stage.wait_for(DUETS[0]).send(key::ENTER);
    wait_open(&stage, KK);
    stage.wait_for("[0/2]");

    // The start screen's last lines are the secretary, the ranking, the host.
    let secretary = gala.start(KK, &[]);
    secretary
        .wait_for(&say(KK, Word::StartWho))
        .send(key::END)
        .send(key::UP.repeat(2))
        .send(key::ENTER);
    secretary.wait_for(&say(KK, Word::SecretaryTypeFirst)).send(key::RIGHT).send(key::ENTER);
    secretary.wait_for(&say(KK, Word::SecretaryFirst)).wait_for(JURORS[1]).wait_for(DUETS[0]);
    // The Kazakh number row: 9, 8, 7, 10, 6.
    sheet(&secretary, "ұү.қ,");
    secretary.wait_for(&say(KK, Word::SecretarySecond)).wait_for(JURORS[1]);
    wait_saved(&secretary, KK);
    sheet(&secretary, "98706");
    wait_row(&secretary, &[DUETS[0], "◆"]);
    stage.wait_for("[1/2]");

    // The chair's own sheet: the second typing slips.
    secretary.send(key::LEFT).send(key::ENTER).wait_for(&say(KK, Word::SecretaryFirst));
    secretary.wait_for(JURORS[0]);
    sheet(&secretary, "88888");
    secretary.wait_for(&say(KK, Word::SecretarySecond));
    sheet(&secretary, "88688");
    secretary.wait_for(&say(KK, Word::SecretaryDiffers));
    wait_row(&secretary, &[CRITERIA[2], "8", "6"]);
    stage.wait_for("[1/2]");
    secretary.send(key::ENTER).wait_for(&say(KK, Word::SecretarySecond));
    sheet(&secretary, "88888");
    stage.wait_for("[2/2]");
    // 40 from each juror.
    wait_row(&stage, &[DUETS[0], "40"]);
    let kinds: Vec<_> = gala.events().into_iter().skip(3).map(|event| event.kind).collect();
    assert_eq!(kinds, ["paper_typed", "ballot_from_paper", "paper_typed", "ballot_from_paper"]);
    let last = &gala.events()[4];
    assert_eq!(last.author.split('@').next(), Some("secretary"));
    assert_eq!(last.what["marks"], serde_json::json!(["9", "8", "7", "10", "6"]));
}
