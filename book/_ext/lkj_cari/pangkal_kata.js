/*
 * Indonesian stemmer: the algorithm of F. Tala (2003) as Snowball defines it (indonesian.sbl),
 * written by hand. It must give the same stems as the Python package snowballstemmer.
 *
 * measure counts the vowels left: a word keeps at least two. prefix remembers which prefix went,
 * because some suffixes only go together with some prefixes.
 */
class Stemmer {
  stemWord(word) {
    this.w = word;
    this.measure = (word.match(/[aiueo]/g) || []).length;
    this.prefix = 0;
    this.melted = false;
    if (this.measure > 2) this.dropEnd(/(?:kah|lah|pun)$/);
    if (this.measure > 2) this.dropEnd(/(?:nya|ku|mu)$/);
    if (this.measure > 2) this.affixes();
    return this.w;
  }

  dropEnd(ending) {
    if (!ending.test(this.w)) return false;
    this.w = this.w.replace(ending, "");
    this.measure -= 1;
    return true;
  }

  affixes() {
    if (this.firstPrefix()) {
      if (this.measure > 2 && this.suffix() && this.measure > 2 && !this.melted) this.secondPrefix();
    } else {
      this.secondPrefix();
      if (this.measure > 2) this.suffix();
    }
  }

  /* A prefix that melts into the next letter gives it back: memantau -> pantau, menyusun -> susun. */
  firstPrefix() {
    const found = this.w.match(/^(?:di|ke|meng|mem|men|me|peng|pem|pen|ter)/);
    if (!found) return false;
    const affix = found[0];
    let rest = this.w.slice(affix.length);
    if (/^[mp]en$/.test(affix) && /^y[aiueo]/.test(rest)) rest = "s" + rest.slice(1);
    if (/^[mp]em$/.test(affix) && /^[aiueo]/.test(rest)) {
      rest = "p" + rest;
      this.melted = true; // this p belongs to the root: "pe" after it is no second prefix
    }
    this.w = rest;
    this.prefix = affix === "ke" || affix[0] === "p" ? 3 : 1;
    this.measure -= 1;
    return true;
  }

  secondPrefix() {
    const w = this.w;
    let length = 0;
    if (w.startsWith("pe")) {
      length = w[2] === "r" || w.startsWith("pelajar") ? 3 : 2;
      if (!w.startsWith("pelajar")) this.prefix = 2;
    } else if (w.startsWith("ber") || w.startsWith("belajar")) {
      length = 3;
      this.prefix = 4;
    } else if (/^be[^aiueo]er/.test(w)) {
      length = 2;
      this.prefix = 4;
    }
    if (!length) return false;
    this.w = w.slice(length);
    this.measure -= 1;
    return true;
  }

  suffix() {
    if (this.w.endsWith("kan") && this.prefix !== 3 && this.prefix !== 2) return this.dropEnd(/kan$/);
    if (this.w.endsWith("an")) return this.prefix !== 1 && this.dropEnd(/an$/);
    if (this.w.endsWith("i")) return this.prefix <= 2 && !this.w.endsWith("si") && this.dropEnd(/i$/);
    return false;
  }
}
