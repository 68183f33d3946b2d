use proptest::prelude::*;

use super::*;

/// What the bytes mean, the silence after them included.
fn decode(bytes: &[u8]) -> Vec<Input> {
    let (mut decoder, mut out) = (Decoder::new(), Vec::new());
    decoder.feed(bytes, &mut out);
    decoder.idle(&mut out);
    out
}

/// As `decode`, in short: `c-x` and `a-x` for Ctrl and Alt, `^x` for the base key.
fn told(bytes: impl AsRef<[u8]>) -> String {
    let name = |input: &Input| match input {
        Input::Paste(text) => format!("paste({text})"),
        Input::Key(key) => {
            let code = match key.code {
                Code::Char(char) => char.to_string(),
                code => format!("{code:?}"),
            };
            let base = key.base.map(|base| format!("^{base}")).unwrap_or_default();
            format!(
                "{}{}{code}{base}",
                if key.ctrl { "c-" } else { "" },
                if key.alt { "a-" } else { "" }
            )
        }
    };
    decode(bytes.as_ref()).iter().map(name).collect::<Vec<_>>().join(" ")
}

#[test]
fn plain_keys_of_every_layout() {
    for (bytes, keys) in [
        ("8", "8"),
        ("789", "7 8 9"),
        ("ә\",", "ә \" ,"),
        ("йҚ€🎤", "й Қ € 🎤"),
        ("\r\n", "Enter Enter"),
        ("\t \x7f\x08", "Tab   Backspace Backspace"),
        ("\x03\x1a\x01", "c-c c-z c-a"),
        ("\x00\x1c\x1d\x1e\x1f", "c-  c-\\ c-] c-^ c-_"),
        ("\x1b", "Esc"),
        ("\x1b\x1b", "Esc Esc"),
        ("\x1bq\x1bә\x1b\r\x1b\x7f\x1b\x03", "a-q a-ә a-Enter a-Backspace c-a-c"),
    ] {
        assert_eq!(told(bytes), keys, "{bytes:?}");
    }
}

#[test]
fn named_keys_of_xterm_rxvt_and_the_linux_console() {
    for (bytes, keys) in [
        ("\x1b[A\x1b[B\x1b[C\x1b[D\x1b[H\x1b[F", "Up Down Right Left Home End"),
        ("\x1bOA\x1bOB\x1bOC\x1bOD\x1bOH\x1bOF", "Up Down Right Left Home End"),
        ("\x1bOP\x1bOQ\x1bOR\x1bOS\x1bOM\x1bOI", "F(1) F(2) F(3) F(4) Enter Tab"),
        ("\x1b[1~\x1b[2~\x1b[3~\x1b[4~", "Home Insert Delete End"),
        ("\x1b[5~\x1b[6~\x1b[7~\x1b[8~", "PageUp PageDown Home End"),
        ("\x1b[11~\x1b[12~\x1b[13~\x1b[14~\x1b[15~", "F(1) F(2) F(3) F(4) F(5)"),
        ("\x1b[17~\x1b[18~\x1b[19~\x1b[20~\x1b[21~", "F(6) F(7) F(8) F(9) F(10)"),
        ("\x1b[23~\x1b[24~\x1b[25~\x1b[16~", "F(11) F(12)"),
        ("\x1b[[A\x1b[[B\x1b[[E", "F(1) F(2) F(5)"),
        ("\x1b[1;5A\x1b[1;2A\x1b[1;3D\x1b[3;5~", "c-Up Up a-Left c-Delete"),
        ("\x1b[1;2P\x1b[1;5R\x1b[15;2~\x1b[R\x1b[Q", "F(1) c-F(3) F(5) F(3) F(2)"),
        ("\x1b[Z\x1b[9;2u\x1b[27;2;9~", "BackTab BackTab BackTab"),
        ("\x1b[a\x1bOa\x1b[3$\x1b[3^\x1b[3@", "Up c-Up Delete c-Delete c-Delete"),
        ("\x1bO5C", "c-Right"),
        ("\x1bOp\x1bOy\x1bOn\x1bOl", "0^0 9^9 .^. ,^,"),
        ("\x1b\x1b[A", "Esc Up"),
    ] {
        assert_eq!(told(bytes), keys, "{bytes:?}");
    }
}

/// The vectors of `terminal-bytes.json`, where crossterm lost the base key, and more of their kind.
#[test]
fn the_base_key_is_kept() {
    for (bytes, keys) in [
        ("\x1b[1089::99;5u", "c-с^c"),
        ("\x1b[1241::50u", "ә^2"),
        ("\x1b[1241:1240:50;2u", "Ә^2"),
        ("\x1b[1241::50;2u", "Ә^2"),
        ("\x1b[1241::50;65u", "Ә^2"),
        ("\x1b[1241::50;66u", "ә^2"),
        ("\x1b[1241::50;1;1240u", "Ә^2"),
        ("\x1b[44::54;1u", ",^6"),
        ("\x1b[57400;129u", "1^1"),
        ("\x1b[57399u\x1b[57408u", "0^0 9^9"),
        ("\x1b[57409u\x1b[57416u", ".^. ,^,"),
        ("\x1b[57410u\x1b[57413u\x1b[57415u", "/^/ +^+ =^="),
        ("\x1b[57414u\x1b[57417u\x1b[57426u\x1b[57427u", "Enter Left Delete"),
        ("\x1b[27u\x1b[13u\x1b[127u\x1b[9u", "Esc Enter Backspace Tab"),
        ("\x1b[97;3u\x1b[97;33u\x1b[97;9u", "a-a a-a"),
        ("\x1b[27;5;99~\x1b[27;5;1089~\x1b[27;2;65~", "c-c c-с A"),
        ("\x1b[113;1:1u\x1b[113;1:2u\x1b[113;1:3u\x1b[1;1:3A", "q q"),
        ("\x1b[57358u\x1b[0u\x1b[1114112u\x1b[8238u", ""),
    ] {
        assert_eq!(told(bytes), keys, "{bytes:?}");
    }
}

#[test]
fn reports_and_replies_are_swallowed_whole() {
    for reply in [
        "\x1b[I\x1b[O",
        "\x1b[<0;10;20M\x1b[<0;10;20m",
        "\x1b[M !!",
        "\x1b[32;10;20M",
        "\x1b[?62;22c\x1b[>1;10;0c",
        "\x1b[1;1R\x1b[24;80R",
        "\x1b[?2026;2$y",
        "\x1b[?1u\x1b[?10u",
        "\x1b[8;24;80t",
        "\x1b]11;rgb:0000/0000/0000\x07",
        "\x1b]10;rgb:ffff/ffff/ffff\x1b\\",
        "\x1bP>|terminal(1)\x1b\\",
        "\x1b_Gi=1;OK\x1b\\",
    ] {
        assert_eq!(told(reply), "", "{reply:?}");
        assert_eq!(told(format!("{reply}8")), "8", "{reply:?}");
    }
}

#[test]
fn what_never_ends_is_dropped_at_the_first_silence() {
    for orphan in [
        "\x1b[", "\x1b[<", "\x1b[1;", "\x1bO", "\x1b[[", "\x1b[M", "\x1b]0;x", "\x1bP", "\x1b_",
        "ә",
    ] {
        let bytes = &orphan.as_bytes()[..orphan.len() - usize::from(orphan == "ә")];
        let (mut decoder, mut out) = (Decoder::new(), Vec::new());
        decoder.feed(bytes, &mut out);
        assert_eq!(decoder.patience(), Some(SEQUENCE_PAUSE), "{orphan:?}");
        decoder.idle(&mut out);
        assert_eq!(decoder.patience(), None);
        assert_eq!(out, [], "{orphan:?}");
        decoder.feed(b"789", &mut out);
        assert_eq!(out.len(), 3, "{orphan:?}");
    }
}

#[test]
fn without_a_silence_the_next_control_letter_or_limit_ends_it() {
    assert_eq!(told("\x1b[\r"), "Enter");
    assert_eq!(told("\x1b[12ә"), "ә");
    assert_eq!(told("\x1b[1\x1b[A"), "Up");
    assert_eq!(told("\x1b]0;title\r"), "Enter");
    assert_eq!(told("\x1b]0;title\x1b[A"), "Up");
    assert_eq!(told("\x1bO\r"), "Enter");
    assert_eq!(told("\x1b[[9"), "9");
    assert_eq!(told("\x1b[M\r"), "Enter");
    let digits = decode(format!("\x1b[{}", "5".repeat(200)).as_bytes());
    assert!((200 - LONGEST_SEQUENCE - 1..200).contains(&digits.len()), "{}", digits.len());
    let letters = decode(format!("\x1b]{}", "я".repeat(1000)).as_bytes());
    assert!(letters.len() > 400, "{}", letters.len());
}

#[test]
fn invalid_utf8_is_dropped_and_nothing_else() {
    for bytes in [
        &b"\xff7"[..],
        b"\x807",
        b"\xd37",
        b"\xe2\x827",
        b"\xed\xa0\x807",
        b"\xf4\x90\x80\x807",
        b"\xc0\x807",
        b"\xc2\x857",
    ] {
        assert_eq!(told(bytes), "7", "{bytes:?}");
    }
    assert_eq!(told("\u{202e}7\u{2066}"), "7");
}

#[test]
fn pastes_are_one_clean_line() {
    assert_eq!(told("\x1b[200~Айгерім\x1b[201~8"), "paste(Айгерім) 8");
    assert_eq!(told("\x1b[200~a\r\nb\tc\rd\n\x1b[201~"), "paste(a b c d)");
    assert_eq!(told("\x1b[200~a\x1b[31m\x07\u{202e}\u{9b}b\x1b[201~"), "paste(a[31mb)");
    assert_eq!(told("\x1b[200~a\x1b[20\x1b\x1b[201~"), "paste(a[20)");
    assert_eq!(told(b"\x1b[200~a\xffb\xd3\x1b[201~".as_slice()), "paste(ab)");
    assert_eq!(told("\x1b[200~\x1b[201~8\x1b[201~9"), "8 9");
}

#[test]
fn a_paste_without_an_end_is_over_at_the_first_silence() {
    let (mut decoder, mut out) = (Decoder::new(), Vec::new());
    decoder.feed(b"\x1b[200~789\x1b[20", &mut out);
    assert_eq!(decoder.patience(), Some(PASTE_PAUSE));
    decoder.idle(&mut out);
    assert_eq!(out, [Input::Paste("789".to_owned())]);
    decoder.feed(b"7", &mut out);
    assert_eq!(out.len(), 2);
}

#[test]
fn a_long_paste_is_cut_and_consumed() {
    let text = "ә".repeat(600_000);
    let out = decode(format!("\x1b[200~{text}\x1b[201~8").as_bytes());
    let [Input::Paste(kept), Input::Key(key)] = out.as_slice() else { panic!("{}", out.len()) };
    assert_eq!(kept.len(), LONGEST_PASTE);
    assert_eq!(*key, Key::char('8'));
}

/// Bytes as a broken terminal could send them: noise, and pieces of real sequences.
fn noise() -> impl Strategy<Value = Vec<u8>> {
    let pieces: Vec<&'static [u8]> = vec![
        b"\x1b",
        b"\x1b[",
        b"\x1b[<",
        b"\x1bO",
        b"\x1b]",
        b"\x1bP",
        b"\x1b\\",
        b"\x07",
        b"\x1b[200~",
        b"\x1b[201~",
        b"\x1b[M",
        b"\x1b[[",
        b";",
        b":",
        b"1",
        b"27",
        b"u",
        b"~",
        b"$",
        b"A",
        b"\r",
        b"\xd3",
        b"\x99",
        b"q",
    ];
    let piece = prop_oneof![
        3 => proptest::sample::select(pieces).prop_map(<[u8]>::to_vec),
        1 => proptest::collection::vec(any::<u8>(), 0..8),
    ];
    proptest::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn after_any_noise_and_a_silence_a_key_is_a_key(noise in noise()) {
        let (mut decoder, mut out) = (Decoder::new(), Vec::new());
        decoder.feed(&noise, &mut out);
        if decoder.patience().is_some() {
            decoder.idle(&mut out);
        }
        prop_assert_eq!(decoder.patience(), None);
        out.clear();
        decoder.feed("7ә\x1b[A".as_bytes(), &mut out);
        prop_assert_eq!(out, [Key::char('7'), Key::char('ә'), Key::plain(Code::Up)].map(Input::Key));
    }

    #[test]
    fn packets_do_not_matter(noise in noise(), cuts in proptest::collection::vec(1..9_usize, 1..9)) {
        let (mut decoder, mut out) = (Decoder::new(), Vec::new());
        let mut rest = noise.as_slice();
        for cut in cuts.iter().cycle() {
            if rest.is_empty() {
                break;
            }
            let (packet, later) = rest.split_at(rest.len().min(*cut));
            decoder.feed(packet, &mut out);
            rest = later;
        }
        decoder.idle(&mut out);
        prop_assert_eq!(out, decode(&noise));
    }

    #[test]
    fn nothing_hostile_comes_through(noise in noise()) {
        for input in decode(&noise) {
            match input {
                Input::Paste(text) => prop_assert!(text.chars().all(is_text)),
                Input::Key(key) => {
                    if let Code::Char(char) = key.code {
                        prop_assert!(is_text(char));
                    }
                }
            }
        }
    }

    #[test]
    fn memory_stays_small(noise in noise()) {
        let (mut decoder, mut out) = (Decoder::new(), Vec::new());
        for _ in 0..20 {
            decoder.feed(&noise, &mut out);
            prop_assert!(decoder.held.capacity() <= 2 * LONGEST_PASTE);
        }
    }
}
