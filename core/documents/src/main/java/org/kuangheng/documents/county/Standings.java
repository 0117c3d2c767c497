package org.kuangheng.documents.county;

/** Where a mine stands, in a word or two (处置意见). */
public final class Standings {
  private Standings() {}

  public static String of(MineView mine, CountyView view) {
    return switch (mine.standing()) {
      case Standing.Disposed(var category) -> view.wording().of(category.name());
      case Standing.Undecided _ -> view.wording().say("undecided.title");
      case Standing.Outside _ -> view.wording().say("outside.title");
    };
  }
}
