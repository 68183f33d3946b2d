//! From the bytes of a file to its text.

use super::problem::{Diagnostic, Problem, Span};

/// A contest file is refused above this many bytes: 4 MB hold some ten thousand entries.
pub const FILE_LIMIT: usize = 4 * 1024 * 1024;

/// Takes the text out of a file's bytes. A UTF-8 byte order mark is accepted and left out.
///
/// The error is a [`Problem`] about the file as a whole.
pub fn decode_bytes(bytes: &[u8]) -> Result<&str, Diagnostic> {
    let problem = |problem| Diagnostic { span: Span { start: 0, end: 0 }, problem };
    if bytes.len() > FILE_LIMIT {
        return Err(problem(Problem::FileTooLarge));
    }
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) || is_utf16(bytes) {
        return Err(problem(Problem::FileUtf16));
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if bytes.contains(&0) {
        return Err(problem(Problem::FileBinary));
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let good = &bytes[..error.valid_up_to()];
        if looks_binary(bytes) {
            problem(Problem::FileBinary)
        } else {
            let line = good.split(|&byte| byte == b'\n').count();
            problem(Problem::FileNotUtf8 { line })
        }
    })?;
    if text.trim().is_empty() {
        return Err(problem(Problem::FileEmpty));
    }
    Ok(text)
}

/// Whether every second byte of the beginning is 0, as in UTF-16 without a mark.
fn is_utf16(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(64) & !1];
    let zeros = |from: usize| head.iter().skip(from).step_by(2).filter(|&&b| b == 0).count();
    let half = head.len() / 2;
    half >= 2 && (zeros(0) * 4 >= half * 3) != (zeros(1) * 4 >= half * 3)
}

/// Whether more than a tenth of the beginning are control characters that no text has.
fn looks_binary(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(1024)];
    let strange = head.iter().filter(|&&b| b < 0x20 && !b"\t\r\n".contains(&b)).count();
    strange * 10 > head.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_utf8_text_is_told_apart() {
        let utf16 = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>();
        let marked = [&[0xFF, 0xFE][..], &utf16("(id: 1)")].concat();
        let cases: [(&[u8], Problem); 9] = [
            (b"", Problem::FileEmpty),
            (b" \r\n\t", Problem::FileEmpty),
            (b"\xEF\xBB\xBF", Problem::FileEmpty),
            (&marked, Problem::FileUtf16),
            (&utf16("(id: 1)"), Problem::FileUtf16),
            (b"\x7FELF\0\0\0\x01\x02", Problem::FileBinary),
            (b"\x89PNG\r\n\x1a\n\x01\x02\x03", Problem::FileBinary),
            // «Ән» as Windows-1251 cannot write it; «ан» as it does.
            (b"(\n  title: \"\xE0\xED\",\n)", Problem::FileNotUtf8 { line: 2 }),
            (&vec![b' '; FILE_LIMIT + 1], Problem::FileTooLarge),
        ];
        for (bytes, problem) in cases {
            assert_eq!(decode_bytes(bytes).unwrap_err().problem, problem);
        }
        assert_eq!(decode_bytes(b"\xEF\xBB\xBF()"), Ok("()"));
        assert_eq!(decode_bytes("«Ән»".as_bytes()), Ok("«Ән»"));
    }
}
