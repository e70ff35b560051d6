//! A linear-chain conditional random field: what each label and each step is
//! worth expecting in a sentence.
//!
//! Sources: Lafferty, McCallum and Pereira 2001; forward and backward with
//! scaling as in Rabiner 1989.  `libm` gives the same exponentials on every
//! machine, so the weights are the same to the byte.

use detect::tagger::Label;

/// The room a sentence is worked out in.
#[derive(Debug, Default)]
pub(super) struct Chain {
    /// Sums of weights, then their exponentials, token by token.
    pub(super) sums: Vec<f32>,
    forward: Vec<f32>,
    back: Vec<f32>,
    /// How likely each label is, token by token.
    pub(super) marginals: Vec<f32>,
    /// How often each step is expected, the start last.
    pub(super) steps: Vec<f32>,
}

/// Which steps there are: for each label those that can follow it.
#[derive(Debug)]
pub(super) struct Grammar {
    pub(super) count: usize,
    /// From and to, for every possible step.
    pub(super) steps: Vec<(usize, usize)>,
    /// The labels that can begin a sentence.
    pub(super) starts: Vec<usize>,
    /// Whether a sentence can end with it.
    is_end: Vec<bool>,
}

impl Grammar {
    pub(super) fn new(count: usize) -> Self {
        let all = (0..count).flat_map(|from| (0..count).map(move |to| (from, to)));
        let steps = all.filter(|(from, to)| Label(*to).may_follow(Label(*from))).collect();
        let starts = (0..count).filter(|it| Label(*it).may_follow(Label::OUTSIDE)).collect();
        Self { count, steps, starts, is_end: (0..count).map(|it| !Label(it).is_open()).collect() }
    }
}

// The matrices are square by construction and their places come from the
// grammar; a slip here is a failed test, not a broken page.
#[expect(clippy::indexing_slicing, reason = "places come from the grammar and the sizes above")]
impl Chain {
    /// Works out [`Chain::marginals`] and [`Chain::steps`] from
    /// [`Chain::sums`] and the weights of the steps, the start last.
    pub(super) fn run(&mut self, grammar: &Grammar, weights: &[f32]) {
        let count = grammar.count;
        let n = self.sums.len() / count;
        for it in [&mut self.forward, &mut self.back, &mut self.marginals] {
            it.clear();
            it.resize(n * count, 0.0);
        }
        self.steps.clear();
        self.steps.resize((count + 1) * count, 0.0);
        let steps: Vec<f32> = weights.iter().map(|it| libm::expf(*it)).collect();
        for row in self.sums.chunks_exact_mut(count) {
            let best = row.iter().copied().fold(f32::MIN, f32::max);
            row.iter_mut().for_each(|it| *it = libm::expf(*it - best));
        }
        for to in &grammar.starts {
            self.forward[*to] = steps[count * count + to] * self.sums[*to];
        }
        scale(&mut self.forward[..count]);
        for at in 1..n {
            let (done, rest) = self.forward.split_at_mut(at * count);
            let (before, here) = (&done[(at - 1) * count..], &mut rest[..count]);
            for (from, to) in &grammar.steps {
                here[*to] += before[*from] * steps[from * count + to];
            }
            for (it, sum) in here.iter_mut().zip(&self.sums[at * count..]) {
                *it *= sum;
            }
            scale(here);
        }
        for (it, is_end) in self.back[(n - 1) * count..].iter_mut().zip(&grammar.is_end) {
            *it = if *is_end { 1.0 } else { 0.0 };
        }
        let mut worth = vec![0.0; count];
        for at in (1..n).rev() {
            let (rest, done) = self.back.split_at_mut(at * count);
            let here = &mut rest[(at - 1) * count..];
            for (to, it) in worth.iter_mut().enumerate() {
                *it = done[to] * self.sums[at * count + to];
            }
            let forward = &self.forward[(at - 1) * count..at * count];
            let mut all = 0.0;
            for (from, to) in &grammar.steps {
                let it = steps[from * count + to] * worth[*to];
                here[*from] += it;
                all += forward[*from] * it;
            }
            let all = 1.0 / all.max(f32::MIN_POSITIVE);
            for (from, to) in &grammar.steps {
                let place = from * count + to;
                self.steps[place] += forward[*from] * steps[place] * worth[*to] * all;
            }
            scale(here);
        }
        for at in 0..n {
            let row = at * count..(at + 1) * count;
            let marginals = &mut self.marginals[row.clone()];
            for (it, (a, b)) in
                marginals.iter_mut().zip(self.forward[row.clone()].iter().zip(&self.back[row]))
            {
                *it = a * b;
            }
            scale(marginals);
        }
        for to in &grammar.starts {
            self.steps[count * count + to] += self.marginals[*to];
        }
    }
}

/// Brings the sum of `row` to 1.
fn scale(row: &mut [f32]) {
    let sum: f32 = row.iter().sum();
    let factor = 1.0 / sum.max(f32::MIN_POSITIVE);
    row.iter_mut().for_each(|it| *it *= factor);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The same by adding up every path.
    fn by_paths(grammar: &Grammar, sums: &[f32], weights: &[f32]) -> Vec<f32> {
        let count = grammar.count;
        let n = sums.len() / count;
        let mut marginals = vec![0.0; sums.len()];
        for number in 0..count.pow(u32::try_from(n).unwrap()) {
            let path: Vec<usize> =
                (0..n).map(|it| number / count.pow(u32::try_from(it).unwrap()) % count).collect();
            let fits = grammar.starts.contains(&path[0])
                && path.windows(2).all(|it| grammar.steps.contains(&(it[0], it[1])))
                && grammar.is_end[path[n - 1]];
            if !fits {
                continue;
            }
            let start = weights[count * count + path[0]];
            let steps: f32 = path.windows(2).map(|it| weights[it[0] * count + it[1]]).sum();
            let all: f32 = path.iter().enumerate().map(|(at, it)| sums[at * count + it]).sum();
            let worth = libm::expf(start + steps + all);
            path.iter().enumerate().for_each(|(at, it)| marginals[at * count + it] += worth);
        }
        marginals.chunks_exact_mut(count).for_each(scale);
        marginals
    }

    #[test]
    fn expects_what_all_paths_together_do() {
        let grammar = Grammar::new(9);
        let value = |it: usize| f32::from(u8::try_from(it * 37 % 23).unwrap()) / 8.0 - 1.0;
        let sums: Vec<f32> = (0..4 * 9).map(value).collect();
        let weights: Vec<f32> = (0..10 * 9).map(|it| value(it + 5)).collect();
        let mut chain = Chain { sums: sums.clone(), ..Chain::default() };
        chain.run(&grammar, &weights);
        let expected = by_paths(&grammar, &sums, &weights);
        for (a, b) in chain.marginals.iter().zip(&expected) {
            assert!((a - b).abs() < 1e-4, "{a} {b}");
        }
        let n_steps: f32 = chain.steps.iter().sum();
        assert!((n_steps - 4.0).abs() < 1e-3, "a start and three steps: {n_steps}");
    }
}
