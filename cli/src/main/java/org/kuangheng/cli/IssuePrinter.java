package org.kuangheng.cli;

import java.io.PrintWriter;
import java.util.List;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Lang;
import org.kuangheng.kernel.Place;

/** Prints findings for people: where, what, how to mend. */
public final class IssuePrinter {
  private static final int SHOWN = 200;

  private IssuePrinter() {}

  public static void print(List<Issue> issues, Lang lang, PrintWriter out) {
    for (Issue issue : issues.subList(0, Math.min(SHOWN, issues.size()))) {
      String severity =
          Sentences.say(
              lang, "severity." + issue.severity().name().toLowerCase(java.util.Locale.ROOT));
      out.println(severity + " " + where(issue.place(), lang) + issue.what(lang));
      out.println("   → " + issue.remedy(lang));
    }
    if (issues.size() > SHOWN) {
      out.println(Sentences.say(lang, "issues.more", issues.size() - SHOWN));
    }
    out.flush();
  }

  private static String where(Place place, Lang lang) {
    StringBuilder text = new StringBuilder(place.file());
    if (place.part() != null) {
      text.append(" › ").append(place.part());
    }
    if (place.line() != null) {
      text.append(" › ").append(Sentences.say(lang, "place.line", place.line()));
    }
    if (place.field() != null) {
      text.append(" › ").append(place.field());
    }
    return text.isEmpty() ? "" : text + ": ";
  }
}
