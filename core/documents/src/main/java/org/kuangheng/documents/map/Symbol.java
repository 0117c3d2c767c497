package org.kuangheng.documents.map;

import org.kuangheng.documents.county.MineView;
import org.kuangheng.documents.county.Standing;
import org.kuangheng.policy.Pack;

/**
 * How a right is drawn by where its mine stands (图式): a colour and a pattern, each telling by
 * itself, so that the sheet reads in grey.
 */
enum Symbol {
  CLOSURE(0xF4B6B0, 0xB3261E, Hatch.CROSS),
  GUIDED_EXIT(0xFAD7A0, 0xB9770E, Hatch.FALLING),
  SOLE_RETENTION(0xBFE3C0, 0x1E7B34, Hatch.NONE),
  CONSOLIDATION(0xBBD5F2, 0x1F5FA8, Hatch.RISING),
  UPGRADE(0xBFE8E4, 0x0E7C73, Hatch.LEVEL),
  OTHER(0xDADADA, 0x4D4D4D, Hatch.UPRIGHT),
  UNDECIDED(0xFFFFFF, 0x4D4D4D, Hatch.DOTS),
  OUTSIDE(0xFFFFFF, 0x9E9E9E, Hatch.NONE),
  ELSEWHERE(0xF7F7F7, 0xB0B0B0, Hatch.NONE);

  enum Hatch {
    NONE,
    RISING,
    FALLING,
    CROSS,
    LEVEL,
    UPRIGHT,
    DOTS
  }

  private final int fill;
  private final int line;
  private final Hatch hatch;

  Symbol(int fill, int line, Hatch hatch) {
    this.fill = fill;
    this.line = line;
    this.hatch = hatch;
  }

  int fill() {
    return fill;
  }

  int line() {
    return line;
  }

  Hatch hatch() {
    return hatch;
  }

  static Symbol of(Pack.Category.Kind kind) {
    return switch (kind) {
      case CLOSURE -> CLOSURE;
      case GUIDED_EXIT -> GUIDED_EXIT;
      case SOLE_RETENTION -> SOLE_RETENTION;
      case CONSOLIDATION -> CONSOLIDATION;
      case UPGRADE -> UPGRADE;
      case OTHER -> OTHER;
    };
  }

  static Symbol of(MineView mine) {
    return switch (mine.standing()) {
      case Standing.Disposed(Pack.Category category) -> of(category.kind());
      case Standing.Undecided _ -> UNDECIDED;
      case Standing.Outside _ -> OUTSIDE;
    };
  }
}
