package org.kuangheng.server.registry.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kuangheng.assessment.UnreadableTree;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Place;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.registry.Change;
import org.kuangheng.server.registry.Kind;
import org.kuangheng.server.registry.MineContent;
import org.kuangheng.server.registry.RegistryForms;
import org.kuangheng.server.registry.RegistryProblem;
import org.kuangheng.server.registry.Subject;

/** Checks the changes of an act and puts each inside its fence, with every finding at once. */
final class Preparation {
  private final Caller caller;
  private final Authority authority;
  private final Map<String, Fence> onRecord;
  private final Map<String, Fence> mines = new HashMap<>();
  private final List<Issue> issues = new ArrayList<>();

  /**
   * What may be recorded, or why not.
   *
   * @param mines the fences of the mines the act itself writes
   */
  record Outcome(List<Prepared> changes, List<Issue> issues, Map<String, Fence> mines) {}

  /** A change and what it holds, or why that cannot be read. */
  private record Read(Change change, @Nullable Encoded content, @Nullable UnreadableTree fault) {}

  /**
   * @param onRecord the fences of the mines concerned that the caller sees
   */
  Preparation(Caller caller, Authority authority, Map<String, Fence> onRecord) {
    this.caller = caller;
    this.authority = authority;
    this.onRecord = onRecord;
  }

  /** The mines the changes belong to. */
  static Set<String> minesOf(List<Change> changes) {
    Set<String> mines = new TreeSet<>();
    for (Change change : changes) {
      Subject subject = change.subject();
      if (subject.kind() == Kind.MINE) {
        mines.add(subject.id());
      } else if (subject.mine() != null) {
        mines.add(subject.mine());
      }
    }
    return mines;
  }

  Outcome prepare(List<Change> changes) {
    List<Read> read = changes.parallelStream().map(Preparation::read).toList();
    for (Read one : read) {
      if (one.content() != null && one.content().value() instanceof MineContent mine) {
        mines.put(one.change().subject().id(), Fence.of(mine));
      }
    }
    List<Prepared> prepared = new ArrayList<>(changes.size());
    read.forEach(one -> check(one, prepared));
    return new Outcome(prepared, issues, mines);
  }

  private static Read read(Change change) {
    if (!(change instanceof Change.Put put)) {
      return new Read(change, null, null);
    }
    try {
      Object tree = RegistryForms.tree(put.content());
      Encoded content = Contents.encode(Contents.read(put.subject().kind(), tree));
      Contents.refuseMore(tree, RegistryForms.tree(content.json()));
      return new Read(change, content, null);
    } catch (UnreadableTree e) {
      return new Read(change, null, e);
    }
  }

  private void check(Read read, List<Prepared> prepared) {
    Subject subject = read.change().subject();
    Place place = Place.of("request").inPart(subject.kind().name()).atField(subject.id());
    if (read.fault() != null) {
      issues.add(unreadable(read.fault(), subject, place));
      return;
    }
    if (!Contents.fits(subject, read.content())) {
      issues.add(Issue.of(RegistryProblem.SUBJECT_MISMATCH, place, "id", subject.id()));
      return;
    }
    Fence fence = fence(subject, place);
    if (fence == null) {
      return;
    }
    Subject fenced = fenced(subject, fence);
    switch (read.change()) {
      case Change.Put put -> {
        Encoded content = java.util.Objects.requireNonNull(read.content());
        issues.addAll(authority.against(fenced, content.value()));
        if (put.validTo() != null && !put.validFrom().isBefore(put.validTo())) {
          issues.add(
              Issue.of(
                  RegistryProblem.VALID_TIME_REVERSED,
                  place,
                  "id",
                  subject.id(),
                  "from",
                  put.validFrom(),
                  "to",
                  put.validTo()));
        }
        prepared.add(new Prepared(fenced, put.validFrom(), put.validTo(), content));
      }
      case Change.End end -> {
        issues.addAll(authority.againstEnd(fenced));
        prepared.add(new Prepared(fenced, end.validFrom(), null, null));
      }
    }
  }

  /** The fence of a subject; {@code null} with an issue if the caller may not stand in it. */
  private @Nullable Fence fence(Subject subject, Place place) {
    String mine = subject.kind() == Kind.MINE ? subject.id() : subject.mine();
    if (mine == null) {
      return ownFence(subject, place);
    }
    Fence fence = mines.getOrDefault(mine, onRecord.getOrDefault(mine, Fence.NONE));
    if (fence.county() == null) {
      issues.add(Issue.of(RegistryProblem.MINE_UNKNOWN, place, "mine", mine));
      return null;
    }
    boolean inScope =
        caller.sees(fence.county())
            || caller.scope().mines().contains(mine)
            || (fence.enterprise() != null
                && caller.scope().enterprises().contains(fence.enterprise()));
    if (!inScope) {
      issues.add(
          Issue.of(
              RegistryProblem.COUNTY_NOT_YOURS,
              place,
              "id",
              subject.id(),
              "county",
              fence.county()));
      return null;
    }
    return fence;
  }

  private @Nullable Fence ownFence(Subject subject, Place place) {
    String county =
        switch (subject.kind()) {
          case COUNTY -> subject.id();
          case LAYER_CHECK -> subject.county();
          default -> null;
        };
    boolean ofAll = county == null && subject.kind().name().startsWith("LAYER");
    if ((county != null && !caller.sees(county)) || (ofAll && !caller.scope().everything())) {
      issues.add(
          Issue.of(
              RegistryProblem.COUNTY_NOT_YOURS,
              place,
              "id",
              subject.id(),
              "county",
              county == null ? "*" : county));
      return null;
    }
    return new Fence(county, subject.kind() == Kind.ENTERPRISE ? subject.id() : null);
  }

  private static Subject fenced(Subject subject, Fence fence) {
    String mine = subject.kind() == Kind.MINE ? subject.id() : subject.mine();
    return new Subject(subject.kind(), subject.id(), mine, fence.county(), fence.enterprise());
  }

  private static Issue unreadable(UnreadableTree fault, Subject subject, Place place) {
    return Issue.of(
        RegistryProblem.CONTENT_UNREADABLE,
        place,
        "id",
        subject.id(),
        "path",
        fault.path(),
        "wanted",
        fault.wanted(),
        "found",
        fault.found());
  }
}
