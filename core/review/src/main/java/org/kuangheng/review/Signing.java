package org.kuangheng.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangheng.review.Review.Note;
import org.kuangheng.review.ReviewProcess.Mode;
import org.kuangheng.review.Reviews.By;
import org.kuangheng.review.Task.Kind;
import org.kuangheng.review.Task.State;

/** The acts of those who sign. */
final class Signing {
  private Signing() {}

  static Outcome act(Review review, By by, Act.OfHolder act) {
    Task task = review.task(act.task());
    if (task == null) {
      return Outcome.refuse(ReviewIssue.NO_SUCH_TASK, "task", act.task());
    }
    if (task.state() != State.OPEN) {
      return Outcome.refuse(ReviewIssue.NOT_OPEN, "task", act.task());
    }
    Outcome forbidden = forbids(review, by, task);
    return forbidden == null ? carryOut(review, task, act) : forbidden;
  }

  /** Why the actor may not act on the task; {@code null} if he may. */
  private static @Nullable Outcome forbids(Review review, By by, Task task) {
    if (task.holder().equals(by.who())) {
      return null;
    }
    boolean deputy =
        review.deputies().stream()
            .anyMatch(
                each ->
                    each.principal().equals(task.holder())
                        && each.deputy().equals(by.who())
                        && !by.day().isBefore(each.from())
                        && !by.day().isAfter(each.to()));
    if (!deputy) {
      return Outcome.refuse(ReviewIssue.NOT_YOURS, "who", task.holder());
    }
    return review.takesPart(by.who())
        ? Outcome.refuse(ReviewIssue.ONE_HAND, "who", task.holder())
        : null;
  }

  private static Outcome carryOut(Review review, Task task, Act.OfHolder act) {
    return switch (act) {
      case Act.GiveBack _ ->
          task.chain().size() == 1
              ? Outcome.refuse(ReviewIssue.NOTHING_TO_GIVE_BACK)
              : new Outcome.Done(review.with(task.givenBack()));
      case Act.Copy copy ->
          new Outcome.Done(Reviews.Notes.add(review, Note.Kind.COPY, task, copy.who()));
      case Act.Ask ask ->
          new Outcome.Done(Reviews.Notes.add(review, Note.Kind.QUESTION, task, ask.who()));
      case Act.OfHolder _ when task.delegated() -> Outcome.refuse(ReviewIssue.ONLY_ADVISES);
      case Act.Agree _ -> agree(review, task);
      case Act.Oppose _ -> oppose(review, task);
      case Act.Reject reject -> reject(review, task, reject);
      case Act.Add add -> add(review, task, add);
      case Act.Transfer over -> hand(review, task.handedTo(over.who(), false));
      case Act.Delegate over -> hand(review, task.handedTo(over.who(), true));
    };
  }

  private static Outcome hand(Review review, Task handed) {
    return review.takesPart(handed.holder())
        ? Outcome.refuse(ReviewIssue.ALREADY_SIGNS, "who", handed.holder())
        : new Outcome.Done(review.with(handed));
  }

  private static Outcome agree(Review review, Task task) {
    Review after = review.with(task.with(State.AGREED));
    return new Outcome.Done(Routing.settle(reopenParent(after, task)));
  }

  private static Review reopenParent(Review review, Task child) {
    if (child.kind() != Kind.BEFORE || child.parent() == null) {
      return review;
    }
    return review.with(review.tasks().get(child.parent()).with(State.OPEN));
  }

  private static Outcome oppose(Review review, Task task) {
    if (review.node().mode() != Mode.VOTE) {
      return Outcome.refuse(ReviewIssue.NO_VOTE_HERE);
    }
    if (task.kind() != Kind.NODE) {
      return Outcome.refuse(ReviewIssue.ONLY_ADVISES);
    }
    return new Outcome.Done(Routing.settle(review.with(task.with(State.OPPOSED))));
  }

  private static Outcome reject(Review review, Task task, Act.Reject act) {
    if (task.kind() == Kind.BEFORE) {
      return Outcome.refuse(ReviewIssue.ONLY_ADVISES);
    }
    if (review.node().mode() == Mode.VOTE) {
      return Outcome.refuse(ReviewIssue.VOTE_OPPOSES);
    }
    String target = act.target();
    if (target != null) {
      int index = review.process().indexOf(target);
      if (index < 0 || index >= review.at() || !review.node().returns().contains(target)) {
        return Outcome.refuse(
            ReviewIssue.BAD_TARGET,
            "target",
            target,
            "allowed",
            String.join(", ", review.node().returns().stream().sorted().toList()));
      }
    }
    return new Outcome.Done(
        Routing.sendBack(review.with(task.with(State.REJECTED)), target, act.straight()));
  }

  private static Outcome add(Review review, Task task, Act.Add act) {
    Mode mode = review.node().mode();
    boolean decidesEarly = mode == Mode.VOTE || mode == Mode.ANY;
    if (task.kind() != Kind.NODE || (!act.before() && decidesEarly)) {
      return Outcome.refuse(ReviewIssue.ADD_NOT_HERE);
    }
    if (review.takesPart(act.who())) {
      return Outcome.refuse(ReviewIssue.ALREADY_SIGNS, "who", act.who());
    }
    Task added =
        new Task(
            review.tasks().size(),
            review.round(),
            List.of(act.who()),
            act.before() ? Kind.BEFORE : Kind.AFTER,
            1,
            act.before() ? State.OPEN : State.WAITING,
            task.id(),
            false,
            0);
    Review after = review.with(added);
    return new Outcome.Done(act.before() ? after.with(task.with(State.PAUSED)) : after);
  }

  static Outcome remove(Review review, By by, int id) {
    Task task = review.task(id);
    if (task == null || task.parent() == null || !task.pending()) {
      return Outcome.refuse(ReviewIssue.NOT_ADDED_BY_YOU, "task", id);
    }
    Outcome forbidden = forbids(review, by, review.tasks().get(task.parent()));
    if (forbidden != null) {
      return forbidden;
    }
    Review after = reopenParent(review.with(task.with(State.CANCELLED)), task);
    return new Outcome.Done(Routing.settle(after));
  }

  static Outcome takeBack(Review review, By by, int id) {
    Task task = review.task(id);
    if (task == null
        || task.kind() != Kind.NODE
        || (task.state() != State.AGREED && task.state() != State.OPPOSED)) {
      return Outcome.refuse(ReviewIssue.TOO_LATE);
    }
    Outcome forbidden = forbids(review, by, task);
    if (forbidden != null) {
      return forbidden;
    }
    Review after = review.with(task.with(State.OPEN));
    for (Task other : review.current()) {
      if (restsOn(review, other, task)) {
        if (!other.untouched() || hasChildren(review, other)) {
          return Outcome.refuse(ReviewIssue.TOO_LATE);
        }
        after = after.with(other.with(State.WAITING));
      }
    }
    return new Outcome.Done(after);
  }

  private static boolean restsOn(Review review, Task other, Task task) {
    if (other.state() == State.CANCELLED) {
      return false;
    }
    boolean nextInLine =
        review.node().mode() == Mode.SEQUENCE
            && other.kind() == Kind.NODE
            && other.id() > task.id();
    return nextInLine || (other.kind() == Kind.AFTER && other.childOf(task));
  }

  private static boolean hasChildren(Review review, Task task) {
    return review.current().stream().anyMatch(each -> each.childOf(task));
  }
}
