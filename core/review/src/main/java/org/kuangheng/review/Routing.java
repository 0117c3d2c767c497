package org.kuangheng.review;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kuangheng.review.ReviewProcess.Mode;
import org.kuangheng.review.ReviewProcess.Node;
import org.kuangheng.review.ReviewProcess.Signer;
import org.kuangheng.review.Task.Kind;
import org.kuangheng.review.Task.State;

/** Starts a node, sees whether it is decided, and says where the review goes then. */
final class Routing {
  private Routing() {}

  static Review start(Review before, int index) {
    Review review = before.moved(Review.Status.RUNNING, index, before.back()).nextRound();
    Node node = review.node();
    for (Signer signer : node.signers()) {
      boolean waits = node.mode() == Mode.SEQUENCE && !signer.equals(node.signers().getFirst());
      review =
          review.with(
              new Task(
                  review.tasks().size(),
                  review.round(),
                  List.of(signer.who()),
                  Kind.NODE,
                  signer.weight(),
                  waits ? State.WAITING : State.OPEN,
                  null,
                  false,
                  0));
    }
    return review;
  }

  /** After any change of a task: opens what is next, or decides the node. */
  static Review settle(Review before) {
    Review review = openNext(before);
    return switch (review.node().mode()) {
      case SEQUENCE, PARALLEL -> none(review, Task::pending) ? pass(review) : review;
      case ANY -> none(review, Routing::agreedOfNode) ? review : pass(review);
      case VOTE -> count(review);
    };
  }

  private static boolean none(Review review, Predicate<Task> test) {
    return review.current().stream().noneMatch(test);
  }

  private static boolean agreedOfNode(Task task) {
    return task.kind() == Kind.NODE && task.state() == State.AGREED;
  }

  private static Review openNext(Review before) {
    Review review = before;
    for (Task task : review.current()) {
      if (task.kind() == Kind.AFTER
          && task.state() == State.WAITING
          && parentAgreed(review, task)) {
        review = review.with(task.with(State.OPEN));
      }
    }
    if (none(review, Task::active)) {
      for (Task task : review.current()) {
        if (task.kind() == Kind.NODE && task.state() == State.WAITING) {
          return review.with(task.with(State.OPEN));
        }
      }
    }
    return review;
  }

  private static boolean parentAgreed(Review review, Task task) {
    return task.parent() != null && review.tasks().get(task.parent()).state() == State.AGREED;
  }

  private static Review count(Review review) {
    long all = weight(review, task -> true);
    long needed = all * review.node().percent();
    if (weight(review, task -> task.state() == State.AGREED) * 100 >= needed) {
      return pass(review);
    }
    if ((all - weight(review, task -> task.state() == State.OPPOSED)) * 100 < needed) {
      return sendBack(review, null, false);
    }
    return review;
  }

  private static long weight(Review review, Predicate<Task> test) {
    return review.current().stream()
        .filter(task -> task.kind() == Kind.NODE)
        .filter(test)
        .mapToLong(Task::weight)
        .sum();
  }

  private static Review pass(Review before) {
    Review review = cancelPending(before).decided(true);
    int next = review.back() > review.at() ? review.back() : review.at() + 1;
    if (next == review.process().nodes().size()) {
      return review.moved(Review.Status.PASSED, review.at(), -1);
    }
    return start(review.moved(Review.Status.RUNNING, review.at(), -1), next);
  }

  /** To an earlier node, or for {@code null} to the initiator. */
  static Review sendBack(Review before, @Nullable String target, boolean straight) {
    Review review = cancelPending(before).decided(false);
    int back = straight ? review.at() : -1;
    if (target == null) {
      return review.moved(Review.Status.RETURNED, review.at(), back);
    }
    int index = review.process().indexOf(target);
    return start(review.moved(Review.Status.RUNNING, review.at(), back), index);
  }

  static Review cancelPending(Review review) {
    List<Task> tasks = new ArrayList<>(review.tasks());
    tasks.replaceAll(task -> task.pending() ? task.with(State.CANCELLED) : task);
    return review.withTasks(tasks);
  }
}
