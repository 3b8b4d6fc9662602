//! `ajar evaluate`: what the predictions are worth, on a stream of messages that somebody brings along.

use super::Failure;
use crate::domain::model::{Model, evaluate::Evaluation};
use clap::Args;
use std::io::{self, BufRead, Read, Write};

/// Mistakes that are told one by one.
const TOLD: u64 = 20;
/// Bytes of a line: names of people may be long, and no file is one line.
const LONGEST: u64 = 10_000;

/// What the predictions may go by.
#[derive(Args)]
pub struct Options {
    /// Leave out what somebody does at other numbers than the one asked about
    #[arg(long)]
    each_number_alone: bool,
    /// Begin with nothing instead of with what ships
    #[arg(long)]
    from_nothing: bool,
}

/// # Errors
/// A line was not understood, after all others were answered; or nothing more can be read or written.
pub fn run(options: &Options) -> Result<(), Failure> {
    let mut evaluation = if options.from_nothing { Evaluation::new(Model::blank()) } else { Evaluation::default() };
    if options.each_number_alone {
        evaluation = evaluation.alone();
    }
    let told = |number: u64, why: &str| {
        if number <= TOLD {
            eprintln!("ajar: {why}");
        }
    };
    match answer(evaluation, io::stdin().lock(), io::stdout().lock(), told)? {
        0 => Ok(()),
        1 => Err(Failure::Fault("one line was not understood; the others are answered".to_owned())),
        many => Err(Failure::Fault(format!("{many} lines were not understood; the others are answered"))),
    }
}

/// Answers each question before it reads on. How many lines were not understood, each of which was told with how many
/// there are by then.
fn answer(
    mut evaluation: Evaluation,
    mut input: impl BufRead,
    mut output: impl Write,
    mut told: impl FnMut(u64, &str),
) -> io::Result<u64> {
    writeln!(output, "id,p")?;
    output.flush()?;
    let (mut line, mut number, mut mistakes) = (Vec::new(), 0_u64, 0);
    loop {
        line.clear();
        if input.by_ref().take(LONGEST).read_until(b'\n', &mut line)? == 0 {
            return Ok(mistakes);
        }
        number += 1;
        let is_whole = line.ends_with(b"\n") || (line.len() as u64) < LONGEST;
        let answered = if !is_whole {
            input.skip_until(b'\n')?;
            Err(format!("is longer than {LONGEST} bytes"))
        } else {
            match std::str::from_utf8(&line) {
                Ok(line) => evaluation.take(line).map_err(|error| format!("is not understood: {error}")),
                Err(_) => Err("is no text in UTF-8".to_owned()),
            }
        };
        match answered {
            Ok(None) => {}
            Ok(Some((id, p))) => {
                writeln!(output, "{id},{p:.9}")?;
                output.flush()?;
            }
            Err(why) => {
                mistakes += 1;
                told(mistakes, &format!("line {number} {why}"));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{cell::RefCell, rc::Rc};

    fn answered(stream: &[u8]) -> (String, Vec<String>) {
        let (mut output, mut mistakes) = (Vec::new(), Vec::new());
        let count = answer(Evaluation::default(), stream, &mut output, |_, why| mistakes.push(why.to_owned())).unwrap();
        assert_eq!(count, mistakes.len() as u64);
        (String::from_utf8(output).unwrap(), mistakes)
    }

    #[test]
    fn each_question_gets_a_line_and_a_mistake_its_number_in_words() {
        let (answers, mistakes) =
            answered(b"E,5,a,b\r\n\r\nQ,one,A,10,b,a,24\r\nE,x,a,b\n\xff\nQ,two,C,11,b,a,24\nQ,three,B,4000,b,a,23");
        let lines: Vec<&str> = answers.lines().collect();
        assert_eq!(lines[0], "id,p");
        assert!(lines.len() == 3 && lines[1].starts_with("one,0.") && lines[2].starts_with("three,0."), "{answers}");
        let [time, text, task] = &mistakes[..] else { panic!("{mistakes:?}") };
        assert!(time.starts_with("line 4 is not understood: “x” is no time"), "{time}");
        assert!(text.starts_with("line 5 is no text") && task.starts_with("line 6 ") && task.contains("A or B"));
    }

    #[test]
    fn a_line_without_an_end_is_not_kept_in_memory() {
        let mut stream = b"E,5,a,b\n".to_vec();
        stream.extend(vec![b'a'; 3 * LONGEST as usize]);
        stream.extend(b"\nQ,one,A,10,b,a,24\n");
        let (answers, mistakes) = answered(&stream);
        assert!(mistakes.len() == 1 && mistakes[0].starts_with("line 2 is longer"), "{mistakes:?}");
        assert_eq!(answers.lines().count(), 2);
    }

    #[test]
    fn nothing_is_answered_with_the_head_alone() {
        assert_eq!(answered(b""), ("id,p\n".to_owned(), Vec::new()));
    }

    /// What was written and flushed so far.
    #[derive(Clone, Default)]
    struct Pipe(Rc<RefCell<(String, String)>>);

    impl Write for Pipe {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.borrow_mut().0.push_str(std::str::from_utf8(bytes).unwrap());
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            let written = self.0.borrow().0.clone();
            self.0.borrow_mut().1 = written;
            Ok(())
        }
    }

    /// Gives the next line only once all questions before are answered.
    struct Waits {
        lines: Vec<&'static str>,
        answers: Pipe,
    }

    impl Read for Waits {
        fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
            if self.lines.is_empty() {
                return Ok(0);
            }
            let line = self.lines.remove(0);
            if let Some(before) = line.strip_prefix('Q').and_then(|rest| rest.split(',').nth(1)?.parse::<usize>().ok())
            {
                assert_eq!(self.answers.0.borrow().1.lines().count(), before, "the head, and each question before");
            }
            to[..line.len()].copy_from_slice(line.as_bytes());
            Ok(line.len())
        }
    }

    #[test]
    fn an_answer_is_out_before_the_next_line_is_read() {
        let answers = Pipe::default();
        let lines = vec!["E,1,a,b\n", "Q,1,A,2,b,a,24\n", "Q,2,A,3,b,a,24\n", "E,4,b,a\n", "Q,3,A,5,b,a,24\n"];
        let input = io::BufReader::new(Waits { lines, answers: answers.clone() });
        assert_eq!(answer(Evaluation::default(), input, answers.clone(), |_, _| ()).unwrap(), 0);
        assert_eq!(answers.0.borrow().1.lines().count(), 4);
    }
}
