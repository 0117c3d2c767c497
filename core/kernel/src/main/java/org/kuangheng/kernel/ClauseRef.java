package org.kuangheng.kernel;

/**
 * A reference to one clause (条款) of a document: the document's id in the pack and the clause's own
 * number, for example {@code yzf-2025-9} and {@code 4.1.3}.
 */
public record ClauseRef(String document, String clause) implements Comparable<ClauseRef> {
  public ClauseRef {
    Ids.check("ClauseRef.document", document);
    Ids.check("ClauseRef.clause", clause);
  }

  @Override
  public int compareTo(ClauseRef other) {
    int byDocument = document.compareTo(other.document);
    return byDocument != 0 ? byDocument : clause.compareTo(other.clause);
  }

  @Override
  public String toString() {
    return document + "#" + clause;
  }
}
