package org.kuangheng.assessment;

/** A tree that is not what a record holds: where, what stands there, and what should. */
public final class UnreadableTree extends Exception {
  private static final long serialVersionUID = 1L;

  private final String path;
  private final String found;
  private final String wanted;

  public UnreadableTree(String path, String found, String wanted) {
    super(path + " should be " + wanted + ", but was " + found);
    this.path = path;
    this.found = found;
    this.wanted = wanted;
  }

  /** Where in the tree, from {@code $}. */
  public String path() {
    return path;
  }

  public String found() {
    return found;
  }

  public String wanted() {
    return wanted;
  }
}
