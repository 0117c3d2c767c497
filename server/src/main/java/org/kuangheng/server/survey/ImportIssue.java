package org.kuangheng.server.survey;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Lang;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.kernel.Place;
import org.kuangheng.kernel.Severity;

/**
 * A finding in an import (导入问题), with its place to the cell and how to mend it.
 *
 * @param leavable a blocking finding on one row: the row may be left out and the rest applied
 * @param overriddenBecause the ground on which somebody let a warning pass, {@code null} if nobody
 */
public record ImportIssue(
    int number,
    String code,
    Severity severity,
    boolean leavable,
    Place place,
    Map<String, String> values,
    LocalizedText what,
    LocalizedText remedy,
    @Nullable String overriddenBecause) {
  public ImportIssue {
    values = Map.copyOf(values);
  }

  public static ImportIssue of(int number, Issue issue, boolean leavable) {
    return new ImportIssue(
        number,
        issue.code().name(),
        issue.severity(),
        leavable,
        issue.place(),
        issue.values(),
        new LocalizedText(issue.what(Lang.ZH), issue.what(Lang.EN)),
        new LocalizedText(issue.remedy(Lang.ZH), issue.remedy(Lang.EN)),
        null);
  }
}
