package org.kuangheng.cli.command;

import java.io.PrintWriter;
import org.kuangheng.cli.Sentences;
import org.kuangheng.kernel.Lang;
import org.kuangheng.kernel.Progress;

/** Prints a line when the work passes from one part to the next, each line once. */
final class ProgressLines implements Progress {
  private final PrintWriter err;
  private final Lang lang;
  private String last = "";

  ProgressLines(PrintWriter err, Lang lang) {
    this.err = err;
    this.lang = lang;
  }

  @Override
  public synchronized void step(String what, int done, int total) {
    String key = "progress." + what;
    if (!Sentences.bundle(lang).containsKey(key)) {
      return;
    }
    String line = Sentences.say(lang, key, total == 0 ? "" : total, done);
    if (!line.equals(last)) {
      last = line;
      err.println("… " + line);
      err.flush();
    }
  }
}
