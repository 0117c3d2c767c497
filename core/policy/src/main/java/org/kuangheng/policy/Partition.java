package org.kuangheng.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The values a name can take, each with the assignments that give it. */
record Partition(List<Branch> branches) {
  /** A value, {@code null} for unknown, and a set of {@link Diagrams}. */
  record Branch(@Nullable Object value, int set) {}

  Partition {
    branches = List.copyOf(branches);
  }

  /** The assignments that give the value; {@link Diagrams#NONE} if none does. */
  int where(@Nullable Object value) {
    for (Branch branch : branches) {
      if (Objects.equals(branch.value(), value)) {
        return branch.set();
      }
    }
    return Diagrams.NONE;
  }

  /** Gathers branches, joining those of one value. */
  static final class Gathering {
    private final Diagrams diagrams;
    private final List<Branch> branches = new ArrayList<>();

    Gathering(Diagrams diagrams) {
      this.diagrams = diagrams;
    }

    void add(@Nullable Object value, int set) {
      for (int i = 0; i < branches.size(); i++) {
        if (Objects.equals(branches.get(i).value(), value)) {
          branches.set(i, new Branch(value, diagrams.or(branches.get(i).set(), set)));
          return;
        }
      }
      branches.add(new Branch(value, set));
    }

    Partition done() {
      return new Partition(branches);
    }
  }
}
