package org.kuangheng.documents;

import org.kuangheng.kernel.IssueCode;
import org.kuangheng.kernel.Severity;

/** What can be amiss with a document that was written all the same (文档问题). */
public enum DocumentIssue implements IssueCode {
  /** A character has no glyph in the embedded fonts and was printed as 〓. */
  GLYPH_MISSING(Severity.WARNING),
  /** A mine or group has no usable coordinates and is not on the map. */
  NOT_ON_MAP(Severity.NOTE);

  private final Severity severity;

  DocumentIssue(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }
}
