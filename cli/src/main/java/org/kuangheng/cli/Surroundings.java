package org.kuangheng.cli;

import java.io.PrintWriter;
import java.time.Clock;
import org.kuangheng.kernel.Lang;

/** What a command may touch outside its files: the two streams and the clock; and its language. */
public record Surroundings(PrintWriter out, PrintWriter err, Clock clock, Lang lang) {
  /** Chinese, until the command line asks for another language. */
  public Surroundings(PrintWriter out, PrintWriter err, Clock clock) {
    this(out, err, clock, Lang.ZH);
  }

  public Surroundings in(Lang newLang) {
    return new Surroundings(out, err, clock, newLang);
  }
}
